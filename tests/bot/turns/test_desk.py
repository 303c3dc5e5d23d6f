"""The list of assessments and one of them, with the real store: who sees what, what clicks do."""

from datetime import UTC, datetime

import pytest

from advisor import assess
from advisor.attributes import AttributeName, Attributes
from bot.dialogue.actions import Action, OpenFiled, QuickAnswer, Share, ShowCosts, StartOver
from bot.dialogue.exhibits import Recorded
from bot.dialogue.filed import Filed
from bot.dialogue.options import quick_answers
from bot.turns.handler import TurnHandler
from bot.turns.outgoing import Outgoing, Post, Response, Update
from bot.turns.ports import Reach
from bot.turns.turn import ClickTurn, CommandTurn, MessageTurn, Place, Turn, drafts_of
from bot.views.actions import pack
from tests.bot.turns.assembling import Outside, Store, handler_on
from tests.fakes.directory import Reaching

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
THREAD = Place(team_id="T1", channel_id="C1", thread_ts="1.0")
SECRET = THREAD.model_copy(update={"channel_id": "C2"})
DIRECT = Place(team_id="T1", channel_id="D1")
URL = "http://127.0.0.1/r"
DIRECTORY = Reaching(
    {
        "U1": Reach(frozenset({"C1"}), direct="D1"),
        "U2": Reach(frozenset({"C1", "C2"}), direct="D2"),
        "U3": Reach(frozenset(), direct="D3", refusal="missing_scope"),
    },
    called={"U1": "Ada"},
)


@pytest.fixture
def bot(store: Store, outside: Outside) -> TurnHandler:
    return handler_on(store, outside, directory=DIRECTORY)


def said(place: Place, text: str, *, user: str = "U1") -> MessageTurn:
    turn_id = f"1.1:{place.key()}:{text}"
    return MessageTurn(
        id=turn_id, place=place, user_id=user, at=NOW, ts="1.1", text=text, names_bot=True
    )


def command(text: str, *, user: str = "U1", number: int = 1) -> CommandTurn:
    draft = THREAD.model_copy(update={"thread_ts": f"{drafts_of(user)}{number}"})
    turn_id = f"command:{user}:{number}:{text}"
    return CommandTurn(id=turn_id, place=draft, user_id=user, at=NOW, text=text, response_url=URL)


def click(place: Place, action: Action, *, user: str = "U1") -> ClickTurn:
    return ClickTurn(
        id=f"3.0:{place.key()}:{action.kind}",
        place=place,
        user_id=user,
        at=NOW,
        action_id="advisor",
        value=pack(action) or "",
        shown_in="C7",
        response_url=URL,
    )


def told(bot: TurnHandler, outside: Outside, *turns: Turn) -> str:
    """Return the words of what the last of these turns sends, which is private."""
    for turn in turns:
        bot.answer(turn)
    assert isinstance(outside.sent[-1], Response)
    return outside.sent[-1].content.text


def id_of(place: Place, store: Store) -> str:
    is_private = place.is_draft
    return Filed(place.channel_id, place.thread_ts, is_private, store.load(place), NOW).id


def test_a_list_shows_what_the_person_can_read_and_nothing_else(
    bot: TurnHandler, outside: Outside
) -> None:
    for turn in (
        said(THREAD, "about $60k"),
        said(SECRET, "about $70k", user="U2"),
        said(DIRECT, "about $80k"),
        command("budget=90k", number=7),
        command("budget=110k", user="U2", number=8),
    ):
        bot.answer(turn)
    listed = told(bot, outside, command("list"))
    seen = {figure for figure in ("$60k", "$70k", "$80k", "$90k", "$110k") if figure in listed}
    assert seen == {"$60k", "$80k", "$90k"}
    listed = told(bot, outside, command("list", user="U2", number=2))
    seen = {figure for figure in ("$60k", "$70k", "$80k", "$90k", "$110k") if figure in listed}
    assert seen == {"$60k", "$70k", "$110k"}


def test_without_the_scope_only_ones_own_are_shown_and_it_says_why(
    bot: TurnHandler, outside: Outside
) -> None:
    listed = told(
        bot,
        outside,
        said(THREAD, "about $60k"),
        command("budget=90k", user="U3", number=3),
        command("list", user="U3", number=4),
    )
    assert "$90k" in listed
    assert "$60k" not in listed
    assert "channels:read" in listed


def test_an_empty_list_says_how_to_begin(bot: TurnHandler, outside: Outside) -> None:
    assert "/assess" in told(bot, outside, command("list"))


def test_one_is_shown_by_its_id_with_buttons_for_its_record(
    bot: TurnHandler, outside: Outside, store: Store
) -> None:
    bot.answer(said(THREAD, "about $60k, live in 5 weeks, 3k questions a day"))
    shown = told(bot, outside, command(f"show {id_of(THREAD, store)}"))
    assert "$60k" in shown
    rows = [block for block in outside.sent[-1].content.blocks if block["type"] == "actions"]
    assert rows
    assert all(str(row["block_id"]).startswith(f"{THREAD.mark()}#") for row in rows)


