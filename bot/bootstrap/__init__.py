"""The composition root: the one place that constructs adapters and joins them.

The front and the back are apart, since a process that only takes turns in must not load what
answers them.
"""

from typing import TYPE_CHECKING

from sqlalchemy import Engine

from bot.settings import Settings
from bot.storage.documents import SqlDocuments
from bot.storage.spending import SqlLedger

if TYPE_CHECKING:
    from bot.turns.ports import Librarian


def open_librarian(settings: Settings, engine: Engine) -> "Librarian":
    """Return the knowledge index under the home directory, built first where it is missing."""
    from knowledge.opening import Kept, open_team_libraries  # noqa: PLC0415 - loads the embedding model

    kept = Kept(SqlDocuments(engine), SqlLedger(engine))
    return open_team_libraries(settings.home, settings.library, kept)
