from datetime import date

import pytest

from advisor.attributes import AttributeName, Statement
from bot.understanding import RulesInterpreter
from bot.understanding.context import contexts
from bot.understanding.findings import Finding
from bot.understanding.message import take_apart
from bot.understanding.moods import Mood
from bot.understanding.second_opinion import upheld

TODAY = date(2026, 11, 22)
SPEED, VOLATILITY = AttributeName.DEPLOYMENT_SPEED, AttributeName.KNOWLEDGE_VOLATILITY


def told(text: str, asked: AttributeName | None = None) -> set[AttributeName]:
    return set(RulesInterpreter().interpret(text, asked=asked, today=TODAY).attributes)


@pytest.mark.parametrize(
    "text",
    [
        "please double check everything before the demo",
        "no rush on answers to my questions",
        "it's easy to forget",
        "don't send me the documents",
        "nothing new from my side",
        "he is always in a hurry",
        "the old wiki is offline",
    ],
)
def test_everyday_talk_with_a_cue_word_states_nothing(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("there's nothing new in it since 1990", VOLATILITY),
        ("the complexity? very high", AttributeName.USE_CASE_COMPLEXITY),
        ("we're in a hurry to launch", SPEED),
        ("the data is public", AttributeName.PRIVACY),
    ],
)
def test_what_is_said_of_the_project_with_the_same_words_is_kept(
    text: str, attribute: AttributeName
) -> None:
    assert attribute in told(text)


def test_an_answer_is_not_doubted() -> None:
    assert VOLATILITY in told("nothing new from my side", VOLATILITY)


def test_only_levels_are_doubted_and_figures_stay() -> None:
    message = take_apart("my uncle bakes bread and sells tractors", TODAY)
    context = contexts(message, None)[Mood.STATED]
    level = Finding(VOLATILITY, Statement(raw="my", level="high"), 0, 0)
    taken_back = Finding(SPEED, None, 0, 0)
    assert upheld({VOLATILITY: level, SPEED: taken_back}, context) == {SPEED: taken_back}


def test_a_phrase_with_a_word_that_the_model_never_saw_is_not_doubted() -> None:
    message = take_apart("my uncle bakes zygomorphs and sells tractors", TODAY)
    context = contexts(message, None)[Mood.STATED]
    level = Finding(VOLATILITY, Statement(raw="zygomorphs", level="high"), 3, 3)
    assert upheld({VOLATILITY: level}, context) == {VOLATILITY: level}
