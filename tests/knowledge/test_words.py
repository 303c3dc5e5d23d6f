import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.words import normal, quantities, stem, terms, tokens


@pytest.mark.parametrize(
    "spelling", ["fine-tuning", "fine tuning", "Fine Tunning", "finetuning", "ft"]
)
def test_spellings_of_fine_tuning_are_one_term(spelling: str) -> None:
    assert normal(spelling).lower() == "finetuning"


@pytest.mark.parametrize(
    ("said", "week"), [("in the third week", 3), ("the first fortnight", 1), ("2nd fortnight", 3)]
)
def test_a_week_is_known_by_its_place_too(said: str, week: int) -> None:
    assert f"weeks {week}" in normal(said)


@pytest.mark.parametrize(
    "forms",
    [
        ("hallucinate", "hallucinates", "hallucinating", "hallucination", "hallucinations"),
        ("plan", "plans", "planned", "planning"),
        ("company", "companies"),
        ("rate", "rates", "rated", "rating"),
        ("class", "classes"),
        ("configure", "configured", "configuration"),
        ("customise", "customised", "customize", "customizing"),
    ],
)
def test_forms_of_a_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("over 3 yrs", "over 3 years"),
        ("a yr", "a year"),
        ("6 mths", "6 months"),
        ("RAG w/o tuning", "RAG without tuning"),
        ("w/ both", "with both"),
    ],
)
def test_shortened_words_are_read_whole(short: str, whole: str) -> None:
    assert normal(short) == whole


def test_percent_and_thousands_are_one_figure() -> None:
    assert tokens("30 percent of 1,000") == ["30%", "of", "1000"]


def test_spans_of_time_are_read_in_words_and_digits() -> None:
    assert quantities("three months or 12 weeks") == {"month": {"3"}, "week": {"12"}}


@given(st.text())
def test_any_text_has_terms(text: str) -> None:
    assert all(term == term.lower() for term in terms(text))
