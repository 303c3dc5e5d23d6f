"""A team's assessments in SQL, as far as one person may see them."""

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime

import structlog
from sqlalchemy import Engine, and_, or_, select
from sqlalchemy.orm import Session

from bot.dialogue.conversation import Conversation
from bot.dialogue.filed import Filed
from bot.storage.errors import unavailable_told
from bot.storage.tables import ConversationRow
from bot.turns.turn import DRAFT, Place, drafts_of

MOST = 200
"""Conversations looked through, newest first; a list shows far fewer."""

log = structlog.get_logger()


class SqlArchive:
    """The `Archive` on SQLite or PostgreSQL."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def seen_by(self, user_id: str, team: Place, *, channels: Collection[str]) -> tuple[Filed, ...]:
        """Return the assessments of `team` in these channels and the person's own drafts."""
        row = ConversationRow
        in_channel = and_(row.channel_id.in_(channels), row.thread_ts.not_like(f"{DRAFT}%"))
        own_draft = and_(
            row.thread_ts.startswith(drafts_of(user_id), autoescape=True),
            row.channel_id != "",  # begun nowhere, it goes on in a thread of direct messages
        )
        wanted = (
            select(row)
            .where(row.enterprise_id == team.enterprise_id, row.team_id == team.team_id)
            .where(or_(in_channel, own_draft))
            .order_by(row.updated_at.desc())
            .limit(MOST)
        )
        with unavailable_told(), Session(self._engine) as session:
            return tuple(_filed(session.scalars(wanted)))


def _filed(rows: Iterable[ConversationRow]) -> Iterator[Filed]:
    for row in rows:
        conversation = _conversation(row)
        if conversation is not None and conversation.record:
            is_private = row.thread_ts.startswith(DRAFT)
            yield Filed(
                row.channel_id, row.thread_ts, is_private, conversation, _utc(row.updated_at)
            )


def _utc(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _conversation(row: ConversationRow) -> Conversation | None:
    """Return the conversation; None for one without turns, or damaged: its own turns tell that."""
    try:
        return Conversation.model_validate(row.state) if row.state else None
    except ValueError:
        log.warning("record_not_listed", channel_id=row.channel_id)
        return None