OTHER = THREAD.model_copy(update={"thread_ts": "5.0"})
DECIDED = "docs change weekly, 3k questions a day, just tell me"


def test_two_are_shown_side_by_side_by_their_ids_and_a_secret_one_is_not_found(
    bot: TurnHandler, outside: Outside, store: Store
) -> None:
    for place, budget in ((THREAD, "$60k"), (OTHER, "$90k"), (SECRET, "$70k")):
        bot.answer(said(place, f"about {budget}"))
    one, other, secret = (id_of(place, store) for place in (THREAD, OTHER, SECRET))
    both = told(bot, outside, command(f"compare {one} and `{other}`"))
    assert "$60k" in both
    assert "$90k" in both
    hidden = told(bot, outside, command(f"compare {one} {secret}", number=2))
    assert "find no assessment" in hidden
    assert "$70k" not in hidden
    assert one in told(bot, outside, command("compare", number=3))


def test_a_second_assessment_in_a_channel_names_the_first_to_compare_with_once(
    bot: TurnHandler, outside: Outside, store: Store
) -> None:
    bot.answer(said(THREAD, DECIDED))
    assert "compare" not in last_post(outside)
    bot.answer(said(SECRET, DECIDED, user="U2"))
    assert "compare" not in last_post(outside)
    bot.answer(said(OTHER, DECIDED))
    told_how = f"/assess compare {id_of(THREAD, store)} {id_of(OTHER, store)}"
    assert told_how in last_post(outside)
    bot.answer(said(OTHER, "just tell me"))
    assert "compare" not in last_post(outside)


def last_post(outside: Outside) -> str:
    found = outside.sent[-1]
    assert isinstance(found, Post)
    return found.content.text


def test_one_that_the_person_cannot_read_is_not_found(
    bot: TurnHandler, outside: Outside, store: Store
) -> None:
    bot.answer(said(SECRET, "about $70k", user="U2"))
    wanted = id_of(SECRET, store)
    assert "$70k" not in told(bot, outside, command(f"show {wanted}"))
    opened = told(bot, outside, click(THREAD, OpenFiled(id=wanted)))
    assert "$70k" not in opened
    assert wanted in opened


def test_a_record_is_signed_by_those_whose_names_can_be_told(bot: TurnHandler) -> None:
    known = assess(Attributes())
    ids = {AttributeName.BUDGET: "U1", AttributeName.ACCURACY: "U9"}
    signed = bot.home.desk.signed(Recorded(known, NOW.date(), ids))
    assert signed.said_by == {AttributeName.BUDGET: "Ada"}


def test_show_without_an_id_shows_the_list(bot: TurnHandler, outside: Outside) -> None:
    assert "$60k" in told(bot, outside, said(THREAD, "about $60k"), command("show"))


def test_a_question_to_a_shown_one_is_answered_privately(
    bot: TurnHandler, outside: Outside
) -> None:
    bot.answer(said(THREAD, "about $60k, live in 5 weeks"))
    assert "costs least over three years" in told(bot, outside, click(THREAD, ShowCosts()))


def test_a_change_to_a_shown_one_is_told_in_its_thread(
    bot: TurnHandler, outside: Outside, store: Store
) -> None:
    bot.answer(said(THREAD, "about $60k, live in 5 weeks"))
    asked = store.load(THREAD).asked
    assert asked is not None
    bot.answer(click(THREAD, answer_to(asked, store)))
    post, word, closed = outside.sent[-3:]
    assert isinstance(closed, Update), "the question that was answered"
    assert isinstance(post, Post)
    assert post.place == THREAD
    assert isinstance(word, Response)
    assert asked in store.load(THREAD).record


def answer_to(asked: AttributeName, store: Store) -> Action:
    return QuickAnswer(
        round=store.load(THREAD).round, attribute=asked, statement=quick_answers(asked)[0]
    )


def test_a_shown_one_is_shared_where_it_is_seen_and_goes_on_there(
    bot: TurnHandler, outside: Outside, store: Store
) -> None:
    bot.answer(said(THREAD, "about $60k, live in 5 weeks, 3k questions a day"))
    bot.answer(click(THREAD, Share()))
    post: Outgoing = outside.sent[-2]
    assert isinstance(post, Post)
    assert post.place == Place(team_id="T1", channel_id="C7")
    thread = Place(team_id="T1", channel_id="C7", thread_ts=outside.ts_of(post))
    assert store.load(thread).record == store.load(THREAD).record


def test_starting_over_from_a_shown_one_keeps_its_id(bot: TurnHandler, store: Store) -> None:
    bot.answer(said(THREAD, "about $60k"))
    wanted = id_of(THREAD, store)
    bot.answer(click(THREAD, StartOver()))
    assert id_of(THREAD, store) == wanted
