"""Feedback on answers in SQL."""

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
        """Keep the person's latest feedback on the message; False if it was given before."""
        row = _row(turn, good=good)
        key = (row.enterprise_id, row.team_id, row.channel_id, row.message_ts, row.user_id)
        with unavailable_told(), Session(self._engine) as session, session.begin():
            given = session.get(FeedbackRow, key)
            if given is not None and given.good is good:
                return given.turn_id == turn.id
            session.merge(row)
        return True

    def explain(self, turn: ClickTurn, *, about: str, why: str) -> None:
        """Keep why the answer did not help; nothing changes where no feedback was given."""
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
        message_ts=turn.about,
        user_id=turn.user_id,
        turn_id=turn.id,
        good=good,
        given_at=turn.at,
    )
