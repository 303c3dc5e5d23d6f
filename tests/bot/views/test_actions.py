import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.attributes import AttributeName, Statement
from bot.dialogue.actions import (
    AcceptWhatIf,
    Action,
    AskAbout,
    Feedback,
    JustTellMe,
    NotSure,
    QuickAnswer,
    Share,
)
from bot.dialogue.options import quick_answers
from bot.views import limits
from bot.views.actions import ACTION, OPEN_FORM, action_id, pack, unpack

ANSWERS = [
    QuickAnswer(round=3, attribute=name, statement=statement)
    for name in AttributeName
    for statement in quick_answers(name)
]


@pytest.mark.parametrize(
    "action",
    [
        *ANSWERS,
        NotSure(attribute=AttributeName.BUDGET),
        JustTellMe(round=1),
        AcceptWhatIf(changes={AttributeName.NEEDS_CITATIONS: Statement(value=False)}),
        AskAbout(question="what does RAG cost?"),
        Feedback(good=False),
        Share(),
    ],
)
def test_a_button_gives_back_what_was_packed_into_it(action: Action) -> None:
    packed = pack(action)
    assert packed is not None
    assert len(packed) <= limits.BUTTON_VALUE
    assert unpack(packed) == action


def test_an_action_too_long_for_a_button_is_not_packed() -> None:
    assert pack(AskAbout(question="why " * 600)) is None


@given(st.text())
def test_a_foreign_value_is_no_action(value: str) -> None:
    assert unpack(value) is None


@pytest.mark.parametrize(
    "value", ["{}", '{"kind":"answer"}', '{"kind":"not_sure","attribute":"x"}']
)
def test_an_incomplete_value_is_no_action(value: str) -> None:
    assert unpack(value) is None


def test_the_buttons_of_one_row_have_ids_of_their_own() -> None:
    assert action_id(JustTellMe()) == f"{ACTION}:just_tell_me"
    assert action_id(ANSWERS[0], 1) != action_id(ANSWERS[0], 2)
    assert not OPEN_FORM.startswith(ACTION)
