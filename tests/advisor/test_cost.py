from decimal import Decimal

import pytest

from advisor import assess
from advisor.assessment import Approach
from advisor.attributes import Attributes
from advisor.cost_plan import plan_cost
from advisor.price_list import CostTerms, Override
from tests.advisor.projects import project

THREE_THOUSAND_A_DAY = {"value": 3000, "unit": "queries/day"}


def test_the_articles_first_year_at_3000_questions_a_day() -> None:
    # RAG 50,000 + 20,000 + 3,000 * 365 * 0.01; fine-tuning 200,000 + 60,000 + 3,000 * 365 * 0.05.
    cost = assess(project(scalability=THREE_THOUSAND_A_DAY)).cost
    first_year = {each.approach: each.first_year_usd for each in cost.approaches}
    assert first_year[Approach.RAG] == Decimal(80_950)
    assert first_year[Approach.FINE_TUNING] == Decimal(314_750)
    assert first_year[Approach.HYBRID] == sum(
        (first_year[Approach.RAG], first_year[Approach.FINE_TUNING])
    )


def test_a_budget_under_an_approachs_first_year_is_told() -> None:
    budget = {"value": 60_000, "unit": "usd"}
    (warning,) = assess(project(budget=budget, scalability=THREE_THOUSAND_A_DAY)).cost.warnings
    assert "$60,000" in warning
    assert "RAG ($80,950)" in warning


def test_a_budget_that_reaches_is_not_warned_about() -> None:
    budget = {"value": 400_000, "unit": "usd"}
    assert assess(project(budget=budget, scalability=THREE_THOUSAND_A_DAY)).cost.warnings == ()


def test_without_traffic_costs_are_before_queries() -> None:
    cost = assess(Attributes()).cost
    assert cost.queries_per_year is None
    assert [each.first_year_usd for each in cost.approaches] == [70_000, 260_000, 330_000]


def test_fine_tuning_never_breaks_even_by_the_articles_figures() -> None:
    assert assess(project(scalability=THREE_THOUSAND_A_DAY)).cost.break_even.startswith(
        "By these figures fine-tuning never becomes cheaper"
    )


def test_own_figures_take_the_place_of_the_articles_in_costs_warning_and_break_even() -> None:
    told = project(budget={"value": 60_000, "unit": "usd"}, scalability=THREE_THOUSAND_A_DAY)
    own = CostTerms(
        overrides={
            Approach.RAG: Override(setup_usd=Decimal(20_000)),
            Approach.FINE_TUNING: Override(Decimal(30_000), Decimal(10_000), Decimal("0.001")),
        }
    )
    cost = assess(told, cost_terms=own).cost
    first_year = {each.approach: each.first_year_usd for each in cost.approaches}
    assert first_year[Approach.RAG] == 50_950
    assert first_year[Approach.FINE_TUNING] == 41_095
    (warning,) = cost.warnings
    assert "your figures" in warning
    assert "RAG" not in warning
    assert cost.break_even.startswith("Fine-tuning has cost no more than RAG from month")


@pytest.mark.parametrize(
    "terms",
    [CostTerms(), CostTerms(months=24, growth_per_year=Decimal("0.5"), queries_per_day=Decimal(9))],
)
def test_cost_plan_and_assessment_say_the_same_of_break_even_and_the_first_year(
    terms: CostTerms,
) -> None:
    assessment = assess(project(scalability=THREE_THOUSAND_A_DAY), cost_terms=terms)
    plan = plan_cost(assessment, terms)
    assert plan.break_even == assessment.cost.break_even
    for each in assessment.cost.approaches:
        assert abs(plan.series[each.approach][12] - each.first_year_usd) < Decimal("0.01")
