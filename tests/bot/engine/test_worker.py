"""What becomes of turns whose process died, failed, or could not finish them."""

import json
import threading
from datetime import timedelta
from typing import Literal

import pytest
from dbos import DBOSClient, DBOSPortableJSONSerializer
from structlog.testing import capture_logs

from bot.engine import worker
from bot.engine.history import History
from bot.engine.poll_timer import PollTimer
from bot.engine.presence import SolePresence
from bot.engine.queue import DurableQueue
from bot.engine.work import APPLICATION, GIVE_UP, MAX_RECOVERIES, options
from bot.settings import Settings
from bot.turns.turn import MessageTurn, Turn
from tests.bot.engine.queues import (
    REPLICA,
    WAIT_S,
    Tables,
    filled,
    started,
    store,
    turn,
    wait_until,
)
from tests.fakes.answerer import CallingAnswerer

TAKEN = "UPDATE {t} SET status = 'PENDING', executor_id = :owner, recovery_attempts = :attempts"
PUT_OFF = "SELECT 1 FROM {t} WHERE workflow_uuid LIKE :ending AND status = 'DELAYED'"


def test_the_turn_of_a_dead_replica_is_taken_over_before_the_next_of_its_thread(
    settings: Settings,
) -> None:
    answered: list[str] = []
    with filled(settings, turn("1.1"), turn("1.2")) as tables:
        tables.execute(TAKEN + " WHERE workflow_uuid LIKE '1.1%'", owner="gone", attempts=1)
    with started(settings, lambda turn: answered.append(turn.id)):
        wait_until(lambda: len(answered) == 2)
    assert answered == ["1.1:T1:C1", "1.2:T1:C1"]


def test_a_turn_that_this_process_lost_sight_of_is_taken_up_again(settings: Settings) -> None:
    answered: list[str] = []
    with started(settings, lambda turn: answered.append(turn.id)) as (queue, _):
        store(queue, turn("1.1"))
        wait_until(lambda: answered)
        Tables(settings).execute(TAKEN, owner=REPLICA, attempts=1)
        wait_until(lambda: len(answered) == 2)


def test_taking_over_keeps_count_so_that_a_poisonous_turn_ends(settings: Settings) -> None:
    answered: list[str] = []
    with filled(settings, turn("1.1"), turn("1.2")) as tables:
        taken = TAKEN + " WHERE workflow_uuid LIKE '1.1%'"
        tables.execute(taken, owner="gone", attempts=MAX_RECOVERIES + 1)
    with started(settings, lambda turn: answered.append(turn.id)) as (_, answerer):
        wait_until(lambda: answerer.given_up and answered)
    assert answerer.given_up == ["1.1:T1:C1"]
    assert answered == ["1.2:T1:C1"]


def test_the_word_of_a_turn_given_up_gets_through_however_often_its_process_died(
    settings: Settings,
) -> None:
    with filled(settings) as tables:
        how = options(turn("1.1").place.key(), workflow_id="dead:1.1", workflow=GIVE_UP)
        client = DBOSClient(
            system_database_url=settings.queue_url,
            serializer=DBOSPortableJSONSerializer(),
            application_name=APPLICATION,
        )
        client.enqueue(how, turn("1.1").model_dump(mode="json"))
        client.destroy()
        tables.execute(TAKEN, owner="gone", attempts=MAX_RECOVERIES)
    with started(settings, lambda _turn: None) as (_, answerer):
        wait_until(lambda: answerer.given_up)
    assert answerer.given_up == ["1.1:T1:C1"]


def test_a_turn_gives_way_before_it_is_answered(settings: Settings) -> None:
    order: list[str] = []
    with started(
        settings,
        lambda turn: order.append(turn.id),
        give_way=lambda: order.append("gave way"),
    ) as (queue, _):
        store(queue, turn("1.1"))
        wait_until(lambda: len(order) == 2)
    assert order == ["gave way", "1.1:T1:C1"]


def test_a_turn_whose_answering_failed_is_not_passed_over_in_silence(settings: Settings) -> None:
    def fail(_turn: Turn) -> None:
        raise ZeroDivisionError

    with started(settings, fail) as (queue, answerer):
        store(queue, turn("1.1"))
        wait_until(lambda: answerer.given_up)
    assert answerer.given_up == ["1.1:T1:C1"]


def test_what_could_not_be_told_of_a_dead_turn_is_tried_again_later(settings: Settings) -> None:
    def fail(_turn: Turn) -> None:
        raise ZeroDivisionError

    told = iter([False, False, True])
    with started(settings, fail, gives_up=lambda _turn: next(told)) as (queue, answerer):
        store(queue, turn("1.1"))
        wait_until(lambda: len(answerer.given_up) == 3)
    assert next(told, None) is None


