"""The composition root: the one place that constructs adapters and joins them.

The front and the back are apart, since a process that only takes turns in must not load what
answers them.
"""

from typing import TYPE_CHECKING

from bot.settings import Settings

if TYPE_CHECKING:
    from bot.turns.ports import Librarian
    from knowledge.own.document import OwnDocuments


def open_librarian(settings: Settings, documents: "OwnDocuments") -> "Librarian":
    """Return the knowledge index under the home directory, built first where it is missing."""
    from knowledge.opening import Kept, open_team_libraries  # noqa: PLC0415 - loads the embedding model

    return open_team_libraries(settings.home, settings.library, Kept(documents))
