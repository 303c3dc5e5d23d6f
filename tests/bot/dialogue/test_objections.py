import pytest

from advisor.assessment import Approach
from bot.dialogue.acts import Act
from bot.dialogue.heard import Heard
from bot.dialogue.objections import missed_approach
from bot.dialogue.reply import WhyNot
from bot.dialogue.step import step
from tests.bot.dialogue.said import START, TODAY, YES, Talk, does, informs, level, shown, usd


def hearing(words: str) -> Heard:
    return Heard("U1", START, TODAY, words=words)


@pytest.mark.parametrize(
    ("words", "approach"),
    [
        ("why not fine-tuning?", Approach.FINE_TUNING),
        ("Why not just prompt it?", Approach.PROMPTING),
        ("why shouldn't we fine-tune", Approach.FINE_TUNING),
        ("ok but why not use RAG", Approach.RAG),
        ("why fine-tuning?", None),
        ("why not ask finance?", None),
    ],
)
def test_the_approach_that_is_missed_is_read(words: str, approach: Approach | None) -> None:
    assert missed_approach(hearing(words), does(Act.RECOMMEND)) is approach


def test_a_message_that_states_something_is_left_as_it_was_read() -> None:
    assert missed_approach(hearing("why not RAG, budget 5k"), informs(budget=usd(5))) is None


def test_why_not_is_answered_for_that_approach_alone() -> None:
    talk = Talk()
    talk.say(informs(knowledge_volatility=level("high"), needs_citations=YES))
    _, reply = step(talk.state, hearing("why not fine-tuning?"), does(Act.RECOMMEND))
    assert shown(reply) == ["WhyNot", "AskNext"]
    assert isinstance(reply[0], WhyNot)
    assert reply[0].approach is Approach.FINE_TUNING
