from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.assessment import Approach
from advisor.horizon import (
    CENT,
    Traffic,
    Unit,
    break_even_month,
    changes_to_break_even,
    cheapest,
    cumulative,
    sensitivities,
)
from advisor.prices import ARTICLE_PRICES, ARTICLE_RAG, ARTICLE_TUNING, Prices

MONTHS = 36
STEADY = Traffic(Decimal(3_000))
TRAFFIC = st.builds(Traffic, st.decimals(1, 10**6, places=0), st.decimals("-0.5", 3, places=2))


def test_three_years_of_rag_by_the_articles_figures() -> None:
    # 50,000 + 3 * 20,000 + 3 * 3,000 * 365 * 0.01
    series = cumulative(ARTICLE_RAG, STEADY, MONTHS)
    assert series[0] == 50_000
    assert series[12] == 80_950
    assert series[-1] == 142_850


def test_growth_multiplies_a_years_queries() -> None:
    months = Traffic(Decimal(100), Decimal("0.5")).by_month(25)
    assert months[12] / months[0] == pytest.approx(Decimal("1.5"))
    assert months[24] / months[0] == pytest.approx(Decimal("2.25"))


@given(TRAFFIC)
def test_the_cost_so_far_never_falls(traffic: Traffic) -> None:
    series = cumulative(ARTICLE_TUNING, traffic, MONTHS)
    assert list(series) == sorted(series)


@given(TRAFFIC)
def test_fine_tuning_never_pays_back_by_the_articles_figures(traffic: Traffic) -> None:
    rag, tuning = (cumulative(one, traffic, MONTHS) for one in (ARTICLE_RAG, ARTICLE_TUNING))
    assert break_even_month(rag, tuning) is None


@given(st.decimals(30_000, 10**6, places=0))
def test_each_solved_change_pays_back_at_the_very_end(queries_per_day: Decimal) -> None:
    traffic = Traffic(queries_per_day)
    changes = {
        change.what: change.needed
        for change in changes_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, traffic, MONTHS)
    }
    query = changes["its query"]
    assert query is not None
    solved = cumulative(replace(ARTICLE_TUNING, query_usd=query), traffic, MONTHS)[-1]
    assert abs(solved - cumulative(ARTICLE_RAG, traffic, MONTHS)[-1]) <= CENT


def test_solved_traffic_pays_back_when_the_query_is_cheaper() -> None:
    cheap = replace(ARTICLE_TUNING, query_usd=Decimal("0.001"))
    change = changes_to_break_even(ARTICLE_RAG, cheap, STEADY, MONTHS)[3]
    assert change.unit is Unit.QUERIES_A_DAY
    assert change.needed is not None
    enough = Traffic(change.needed)
    rag, tuning = (cumulative(one, enough, MONTHS)[-1] for one in (ARTICLE_RAG, cheap))
    assert abs(rag - tuning) <= CENT


def test_what_no_single_figure_can_reach_is_none() -> None:
    changes = changes_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, STEADY, MONTHS)
    assert [change.needed for change in changes[:4]] == [None] * 4


def test_a_cheaper_query_and_more_traffic_together_pay_back_at_the_very_end() -> None:
    change = changes_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, STEADY, MONTHS)[4]
    assert change.needed is not None
    assert "half" in change.besides
    halved = replace(ARTICLE_TUNING, query_usd=ARTICLE_RAG.query_usd / 2)
    rag, tuning = (
        cumulative(one, Traffic(change.needed), MONTHS)[-1] for one in (ARTICLE_RAG, halved)
    )
    assert abs(rag - tuning) <= CENT


@given(TRAFFIC)
def test_all_costs_at_the_solved_share_pay_back_at_the_very_end(traffic: Traffic) -> None:
    change = changes_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, traffic, MONTHS)[-1]
    assert change.unit is Unit.SHARE
    assert change.needed is not None
    share = change.needed
    lowered = Prices(
        ARTICLE_TUNING.setup_usd * share,
        ARTICLE_TUNING.upkeep_usd_per_year * share,
        ARTICLE_TUNING.query_usd * share,
    )
    rag, tuning = (cumulative(one, traffic, MONTHS)[-1] for one in (ARTICLE_RAG, lowered))
    assert abs(rag - tuning) <= CENT


def test_the_largest_effect_comes_first_and_a_changed_winner_is_told() -> None:
    close = {
        Approach.RAG: Prices(Decimal(100), Decimal(12), Decimal(0)),
        Approach.FINE_TUNING: Prices(Decimal(110), Decimal(12), Decimal(0)),
    }
    first, *rest = sensitivities(close, Approach.RAG, STEADY, MONTHS)
    assert first.what == "set-up"
    assert first.cheapest_changes
    assert all(not row.cheapest_changes for row in rest if row.what in {"query", "traffic"})


def test_the_cheapest_by_the_articles_figures_is_rag() -> None:
    assert cheapest(ARTICLE_PRICES, STEADY, MONTHS) is Approach.RAG
