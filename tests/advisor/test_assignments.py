from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor import InputError, parse_assignments
from advisor.assignments import KEYS, parse_assigned_changes
from advisor.attributes import AttributeName, Qualifier, Statement
from advisor.errors import BadValue, SeveralProblems, UnknownAttribute
from advisor.quantities import read_value, typed_example


def only(text: str) -> Statement:
    (said,) = parse_assignments(text).values()
    return said


def test_the_example_of_the_help_is_read() -> None:
    said = parse_assignments("budget=60k weeks=5 queries=3k/day accuracy=90%")
    assert {name: (one.value, one.unit) for name, one in said.items()} == {
        AttributeName.BUDGET: (Decimal(60_000), "usd"),
        AttributeName.DEPLOYMENT_SPEED: (Decimal(5), "weeks"),
        AttributeName.SCALABILITY: (Decimal(3_000), "queries/day"),
        AttributeName.ACCURACY: (Decimal(90), "percent"),
    }


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("budget=$60k", 60_000, "usd"),
        ("BUDGET = 1.5M", 1_500_000, "usd"),
        ("cost=€75k", 75_000, "eur"),
        ("budget=$2k/month", 2_000, "usd/month"),
        ("budget=2k per month", 2_000, "usd/month"),
        ("budget=2k monthly", 2_000, "usd/month"),
        ("budget=3", 3, "scale_1_5"),
        ("accuracy=4/5", 4, "scale_1_5"),
        ("deadline=5w", 5, "weeks"),
        ("deadline=3m", 3, "months"),
        ("timeline='6 weeks'", 6, "weeks"),
        ("days=30", 30, "days"),
        ("queries=40 per second", 40, "queries/second"),
        ("traffic=3000 a day", 3_000, "queries/day"),
        ("latency=200ms", 200, "ms"),
        ("latency=2s", 2, "seconds"),
        ("docs=3", 3, "documents"),
        ("data=12GB", 12, "gb"),
        ("tokens=150k", 150_000, "tokens"),
        ("examples=1,200", 1_200, "examples"),
        ("cost_per_query=$0.005", Decimal("0.005"), "usd"),
    ],
)
def test_figures_are_read_in_the_unit_typed(text: str, value: Decimal, unit: str) -> None:
    said = only(text)
    assert (said.value, said.unit) == (Decimal(value), unit)


def test_a_multiple_said_once_holds_for_both_ends_of_a_range() -> None:
    said = only("budget=30-50k")
    assert (said.min, said.max) == (Decimal(30_000), Decimal(50_000))
    assert said.qualifier is Qualifier.RANGE


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("docs=<500", "max"),
        ("docs=at least 500", "min"),
        ("docs=500+", "min"),
        ("docs=~500", "approx"),
    ],
)
def test_how_firm_a_figure_is_stays_with_it(text: str, qualifier: str) -> None:
    assert only(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("complexity=high", "high"),
        ("complexity=very high", "very_high"),
        ("privacy=medium", "moderate"),
        ("volatility=weekly", "high"),
        ("experience=none", "none"),
        ("speed=asap", "urgent"),
    ],
)
def test_words_are_levels(text: str, level: str) -> None:
    assert only(text).level == level


def test_yes_and_no_are_read_where_they_mean_something() -> None:
    assert only("citations=yes").value is True
    assert only("style=No").value is False
    with pytest.raises(BadValue, match="citations"):
        parse_assignments("citations=maybe")


def test_a_date_is_a_deadline() -> None:
    assert only("deadline=2027-03-01").value == date(2027, 3, 1)


def test_every_attribute_takes_its_name_and_its_example() -> None:
    for name in AttributeName:
        assert list(parse_assignments(f"{name}={typed_example(name)}")) == [name]


def test_keys_are_taken_in_any_case_and_order() -> None:
    assert parse_assignments("Weeks=5 bUdGeT=60k") == parse_assignments("budget=60k weeks=5")


def test_the_same_thing_said_twice_differently_is_a_contradiction() -> None:
    with pytest.raises(BadValue, match="contradict"):
        parse_assignments("docs=5 docs=40GB")
    with pytest.raises(BadValue, match=r"^data: .* contradict each other, e\.g\. data=40 GB$"):
        parse_assignments("docs=5 data=40 GB")