def test_a_word_that_is_put_off_takes_what_the_release_before_takes(settings: Settings) -> None:
    with (
        filled(settings, turn("1.1")) as tables,
        started(settings, lambda _turn: False, put_off_s=(600,), gives_up=lambda _turn: False),
    ):
        wait_until(lambda: tables.execute(PUT_OFF, ending="%~1"))
        tables.execute("UPDATE {t} SET status = 'ERROR' WHERE workflow_uuid LIKE '%~1'")
        wait_until(lambda: tables.execute(PUT_OFF, ending="dead:%~1~~1"))
        (inputs,) = tables.execute(
            "SELECT COALESCE(i.inputs, t.inputs) FROM {t} t LEFT JOIN {i} i USING (workflow_uuid) "
            "WHERE workflow_uuid LIKE 'dead:%~1~~1'"
        )
    assert len(json.loads(str(inputs[0]))["positionalArgs"]) == 1


def test_a_dead_turn_is_spoken_of_once_however_often_the_bot_is_started(
    settings: Settings,
) -> None:
    def fail(_turn: Turn) -> None:
        raise ZeroDivisionError

    with started(settings, fail) as (queue, answerer):
        store(queue, turn("1.1"))
        wait_until(lambda: answerer.given_up)
    with capture_logs() as logs, started(settings, fail) as (queue, later):
        store(queue, turn("1.2", thread="2.0"))
        wait_until(lambda: later.given_up)
    assert later.given_up == ["1.2:T1:C1"]
    assert [each["event"] for each in logs].count("dead_letter") == 1


@pytest.mark.parametrize("inputs", [None, "{{{"])
def test_a_dead_turn_of_which_nothing_is_left_to_read_is_logged_and_keeps_no_other_back(
    settings: Settings, inputs: str | None
) -> None:
    with filled(settings, turn("1.1"), turn("1.2", thread="2.0")) as tables:
        tables.execute("UPDATE {t} SET status = 'ERROR'")
        tables.execute("DELETE FROM {i} WHERE workflow_uuid LIKE '1.1%'")
        tables.execute(
            "UPDATE {t} SET inputs = :inputs WHERE workflow_uuid LIKE '1.1%'", inputs=inputs
        )
    with capture_logs() as logs, started(settings, lambda _turn: None) as (_, answerer):
        wait_until(lambda: answerer.given_up)
    assert answerer.given_up == ["1.2:T1:C1"]
    unreadable = [each["turn_id"] for each in logs if each["event"] == "dead_letter_unreadable"]
    assert unreadable == ["1.1:T1:C1"]


def test_a_dead_turn_without_an_id_is_logged_and_keeps_no_other_back(settings: Settings) -> None:
    with filled(settings, turn("1.1"), turn("1.2", thread="2.0")) as tables:
        tables.execute("UPDATE {t} SET status = 'ERROR'")
        nameless = turn("1.1").model_dump(mode="json", exclude={"id"})
        tables.execute(
            "UPDATE {i} SET inputs = :inputs WHERE workflow_uuid LIKE '1.1%'",
            inputs=json.dumps({"namedArgs": {}, "positionalArgs": [nameless]}),
        )
    with (
        capture_logs() as logs,
        started(settings, lambda _turn: None, put_off_s=(600,)) as (_, answerer),
    ):
        wait_until(lambda: answerer.given_up)
        wait_until(lambda: tables.execute(PUT_OFF, ending="dead:1.1%~~1"))
    assert answerer.given_up == ["1.2:T1:C1"]
    dead = {each["turn_id"] for each in logs if each["event"] == "dead_letter"}
    assert dead == {"1.1:T1:C1", "1.2:T1:C1"}


def test_what_could_not_be_sent_is_tried_again_later_without_holding_up_its_thread(
    settings: Settings,
) -> None:
    tries: list[str] = []

    def answer(turn: Turn) -> bool:
        tries.append(turn.id)
        return turn.id != "1.1:T1:C1" or tries.count(turn.id) == 3

    with started(settings, answer) as (queue, _):
        store(queue, turn("1.1"), turn("1.2"))
        wait_until(lambda: tries.count("1.1:T1:C1") == 3)
    assert tries[:2] == ["1.1:T1:C1", "1.2:T1:C1"]


def test_the_answerer_is_told_which_try_is_the_last(settings: Settings) -> None:
    with started(settings, lambda _turn: False, put_off_s=(1,)) as (queue, answerer):
        store(queue, turn("1.1"))
        wait_until(lambda: len(answerer.lasts) == 2)
    assert answerer.lasts == [False, True]


