"""The composition root: the one place that constructs adapters and joins them.

The front and the back are apart, since a process that only takes turns in must not load what
answers them.
"""

from typing import TYPE_CHECKING

from sqlalchemy import Engine

from bot.settings import Settings
from bot.storage.documents import SqlDocuments
from bot.storage.spending import SqlLedger
from bot.understanding.learned.spans.model import shipped_span_reader

if TYPE_CHECKING:
    from bot.turns.ports import Librarian


def open_librarian(settings: Settings, engine: Engine) -> "Librarian":
    """Return the knowledge index under the home directory, built first where it is missing.

    The reader of spans is loaded first, so that no message need wait for more than that.
    """
    from knowledge.opening import Kept, open_team_libraries  # noqa: PLC0415 - loads the embedding model

    shipped_span_reader()
    kept = Kept(SqlDocuments(engine), SqlLedger(engine))
    return open_team_libraries(settings.home, settings.library, kept)
