from decimal import Decimal

import pytest

from advisor import assess
from advisor.assessment import Approach, Assessment
from advisor.attributes import Attributes
from advisor.cost_plan import LEFT_OUT, plan_cost
from advisor.errors import BadValue
from advisor.model_prices import ModelUse, query_usd
from advisor.price_list import CostTerms, Override
from tests.advisor.projects import project


def busy() -> Assessment:
    traffic = {"value": 3000, "unit": "queries/day"}
    return assess(project(scalability=traffic, knowledge_volatility="high"))


def test_the_projects_own_traffic_is_taken() -> None:
    plan = plan_cost(busy())
    assert plan.traffic.queries_per_day == 3000
    assert plan.series[Approach.RAG][12] == Decimal(80_950)
    assert plan.cheapest is Approach.RAG


def test_never_is_told_honestly() -> None:
    plan = plan_cost(busy())
    assert plan.break_even_month is None
    assert "never becomes cheaper" in plan.break_even
    assert "within 36 months" in plan.break_even
    assert "49,315 queries a day" in plan.break_even
    assert "all its costs at 26%" in plan.break_even


def test_a_line_can_be_overridden_and_may_pay_back() -> None:
    own = {Approach.FINE_TUNING: Override(query_usd=Decimal("0.001"))}
    plan = plan_cost(busy(), CostTerms(queries_per_day=Decimal(100_000), overrides=own))
    assert plan.prices[Approach.FINE_TUNING].setup_usd == 200_000
    assert plan.break_even_month is not None
    assert f"month {plan.break_even_month}" in plan.break_even
    assert plan.changes == ()


def test_what_would_pay_back_is_solved_for() -> None:
    plan = plan_cost(busy(), CostTerms(queries_per_day=Decimal(100_000)))
    assert "query at $0.0075" in plan.break_even


def test_without_traffic_queries_are_not_counted_and_that_is_said() -> None:
    plan = plan_cost(assess(Attributes()))
    assert plan.series[Approach.RAG][-1] == 110_000
    assert any("No traffic" in note for note in plan.notes)
    assert LEFT_OUT in plan.notes


def test_a_models_price_replaces_the_articles_query_and_adds_hosting() -> None:
    use = ModelUse("gpt-4o-mini", tokens_in=3000, tokens_out=300)
    plan = plan_cost(busy(), CostTerms(model=use))
    assert plan.prices[Approach.RAG].query_usd == query_usd(use)
    assert plan.prices[Approach.RAG].upkeep_usd_per_year == 20_000
    assert plan.prices[Approach.FINE_TUNING].upkeep_usd_per_year == 60_000 + 14_892


def test_cached_input_is_cheaper() -> None:
    plain = ModelUse("gpt-4o-mini", tokens_in=3000, tokens_out=300)
    cached = ModelUse("gpt-4o-mini", tokens_in=3000, tokens_out=300, cached_share=Decimal(1))
    assert query_usd(cached) < query_usd(plain)


@pytest.mark.parametrize(
    "use",
    [
        ModelUse("no-such-model", 10, 10),
        ModelUse("gpt-4o-mini", -1, 10),
        ModelUse("gpt-4o-mini", 10, 10**9),
        ModelUse("gpt-4o-mini", 10, 10, Decimal(2)),
    ],
)
def test_an_unknown_model_or_impossible_use_is_refused(use: ModelUse) -> None:
    with pytest.raises(BadValue):
        query_usd(use)


def test_prompting_is_counted_once_its_query_has_a_price() -> None:
    assert Approach.PROMPTING not in plan_cost(busy()).series
    own = {Approach.PROMPTING: Override(query_usd=Decimal("0.001"))}
    plan = plan_cost(busy(), CostTerms(months=12, overrides=own))
    assert plan.series[Approach.PROMPTING][-1] == Decimal(1095)  # 3,000 * 365 * 0.001
    assert plan.cheapest is Approach.PROMPTING


def test_prompting_without_a_price_for_its_query_is_refused() -> None:
    own = {Approach.PROMPTING: Override(setup_usd=Decimal(5_000))}
    with pytest.raises(BadValue, match="query_usd or a model"):
        plan_cost(busy(), CostTerms(overrides=own))


def test_traffic_that_grows_past_all_reason_is_refused() -> None:
    terms = CostTerms(months=120, queries_per_day=Decimal(10**12), growth_per_year=Decimal(100))
    with pytest.raises(BadValue, match="growth_per_year"):
        plan_cost(busy(), terms)


def test_a_half_of_the_hybrid_that_is_overridden_changes_the_hybrid() -> None:
    own = {Approach.FINE_TUNING: Override(setup_usd=Decimal(20_000), query_usd=Decimal("0.001"))}
    hybrid = plan_cost(busy(), CostTerms(overrides=own)).prices[Approach.HYBRID]
    assert hybrid.setup_usd == 50_000 + 20_000
    assert hybrid.query_usd == Decimal("0.011")


def test_with_a_model_a_hybrids_query_is_paid_for_once_and_hosted_once() -> None:
    use = ModelUse("gpt-4o-mini", 2000, 300)
    prices = plan_cost(busy(), CostTerms(model=use)).prices
    assert prices[Approach.HYBRID].query_usd == prices[Approach.RAG].query_usd == query_usd(use)
    hosting = prices[Approach.FINE_TUNING].upkeep_usd_per_year - 60_000
    assert hosting > 0
    assert prices[Approach.HYBRID].upkeep_usd_per_year == 20_000 + 60_000 + hosting
