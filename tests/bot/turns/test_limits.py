"""Who asks too much is told once and then waited for; counted over all replicas."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine

from bot.dialogue.conversation import Conversation
from bot.storage.pace import SqlPace
from bot.storage.sql import SqlStore
from bot.storage.usage import SqlUsage
from bot.turns.limits import WINDOW, Limiter
from bot.turns.turn import MessageTurn, Place

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def turn(number: int, user: str = "U1", team: str = "T1") -> MessageTurn:
    place = Place(team_id=team, channel_id="C1", thread_ts=f"{number}.0")
    ts = f"{number}.1"
    return MessageTurn(id=f"{ts}:{team}", place=place, user_id=user, at=NOW, ts=ts, text="hi")


@pytest.fixture
def store(engine: Engine) -> SqlStore:
    return SqlStore(engine)


def limiter(engine: Engine, *, person: int = 0, workspace: int = 0, at: datetime = NOW) -> Limiter:
    notices = SqlPace(engine, step_s=WINDOW.total_seconds(), now=at.timestamp)
    return Limiter(SqlUsage(engine), notices, person=person, workspace=workspace, now=lambda: at)


def spend(store: SqlStore, *turns: MessageTurn) -> None:
    for each in turns:
        store.apply(each, Conversation(), [], at=NOW)


def test_a_person_over_the_limit_is_told_once_and_others_go_on(
    engine: Engine, store: SqlStore
) -> None:
    spend(store, turn(1), turn(2))
    limited = limiter(engine, person=2)
    first, second = limited.answer(turn(3)), limited.answer(turn(4))
    assert first is not None
    assert [message.kind for message in first] == ["whisper"]
    assert "kept" in first[0].content.text
    assert second == ()
    assert limited.answer(turn(5, user="U2")) is None


def test_a_workspace_over_the_limit_does_not_hold_up_another(
    engine: Engine, store: SqlStore
) -> None:
    spend(store, turn(1), turn(2, user="U2"))
    limited = limiter(engine, workspace=2)
    assert limited.answer(turn(3, user="U3"))
    assert limited.answer(turn(4, team="T2")) is None


def test_a_word_given_in_one_organisation_is_not_taken_as_given_in_another(
    engine: Engine, store: SqlStore
) -> None:
    other = turn(2).place.model_copy(update={"enterprise_id": "E1"})
    elsewhere = turn(2).model_copy(update={"place": other})
    spend(store, turn(1), elsewhere)
    limited = limiter(engine, person=1)
    assert limited.answer(turn(1))
    assert limited.answer(elsewhere)


def test_after_an_hour_a_person_may_go_on(engine: Engine, store: SqlStore) -> None:
    spend(store, turn(1), turn(2))
    later = NOW + WINDOW + timedelta(seconds=1)
    assert limiter(engine, person=2, at=later).answer(turn(3)) is None


def test_a_limit_of_nothing_is_none(engine: Engine, store: SqlStore) -> None:
    spend(store, *(turn(number) for number in range(1, 5)))
    assert limiter(engine).answer(turn(9)) is None
