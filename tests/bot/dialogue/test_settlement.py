"""What becomes of the choices that buttons offer, read from the conversation alone."""

import pytest

from bot.dialogue.actions import (
    AcceptWhatIf,
    Action,
    DiscardWhatIf,
    JustTellMe,
    NotSure,
    QuickAnswer,
    SettleOn,
    ShowCosts,
    TakeBack,
    WhyThis,
)
from bot.dialogue.acts import Act
from bot.dialogue.options import quick_answers
from bot.dialogue.settlement import AnsweredBy, Ending, settlement
from tests.bot.dialogue.said import (
    ACCURACY,
    BUDGET,
    DATA,
    TRAFFIC,
    Talk,
    does,
    informs,
    level,
    supposes,
    usd,
)

ANSWERS = [QuickAnswer(attribute=ACCURACY, statement=said) for said in quick_answers(ACCURACY)]
AROUND = [NotSure(attribute=ACCURACY), WhyThis(attribute=ACCURACY), JustTellMe()]
WHAT_IF: list[Action] = [AcceptWhatIf(changes={BUDGET: usd(200)}), DiscardWhatIf()]
every_row = pytest.mark.parametrize("row", [ANSWERS, AROUND])


@pytest.fixture
def talk() -> Talk:
    talk = Talk()
    talk.say(informs(budget=usd(60)))
    return talk


@every_row
def test_a_question_is_open_until_its_attribute_is_known(talk: Talk, row: list[Action]) -> None:
    assert settlement(talk.state, row) is None
    talk.say(informs(accuracy=level("high")), by="U2")
    assert settlement(talk.state, row) == AnsweredBy(ACCURACY, talk.state.record[ACCURACY])


@every_row
def test_a_question_that_was_passed_over_is_left_open(talk: Talk, row: list[Action]) -> None:
    talk.press(NotSure(attribute=ACCURACY))
    assert settlement(talk.state, row) is Ending.LEFT_OPEN


@every_row
@pytest.mark.parametrize("act", [Act.CANCEL, Act.RESTART])
def test_a_question_of_an_earlier_round_was_stopped(
    talk: Talk, row: list[Action], act: Act
) -> None:
    talk.say(does(act))
    assert settlement(talk.state, row) is Ending.STOPPED


def test_a_row_that_asks_nothing_stays(talk: Talk) -> None:
    talk.say(does(Act.RESTART))
    assert settlement(talk.state, [JustTellMe(), ShowCosts()]) is None


@pytest.mark.parametrize(
    ("act", "ending"), [(Act.CONFIRM, Ending.TAKEN_IN), (Act.DENY, Ending.DROPPED)]
)
def test_a_what_if_is_taken_in_or_dropped(talk: Talk, act: Act, ending: Ending) -> None:
    talk.say(supposes(budget=usd(200)))
    assert settlement(talk.state, WHAT_IF) is None
    talk.say(does(act))
    assert settlement(talk.state, WHAT_IF) is ending


def test_a_disagreement_is_open_until_it_is_settled(talk: Talk) -> None:
    talk.say(informs(budget=usd(90)), by="U2")
    dispute = talk.state.disputed[BUDGET]
    row = [
        SettleOn(attribute=BUDGET, statement=side.statement, said_by=side.said_by)
        for side in (dispute.earlier, dispute.later)
    ]
    assert settlement(talk.state, row) is None
    talk.press(row[0])
    assert settlement(talk.state, row) == AnsweredBy(BUDGET, dispute.earlier)


def test_what_a_lone_number_counts_is_settled_by_the_one_that_was_picked(talk: Talk) -> None:
    row = [
        QuickAnswer(attribute=name, statement=level("low").model_copy(update={"raw": "400"}))
        for name in (DATA, TRAFFIC)
    ]
    assert settlement(talk.state, row) is None
    talk.say(informs(scalability=level("high")))
    assert settlement(talk.state, row) is None, "that was another number"
    talk.press(row[0])
    assert settlement(talk.state, row) == AnsweredBy(DATA, talk.state.record[DATA])


def test_a_restart_can_be_taken_back_until_something_new_is_known(talk: Talk) -> None:
    talk.say(does(Act.RESTART))
    row = [TakeBack(round=talk.state.round)]
    assert settlement(talk.state, row) is None
    talk.say(informs(accuracy=level("high")))
    assert settlement(talk.state, row) is Ending.PAST
