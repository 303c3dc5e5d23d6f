from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from advisor.horizon import LONGEST_MONTHS, Traffic
from advisor.payback import payback
from advisor.prices import ARTICLE_RAG, ARTICLE_TUNING, Prices


@given(st.integers(1, 10**7), st.integers(1, LONGEST_MONTHS))
def test_the_articles_figures_never_pay_back_at_any_traffic(a_day: int, months: int) -> None:
    found = payback(ARTICLE_RAG, ARTICLE_TUNING, Traffic(Decimal(a_day)), months)
    assert found.month is None
    assert found.text.startswith("Never")


def test_a_worked_example_pays_back_when_both_have_cost_the_same() -> None:
    # 150,000 more to set up, 0.01 less for each of 10,000 queries a day: in 49.3 months.
    a = Prices(Decimal(0), Decimal(0), Decimal("0.02"))
    b = Prices(Decimal(150_000), Decimal(0), Decimal("0.01"))
    assert payback(a, b, Traffic(Decimal(10_000)), 60).month == 50


def test_what_is_cheaper_from_the_start_has_paid_back_at_once() -> None:
    assert payback(ARTICLE_TUNING, ARTICLE_RAG, Traffic(Decimal(10)), 36).month == 0


def test_what_saves_too_slowly_is_not_told_as_never() -> None:
    cheap = replace(ARTICLE_TUNING, query_usd=Decimal("0.001"))
    found = payback(ARTICLE_RAG, cheap, Traffic(Decimal(20_000)), 36)
    assert found.month is None
    assert found.text.startswith("Fine-tuning does not pay back against RAG within 36 months")
