"""One turn from its payload to what is sent, with the real store, rules and views."""

import threading
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta

import pytest
from prometheus_client import REGISTRY

from advisor.attributes import AttributeName, Statement
from bot.dialogue.actions import Action, DiscardWhatIf, Share
from bot.dialogue.acts import NOTHING_TOLD, Interpretation
from bot.dialogue.conversation import Conversation
from bot.dialogue.form import check_form
from bot.storage.stops import SqlStops
from bot.turns.errors import DeliveryFailed, DeliveryRefused, StoreUnavailable
from bot.turns.outgoing import Post, Response
from bot.turns.ports import Doing, Entry
from bot.turns.turn import (
    NOTICE,
    ClickTurn,
    CommandTurn,
    FormTurn,
    MessageTurn,
    Place,
    Turn,
    notice_of,
)
from bot.understanding import RulesInterpreter
from bot.views.actions import pack
from tests.bot.turns.assembling import Outside, Store, handler_on
from tests.waiting import eventually

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
THREAD = Place(team_id="T1", channel_id="C1", thread_ts="1.0")
DRAFT = Place(team_id="T1", channel_id="C1", thread_ts="draft-U1-1.2.a")
URL = "http://127.0.0.1/r"


class Broken:
    """An interpreter with a defect."""

    takes_long = False

    def interpret(
        self,
        text: str,
        *,
        asked: AttributeName | None,
        today: date,
        told: Mapping[AttributeName, Statement] = NOTHING_TOLD,
    ) -> Interpretation:
        raise ZeroDivisionError("secret words of the person")


def message(text: str, ts: str = "1.1") -> MessageTurn:
    return MessageTurn(
        id=f"{ts}:T1:C1", place=THREAD, user_id="U1", at=NOW, ts=ts, text=text, names_bot=True
    )


def command(text: str) -> CommandTurn:
    return CommandTurn(
        id="command:1", place=DRAFT, user_id="U1", at=NOW, text=text, response_url=URL
    )


def answer(store: Store, outside: Outside, *turns: Turn) -> None:
    answering = handler_on(store, outside)
    for turn in turns:
        answering.answer(turn)


def test_a_message_is_answered_in_its_thread_and_remembered(store: Store, outside: Outside) -> None:
    answer(store, outside, message("about $60k, live in 5 weeks"))
    (post,) = outside.sent
    assert isinstance(post, Post)
    assert post.place == THREAD
    assert set(store.load(THREAD).record) == {
        AttributeName.BUDGET,
        AttributeName.DEPLOYMENT_SPEED,
    }


def test_a_turn_run_again_sends_nothing_again(store: Store, outside: Outside) -> None:
    answer(store, outside, message("about $60k"), message("about $60k"))
    assert len(outside.sent) == 1


def test_a_question_shows_that_it_is_worked_on_and_is_looked_up(
    store: Store, outside: Outside
) -> None:
    answer(store, outside, message("what does the article say about hallucination rates?"))
    (post,) = outside.sent
    assert "looked up: what does the article say" in post.content.text
    assert outside.worked == [THREAD]


def test_what_is_found_on_the_way_to_an_answer_is_shown(store: Store, outside: Outside) -> None:
    def wait() -> None:
        assert eventually(lambda: bool(outside.found_so_far))

    outside.claims, outside.during = ("RAG invents least.",), wait
    answer(store, outside, message("what does the article say about hallucination rates?"))
    assert outside.found_so_far == ["RAG invents least."]


def test_silence_sends_nothing_and_is_not_asked_again(store: Store, outside: Outside) -> None:
    quiet = message("<@U2> what do you think?").model_copy(update={"names_bot": False})
    answer(store, outside, quiet, quiet)
    assert outside.sent == []
    assert store.outbox(quiet.id) == ()


