"""What language models cost, on both stores."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal

from sqlalchemy import Engine

from bot.storage.spending import SqlLedger
from knowledge.budget import Payer, Spent

TEAM, ADA = Payer("E1:T1"), Payer("E1:T1", "U1")
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_a_day_begins_at_nothing_and_sums_what_was_spent(engine: Engine) -> None:
    ledger = SqlLedger(engine)
    assert ledger.spent(TEAM, MONDAY) == Spent()
    for _ in range(3):
        ledger.add(TEAM, MONDAY, Spent(1_200, Decimal("0.000123456")))
    assert ledger.spent(TEAM, MONDAY) == Spent(3_600, Decimal("0.000370368"))


def test_days_workspaces_and_people_have_sums_of_their_own(engine: Engine) -> None:
    ledger = SqlLedger(engine)
    ledger.add(TEAM, MONDAY, Spent(5))
    others = ((Payer(":T1"), MONDAY), (Payer("E1:T2"), MONDAY), (ADA, MONDAY), (TEAM, TUESDAY))
    for payer, day in others:
        assert ledger.spent(payer, day) == Spent()


def test_replicas_share_one_sum_and_lose_nothing_of_it(engine: Engine) -> None:
    ledgers = [SqlLedger(engine) for _ in range(8)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda ledger: ledger.add(ADA, MONDAY, Spent(10)), ledgers))
    assert SqlLedger(engine).spent(ADA, MONDAY) == Spent(80)
