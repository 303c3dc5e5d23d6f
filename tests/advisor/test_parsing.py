import json
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor import InputError, assess, parse_attributes
from advisor.attributes import AttributeName, Qualifier
from advisor.errors import BadValue, SeveralProblems, UnknownAttribute

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
NAMES = st.sampled_from([str(name) for name in AttributeName])
PARTS = st.dictionaries(
    st.sampled_from(["value", "min", "max", "unit", "level", "qualifier", "raw"]), ANYTHING
)


def test_the_contracts_forms_are_all_read() -> None:
    attributes = parse_attributes(
        {
            "use_case_complexity": 3,
            "budget": {"value": 50000, "unit": "usd"},
            "data_volume": {"min": 100, "max": 900, "unit": "documents"},
            "accuracy": {"level": "high"},
            "deployment_speed": {"value": "2027-03-01", "unit": "date"},
            "knowledge_volatility": "moderate",
            "needs_citations": True,
            "labelled_examples": 300,
            "latency": 200.5,
            "ml_experience": "none",
            "privacy": None,
        }
    )
    assert AttributeName.PRIVACY not in attributes
    assert attributes[AttributeName.USE_CASE_COMPLEXITY].unit == "scale_1_5"
    assert attributes[AttributeName.BUDGET].value == Decimal(50000)
    assert attributes[AttributeName.DATA_VOLUME].max == Decimal(900)
    assert attributes[AttributeName.LATENCY].value == Decimal("200.5")
    assert attributes[AttributeName.NEEDS_CITATIONS].value is True


def test_dates_and_text_are_read_without_a_unit() -> None:
    said = parse_attributes(
        {"deployment_speed": {"min": "2027-03-01", "max": "2027-04-01"}, "budget": "60k"}
    )
    assert said[AttributeName.DEPLOYMENT_SPEED].unit == "date"
    assert said[AttributeName.BUDGET].value == Decimal(60_000)


def test_how_firm_a_figure_is_can_be_said() -> None:
    said = {"value": 60_000, "unit": "usd", "qualifier": "approx"}
    assert parse_attributes({"budget": said})[AttributeName.BUDGET].qualifier is Qualifier.APPROX


def test_a_one_sided_range_is_open() -> None:
    said = parse_attributes({"data_volume": {"min": 100, "unit": "documents"}})
    assert said[AttributeName.DATA_VOLUME].qualifier is Qualifier.MIN


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("budget", 0),
        ("budget", 6),
        ("budget", 2.5),
        ("budget", True),
        ("budget", []),
        ("budget", ""),
        ("budget", {}),
        ("budget", {"value": -1, "unit": "usd"}),
        ("budget", {"value": float("nan"), "unit": "usd"}),
        ("budget", {"value": float("inf"), "unit": "usd"}),
        ("budget", {"value": 1e30, "unit": "usd"}),
        ("budget", {"min": 5, "max": 2, "unit": "usd"}),
        ("budget", {"value": 5, "level": "high"}),
        ("budget", {"value": 5, "unit": 3}),
        ("budget", {"value": [5], "unit": "usd"}),
        ("budget", {"min": False, "max": True}),
        ("budget", {"value": 5, "unit": "usd", "qualifier": "sort of"}),
        ("privacy", {"value": 5}),
        ("budget", {"value": 5_000_000_000_000, "unit": "eur"}),
        ("budget", {"value": 5, "unit": "weeks"}),
        ("budget", {"value": "2027-01-01", "unit": "date"}),
        ("accuracy", {"value": 900, "unit": "percent"}),
        ("accuracy", {"value": 0.9, "unit": "percent"}),
        ("accuracy", {"level": "huge"}),
        ("needs_citations", 1),
        ("privacy", "secret"),
        ("labelled_examples", -3),
        ("labelled_examples", {"value": 3, "unit": "scale_1_5"}),
        ("latency", float("inf")),
        ("knowledge_volatility", 2),
        ("deployment_speed", {"value": "tomorrow", "unit": "date"}),
    ],
)
def test_an_impossible_value_is_refused_with_field_range_and_example(
    name: str, value: object
) -> None:
    with pytest.raises(BadValue) as caught:
        parse_attributes({name: value})
    assert str(caught.value).startswith(name)
    assert caught.value.allowed
    assert caught.value.example


def test_an_unknown_name_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownAttribute, match="did you mean accuracy"):
        parse_attributes({"acuracy": 3})
    with pytest.raises(UnknownAttribute, match=r"budget\.value"):
        parse_attributes({"budget": {"valu": 3}})


def test_every_problem_is_named_at_once() -> None:
    with pytest.raises(SeveralProblems) as caught:
        parse_attributes({"budget": -1, "acuracy": 3})
    assert len(caught.value.problems) == 2


def test_every_example_in_a_message_can_itself_be_read() -> None:
    for name in AttributeName:
        with pytest.raises(BadValue) as caught:
            parse_attributes({str(name): []})
        example = json.loads(caught.value.example)
        assert parse_attributes({str(name): example})


@given(st.dictionaries(NAMES | st.text(max_size=5), ANYTHING | PARTS, max_size=4))
def test_any_input_is_either_assessed_or_refused_as_input(given_: dict[str, object]) -> None:
    with suppress(InputError):
        assert assess(parse_attributes(given_)).ranking
