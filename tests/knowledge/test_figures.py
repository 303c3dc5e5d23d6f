import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from knowledge.figures import figures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$50K", "50,000 dollars"),
        ("five percent", "5%"),
        ("17% to 33%", "17 to 33 percent"),
        ("17-33%", "17% to 33%"),
        ("seventy-three percent", "73%"),
        ("two hundred thousand dollars", "$200K"),
        ("5 cents", "$0.05"),
        ("1.2s", "1.2 seconds"),
        ("seven percentage points", "7 points"),
        ("a 65B model", "a model of 65 billion"),
        ("twice", "two times"),
        ("\uff15\uff10%", "50%"),
    ],
)
def test_one_figure_may_be_written_in_several_ways(one: str, other: str) -> None:
    assert figures(one) == figures(other) != frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("50K", "50M"),
        ("5", "5%"),
        ("5%", "5 points"),
        ("30 days", "30%"),
        ("6 weeks", "6 months"),
        ("1.5", "15"),
        ("1,5", "15"),
        ("half", "a third"),
        ("48 GB", "48 MB"),
        ("$5", "5"),
    ],
)
def test_another_value_scale_or_unit_is_another_figure(one: str, other: str) -> None:
    assert figures(one) != figures(other)


@given(st.integers(0, 10**9))
def test_commas_change_nothing(number: int) -> None:
    assert figures(f"{number:,}") == figures(str(number))


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["", "%", " weeks", " ms"]))
def test_two_numbers_are_never_one_figure(one: int, other: int, unit: str) -> None:
    assume(one != other)
    assert figures(f"{one}{unit}").isdisjoint(figures(f"{other}{unit}"))


@given(st.text())
def test_any_text_has_figures_or_none(text: str) -> None:
    assert isinstance(figures(text), frozenset)
