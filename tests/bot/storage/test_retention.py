"""What is deleted after its time, on both stores."""

from datetime import UTC, datetime, timedelta
from operator import attrgetter

import pytest
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Date,
    DateTime,
    Double,
    Engine,
    Integer,
    String,
    Table,
    func,
    insert,
    select,
)
from sqlalchemy.orm import Session

from bot.dialogue.conversation import Conversation
from bot.storage.retention import Retention
from bot.storage.sql import SqlStore
from bot.storage.tables import Base, OutboxRow, TurnRow
from bot.turns.outgoing import Content, Post
from bot.turns.turn import MessageTurn, Place

NOW = datetime.now(UTC)
KEEP = timedelta(days=90)
SAMPLES: dict[type, object] = {
    String: "x",
    Integer: 0,
    BigInteger: 0,
    Double: 0.0,
    Boolean: False,
    JSON: {},
    DateTime: NOW,
    Date: NOW.date(),
}
PLACE = Place(team_id="T1", channel_id="C1", thread_ts="1.0")


def apply(store: SqlStore, ts: str, at: datetime) -> None:
    turn = MessageTurn(id=f"{ts}:T1:C1", place=PLACE, user_id="U1", at=at, ts=ts, text="hi")
    store.apply(turn, Conversation(), [Post(place=PLACE, content=Content(text="kept"))], at=at)


def count(engine: Engine, table: type[Base]) -> int:
    with Session(engine) as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_turns_and_their_messages_go_together_after_their_time(engine: Engine) -> None:
    store = SqlStore(engine)
    apply(store, "1.1", NOW - KEEP - timedelta(hours=1))
    apply(store, "1.2", NOW - KEEP + timedelta(hours=1))
    Retention(engine, KEEP, now=lambda: NOW)()
    assert store.outbox("1.1:T1:C1") is None
    assert len(store.outbox("1.2:T1:C1") or ()) == 1
    assert (count(engine, TurnRow), count(engine, OutboxRow)) == (1, 1)


def test_a_conversation_goes_when_nothing_was_said_in_it_for_long(engine: Engine) -> None:
    store = SqlStore(engine)
    apply(store, "1.1", NOW)
    Retention(engine, KEEP, now=lambda: NOW)()
    assert store.knows(PLACE)
    Retention(engine, KEEP, now=lambda: NOW + KEEP + timedelta(days=1))()
    assert not store.knows(PLACE)


KEPT = {"documents"}
"""A team's own documents stay until someone removes them: nobody adds a handbook for 90 days."""
AGEING = [table for table in Base.metadata.sorted_tables if table.name not in KEPT]


@pytest.mark.parametrize("table", AGEING, ids=attrgetter("name"))
def test_no_table_keeps_a_row_for_ever(engine: Engine, table: Table) -> None:
    with engine.begin() as connection:
        for filled in {Base.metadata.tables["turns"], table}:  # what hangs on a turn needs one
            row = {column.name: SAMPLES[type(column.type)] for column in filled.columns}
            connection.execute(insert(filled).values(row))
    Retention(engine, KEEP, now=lambda: NOW + KEEP + timedelta(days=1))()
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(table)) == 0
