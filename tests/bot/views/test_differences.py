from dataclasses import replace
from decimal import Decimal

from advisor import assess
from advisor.assessment import Flip, Recommendation
from advisor.attributes import AttributeName
from advisor.flips import MOST_FLIPS
from bot.views.differences import side_effects
from tests.advisor.projects import project
from tests.bot.views.samples import assessment

BUDGET = {"value": 60_000, "unit": "usd"}
TUNED = Recommendation.FINE_TUNING

NONE = assessment(warnings=())
LITTLE, LESS = (assessment(warnings=(f"$60k is less than {cost}.",)) for cost in ("$80k", "$90k"))


def test_a_warning_that_another_replaces_is_not_said_to_be_over() -> None:
    assert side_effects(LITTLE, LESS) == ("• _New:_ :warning: $60k is less than $90k.",)


def test_a_warning_that_nothing_replaces_is_over() -> None:
    assert side_effects(LITTLE, NONE) == ("• _No longer:_ :warning: $60k is less than $80k.",)


def test_a_warning_that_stays_is_not_repeated_beside_a_new_one() -> None:
    both = assessment(warnings=(*LITTLE.cost.warnings, "Mind this too."))
    assert side_effects(LITTLE, both) == ("• _New:_ :warning: Mind this too.",)


NEAR, FAR = (
    Flip(AttributeName.BUDGET, level, f"Fine-tuning, if the budget is level {level}", TUNED)
    for level in (4, 5)
)


def test_only_turning_points_that_come_or_go_are_told() -> None:
    old, new = (replace(NONE, flips=flips) for flips in ((NEAR,), (NEAR, FAR)))
    assert side_effects(old, new) == (f"• _New turning point:_ {FAR.text}",)
    assert side_effects(new, old) == (f"• _No longer a turning point:_ {FAR.text}",)
    assert side_effects(new, new) == ()


def test_the_turning_points_of_another_recommendation_are_not_told_to_be_gone() -> None:
    hybrid = replace(NONE, recommendation=Recommendation.HYBRID, flips=(FAR,))
    told = side_effects(replace(NONE, flips=(NEAR,)), hybrid)
    assert told == (f"• _New turning point:_ {FAR.text}",)


def test_a_turning_point_that_a_full_list_left_out_is_not_told_to_be_gone() -> None:
    full = tuple(replace(NEAR, text=f"RAG, if {each}") for each in range(MOST_FLIPS))
    old, new = replace(NONE, flips=(FAR,)), replace(NONE, flips=full)
    assert not any(FAR.text in line for line in side_effects(old, new))
    assert side_effects(new, old) == (
        "• _No longer a turning point:_ RAG, if 0; RAG, if 1; RAG, if 2",
    )


def test_a_budget_that_stays_over_for_the_same_approaches_is_told_by_its_costs() -> None:
    few, many = (
        assess(project(budget=BUDGET, scalability={"value": a_day, "unit": "queries/day"}))
        for a_day in (3_000, 4_000)
    )
    told = side_effects(few, many)
    assert not any(":warning:" in line for line in told)
    assert any("RAG $80,950 → $84,600" in line for line in told)


def test_a_recommendation_that_a_new_budget_does_not_reach_is_told_first() -> None:
    rich, poor = (
        assess(
            project(
                knowledge_volatility="high",
                style_or_format_task=False,
                data_volume=4,
                budget={"value": budget, "unit": "usd"},
            )
        )
        for budget in (10**9, 30_000)
    )
    assert rich.recommendation is poor.recommendation is Recommendation.RAG
    assert side_effects(rich, poor)[0].startswith(
        "• _New:_ :warning: The first year of RAG costs $70,000"
    )


def test_costs_that_move_are_one_line() -> None:
    (rag,) = NONE.cost.approaches
    dearer = replace(rag, first_year_usd=Decimal(100000))
    after = replace(NONE, cost=replace(NONE.cost, approaches=(dearer,)))
    told = "• First year, the article says: RAG $80,950 → $100,000"
    assert side_effects(NONE, after) == (told,)
