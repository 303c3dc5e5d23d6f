"""What a library answers from, for people who want to know how far to trust it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """How many passages are searched, and the model that words answers, None without one.

    `own_documents` are those that the workspace asked about added to what ships.
    """

    passages: int
    own_documents: int = 0
    model: str | None = None
