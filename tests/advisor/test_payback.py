from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from advisor.horizon import LONGEST_MONTHS, Traffic, cumulative
from advisor.payback import payback
from advisor.prices import ARTICLE_RAG, ARTICLE_TUNING, Prices


@given(st.integers(1, 10**7), st.integers(1, LONGEST_MONTHS))
def test_the_articles_figures_never_pay_back_at_any_traffic(a_day: int, months: int) -> None:
    found = payback(ARTICLE_RAG, ARTICLE_TUNING, Traffic(Decimal(a_day)), months)
    assert found.month is None
    assert "never becomes cheaper than RAG: it costs $150,000 more to set up" in found.text
    assert "$40,000 more a year in upkeep and $0.04 more a query, so the gap grows" in found.text


def test_never_is_told_with_what_it_rests_on_where_only_the_set_up_is_dearer() -> None:
    dear = replace(ARTICLE_RAG, setup_usd=ARTICLE_RAG.setup_usd + 1000)
    found = payback(ARTICLE_RAG, dear, Traffic(Decimal(10)), 36)
    assert "it costs $1,000 more to set up, and then saves nothing." in found.text


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


def test_what_is_cheaper_at_first_only_has_not_paid_back() -> None:
    dear_query = Prices(Decimal(10_000), Decimal(20_000), Decimal(1))
    found = payback(ARTICLE_RAG, dear_query, Traffic(Decimal(3_000)), 36)
    assert found.month is None
    assert found.text.startswith(
        "Fine-tuning has cost no more than RAG at month 0, but more from month 1 to month 36."
    )


AMOUNTS = st.integers(0, 500_000).map(Decimal)
PRICES = st.builds(Prices, AMOUNTS, AMOUNTS, st.decimals(0, 2, places=3))
TRAFFIC = st.builds(Traffic, st.integers(0, 10**5).map(Decimal), st.decimals(0, 2, places=1))


@given(PRICES, PRICES, TRAFFIC, st.integers(1, LONGEST_MONTHS))
def test_a_payback_holds_to_the_end_and_needs_no_negative_figure(
    rag: Prices, tuning: Prices, traffic: Traffic, months: int
) -> None:
    found = payback(rag, tuning, traffic, months)
    theirs, ours = (cumulative(prices, traffic, months) for prices in (rag, tuning))
    if found.month is None:
        assert ours[-1] > theirs[-1]
    else:
        after = zip(theirs[found.month :], ours[found.month :], strict=True)
        assert all(b <= a for a, b in after)
        assert found.month == 0 or ours[found.month - 1] > theirs[found.month - 1]
    assert all(change.needed is None or change.needed >= 0 for change in found.changes)
