"""Figures and words that are said in passing and state nothing, and what stands beside them."""

from datetime import date

import pytest

from advisor.attributes import AttributeName, Statement
from bot.understanding import RulesInterpreter, attribute_named

TODAY = date(2026, 11, 22)


def read(text: str, asked: str | None = None) -> dict[AttributeName, Statement | None]:
    name = attribute_named(asked) if asked else None
    return dict(RulesInterpreter().interpret(text, asked=name, today=TODAY).attributes)


def told(text: str, field: str) -> Statement:
    name = attribute_named(field)
    assert name is not None
    said = read(text)[name]
    assert said is not None
    return said


@pytest.mark.parametrize(
    "text",
    [
        "we read 3GPP specs",
        "I've done one of 3 sections",
        "the 5G people sit next door",
        "the film is set in the 1940s",
        "a question gets two answers",
        "the answer stands on one page",
        "RAG needs 50k documents, right?",
        "one of our suppliers claims 99.5% accuracy",
        "the bakery next door spent 400k on theirs and it is slow",
        "the parking team next door gets 4,000 calls a day",
        "our boss read somewhere that tuning one costs $50k",
        "if the regulator let us use the cloud we'd be done by march",
        "could be that legal asks for citations, I'll let you know",
        "quite a few of us are here",
        "somebody will tell you another chain paid 300k",
        "another operator nearby brags about 99.5% accuracy",
        "section 4 talks of 10,000 labelled pairs, is that overall?",
        "do firms normally need 2,000 examples for fine-tuning or will 200 do?",
        "if that grant had come we'd be sitting on 400k euros",
        "my cousin's school built one in 2 days",
        "we pay Zendesk 1,900 a month for the old thing",
        "my landlord wants 2,000 a month for the rooms",
        "The old system cost 90k to build, by the way, not that it matters now",
        "the previous vendor's tool came to €120k",
        "our last chatbot cost $30,000 and nobody used it",
        "the earlier attempt swallowed 55k",
        "theirs came to 70k the last time",
        "a couple of old 4090s under a desk",
        "my team of five reads along",
        "she's on holiday till 14 December",
        "can't tell you until the assembly on 9 March",
    ],
)
def test_what_is_said_in_passing_states_nothing_by_its_figure(text: str) -> None:
    assert not [
        said for said in read(text).values() if said is None or said.value is not None or said.min
    ]


@pytest.mark.parametrize(
    ("text", "field", "value", "unit"),
    [
        ("40 or so texts daily", "traffic", 40, "queries/day"),
        ("our nurses look things up 300 times a day", "traffic", 300, "queries/day"),
        ("members keep asking about belts, roughly 60 times a day", "traffic", 60, "queries/day"),
        ("800-ish pdfs, avg 12 pages", "data_volume", 800, "documents"),
        ("1,200 drawings plus 300 specs", "data_volume", 1_500, "documents"),
        ("400 model essays with the examiner's marks", "labelled_examples", 400, "examples"),
        ("answers within the hour are fine", "latency", 1, "hours"),
        ("no I said 80 percent not 18", "accuracy", 80, "percent"),
    ],
)
def test_the_figure_beside_is_read(text: str, field: str, value: int, unit: str) -> None:
    said = told(text, field)
    assert (said.value, said.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "field", "level"),
    [
        ("fares change about every ninety seconds", "knowledge_volatility", "high"),
        ("tax brackets, so new every January", "knowledge_volatility", "low"),
        ("reprinted once every four years", "knowledge_volatility", "low"),
        ("we need it soonish", "timeline", "urgent"),
        ("replies may come in whenever", "latency", "high"),
        ("being right is what counts, being correct matters", "accuracy", "very_high"),
    ],
)
def test_the_level_beside_is_read(text: str, field: str, level: str) -> None:
    assert told(text, field).level == level


@pytest.mark.parametrize(
    ("text", "asked", "level"),
    [
        ("heaps", "labelled_examples", "high"),
        ("quite a few tbh", "traffic", "high"),
        ("as little as possible", "budget", "low"),
        ("pretty chill", "timeline", "relaxed"),
        ("mostly the same each year", "knowledge_volatility", "low"),
        ("the usual stuff", "complexity", "moderate"),
        ("internal", "privacy", "moderate"),
        ("public", "privacy", "low"),
        ("only our own people, internal only", "privacy", "moderate"),
    ],
)
def test_a_few_words_answer(text: str, asked: str, level: str) -> None:
    name = attribute_named(asked)
    assert name is not None
    said = read(text, asked)[name]
    assert said is not None
    assert said.level == level


def test_users_without_what_they_ask_are_asked_back() -> None:
    found = RulesInterpreter().interpret("hoping for 10k players", asked=None, today=TODAY)
    assert not found.attributes
    assert found.unclear == (AttributeName.SCALABILITY,)


def test_a_festival_that_follows_the_moon_has_its_day() -> None:
    said = read("it has to be live before Diwali")[AttributeName.DEPLOYMENT_SPEED]
    assert said is not None
    assert said.value == date(2027, 10, 29)


def test_a_day_says_more_than_the_end_of_a_year() -> None:
    said = read("management wants this out by fiscal year end, 31st March 2027")
    deadline = said[AttributeName.DEPLOYMENT_SPEED]
    assert deadline is not None
    assert deadline.value == date(2027, 3, 31)


def test_a_deadline_that_is_gone_is_taken_back() -> None:
    assert read("the deadline's gone")[AttributeName.DEPLOYMENT_SPEED] is None


@pytest.mark.parametrize(
    "text", ["can't confirm when we go live", "we cannot yet confirm whether it ships fast"]
)
def test_what_cannot_be_confirmed_is_no_deadline(text: str) -> None:
    assert not read(text, "timeline")
