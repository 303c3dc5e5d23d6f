import pytest

from bot.dialogue.actions import SettleOn
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard
from bot.dialogue.reply import Disagreed
from bot.dialogue.step import step
from tests.bot.dialogue.said import (
    BUDGET,
    SPEED,
    START,
    TODAY,
    Talk,
    does,
    informs,
    level,
    shown,
    usd,
    weeks,
)

NOTHING = does(Act.NONE)


@pytest.fixture
def differing() -> Talk:
    """A talk in which U1 said 60k and U2 then said 600k."""
    talk = Talk()
    talk.say(informs(budget=usd(60)), by="U1")
    talk.say(informs(budget=usd(600)), by="U2")
    return talk


def say(state: Conversation, words: str, by: str = "U3") -> tuple[Conversation, list[str]]:
    heard = Heard(by, START, TODAY, length=len(words), words=words)
    after, reply = step(state, heard, NOTHING)
    return after, shown(reply)


@pytest.mark.parametrize(
    ("words", "by", "who"),
    [
        ("the earlier was right", "U3", "U1"),
        ("The first one is correct.", "U3", "U1"),
        ("the later is wrong", "U3", "U1"),
        ("<@U1> was right", "U3", "U1"),
        ("<@U2|ada> is right", "U3", "U2"),
        ("the second was right", "U3", "U2"),
        ("I was right", "U1", "U1"),
        ("60k is right", "U3", "U1"),
        ("the latter", "U3", "U2"),
        ("the earlier isn't right", "U3", "U2"),
        ("Ben is right", "U1", "U2"),
        ("ok you're right", "U2", "U1"),
    ],
)
def test_words_settle_who_was_right_and_keep_who_said_it(
    differing: Talk, words: str, by: str, who: str
) -> None:
    after, _ = say(differing.state, words, by)
    assert after.record[BUDGET].said_by == who
    assert not after.disputed


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("Ben was right", "U3"),
        ("the first or the later is right", "U3"),
        ("is Ben right?", "U1"),
        ("Ben isn't right", "U1"),
    ],
)
def test_words_that_name_no_side_show_the_choice_again(
    differing: Talk, words: str, by: str
) -> None:
    after, reply = say(differing.state, words, by)
    assert reply == ["Disagreed", "AskNext"]
    assert after.record == differing.state.record


def test_words_beside_a_fact_are_read_as_the_fact(differing: Talk) -> None:
    heard = Heard("U3", START, TODAY, words="accuracy must be high right now")
    after, _ = step(differing.state, heard, informs(accuracy=level("high")))
    assert "accuracy" in after.record


def test_a_button_settles_it_and_keeps_who_said_it(differing: Talk) -> None:
    action = SettleOn(attribute=BUDGET, statement=usd(60), said_by="U1")
    assert differing.press(action, by="U3")[0] == "Understood"
    assert differing.state.record[BUDGET].said_by == "U1"
    assert differing.press(action) == ["stale_button"]


def test_the_later_value_can_be_settled_on_too(differing: Talk) -> None:
    action = SettleOn(attribute=BUDGET, statement=usd(600), said_by="U2")
    assert differing.press(action, by="U1")[0] == "agreed"
    assert not differing.state.disputed


def test_a_newer_value_leaves_the_old_choice_behind(differing: Talk) -> None:
    differing.say(informs(Act.CORRECT, budget=usd(90)), by="U2")
    assert not differing.state.disputed
    action = SettleOn(attribute=BUDGET, statement=usd(60), said_by="U1")
    assert differing.press(action) == ["stale_button"]


def test_without_a_disagreement_being_right_is_chatter() -> None:
    talk = Talk()
    talk.say(informs(budget=usd(60)))
    assert say(talk.state, "the earlier was right")[1] == ["no_answer", "AskNext"]


@pytest.fixture
def torn() -> Talk:
    """A talk in which U1 said both 60k and 600k at once."""
    talk = Talk()
    both = Interpretation(
        (Act.INFORM,), {BUDGET: usd(60)}, contradictory={BUDGET: (usd(60), usd(600))}
    )
    assert "Disagreed" in talk.say(both)
    return talk


def test_two_figures_of_one_message_are_asked_of(torn: Talk) -> None:
    part = torn.part(Disagreed)
    assert isinstance(part, Disagreed)
    assert part.earlier_holds
    assert torn.state.record[BUDGET].statement == usd(60)


@pytest.mark.parametrize(("words", "right"), [("the first is right", 60), ("the later one", 600)])
def test_words_settle_which_of_ones_own_figures_holds(torn: Talk, words: str, right: int) -> None:
    after, _ = say(torn.state, words, "U1")
    assert after.record[BUDGET].statement == usd(right)
    assert not after.disputed


@pytest.mark.parametrize("right", [60, 600])
def test_a_click_settles_which_of_ones_own_figures_holds(torn: Talk, right: int) -> None:
    torn.press(SettleOn(round=0, attribute=BUDGET, statement=usd(right), said_by="U1"))
    assert torn.state.record[BUDGET].statement == usd(right)
    assert not torn.state.disputed


@pytest.mark.parametrize("right", [60, 600])
def test_saying_one_of_ones_own_figures_again_settles_it(torn: Talk, right: int) -> None:
    torn.say(informs(budget=usd(right)))
    assert torn.state.record[BUDGET].statement == usd(right)
    assert not torn.state.disputed


def test_what_is_told_beside_a_verdict_is_noted_with_it(differing: Talk) -> None:
    words = "right, 60k it is, live in 8 weeks"
    heard = Heard("U2", START, TODAY, length=len(words), words=words)
    after, _ = step(differing.state, heard, informs(budget=usd(60), deployment_speed=weeks(8)))
    assert after.record[SPEED].statement == weeks(8)
    assert after.record[BUDGET].statement == usd(60)
    assert after.record[BUDGET].said_by == "U1"
    assert not after.disputed


def test_to_undo_it_takes_back_all_of_a_verdict_and_what_is_told_beside(differing: Talk) -> None:
    words = "right, 60k it is, live in 8 weeks"
    heard = Heard("U2", START, TODAY, length=len(words), words=words)
    after, reply = step(differing.state, heard, informs(budget=usd(60), deployment_speed=weeks(8)))
    assert shown(reply).count("Understood") == 1
    back, _ = step(after, Heard("U2", START, TODAY), does(Act.RETRACT))
    assert SPEED not in back.record
    assert back.record[BUDGET].statement == usd(600)


@pytest.mark.parametrize(
    "words",
    [
        "I'm not sure, maybe 8 weeks",
        "our first release is in 8 weeks, right?",
        "in 8 weeks, not later",
    ],
)
def test_other_figures_do_not_settle_what_is_open(differing: Talk, words: str) -> None:
    heard = Heard("U2", START, TODAY, length=len(words), words=words)
    after, _ = step(differing.state, heard, informs(deployment_speed=weeks(8)))
    assert after.disputed
    assert after.record[SPEED].statement == weeks(8)


def test_a_level_beside_a_verdict_is_a_guess(differing: Talk) -> None:
    words = "not the former"
    heard = Heard("U2", START, TODAY, length=len(words), words=words)
    after, _ = step(differing.state, heard, informs(privacy=level("low")))
    assert after.record.keys() == differing.state.record.keys()
