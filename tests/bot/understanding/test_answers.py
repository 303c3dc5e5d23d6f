"""Messages that answer the question just asked."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName, Statement
from bot.understanding import RulesInterpreter, attribute_named

TODAY = date(2026, 11, 22)


def answer(text: str, asked: str) -> Statement:
    name = attribute_named(asked)
    assert name is not None
    said = RulesInterpreter().interpret(text, asked=name, today=TODAY).attributes[name]
    assert said is not None
    return said


@pytest.mark.parametrize(
    ("asked", "text", "value", "unit"),
    [
        ("budget", "thirty-two thousand", "32000", "usd"),
        ("timeline", "about five", "5", "weeks"),
        ("timeline", "6 weeks?", "6", "weeks"),
        ("traffic", "about a hundred", "100", "queries/day"),
        ("data_volume", "300", "300", "documents"),
        ("accuracy", "95ish", "95", "percent"),
        ("accuracy", "0.9", "90", "percent"),
        ("accuracy", "5", "5", "scale_1_5"),
        ("complexity", "3", "3", "scale_1_5"),
        ("latency", "3 sec tops", "3", "seconds"),
        ("latency", "200", "200", "ms"),
        ("labelled_examples", "none at all :cry:", "0", "examples"),
        ("labelled_examples", "about 250", "250", "examples"),
        ("knowledge_tokens", "120k", "120000", "tokens"),
    ],
)
def test_a_bare_figure_is_in_the_unit_asked_for(
    asked: str, text: str, value: str, unit: str
) -> None:
    said = answer(text, asked)
    assert (said.value, said.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("asked", "text", "level"),
    [
        ("timeline", "whenever, we are patient", "relaxed"),
        ("budget", "not much", "low"),
        ("privacy", "not really", "low"),
        ("privacy", "yes", "high"),
        ("knowledge_volatility", "weekly", "high"),
        ("knowledge_volatility", "every month or thereabouts", "moderate"),
        ("latency", "doesn't matter", "high"),
        ("budget", "the second one", "low"),
        ("privacy", "extremely, these are wills", "very_high"),
        ("complexity", "middle, I'd say", "moderate"),
        ("privacy", "hardly, it's all on our website", "low"),
        ("complexity", "somewhere in the middle, I'd guess", "moderate"),
        ("traffic", "fairly low to be honest", "low"),
        ("traffic", "more on the high side", "high"),
        ("budget", "extremely tight", "very_low"),
        ("traffic", "incredibly low", "very_low"),
        ("privacy", "not hugely", "low"),
        ("accuracy", "the last one", "very_high"),
    ],
)
def test_a_bare_word_is_a_level(asked: str, text: str, level: str) -> None:
    assert answer(text, asked).level == level


@pytest.mark.parametrize(
    ("text", "value"),
    [("nope", False), ("yes definitely", True), ("nice to have", False), ("the second one", False)],
)
def test_a_yes_or_no_answers_a_yes_or_no_question(text: str, value: object) -> None:
    assert answer(text, "needs_citations").value is value


def test_people_are_not_what_a_budget_is_counted_in() -> None:
    found = RulesInterpreter().interpret(
        "we have 12 people", asked=AttributeName.BUDGET, today=TODAY
    )
    assert not found.attributes


def test_a_figure_that_names_its_attribute_is_no_answer_to_another_question() -> None:
    found = RulesInterpreter().interpret(
        "the budget comes to 70k", asked=AttributeName.DATA_VOLUME, today=TODAY
    )
    assert set(found.attributes) == {AttributeName.BUDGET}


@pytest.mark.parametrize("text", ["no wait, 1800", "sorry, 420", "no, make it 90"])
def test_a_corrected_figure_is_no_yes_or_no(text: str) -> None:
    found = RulesInterpreter().interpret(text, asked=AttributeName.ACCESS_CONTROL, today=TODAY)
    assert not found.attributes


def test_a_no_that_corrects_something_else_is_no_answer() -> None:
    found = RulesInterpreter().interpret(
        "no, the deadline is 9 weeks", asked=AttributeName.NEEDS_CITATIONS, today=TODAY
    )
    assert set(found.attributes) == {AttributeName.DEPLOYMENT_SPEED}


def test_a_no_in_a_sentence_of_its_own_is_an_answer() -> None:
    found = RulesInterpreter().interpret(
        "no. the deadline is 9 weeks", asked=AttributeName.NEEDS_CITATIONS, today=TODAY
    )
    assert set(found.attributes) == {AttributeName.DEPLOYMENT_SPEED, AttributeName.NEEDS_CITATIONS}


def test_an_answer_may_be_about_something_else() -> None:
    found = RulesInterpreter().interpret(
        "no idea, but it's 300 pdfs", asked=AttributeName.BUDGET, today=TODAY
    )
    assert set(found.attributes) == {AttributeName.DATA_VOLUME}


@pytest.mark.parametrize("asked", ["traffic", "data_volume", "labelled_examples", "budget"])
def test_a_least_and_a_most_are_of_what_was_asked_about(asked: str) -> None:
    said = answer("minimum 40k, maximum 60k", asked)
    assert (said.min, said.max) == (Decimal(40_000), Decimal(60_000))


def test_a_sum_of_costs_is_no_count_that_was_asked_for() -> None:
    found = RulesInterpreter().interpret(
        "30k for licences and 20k for people", asked=AttributeName.DATA_VOLUME, today=TODAY
    )
    assert set(found.attributes) == {AttributeName.BUDGET}


@pytest.mark.parametrize(
    "text", ["yes please", "please", "please do", "oh yes, please", "thanks, please"]
)
def test_please_by_itself_says_yes(text: str) -> None:
    assert answer(text, "privacy").level == "high"


@pytest.mark.parametrize(
    "text", ["cite them, please", "take the 400 manuals out again, please", "please use our logo"]
)
def test_please_in_what_is_asked_for_answers_nothing(text: str) -> None:
    said = RulesInterpreter().interpret(text, asked=AttributeName.PRIVACY, today=TODAY)
    assert AttributeName.PRIVACY not in said.attributes
