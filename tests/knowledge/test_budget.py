from datetime import date
from decimal import Decimal

from knowledge.budget import DailyBudget, Tokens, Unlimited

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
MANY = Tokens(1_000_000, 100_000)


def test_a_day_has_an_end_and_the_next_begins_anew() -> None:
    days = [MONDAY]
    budget = DailyBudget(Decimal("0.10"), today=lambda: days[-1])
    assert budget.allows()
    budget.spend("gpt-4o-mini", MANY)
    assert not budget.allows()
    days.append(TUESDAY)
    assert budget.allows()


def test_a_small_call_leaves_the_budget_open() -> None:
    budget = DailyBudget(Decimal("0.10"), today=lambda: MONDAY)
    budget.spend("gpt-4o-mini", Tokens(1_000, 100))
    assert budget.allows()


def test_a_model_without_a_price_is_not_free() -> None:
    budget = DailyBudget(Decimal("0.02"), today=lambda: MONDAY)
    for _ in range(2):
        budget.spend("no-such-model", Tokens(1, 1))
    assert not budget.allows()


def test_no_budget_allows_nothing() -> None:
    assert not DailyBudget(Decimal(0)).allows()


def test_without_a_limit_everything_is_allowed() -> None:
    unlimited = Unlimited()
    unlimited.spend("gpt-4o-mini", MANY)
    assert unlimited.allows()
