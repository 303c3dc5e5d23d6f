"""Budget: what language models may use and cost a workspace a day."""

import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Protocol

UNLISTED_USD = Decimal("0.01")
"""What a call to a model that the price list lacks counts as: an unknown price is no free one."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What one call used."""

    incoming: int
    outgoing: int

    def __add__(self, other: "Tokens") -> "Tokens":
        return Tokens(self.incoming + other.incoming, self.outgoing + other.outgoing)


@dataclass(frozen=True, slots=True)
class Spent:
    """What calls used together: tokens both ways, and dollars."""

    tokens: int = 0
    usd: Decimal = Decimal(0)

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.tokens + other.tokens, self.usd + other.usd)


class Budget(Protocol):
    """Says whether a model may be asked for a workspace, and is told what each call used."""

    def allows(self, workspace: str) -> bool:
        """Tell whether another call may be made now."""
        ...

    def spend(self, workspace: str, model: str, used: Tokens) -> None:
        """Count a call of the model, by its name without the provider."""
        ...


class Ledger(Protocol):
    """Remembers what each workspace spent on each day."""

    def spent(self, workspace: str, day: date) -> Spent:
        """Return the day's sum."""
        ...

    def add(self, workspace: str, day: date, spent: Spent) -> None:
        """Add to the day's sum."""
        ...


class Unlimited:
    """No limit beyond the tokens of each answer."""

    def allows(self, workspace: str) -> bool:
        """Tell that a call may be made."""
        del workspace
        return True

    def spend(self, workspace: str, model: str, used: Tokens) -> None:
        """Count nothing."""


class MemoryLedger:
    """The `Ledger` of one process. Thread-safe."""

    def __init__(self) -> None:
        self._adding = threading.Lock()
        self._sums: defaultdict[tuple[str, date], Spent] = defaultdict(Spent)

    def spent(self, workspace: str, day: date) -> Spent:
        """Return the day's sum."""
        with self._adding:
            return self._sums[workspace, day]

    def add(self, workspace: str, day: date, spent: Spent) -> None:
        """Add to the day's sum."""
        with self._adding:
            self._sums[workspace, day] += spent


@dataclass(frozen=True, slots=True)
class Limits:
    """What a workspace may spend a day (UTC); None is no limit."""

    usd: Decimal | None = None
    tokens: int | None = None


class DailyBudget:
    """Holds each workspace to the limits; as thread-safe, and as widely shared, as its ledger.

    Calls under way when a limit is crossed are finished; the next one is not made.
    """

    def __init__(
        self,
        limits: Limits,
        ledger: Ledger,
        *,
        today: Callable[[], date] = lambda: datetime.now(UTC).date(),
    ) -> None:
        self._limits = limits
        self._ledger = ledger
        self._today = today

    def allows(self, workspace: str) -> bool:
        """Tell whether the workspace's sums of today are still below the limits."""
        spent = self._ledger.spent(workspace, self._today())
        usd, tokens = self._limits.usd, self._limits.tokens
        return (usd is None or spent.usd < usd) and (tokens is None or spent.tokens < tokens)

    def spend(self, workspace: str, model: str, used: Tokens) -> None:
        """Add the call's tokens, and its price by the list of `genai-prices`, to today's sums."""
        price = _price(model, used)
        spent = Spent(used.incoming + used.outgoing, UNLISTED_USD if price is None else price)
        self._ledger.add(workspace, self._today(), spent)


def _price(model: str, used: Tokens) -> Decimal | None:
    # Imported here: its price list is half a megabyte, and most installations have no model.
    from genai_prices import Usage, calc_price  # noqa: PLC0415

    usage = Usage(input_tokens=used.incoming, output_tokens=used.outgoing)
    try:
        return calc_price(usage, model_ref=model).total_price
    except LookupError:
        return None