def test_a_defect_loses_nothing_and_shows_no_exception(
    store: Store, outside: Outside, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(store, outside, message("about $60k"))
    turn = message("5 weeks", ts="1.2")
    handler_on(store, outside, interpreter=Broken()).answer(turn)
    apology = outside.sent[-1].content.text
    assert "is kept" in apology
    assert "ZeroDivision" not in apology
    reference = apology.rsplit(" ", maxsplit=1)[-1]
    assert reference in capsys.readouterr().out
    assert AttributeName.BUDGET in store.load(THREAD).record


def test_a_form_is_read_by_what_checked_it_and_by_no_model(store: Store, outside: Outside) -> None:
    fields = {"accuracy": "mistakes are costly", "deployment_speed": "31 January"}
    submitted = FormTurn(id="form:1", place=THREAD, user_id="U1", at=NOW, fields=fields)
    assert check_form(fields, RulesInterpreter(), NOW.date()) == {}
    handler_on(store, outside, interpreter=Broken()).answer(submitted)
    assert set(store.load(THREAD).record) == set(map(AttributeName, fields))


def test_a_locked_database_is_waited_for(store: Store, outside: Outside) -> None:
    first_pause = outside.pauses

    class LockedOnce(Store):
        def load(self, place: Place) -> Conversation:
            if not first_pause:
                raise StoreUnavailable("OperationalError")
            return super().load(place)

    answer(LockedOnce(store.engine), outside, message("about $60k"))
    assert len(outside.pauses) == 1
    assert len(outside.sent) == 1


@pytest.mark.parametrize("state", ['{"record": 5}', "{{{"])
def test_a_damaged_record_is_told_and_begun_afresh(
    store: Store, outside: Outside, state: str
) -> None:
    answer(store, outside, message("about $60k"))
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE conversations SET state = ?", (state,))
    assert store.knows(THREAD)
    answer(store, outside, message("5 weeks", ts="1.2"), message("6 weeks", ts="1.3"))
    assert "afresh" in outside.sent[1].content.text
    assert set(store.load(THREAD).record) == {AttributeName.DEPLOYMENT_SPEED}


def test_a_command_is_answered_privately_and_can_be_shared(store: Store, outside: Outside) -> None:
    answer(store, outside, command("budget=60k weeks=5"))
    (private,) = outside.sent
    assert isinstance(private, Response)
    rows = [block for block in private.content.blocks if block["type"] == "actions"]
    assert all(str(row["block_id"]).startswith(DRAFT.mark()) for row in rows)

    answer(store, outside, share())
    post, confirmation = outside.sent[1:]
    assert isinstance(post, Post)
    assert post.place.thread_ts == ""
    assert isinstance(confirmation, Response)
    thread = THREAD.model_copy(update={"thread_ts": "9.2"})
    assert AttributeName.BUDGET in store.load(thread).record


def test_a_draft_is_shared_once_and_then_told_to_be_shared(store: Store, outside: Outside) -> None:
    answer(store, outside, command("budget=60k weeks=5"), share(), share("4.0"), share("5.0"))
    assert len([each for each in outside.sent if isinstance(each, Post)]) == 1
    for told in outside.sent[-2:]:
        assert isinstance(told, Response)
        assert "shared in the channel already" in told.content.text


def test_a_draft_that_was_changed_is_shared_anew(store: Store, outside: Outside) -> None:
    change = message("actually 80k").model_copy(update={"place": DRAFT})
    answer(store, outside, command("budget=60k weeks=5"), share(), change, share("4.0"))
    shared = [each for each in outside.sent if isinstance(each, Post) and each.starts]
    assert ["$80k" in each.content.text for each in shared] == [False, True]


def test_a_share_that_slack_refused_can_be_pressed_again(store: Store) -> None:
    class Uninvited(Outside):
        def send(self, entry: Entry) -> str:
            if isinstance(entry.outgoing, Post) and not self.pauses:
                raise DeliveryRefused("not_in_channel")
            return super().send(entry)

    outside = Uninvited()
    answer(store, outside, command("budget=60k weeks=5"), share())
    assert "/invite" in outside.sent[-1].content.text
    outside.pauses.append(0)  # invited by now
    answer(store, outside, share("4.0"))
    assert [each.kind for each in outside.sent[-2:]] == ["post", "response"]


def test_a_shared_draft_can_still_be_changed_privately(store: Store, outside: Outside) -> None:
    answer(store, outside, command("budget=60k weeks=5"), share())
    assert AttributeName.BUDGET in store.load(DRAFT).record


LOOK_UP = "we have about $60k. what does the article say about hallucination rates?"


def test_a_stopped_turn_keeps_what_was_said_and_sends_no_answer(
    store: Store, outside: Outside
) -> None:
    stops = SqlStops(store.engine)
    outside.during = lambda: stops.stop(THREAD, NOW + timedelta(seconds=1))
    answer(store, outside, message(LOOK_UP))
    (post,) = outside.sent
    assert "looked up" not in post.content.text
    assert "Stopped" in post.content.text
    assert AttributeName.BUDGET in store.load(THREAD).record
    assert outside.rests == outside.worked


def test_what_is_said_after_a_stop_is_answered(store: Store, outside: Outside) -> None:
    SqlStops(store.engine).stop(THREAD, NOW - timedelta(seconds=1))
    answer(store, outside, message(LOOK_UP))
    assert "looked up" in outside.sent[0].content.text


def test_the_sign_of_work_stands_under_the_message_in_a_direct_message(
    store: Store, outside: Outside
) -> None:
    direct = Place(team_id="T1", channel_id="D1")
    answer(store, outside, message(LOOK_UP).model_copy(update={"place": direct}))
    thread = direct.model_copy(update={"thread_ts": "1.1"})
    assert (outside.worked, outside.rests) == ([thread], [thread])


class Slow(RulesInterpreter):
    """An interpreter that takes until something happens, as a language model may."""

    takes_long = True

    def __init__(self, until: Callable[[], object]) -> None:
        super().__init__()
        self._until = until

    def interpret(
        self,
        text: str,
        *,
        asked: AttributeName | None,
        today: date,
        told: Mapping[AttributeName, Statement] = NOTHING_TOLD,
    ) -> Interpretation:
        self._until()
        return super().interpret(text, asked=asked, today=today, told=told)


def test_any_turn_that_takes_long_shows_that_it_is_worked_on(
    store: Store, outside: Outside
) -> None:
    slow = Slow(lambda: eventually(lambda: bool(outside.worked)))
    handler_on(store, outside, interpreter=slow).answer(message("about $60k"))
    assert outside.doing == [Doing.THINKING]
    assert outside.rests == outside.worked == [THREAD]
    assert "$60k" in outside.sent[0].content.text


def test_what_is_still_being_read_is_left_when_it_is_stopped(
    store: Store, outside: Outside
) -> None:
    stops, never = SqlStops(store.engine), threading.Event()
    slow = Slow(lambda: never.wait(10))
    stops.stop(THREAD, NOW + timedelta(seconds=1))
    handler_on(store, outside, interpreter=slow).answer(message("about $60k"))
    never.set()
    (post,) = outside.sent
    assert "before I had taken in that message" in post.content.text
    assert not store.load(THREAD).record


def test_a_turn_that_is_only_delivered_on_has_not_waited_again(
    store: Store, outside: Outside
) -> None:
    before = waits()
    answer(store, outside, message("about $60k"), message("about $60k"))
    assert waits() - before == 1


def waits() -> float:
    part = {"part": "waited"}
    return REGISTRY.get_sample_value("advisor_turn_part_seconds_count", part) or 0.0


def test_a_stale_button_explains_itself_to_the_person_alone(store: Store, outside: Outside) -> None:
    answer(store, outside, click("3.0", DiscardWhatIf()))
    assert [each.kind for each in outside.sent] == ["whisper"]


def click(
    ts: str, action: Action, *, place: Place = THREAD, after_s: float | None = None
) -> ClickTurn:
    """Return a click, `after_s` from now: by default long after the one with the ts before."""
    later_s = 60 * float(ts) if after_s is None else after_s
    return ClickTurn(
        id=f"{ts}:T1:C1:advisor",
        place=place,
        user_id="U1",
        at=datetime.now(UTC) + timedelta(seconds=later_s),
        action_id="advisor",
        value=pack(action) or "",
        message_ts="2.0",
        response_url=URL,
    )


def share(ts: str = "3.0") -> ClickTurn:
    return click(ts, Share(), place=DRAFT)


def test_a_turn_that_is_given_up_is_owned_up_to_and_the_thread_goes_on(
    store: Store, outside: Outside, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = handler_on(store, outside)
    handler.answer(message("about $60k"))
    before = store.load(THREAD)
    poison = message("5 weeks", ts="1.2")
    handler.give_up(poison)
    handler.give_up(poison)
    told = outside.sent[-1].content.text
    assert "let it be" in told
    (logged,) = (line for line in capsys.readouterr().out.splitlines() if "given_up" in line)
    assert told.split()[-1] in logged
    assert len(outside.sent) == 2
    assert store.load(THREAD) == before
    handler.answer(message("6 weeks", ts="1.3"))
    assert AttributeName.DEPLOYMENT_SPEED in store.load(THREAD).record


def test_what_cannot_be_sent_is_kept_for_later_and_let_go_on_the_last_try(
    store: Store,
) -> None:
    class Away(Outside):
        def send(self, entry: Entry) -> str:
            raise DeliveryFailed("HTTP 503")

    handler = handler_on(store, Away())
    asked = message("about $60k")
    assert not handler.answer(asked)
    assert store.undelivered(asked)
    assert not handler.answer(asked, last=True)
    assert not store.undelivered(asked)


def test_what_a_turn_fell_over_while_it_was_sent_is_let_go_with_it(
    store: Store,
) -> None:
    class Falls(Outside):
        def send(self, entry: Entry) -> str:
            if not entry.turn_id.endswith(NOTICE):
                raise DeliveryFailed("HTTP 503")
            return super().send(entry)

    outside = Falls()
    handler = handler_on(store, outside)
    poison = message("about $60k")
    handler.answer(poison)
    assert store.undelivered(poison)
    handler.give_up(poison)
    handler.give_up(poison)
    assert not store.undelivered(poison)
    (word,) = outside.sent
    assert "let it be" in word.content.text


def test_that_a_turn_was_given_up_is_told_later_if_not_now_and_let_go_on_the_last_try(
    store: Store, outside: Outside
) -> None:
    class Away(Outside):
        def send(self, entry: Entry) -> str:
            raise DeliveryFailed("HTTP 503")

    first, second = message("about $60k"), message("5 weeks", ts="1.2")
    away = handler_on(store, Away())
    assert not away.give_up(first)
    assert handler_on(store, outside).give_up(first)
    assert len(outside.sent) == 1
    assert not away.give_up(second, last=True)
    assert not store.undelivered(notice_of(second))
