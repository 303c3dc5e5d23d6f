"""Conversations and the outbox in SQL."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Engine, delete, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.dialogue.conversation import Conversation
from bot.storage.errors import unavailable_told
from bot.storage.noting import note_in
from bot.storage.tables import ConversationRow, OutboxRow, TurnRow
from bot.turns.errors import RecordUnreadable
from bot.turns.outgoing import Outgoing, Post
from bot.turns.ports import Entry
from bot.turns.turn import Place, Turn

_OUTGOING: TypeAdapter[Outgoing] = TypeAdapter(Outgoing)


class SqlStore:
    """The `ConversationStore` on SQLite or PostgreSQL. Safe to use from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._note = note_in(engine)

    def open(self, *places: Place) -> None:
        """Note that the bot takes part in `places`; nothing changes where it does already."""
        with unavailable_told():
            self._note(places)

    def knows(self, place: Place) -> bool:
        """Say whether the bot takes part in `place`."""
        known = select(ConversationRow.thread_ts).where(*_is_at(place))
        with unavailable_told(), self._engine.connect() as connection:
            return connection.scalar(known) is not None

    def workspaces(self) -> Sequence[str]:
        """Return the workspaces that the bot was spoken to in, as `Place` names them."""
        wanted = select(ConversationRow.enterprise_id, ConversationRow.team_id).distinct()
        with self._session() as session:
            return [":".join(row) for row in session.execute(wanted)]

    def load(self, place: Place) -> Conversation:
        """Return the conversation, an empty one for a place never seen.

        Raises `RecordUnreadable`.
        """
        try:
            with self._session() as session:
                row = session.get(ConversationRow, _key(place))
                state = row.state if row else None
            return Conversation.model_validate(state) if state else Conversation()
        except ValueError as problem:  # not JSON, or not a conversation
            raise RecordUnreadable(place.key()) from problem

    def outbox(self, turn_id: str) -> tuple[Entry, ...] | None:
        """Return what the turn sends, or None if the turn has not been applied yet."""
        with self._session() as session:
            if session.get(TurnRow, turn_id) is None:
                return None
            rows = session.scalars(
                select(OutboxRow).where(OutboxRow.turn_id == turn_id).order_by(OutboxRow.position)
            )
            return tuple(_entry(row) for row in rows)

    def apply(
        self, turn: Turn, conversation: Conversation, outgoing: Sequence[Outgoing], *, at: datetime
    ) -> tuple[Entry, ...]:
        """Save the conversation and what to send in one transaction, once for each turn id."""
        try:
            with self._session() as session, session.begin():
                session.add(_turn_row(turn, at))
                session.flush()  # a turn applied before fails here, before anything else changes
                _replace(session, turn.place, conversation)
                session.add_all(_outbox_rows(turn, outgoing))
        except IntegrityError:
            if self.outbox(turn.id) is None:
                raise
        return self.outbox(turn.id) or ()

    def undelivered(self, turn: Turn) -> tuple[Entry, ...]:
        """Return what is still to be sent in the turn's place, in the order of its turns."""
        waiting = (
            select(OutboxRow)
            .join(TurnRow, TurnRow.id == OutboxRow.turn_id)
            .where(OutboxRow.settled_at.is_(None))
            .where(or_(OutboxRow.place == turn.place.key(), OutboxRow.turn_id == turn.id))
            .order_by(TurnRow.applied_at, TurnRow.id, OutboxRow.position)
        )
        with self._session() as session:
            return tuple(_entry(row) for row in session.scalars(waiting))

    def attempt(self, entry: Entry) -> Entry:
        """Note that delivery of the entry begins; return it as it stands."""
        begun = (
            update(OutboxRow)
            .where(OutboxRow.turn_id == entry.turn_id, OutboxRow.position == entry.position)
            .where(OutboxRow.attempted.is_(False))
            .values(attempted=True)
            .returning(OutboxRow.turn_id)
        )
        with self._session() as session, session.begin():
            is_first = session.scalar(begun) is not None
            row = session.get_one(OutboxRow, (entry.turn_id, entry.position))
            return replace(_entry(row), attempted=not is_first)

    def has_posted(self, post: Post) -> bool:
        """Say whether the conversation that `post` starts from posted the same there before."""
        if post.starts is None:
            return False
        sent_from = (
            select(OutboxRow.payload)
            .where(OutboxRow.place == post.starts.key())
            .where(or_(OutboxRow.settled_at.is_(None), OutboxRow.ts != ""))
            .where(OutboxRow.payload["kind"].as_string() == post.kind)
            .where(OutboxRow.payload["content", "text"].as_string() == post.content.text)
        )
        with self._session() as session:
            return _said(post.model_dump(mode="json")) in map(_said, session.scalars(sent_from))

    def settle(self, entry: Entry, *, ts: str, at: datetime) -> None:
        """Note that the entry needs no more delivery, and let its thread go on if it starts one."""
        with self._session() as session, session.begin():
            row = session.get_one(OutboxRow, (entry.turn_id, entry.position), with_for_update=True)
            if row.settled_at is not None:  # by another replica, and the thread has gone on since
                return
            row.settled_at, row.ts = at.astimezone(UTC).replace(tzinfo=None), ts
            if ts and entry.outgoing.kind == "post" and entry.outgoing.starts is not None:
                _continue_in_thread(session, entry.outgoing.starts, entry.outgoing.place, ts)

    def abandon(self, turn: Turn, *, at: datetime) -> None:
        """Let go what of the turn could not be sent."""
        waiting = OutboxRow.turn_id == turn.id, OutboxRow.settled_at.is_(None)
        with self._session() as session, session.begin():
            session.execute(update(OutboxRow).where(*waiting).values(settled_at=at, abandoned=True))

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with unavailable_told(), Session(self._engine) as session:
            yield session


