"""The composition root: the one place that constructs adapters and joins them.

The front and the back are apart, since a process that only takes turns in must not load what
answers them.
"""

from typing import TYPE_CHECKING

from bot.settings import Settings

if TYPE_CHECKING:
    from bot.turns.ports import Librarian


def open_librarian(settings: Settings) -> "Librarian":
    """Return the knowledge index under the home directory, built first where it is missing."""
    from knowledge.opening import open_library  # noqa: PLC0415 - loads the embedding model

    return open_library(settings.home, settings.library)
