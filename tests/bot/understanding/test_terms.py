"""Questions on what the bot means by a word are told from questions to look up."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.dialogue.acts import Act
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "asked", "term"),
    [
        ("what do you mean by volatility?", "knowledge_volatility", "knowledge_volatility"),
        ("what does volatility mean?", None, "knowledge_volatility"),
        ("what counts as a labelled example?", "labelled_examples", "labelled_examples"),
        ("sorry, what's that supposed to mean?", "accuracy", "accuracy"),
        ("how do you define complexity?", "budget", "use_case_complexity"),
        ("what exactly is a citation for you?", None, "needs_citations"),
        ("I don't understand the question", "privacy", "privacy"),
        ("what counts as a query?", "scalability", "scalability"),
        ("in what sense?", "data_volume", "data_volume"),
    ],
)
def test_what_a_word_of_the_bots_means_is_explained(
    text: str, asked: str | None, term: str
) -> None:
    pending = AttributeName(asked) if asked else None
    found = RulesInterpreter().interpret(text, asked=pending, today=TODAY)
    assert found.term is AttributeName(term)
    assert Act.WHY in found.acts
    assert Act.ASK not in found.acts
    assert not found.attributes


@pytest.mark.parametrize(
    "text",
    [
        "what accuracy does RAG reach?",
        "what is the accuracy of fine-tuning?",
        "what does the article mean by hallucination?",
        "what is fine-tuning?",
        "how do you measure retrieval accuracy on long contracts?",
    ],
)
def test_what_others_say_is_looked_up(text: str) -> None:
    found = RulesInterpreter().interpret(text, asked=AttributeName.ACCURACY, today=TODAY)
    assert found.term is None
    assert Act.ASK in found.acts