def _is_at(place: Place) -> tuple[ColumnElement[bool], ...]:
    return (
        ConversationRow.enterprise_id == place.enterprise_id,
        ConversationRow.team_id == place.team_id,
        ConversationRow.channel_id == place.channel_id,
        ConversationRow.thread_ts == place.thread_ts,
    )


def _key(place: Place) -> tuple[str, str, str, str]:
    return (place.enterprise_id, place.team_id, place.channel_id, place.thread_ts)


def _columns(place: Place) -> dict[str, str]:
    columns = ConversationRow.__mapper__.primary_key
    return dict(zip((column.name for column in columns), _key(place), strict=True))


def _replace(session: Session, place: Place, conversation: Conversation) -> None:
    """Store the conversation without reading what stood there, which may be damaged."""
    session.execute(delete(ConversationRow).where(*_is_at(place)))
    state = conversation.model_dump(mode="json")
    session.add(ConversationRow(**_columns(place), state=state, updated_at=datetime.now(UTC)))


def _turn_row(turn: Turn, at: datetime) -> TurnRow:
    place = turn.place
    return TurnRow(
        id=turn.id,
        enterprise_id=place.enterprise_id,
        team_id=place.team_id,
        user_id=turn.user_id,
        applied_at=at,
    )


def _outbox_rows(turn: Turn, outgoing: Sequence[Outgoing]) -> list[OutboxRow]:
    return [
        OutboxRow(
            turn_id=turn.id,
            position=position,
            enterprise_id=turn.place.enterprise_id,
            team_id=turn.place.team_id,
            user_id=turn.user_id,
            place=turn.place.key(),
            payload=message.model_dump(mode="json"),
        )
        for position, message in enumerate(outgoing)
    ]


def _entry(row: OutboxRow) -> Entry:
    return Entry(
        turn_id=row.turn_id,
        position=row.position,
        user_id=row.user_id,
        outgoing=_OUTGOING.validate_python(row.payload),
        attempted=row.attempted,
        settled=row.settled_at is not None,
        ts=row.ts,
        settled_at=row.settled_at.replace(tzinfo=UTC) if row.settled_at else None,
    )


def _said(payload: dict[str, Any]) -> dict[str, Any]:
    """Return a stored message without who asked for it."""
    return {key: value for key, value in payload.items() if key != "asked_at"}


def _continue_in_thread(session: Session, source: Place, posted_in: Place, ts: str) -> None:
    row = session.get(ConversationRow, _key(source))
    if row is not None and row.state is not None:
        thread = posted_in.model_copy(update={"thread_ts": ts})
        _replace(session, thread, Conversation.model_validate(row.state))
