"""Buttons over several turns: what is pressed twice, and what becomes of a question's buttons."""

from datetime import UTC, datetime, timedelta

import pytest

from advisor.attributes import AttributeName
from bot.dialogue.actions import (
    Action,
    AskAbout,
    JustTellMe,
    NotSure,
    QuickAnswer,
    Share,
    ShowCosts,
    ShowRoadmap,
    StartOver,
    WhyThis,
)
from bot.dialogue.settlement import Choice
from bot.turns.errors import DeliveryFailed
from bot.turns.outgoing import Outgoing, Post, Update, Whisper
from bot.turns.ports import Entry
from bot.turns.turn import ClickTurn, CommandTurn, MessageTurn, Place, Turn
from bot.views.actions import pack, unpack
from bot.views.json import blocks_in
from tests.bot.turns.assembling import Outside, Store, handler_on

THREAD = Place(team_id="T1", channel_id="C1", thread_ts="1.0")
DRAFT = Place(team_id="T1", channel_id="C1", thread_ts="draft-U1-1.2.a")
PROJECT = "about $60k, live in 5 weeks, 3k questions a day, docs change weekly"
NOW = datetime.now(UTC)
MOMENT_S, LATER_S = 1.0, 60.0
BUTTONS = [
    ShowCosts(),
    ShowRoadmap(),
    JustTellMe(),
    StartOver(),
    AskAbout(question="what does RAG cost?"),
]


def said(text: str, number: int = 1) -> MessageTurn:
    return MessageTurn(
        id=f"{number}.1:T1:C1",
        place=THREAD,
        user_id="U1",
        at=NOW,
        ts=f"{number}.1",
        text=text,
        names_bot=True,
    )


def click(action: Action, *, after_s: float = 0.0, user: str = "U1", ts: str = "2.0") -> ClickTurn:
    return ClickTurn(
        id=f"{after_s}:{user}:{action.kind}:{ts}",
        place=THREAD,
        user_id=user,
        at=datetime.now(UTC) + timedelta(seconds=after_s),
        action_id=action.kind,
        value=pack(action) or "",
        message_ts=ts,
    )


def answer(store: Store, outside: Outside, *turns: Turn) -> None:
    answering = handler_on(store, outside)
    for turn in turns:
        answering.answer(turn)


def posts(outside: Outside) -> list[Outgoing]:
    return [each for each in outside.sent if isinstance(each, Post)]


@pytest.mark.parametrize("action", BUTTONS, ids=lambda action: action.kind)
def test_a_button_pressed_twice_is_answered_once_and_later_again(
    store: Store, outside: Outside, action: Action
) -> None:
    answer(store, outside, said(PROJECT))
    before = len(outside.sent)
    answer(store, outside, click(action), click(action, after_s=MOMENT_S))
    assert len(posts(outside)[before:]) == 1
    again = len(outside.sent)
    answer(store, outside, click(action, after_s=LATER_S))
    assert len(outside.sent) > again


def test_two_people_who_press_at_once_get_one_answer_in_their_thread(
    store: Store, outside: Outside
) -> None:
    answer(store, outside, said(PROJECT))
    answer(store, outside, click(ShowCosts()), click(ShowCosts(), user="U2", after_s=MOMENT_S))
    assert len(posts(outside)) == 2


def test_each_person_is_told_of_a_stale_button(store: Store, outside: Outside) -> None:
    stale = NotSure(round=7, attribute=AttributeName.ACCURACY)
    answer(store, outside, click(stale), click(stale, user="U2", after_s=MOMENT_S))
    told = [each for each in outside.sent if isinstance(each, Whisper)]
    assert [each.user_id for each in told] == ["U1", "U2"]


def test_the_same_button_of_another_message_is_another_press(
    store: Store, outside: Outside
) -> None:
    answer(store, outside, said(PROJECT))
    answer(store, outside, click(ShowCosts()), click(ShowCosts(), ts="3.0", after_s=MOMENT_S))
    assert len(posts(outside)) == 3


class Away(Outside):
    """Slack takes nothing."""

    def send(self, entry: Entry) -> str:
        raise DeliveryFailed("away", retry_after_s=1000)


def test_a_button_is_not_answered_anew_while_its_answer_is_not_yet_posted(
    store: Store, outside: Outside
) -> None:
    answer(store, outside, said(PROJECT))
    answer(store, Away(), click(ShowCosts()))
    answer(store, outside, click(ShowCosts(), after_s=LATER_S))
    assert len(posts(outside)) == 2, "what was put off, once"


def test_a_share_pressed_twice_says_so_once(store: Store, outside: Outside) -> None:
    command = CommandTurn(
        id="command:1", place=DRAFT, user_id="U1", at=NOW, text=PROJECT, response_url="http://r"
    )
    first, second = (
        click(Share(), after_s=after_s).model_copy(
            update={"place": DRAFT, "message_ts": "", "response_url": "http://r"}
        )
        for after_s in (0.0, MOMENT_S)
    )
    answer(store, outside, command, first, second)
    assert [each.kind for each in outside.sent] == ["response", "post", "response"]


