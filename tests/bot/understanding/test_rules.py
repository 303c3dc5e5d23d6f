"""Whole messages through the rules."""

from datetime import date
from decimal import Decimal

from advisor.attributes import AttributeName
from bot.dialogue.acts import Act, Interpretation
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)


def read(text: str, asked: AttributeName | None = None) -> Interpretation:
    return RulesInterpreter().interpret(text, asked=asked, today=TODAY)


def test_the_opening_question_is_no_lookup_and_what_follows_it_is_information() -> None:
    found = read(
        "should we fine-tune or use RAG for our support bot? "
        "~$60k, live in 5 weeks, 3k questions a day, docs change weekly"
    )

    assert found.acts == (Act.INFORM,)
    assert found.question is None
    said = found.attributes
    budget, speed = said[AttributeName.BUDGET], said[AttributeName.DEPLOYMENT_SPEED]
    traffic, change = said[AttributeName.SCALABILITY], said[AttributeName.KNOWLEDGE_VOLATILITY]
    assert budget
    assert (budget.value, budget.unit, budget.raw) == (Decimal(60000), "usd", "$60k")
    assert speed
    assert (speed.value, speed.unit) == (Decimal(5), "weeks")
    assert traffic
    assert (traffic.value, traffic.unit) == (Decimal(3000), "queries/day")
    assert change
    assert change.level == "high"


def test_a_what_if_sets_nothing_and_says_what_it_supposes() -> None:
    found = read("what if we had 200k for this budget?")

    assert Act.WHAT_IF in found.acts
    assert not found.attributes
    assert found.hypothetical[AttributeName.BUDGET].value == Decimal(200000)
