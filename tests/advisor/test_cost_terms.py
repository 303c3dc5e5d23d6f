from decimal import Decimal

import pytest

from advisor.assessment import Approach
from advisor.cost_terms import parse_cost_terms, typed_overrides
from advisor.errors import BadValue, InputError


def test_lines_are_overridden_one_by_one_as_typed() -> None:
    typed = typed_overrides(["rag.query=$0.002", "RAG.setup=20k", "fine_tuning.upkeep=1.5m"])
    own = parse_cost_terms({"overrides": typed}).overrides
    assert own is not None
    assert own[Approach.RAG].query_usd == Decimal("0.002")
    assert own[Approach.RAG].setup_usd == 20_000
    assert own[Approach.RAG].upkeep_usd_per_year is None
    assert own[Approach.FINE_TUNING].upkeep_usd_per_year == 1_500_000


@pytest.mark.parametrize(
    "line", ["", "rag", "rag.query", "rag.query=", "rag.rent=5", "rag.query=-1"]
)
def test_a_line_that_is_none_is_refused_with_an_example(line: str) -> None:
    with pytest.raises(BadValue, match=r"rag\.query=0\.002"):
        typed_overrides([line])


@pytest.mark.parametrize(
    "given",
    [
        {"months": 1.5},
        {"months": True},
        {"growth_per_year": -1},
        {"growth_per_year": float("nan")},
        {"queries_per_day": float("inf")},
        {"queries_per_day": -1},
        {"model": {"name": " ", "tokens_in": 1, "tokens_out": 1}},
        {"model": {"name": "gpt-4o-mini", "tokens_in": 10**9, "tokens_out": 1}},
        {"overrides": {"rag": 5}},
        {"overrides": {"raj": {}}},
    ],
)
def test_terms_out_of_range_are_refused(given: dict[str, object]) -> None:
    with pytest.raises(InputError):
        parse_cost_terms(given)
