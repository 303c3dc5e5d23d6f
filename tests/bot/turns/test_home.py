"""The Home and Messages tabs, with the real store: what is shown, what clicks and forms change."""

from datetime import UTC, datetime

import pytest

from advisor.attributes import AttributeName
from bot.dialogue.actions import Action, Back, CompareFiled, OpenFiled
from bot.dialogue.filed import Filed
from bot.turns.handler import TurnHandler
from bot.turns.outgoing import Direct, Home, Post, Suggestions
from bot.turns.ports import Reach
from bot.turns.turn import (
    HOME,
    FormTurn,
    HomeTurn,
    MessageTurn,
    OpenedIn,
    Place,
    WeightsTurn,
    drafts_of,
)
from bot.views.actions import pack
from bot.views.home import OPENING
from tests.bot.turns.assembling import Outside, Store, handler_on
from tests.fakes.directory import Reaching

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
THREAD = Place(team_id="T1", channel_id="C1", thread_ts="1.0")
OTHER = THREAD.model_copy(update={"thread_ts": "2.0"})
SECRET = THREAD.model_copy(update={"channel_id": "C2"})
TAB = Place(team_id="T1", channel_id="U1", thread_ts=HOME)
NEW = Place(team_id="T1", channel_id="U1", thread_ts=f"{drafts_of('U1')}1")
DIRECTORY = Reaching({"U1": Reach(frozenset({"C1"}), direct="D1")})


@pytest.fixture
def bot(store: Store, outside: Outside) -> TurnHandler:
    return handler_on(store, outside, directory=DIRECTORY)


def said(place: Place, text: str, *, user: str = "U1") -> MessageTurn:
    return MessageTurn(
        id=f"1.1:{place.key()}:{text}",
        place=place,
        user_id=user,
        at=NOW,
        ts="1.1",
        text=text,
        names_bot=True,
    )


def looked(action: Action | None = None) -> HomeTurn:
    value = pack(action) if action else None
    return HomeTurn(id=f"2.0:{value}", place=TAB, user_id="U1", at=NOW, value=value or "")


def form(place: Place, opened_in: OpenedIn, **fields: str) -> FormTurn:
    return FormTurn(
        id="form:1", place=place, user_id="U1", at=NOW, fields=fields, opened_in=opened_in
    )


def weights(**choices: str) -> WeightsTurn:
    return WeightsTurn(id="weights:1", place=TAB, user_id="U1", at=NOW, choices=choices)


def home(outside: Outside) -> str:
    shown = outside.sent[-1]
    assert isinstance(shown, Home)
    assert shown.user_id == "U1"
    return str(shown.content.blocks)


def id_of(place: Place, store: Store) -> str:
    return Filed(place.channel_id, place.thread_ts, place.is_draft, store.load(place), NOW).id


def test_home_shows_what_the_person_can_read_and_what_answers_rest_on(
    bot: TurnHandler, outside: Outside
) -> None:
    for turn in (said(THREAD, "about $60k"), said(SECRET, "about $70k", user="U2"), looked()):
        bot.answer(turn)
    shown = home(outside)
    assert "$60k" in shown
    assert "$70k" not in shown
    assert "412 passages" in shown


def test_home_says_that_the_sources_are_still_opening(store: Store, outside: Outside) -> None:
    outside.opened = False
    handler_on(store, outside, directory=DIRECTORY).answer(looked())
    assert OPENING in home(outside)


def test_one_is_opened_and_two_are_compared(
    bot: TurnHandler, outside: Outside, store: Store
) -> None:
    bot.answer(said(THREAD, "about $60k, live in 5 weeks"))
    bot.answer(said(OTHER, "about $90k"))
    one, other = id_of(THREAD, store), id_of(OTHER, store)
    bot.answer(looked(OpenFiled(id=one)))
    assert THREAD.mark() in home(outside)
    assert other in home(outside), "it can be chosen to compare with"
    bot.answer(looked(CompareFiled(id=one, beside=other)))
    assert "$60k" in home(outside)
    assert "$90k" in home(outside)
    bot.answer(looked(Back()))
    assert "New assessment" in home(outside)


