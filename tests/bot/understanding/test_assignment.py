"""Which attribute a figure is about."""

from datetime import date

import pytest

from bot.understanding import RulesInterpreter, attribute_named, field_name

TODAY = date(2026, 11, 22)


def fields(text: str) -> set[str]:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    return {field_name(name) for name in found.attributes}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("finance cut it to 55k", "budget"),
        ("capex 100k plus maybe 2k a month to run", "budget"),
        ("raised 3.1M but only like 20k of that can go into this", "budget"),
        ("only 45 days are there from today", "timeline"),
        ("real launch in q3", "timeline"),
        ("25 requests per second at lunchtime", "traffic"),
        ("200 agents, each asks about 10 questions a day", "traffic"),
        ("the set holds 310,000 judgments", "data_volume"),
        ("12 GB of scans", "data_volume"),
        ("error rate has to stay below 2%", "accuracy"),
        ("26,500 calls tagged with the correct code", "labelled_examples"),
        ("p95 under 800 ms", "latency"),
        ("about 20 new rulings a day get added", "knowledge_volatility"),
        ("at most 2 cents... 0.02 usd per query", "unit_cost"),
    ],
)
def test_unit_and_cue_decide(text: str, field: str) -> None:
    assert fields(text) == {field}


@pytest.mark.parametrize(
    "text",
    [
        "brb, meeting in 10 min",
        "meeting's moved to room 404, 14:30 on 3 December",
        "tickets in 9 languages, 80% german",
        "30% of our users are in Brazil",
        "the model has 7B parameters and was trained on 2T tokens",
        "it runs on an A100 with 80 GB of memory",
        "the last vendor needed us to wait 3 years ago",
        "my previous employer had 5 million documents",
    ],
)
def test_a_figure_about_something_else_states_nothing(text: str) -> None:
    assert fields(text) == set()


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("actually make that 6 weeks", "timeline", 6),
        ("not 500 a day, 500 an hour", "traffic", 500),
        ("5 weeks. No, 6 weeks.", "timeline", 6),
        ("was 5 weeks, is 9 weeks now", "timeline", 9),
        ("we were thinking 500k docs but after dedupe it's more like 120k", "data_volume", 120000),
        ("sorry, budget is 45k not 54k", "budget", 45000),
        ("600 examples so far, hoping for 2k by summer", "labelled_examples", 600),
    ],
)
def test_the_figure_that_holds_is_taken(text: str, field: str, value: int) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    name = attribute_named(field)
    assert name is not None
    said = found.attributes[name]
    assert said is not None
    assert said.value == value


def test_a_rough_crowd_leaves_the_product_open() -> None:
    found = RulesInterpreter().interpret(
        "a few thousand users, each asks maybe 3 things a week", asked=None, today=TODAY
    )
    (said,) = found.attributes.values()
    assert said is not None
    assert (said.value, said.unit, said.qualifier) == (None, "queries/week", "derive")
