"""What language models cost workspaces and people a day, in SQL."""

from datetime import date
from decimal import Decimal

from sqlalchemy import Engine, select

from bot.storage.errors import unavailable_told
from bot.storage.inserts import insert_into
from bot.storage.tables import SpendingRow
from knowledge.budget import Payer, Spent

NANO = Decimal(10) ** 9
"""Dollars are kept as whole billionths, which both databases add without rounding."""


class SqlLedger:
    """The `Ledger` on SQLite or PostgreSQL, shared by all replicas."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def spent(self, payer: Payer, day: date) -> Spent:
        """Return the day's sum. Raises `StoreUnavailable`."""
        key = _key(payer, day)
        wanted = select(SpendingRow.tokens, SpendingRow.nano_usd).filter_by(**key)
        with unavailable_told(), self._engine.connect() as connection:
            found = connection.execute(wanted).one_or_none()
        return Spent() if found is None else Spent(found.tokens, found.nano_usd / NANO)

    def add(self, payer: Payer, day: date, spent: Spent) -> None:
        """Add to the day's sum, in one statement. Raises `StoreUnavailable`."""
        row = insert_into(SpendingRow, self._engine).values(
            **_key(payer, day), tokens=spent.tokens, nano_usd=int(spent.usd * NANO)
        )
        summed = row.on_conflict_do_update(
            index_elements=list(_key(payer, day)),
            set_={
                "tokens": SpendingRow.tokens + row.excluded.tokens,
                "nano_usd": SpendingRow.nano_usd + row.excluded.nano_usd,
            },
        )
        with unavailable_told(), self._engine.begin() as connection:
            connection.execute(summed)


def _key(payer: Payer, day: date) -> dict[str, object]:
    enterprise_id, _, team_id = payer.workspace.partition(":")
    return {
        "enterprise_id": enterprise_id,
        "team_id": team_id,
        "user_id": payer.person,
        "day": day,
    }