def test_all_problems_are_named_at_once() -> None:
    with pytest.raises(SeveralProblems) as caught:
        parse_assignments("budget=-5 accuracy=900% bananas=3")
    assert [type(one) for one in caught.value.problems] == [BadValue, BadValue, UnknownAttribute]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("queries=1e30/day", "scalability"),
        ("queries=10^30/day", "scalability"),
        ("queries=3e5/day", "scalability"),
        ("queries=5 <!channel>/day", "scalability"),
        ("queries=99999999999999/day", "scalability"),
        ("budget=1e5", "budget"),
        ("budget=<!channel>", "budget"),
        ("budget=\uff16\uff10k", "budget"),
        ("budget=99999999999999999999", "budget"),
        ("weeks=0", "deployment_speed"),
        ("deadline=0 weeks", "deployment_speed"),
        ("accuracy=at least 100%", "accuracy"),
        ("accuracy=0%", "accuracy"),
        ("latency=0ms", "latency"),
        ("docs=٣", "data_volume"),
    ],
)
def test_an_impossible_figure_is_refused_with_what_would_do(text: str, field: str) -> None:
    with pytest.raises(BadValue) as caught:
        parse_assignments(text)
    problem = caught.value
    assert (problem.field, problem.value) == (field, text.partition("=")[2])
    assert problem.allowed in str(problem)
    assert str(problem).startswith(f"{text.partition('=')[0]}: ")
    assert read_value(AttributeName(field), problem.example)


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        ",",
        ";",
        ":",
        '"',
        "'",
        "()",
        "\ud800",
        "budget",
        "hello budget=3k",
        "=5",
        "budget=",
    ],
)
def test_text_without_a_pair_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadValue, match=r"e\.g\."):
        parse_assignments(text)


def test_an_endless_text_is_refused() -> None:
    with pytest.raises(BadValue, match="4000 characters"):
        parse_assignments("budget=3 " * 5_000)


def test_no_text_says_nothing() -> None:
    assert len(parse_assignments("  ")) == 0


@given(st.text(max_size=200) | st.text("ab=:,; -_\"'\n5k", max_size=200))
def test_any_text_is_either_read_or_refused_as_input(text: str) -> None:
    with suppress(InputError):
        parse_assignments(text)


@given(st.sampled_from(AttributeName), st.text(max_size=90), st.none() | st.text(max_size=9))
def test_any_one_value_is_either_read_or_refused(
    name: AttributeName, text: str, unit: str | None
) -> None:
    with suppress(InputError):
        read_value(name, text, unit=unit)


@pytest.mark.parametrize("text", ["=" + "a" * 3_990, "a-" * 1_990, "a=b " * 990])
def test_the_longest_text_gets_a_message_of_readable_length(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_assignments(text)
    assert len(str(caught.value)) < 4_000


@given(st.sampled_from(list(KEYS)), st.text(max_size=90))
def test_any_value_is_either_read_or_refused_as_input(key: str, value: str) -> None:
    with suppress(InputError):
        parse_assignments(f"{key}={value}")


def test_two_sizes_that_can_both_hold_are_read_by_the_narrower() -> None:
    for text in ("docs=400 data=50MB", "data=50MB docs=400"):
        assert parse_assignments(text)[AttributeName.DATA_VOLUME].value == 400


def test_two_sizes_that_cannot_both_hold_are_named_with_what_they_mean() -> None:
    with pytest.raises(BadValue, match=r"5 documents.* and 40GB \(40,000 to 4,000,000 documents"):
        parse_assignments("docs=5 data=40GB")


def test_unknown_leaves_an_attribute_unknown_and_as_a_change_forgets_it() -> None:
    assert AttributeName.BUDGET not in parse_assignments("budget=unknown docs=?")
    assert parse_assigned_changes("budget=unknown") == {AttributeName.BUDGET: None}


def test_a_cost_a_query_has_a_decimal_point_and_a_budget_has_thousands() -> None:
    said = parse_assignments("query_cost=$1.250 budget=$75.000")
    assert said[AttributeName.UNIT_COST].value == Decimal("1.25")
    assert said[AttributeName.BUDGET].value == 75_000


def test_five_documents_and_forty_gigabytes_are_named_as_a_contradiction() -> None:
    with pytest.raises(BadValue, match="contradict each other") as caught:
        parse_assignments("docs=5 size=40GB")
    assert "40GB" in str(caught.value)
    assert "5" in str(caught.value)
    assert parse_assignments("docs=400k size=40GB")