def test_what_the_person_cannot_read_is_neither_opened_nor_compared(
    bot: TurnHandler, outside: Outside, store: Store
) -> None:
    bot.answer(said(THREAD, "about $60k"))
    bot.answer(said(SECRET, "about $70k", user="U2"))
    own, secret = id_of(THREAD, store), id_of(SECRET, store)
    for action in (OpenFiled(id=secret), CompareFiled(id=own, beside=secret)):
        bot.answer(looked(action))
        assert "$70k" not in home(outside)


def test_a_form_opened_in_home_begins_an_assessment_that_home_shows(
    bot: TurnHandler, outside: Outside, store: Store
) -> None:
    bot.answer(form(NEW, OpenedIn.HOME, budget="60k"))
    assert "$60k" in home(outside)
    assert len(outside.sent) == 1
    assert AttributeName.BUDGET in store.load(NEW).record


def test_a_form_opened_in_home_on_a_thread_tells_the_thread(
    bot: TurnHandler, outside: Outside
) -> None:
    bot.answer(said(THREAD, "about $60k"))
    bot.answer(form(THREAD, OpenedIn.HOME, accuracy="90%"))
    shown, post, _asked_before = outside.sent[1:]
    assert isinstance(shown, Home)
    assert isinstance(post, Post)
    assert post.place == THREAD


def test_a_form_opened_nowhere_is_answered_directly_and_goes_on_in_that_thread(
    bot: TurnHandler, outside: Outside, store: Store
) -> None:
    nowhere = NEW.model_copy(update={"channel_id": ""})
    bot.answer(form(nowhere, OpenedIn.NOWHERE, budget="60k"))
    (post,) = outside.sent
    assert isinstance(post, Post)
    assert post.place == Place(team_id="T1", channel_id="D1")
    thread = post.place.model_copy(update={"thread_ts": outside.ts_of(post)})
    assert AttributeName.BUDGET in store.load(thread).record
    bot.answer(looked())
    assert home(outside).count("$60k") == 1, "the draft that it began as is not listed too"


def test_without_a_known_direct_message_it_is_still_answered_directly(
    store: Store, outside: Outside
) -> None:
    bot = handler_on(store, outside)
    bot.answer(form(NEW.model_copy(update={"channel_id": ""}), OpenedIn.NOWHERE, budget="60k"))
    assert [type(each) for each in outside.sent] == [Direct]


def test_own_weights_count_in_what_one_begins_and_are_told_as_ones_own(
    bot: TurnHandler, outside: Outside, store: Store
) -> None:
    bot.answer(said(OTHER, "about $60k", user="U2"))
    bot.answer(weights(budget="double"))
    assert "Budget x2" in home(outside)
    text = "about $60k, live in 5 weeks, 3k questions a day, docs change weekly, just tell me"
    bot.answer(said(THREAD, text))
    bot.answer(said(OTHER, "live in 5 weeks"))
    assert store.load(THREAD).weighting.set_by == "U1"
    assert store.load(OTHER).weighting.weights == ()
    assert "Weighed as <@U1> set it: Budget x2" in outside.sent[-2].content.text


def test_weights_outlive_a_restart_of_the_conversation(bot: TurnHandler, store: Store) -> None:
    bot.answer(weights(budget="double"))
    bot.answer(said(THREAD, "about $60k"))
    bot.answer(said(THREAD, "start over"))
    assert store.load(THREAD).weighting.set_by == "U1"


@pytest.mark.parametrize("underway", [False, True])
def test_the_messages_tab_suggests_what_to_say_by_where_things_stand(
    bot: TurnHandler, outside: Outside, *, underway: bool
) -> None:
    direct = Place(team_id="T1", channel_id="D1")
    if underway:
        bot.answer(said(direct, "about $60k"))
    opened = looked().model_copy(
        update={"place": direct.model_copy(update={"thread_ts": HOME}), "tab": "messages"}
    )
    bot.answer(opened)
    shown = outside.sent[-1]
    assert isinstance(shown, Suggestions)
    assert shown.channel_id == "D1"
    assert len(shown.prompts) <= 4
    assert ("just tell me" in dict(shown.prompts).values()) is underway