def test_it_is_told_so_too_when_it_gives_a_turn_up(settings: Settings) -> None:
    def fail(_turn: Turn) -> None:
        raise ZeroDivisionError

    with started(settings, fail, put_off_s=(1,), gives_up=lambda _turn: False) as (queue, answerer):
        store(queue, turn("1.1"))
        wait_until(lambda: len(answerer.given_up) == 2)
    assert answerer.lasts == [False, False, True]


class LaterTurn(MessageTurn):
    """A kind of turn that a newer release has."""

    kind: Literal["later"] = "later"  # type: ignore[assignment]  # which this one cannot know


def test_a_turn_that_only_a_newer_release_understands_waits_for_one(settings: Settings) -> None:
    answered: list[str] = []
    later = LaterTurn.model_validate({**turn("1.1").model_dump(), "kind": "later"})
    with filled(settings, later) as tables:
        pass
    with started(settings, lambda turn: answered.append(turn.id), put_off_s=(600,)):
        wait_until(lambda: tables.execute(PUT_OFF, ending="%~1"))
    assert answered == []


def test_a_turn_that_no_release_came_by_to_understand_is_told_of_in_the_log(
    settings: Settings,
) -> None:
    later = LaterTurn.model_validate({**turn("1.1").model_dump(), "kind": "later"})
    with filled(settings, later) as tables:
        pass
    with capture_logs() as logs, started(settings, lambda _turn: True, put_off_s=()):
        ended = "SELECT 1 FROM {t} WHERE status = 'SUCCESS'"
        wait_until(lambda: tables.execute(ended))
    lost = [each["turn_id"] for each in logs if each["event"] == "not_delivered"]
    assert lost == ["1.1:T1:C1"]


class CountedBeats(SolePresence):
    """Counts how often it was said that the replica lives."""

    def __init__(self) -> None:
        self.beats = 0

    def beat(self) -> bool:
        self.beats += 1
        return True


@pytest.mark.parametrize("held", ["duty", "turn"])
def test_while_a_stop_waits_the_replica_lives_and_takes_no_turn(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, held: str
) -> None:
    presence, timer = CountedBeats(), PollTimer()
    monkeypatch.setattr(worker, "presence_of", lambda _url, _replica: presence)
    monkeypatch.setattr(worker, "PollTimer", lambda: timer)
    begun, go_on = threading.Event(), threading.Event()
    answered: list[str] = []

    def hold() -> None:
        begun.set()
        go_on.wait(WAIT_S)

    def answer(turn: Turn) -> None:
        answered.append(turn.id)
        hold()

    with filled(settings, *([turn("1.1")] if held == "turn" else [])):
        pass
    answerer = CallingAnswerer(answer)
    working = worker.Worker(settings.queue_url, replica=REPLICA, workers=4, answerer=answerer)
    if held == "duty":
        working.add_duty(hold, every_s=WAIT_S)
    working.start()
    assert begun.wait(WAIT_S)
    stop = threading.Thread(target=lambda: working.stop(wait_s=int(WAIT_S)))
    stop.start()
    try:
        wait_until(timer.is_set)
        queue = DurableQueue(settings.queue_url)
        store(queue, turn("1.2", thread="2.0"))
        queue.close()
        beats = presence.beats
        wait_until(lambda: presence.beats > beats + 2)
    finally:
        go_on.set()
        stop.join()
    assert answered == (["1.1:T1:C1"] if held == "turn" else [])


def test_history_goes_after_its_time_and_only_of_what_has_ended(settings: Settings) -> None:
    answered: list[str] = []
    with started(settings, lambda turn: answered.append(turn.id)) as (queue, _):
        store(queue, turn("1.1"))
        wait_until(lambda: answered)
    with filled(settings, turn("1.2")) as tables:
        pass

    def hold(_turn: Turn) -> bool:
        return False

    with started(settings, hold, put_off_s=(600,), keep=timedelta(0)):
        wait_until(lambda: not tables.execute("SELECT 1 FROM {t} WHERE workflow_uuid LIKE '1.1%'"))
        assert tables.execute("SELECT 1 FROM {t} WHERE workflow_uuid LIKE '1.2%'")


def test_history_begins_no_batch_once_the_process_is_to_end(settings: Settings) -> None:
    kept = "SELECT 1 FROM {t} WHERE status = 'SUCCESS'"
    tables = Tables(settings)
    with started(settings, lambda _turn: True) as (queue, _):
        store(queue, turn("1.1"))
        wait_until(lambda: tables.execute(kept))
        History(timedelta(0), is_ended=lambda: True)()
        assert tables.execute(kept)
        History(timedelta(0))()
        assert not tables.execute(kept)
