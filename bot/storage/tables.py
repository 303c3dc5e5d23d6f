"""The tables. Every row is scoped by enterprise and team, so that no query can cross them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Double, Index, false
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """The declarative base of all tables."""


class ConversationRow(Base):
    """One conversation by its place; `state` is its JSON, None before its first turn."""

    __tablename__ = "conversations"
    __table_args__ = (Index("conversations_by_time", "updated_at"),)

    enterprise_id: Mapped[str] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(primary_key=True)
    channel_id: Mapped[str] = mapped_column(primary_key=True)
    thread_ts: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    updated_at: Mapped[datetime]


class TurnRow(Base):
    """A turn that was applied: its presence keeps it from being applied again."""

    __tablename__ = "turns"
    __table_args__ = (
        Index("turns_by_team", "enterprise_id", "team_id", "applied_at"),
        Index("turns_by_time", "applied_at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    enterprise_id: Mapped[str]
    team_id: Mapped[str]
    user_id: Mapped[str] = mapped_column(server_default="")
    applied_at: Mapped[datetime]


class BeginningRow(Base):
    """How often a turn has begun without an end. Its id holds workspace and channel."""

    __tablename__ = "beginnings"

    turn_id: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int]
    begun_at: Mapped[datetime]


class OutboxRow(Base):
    """One message that a turn sends in its `place`, which is a place's key.

    `abandoned` is true of one that was let go after it could not be delivered for long.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("outbox_by_team", "enterprise_id", "team_id"),
        Index("outbox_by_place", "place", "settled_at"),
    )

    turn_id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    enterprise_id: Mapped[str]
    team_id: Mapped[str]
    user_id: Mapped[str] = mapped_column(server_default="")
    place: Mapped[str] = mapped_column(server_default="")
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    attempted: Mapped[bool] = mapped_column(default=False)
    settled_at: Mapped[datetime | None]
    ts: Mapped[str] = mapped_column(default="")
    abandoned: Mapped[bool] = mapped_column(default=False, server_default=false())


class FeedbackRow(Base):
    """One person's feedback on one message, the latest of each, and the turn that gave it.

    A private message has no ts of its own that lasts; its draft stands in for it.
    """

    __tablename__ = "feedback"

    enterprise_id: Mapped[str] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(primary_key=True)
    channel_id: Mapped[str] = mapped_column(primary_key=True)
    message_ts: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(primary_key=True)
    turn_id: Mapped[str]
    good: Mapped[bool]
    given_at: Mapped[datetime]
    why: Mapped[str] = mapped_column(default="", server_default="")


class WeightsRow(Base):
    """How much one person wants each factor to count in the assessments that they begin."""

    __tablename__ = "weights"

    enterprise_id: Mapped[str] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(primary_key=True)
    weights: Mapped[dict[str, Any]] = mapped_column(JSON)
    set_at: Mapped[datetime]


class StopRow(Base):
    """When someone last pressed stop in a conversation: turns from before it send no answer."""

    __tablename__ = "stops"

    enterprise_id: Mapped[str] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(primary_key=True)
    channel_id: Mapped[str] = mapped_column(primary_key=True)
    thread_ts: Mapped[str] = mapped_column(primary_key=True)
    stopped_at: Mapped[datetime]


class PaceRow(Base):
    """When the next message may be posted to a channel, as seconds since the epoch.

    Of a limit, when the next word of it may be given: its key names workspace and person.
    """

    __tablename__ = "paces"

    channel: Mapped[str] = mapped_column(primary_key=True)
    next_at: Mapped[float] = mapped_column(Double)


class DocumentRow(Base):
    """One of a team's own documents; `parts` is its text by place, `digest` is of that."""

    __tablename__ = "documents"

    enterprise_id: Mapped[str] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    digest: Mapped[str]
    parts: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    added_at: Mapped[datetime]


class SpendingRow(Base):
    """What language models cost on one day, in tokens and billionths of a dollar.

    A row without a person is the whole workspace's.
    """

    __tablename__ = "spending"

    enterprise_id: Mapped[str] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    tokens: Mapped[int] = mapped_column(BigInteger)
    nano_usd: Mapped[int] = mapped_column(BigInteger)
