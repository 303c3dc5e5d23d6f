import pytest

from bot.dialogue.actions import (
    AcceptWhatIf,
    Action,
    AskAbout,
    DiscardWhatIf,
    Feedback,
    JustTellMe,
    NotSure,
    QuickAnswer,
    Share,
    ShowCosts,
    ShowRoadmap,
    StartOver,
    TakeBack,
    WhyThis,
)
from bot.dialogue.acts import Act
from tests.bot.dialogue.said import (
    ACCURACY,
    BUDGET,
    CITATIONS,
    SPEED,
    YES,
    Talk,
    does,
    informs,
    level,
    supposes,
    usd,
)


@pytest.fixture
def talk() -> Talk:
    talk = Talk()
    talk.say(informs(budget=usd(60)))
    return talk


def test_a_quick_answer_is_taken_in_for_whoever_clicked(talk: Talk) -> None:
    talk.press(QuickAnswer(attribute=CITATIONS, statement=YES), by="U2")
    assert talk.state.record[CITATIONS].statement == YES
    assert talk.state.record[CITATIONS].said_by == "U2"


def test_not_sure_skips_the_attribute_of_its_button(talk: Talk) -> None:
    assert talk.press(NotSure(attribute=ACCURACY))[0] == "skipped"
    assert talk.state.skipped == (ACCURACY,)


def test_not_sure_pressed_twice_skips_once(talk: Talk) -> None:
    talk.press(NotSure(attribute=ACCURACY))
    talk.press(NotSure(attribute=ACCURACY))
    assert talk.state.skipped == (ACCURACY,)


def test_why_explains_the_attribute_of_its_button(talk: Talk) -> None:
    assert talk.press(WhyThis(attribute=ACCURACY)) == ["WhyAsked", "AskNext"]
    assert talk.state.asked is ACCURACY


@pytest.mark.parametrize(
    ("action", "first"),
    [
        (JustTellMe(), "Summary"),
        (Share(), "Summary"),
        (ShowCosts(), "CostCurve"),
        (ShowRoadmap(), "Summary"),
        (StartOver(), "restarted"),
        (AskAbout(question="what does RAG cost?"), "Lookup"),
        (Feedback(good=True), "stale_button"),
        (None, "stale_button"),
    ],
)
def test_other_buttons_do_what_they_say(talk: Talk, action: Action | None, first: str) -> None:
    assert talk.press(action)[0] == first


def test_a_restart_is_taken_back_by_its_button_once(talk: Talk) -> None:
    before = talk.state.record
    talk.press(StartOver())
    button = TakeBack(round=talk.state.round)
    assert talk.press(button)[0] == "Understood"
    assert talk.state.record == before
    assert talk.press(button) == ["stale_button"]


def test_a_restart_is_not_taken_back_over_what_was_said_since(talk: Talk) -> None:
    talk.press(StartOver())
    talk.say(informs(accuracy=level("high")))
    assert talk.press(TakeBack(round=talk.state.round)) == ["stale_button"]


def test_a_what_if_is_accepted_by_its_button(talk: Talk) -> None:
    talk.say(supposes(budget=usd(600)))
    talk.press(AcceptWhatIf(changes={BUDGET: usd(600)}))
    assert talk.state.record[BUDGET].statement == usd(600)


def test_a_what_if_is_dropped_by_its_button(talk: Talk) -> None:
    talk.say(supposes(budget=usd(600)))
    assert talk.press(DiscardWhatIf())[0] == "kept"
    assert talk.state.record[BUDGET].statement == usd(60)


ROUND_0 = [
    QuickAnswer(attribute=SPEED, statement=level("low")),
    NotSure(attribute=SPEED),
    WhyThis(attribute=SPEED),
    JustTellMe(),
    AcceptWhatIf(changes={BUDGET: usd(600)}),
    DiscardWhatIf(),
]


@pytest.mark.parametrize("action", ROUND_0)
@pytest.mark.parametrize("end", [Act.CANCEL, Act.RESTART])
def test_a_button_from_before_a_cancel_or_restart_changes_nothing_and_says_so(
    talk: Talk, action: Action, end: Act
) -> None:
    talk.say(supposes(budget=usd(600)))
    talk.say(does(end))
    before = talk.state
    assert talk.press(action) == ["stale_button"]
    assert talk.state == before


@pytest.mark.parametrize(
    "action",
    [
        QuickAnswer(attribute=BUDGET, statement=usd(80)),
        NotSure(attribute=BUDGET),
        WhyThis(attribute=BUDGET),
        AcceptWhatIf(changes={BUDGET: usd(80)}),
        DiscardWhatIf(),
    ],
)
def test_a_button_for_what_was_settled_otherwise_changes_nothing(
    talk: Talk, action: Action
) -> None:
    before = talk.state
    assert talk.press(action) == ["stale_button"]
    assert talk.state == before


def test_pressing_the_same_answer_again_is_harmless(talk: Talk) -> None:
    assert talk.press(QuickAnswer(attribute=BUDGET, statement=usd(60)))[0] == "kept"


def test_a_click_wakes_a_silent_bot(talk: Talk) -> None:
    talk.say(does(Act.LEAVE))
    talk.press(JustTellMe())
    assert not talk.state.silent


def test_the_roadmap_is_shown_once_there_is_a_recommendation(talk: Talk) -> None:
    talk.say(informs(knowledge_volatility=level("high"), needs_citations=YES))
    assert talk.press(ShowRoadmap()) == ["Planned"]
