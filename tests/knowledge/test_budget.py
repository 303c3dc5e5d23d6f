from datetime import date
from decimal import Decimal

import pytest

from knowledge.budget import DailyBudget, Limits, MemoryLedger, Payer, Tokens, Unlimited

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
MANY = Tokens(1_000_000, 100_000)
OURS, THEIRS = Payer(":T1", "U1"), Payer(":T2", "U1")
COLLEAGUE = Payer(":T1", "U2")


def budget_of(limits: Limits) -> DailyBudget:
    return DailyBudget(limits, MemoryLedger(), today=lambda: MONDAY)


def test_a_day_has_an_end_and_the_next_begins_anew() -> None:
    days = [MONDAY]
    budget = DailyBudget(Limits(usd=Decimal("0.10")), MemoryLedger(), today=lambda: days[-1])
    assert budget.allows(OURS)
    budget.spend(OURS, "gpt-4o-mini", MANY)
    assert not budget.allows(OURS)
    days.append(TUESDAY)
    assert budget.allows(OURS)


def test_one_workspace_does_not_spend_what_is_anothers() -> None:
    budget = budget_of(Limits(tokens=100))
    budget.spend(OURS, "gpt-4o-mini", MANY)
    assert (budget.allows(OURS), budget.allows(THEIRS)) == (False, True)


def test_people_of_one_workspace_share_its_budget() -> None:
    budget = budget_of(Limits(tokens=100))
    budget.spend(OURS, "gpt-4o-mini", Tokens(60, 0))
    assert budget.allows(COLLEAGUE)
    budget.spend(COLLEAGUE, "gpt-4o-mini", Tokens(40, 0))
    assert (budget.allows(OURS), budget.allows(COLLEAGUE)) == (False, False)


def test_one_person_does_not_spend_what_is_anothers() -> None:
    budget = budget_of(Limits(person_tokens=100))
    budget.spend(OURS, "gpt-4o-mini", Tokens(60, 40))
    assert (budget.allows(OURS), budget.allows(COLLEAGUE)) == (False, True)
    assert budget.allows(Payer(":T1"))


@pytest.mark.parametrize("limits", [Limits(usd=Decimal("0.10")), Limits(tokens=2_000), Limits()])
def test_a_small_call_leaves_the_budget_open(limits: Limits) -> None:
    budget = budget_of(limits)
    budget.spend(OURS, "gpt-4o-mini", Tokens(1_000, 100))
    assert budget.allows(OURS)


def test_tokens_both_ways_count() -> None:
    budget = budget_of(Limits(tokens=100))
    budget.spend(OURS, "gpt-4o-mini", Tokens(60, 40))
    assert not budget.allows(OURS)


def test_a_model_without_a_price_is_not_free() -> None:
    budget = budget_of(Limits(usd=Decimal("0.02")))
    for _ in range(2):
        budget.spend(OURS, "no-such-model", Tokens(1, 1))
    assert not budget.allows(OURS)


@pytest.mark.parametrize("limits", [Limits(Decimal(0)), Limits(tokens=0), Limits(person_tokens=0)])
def test_no_budget_allows_nothing(limits: Limits) -> None:
    assert not budget_of(limits).allows(OURS)


def test_without_a_limit_everything_is_allowed() -> None:
    unlimited = Unlimited()
    unlimited.spend(OURS, "gpt-4o-mini", MANY)
    assert unlimited.allows(OURS)
