from dataclasses import replace
from decimal import Decimal

from bot.views.differences import side_effects
from tests.bot.views.samples import assessment

NONE = assessment(warnings=())
LITTLE, LESS = (assessment(warnings=(f"$60k is less than {cost}.",)) for cost in ("$80k", "$90k"))


def test_a_warning_that_another_replaces_is_not_said_to_be_over() -> None:
    assert side_effects(LITTLE, LESS) == ("• _New:_ :warning: $60k is less than $90k.",)


def test_a_warning_that_nothing_replaces_is_over() -> None:
    assert side_effects(LITTLE, NONE) == ("• _No longer:_ :warning: $60k is less than $80k.",)


def test_a_warning_that_stays_is_not_repeated_beside_a_new_one() -> None:
    both = assessment(warnings=(*LITTLE.cost.warnings, "Mind this too."))
    assert side_effects(LITTLE, both) == ("• _New:_ :warning: Mind this too.",)


def test_costs_that_move_are_one_line() -> None:
    (rag,) = NONE.cost.approaches
    dearer = replace(rag, first_year_usd=Decimal(100000))
    after = replace(NONE, cost=replace(NONE.cost, approaches=(dearer,)))
    told = "• First year, the article says: RAG $80,950 → $100,000"
    assert side_effects(NONE, after) == (told,)
