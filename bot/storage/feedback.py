"""Verdicts on answers in SQL."""

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.storage.errors import unavailable_told
from bot.storage.tables import FeedbackRow
from bot.turns.turn import ClickTurn


class SqlFeedback:
    """The `FeedbackStore` on SQLite or PostgreSQL."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def note(self, turn: ClickTurn, *, good: bool) -> bool:
        """Keep the person's latest verdict on the message; False if it was given before."""
        row = _row(turn, good=good)
        key = (row.enterprise_id, row.team_id, row.channel_id, row.message_ts, row.user_id)
        with unavailable_told(), Session(self._engine) as session, session.begin():
            given = session.get(FeedbackRow, key)
            if given is not None and given.good is good:
                return given.turn_id == turn.id
            session.merge(row)
        return True

    def about(self, turn: ClickTurn) -> str:
        """Return the ts of the message, or what stands in for it where it has none."""
        return turn.message_ts or turn.place.thread_ts

    def explain(self, turn: ClickTurn, *, about: str, why: str) -> None:
        """Keep why the answer did not help; nothing changes where no verdict was given."""
        place = turn.place
        key = (place.enterprise_id, place.team_id, place.channel_id, about, turn.user_id)
        with unavailable_told(), Session(self._engine) as session, session.begin():
            given = session.get(FeedbackRow, key)
            if given is not None:
                given.why = why


def _row(turn: ClickTurn, *, good: bool) -> FeedbackRow:
    place = turn.place
    return FeedbackRow(
        enterprise_id=place.enterprise_id,
        team_id=place.team_id,
        channel_id=place.channel_id,
        message_ts=turn.message_ts or place.thread_ts,
        user_id=turn.user_id,
        turn_id=turn.id,
        good=good,
        given_at=turn.at,
    )