def choices(outgoing: Outgoing) -> list[Action]:
    rows = [block for block in outgoing.content.blocks if block["type"] == "actions"]
    values = [str(button.get("value", "")) for row in rows for button in blocks_in(row["elements"])]
    return [action for action in map(unpack, values) if isinstance(action, Choice)]


def updates(outside: Outside) -> list[Update]:
    return [each for each in outside.sent if isinstance(each, Update)]


def test_an_answered_question_shows_its_answer_in_place_of_its_buttons(
    store: Store, outside: Outside
) -> None:
    answer(store, outside, said("about $60k, live in 5 weeks"))
    asked = next(action for action in choices(outside.sent[0]) if action.kind == "answer")
    answer(store, outside, click(asked, user="U2"))
    post, update = outside.sent[1:]
    assert isinstance(post, Post)
    assert choices(post), "the next question"
    assert isinstance(update, Update)
    assert (update.ts, update.place) == (outside.ts_of(outside.sent[0]), THREAD)
    assert choices(update) == []
    assert "<@U2>" in update.content.text
    assert "*Noted*" in update.content.text, "the rest of the message stays"


def test_a_question_that_stood_in_several_messages_is_answered_in_all_of_them(
    store: Store, outside: Outside
) -> None:
    answer(store, outside, said("about $60k"))
    name = store.load(THREAD).asked
    assert name is not None
    answer(store, outside, click(WhyThis(attribute=name)))
    assert updates(outside) == []
    answer(store, outside, said("skip", 2))
    assert {each.ts for each in updates(outside)} == {"9.1", "9.2"}
    assert all("Left open" in each.content.text for each in updates(outside))


def test_a_question_that_was_answered_before_it_could_be_sent_loses_its_buttons_too(
    store: Store, outside: Outside
) -> None:
    answer(store, Away(), said("about $60k"))
    answer(store, outside, said("skip", 2))
    asked, _, update = outside.sent
    assert choices(asked)
    assert isinstance(update, Update)
    assert update.ts == outside.ts_of(asked)
    assert "Left open" in update.content.text


def test_a_question_that_was_never_posted_is_not_changed(store: Store, outside: Outside) -> None:
    first = said("about $60k")
    answer(store, Away(), first, said("skip", 2))
    store.abandon(first, at=NOW)
    answer(store, outside, said("skip", 2))
    assert updates(outside) == []
    assert len(outside.sent) == 1


def test_a_message_is_updated_once(store: Store, outside: Outside) -> None:
    answer(store, outside, said("about $60k"), said("skip", 2), said("summary", 3))
    assert len(updates(outside)) == 1


def test_starting_over_closes_the_questions_before_it(store: Store, outside: Outside) -> None:
    answer(store, outside, said("about $60k"), said("start over", 2))
    (update,) = updates(outside)
    assert "started over" in update.content.text


def test_a_message_with_a_disagreement_and_a_question_loses_each_row_in_its_turn(
    store: Store, outside: Outside
) -> None:
    other = said("the budget is $600k", 2).model_copy(update={"user_id": "U2"})
    answer(store, outside, said("about $60k"), other)
    answer(store, outside, said("the later one", 3))
    first = updates(outside)[-1]
    assert {action.kind for action in choices(first)} == {"answer", "not_sure"}
    answer(store, outside, said("skip", 4))
    last = next(each for each in reversed(updates(outside)) if each.ts == first.ts)
    assert choices(last) == []


def private(action: Action, *, after_s: float = 0.0) -> ClickTurn:
    """Return a click on a private message of a draft."""
    here = {"place": DRAFT, "message_ts": "", "response_url": "http://click"}
    return click(action, after_s=after_s).model_copy(update=here)


@pytest.fixture
def draft() -> CommandTurn:
    return CommandTurn(
        id="command:1",
        place=DRAFT,
        user_id="U1",
        at=NOW,
        text="budget=60k",
        response_url="http://r",
    )


def test_a_private_question_is_changed_in_answer_to_the_click_on_it(
    store: Store, outside: Outside, draft: CommandTurn
) -> None:
    answer(store, outside, draft)
    asked = next(action for action in choices(outside.sent[0]) if action.kind == "answer")
    answer(store, outside, private(asked))
    assert [each.kind for each in outside.sent] == ["response", "response", "update"]
    (update,) = updates(outside)
    assert (update.ts, update.response_url) == ("", "http://click")
    assert choices(update) == []


def test_which_of_two_private_messages_was_clicked_is_not_guessed(
    store: Store, outside: Outside, draft: CommandTurn
) -> None:
    answer(store, outside, draft)
    asked = next(action for action in choices(outside.sent[0]) if isinstance(action, QuickAnswer))
    answer(store, outside, private(WhyThis(attribute=asked.attribute)))
    answer(store, outside, private(asked, after_s=LATER_S))
    assert updates(outside) == []
    assert asked.attribute in store.load(DRAFT).record
