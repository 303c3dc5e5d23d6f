"""Budget: what language models may use and cost a workspace, and each of its people, a day."""

import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Protocol

UNLISTED_USD = Decimal("0.01")
"""What a call to a model that the price list lacks counts as: an unknown price is no free one."""


CHARACTERS_A_TOKEN = 3
"""Stands in where a provider reports no use: English has about four, so this counts too much."""


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


@dataclass(frozen=True, slots=True)
class Payer:
    """Whose budget a call counts against. Without a person it is the workspace's alone."""

    workspace: str = ""
    person: str = ""


NOBODY = Payer()


class Budget(Protocol):
    """Says whether a model may be asked for someone, and is told what each call used."""

    def allows(self, payer: Payer) -> bool:
        """Tell whether another call may be made now."""
        ...

    def spend(self, payer: Payer, model: str, used: Tokens) -> None:
        """Count a call of the model, by its name without the provider."""
        ...


class Ledger(Protocol):
    """Remembers what was spent on each day, by workspace and, apart from that, by person."""

    def spent(self, payer: Payer, day: date) -> Spent:
        """Return the day's sum under exactly that payer."""
        ...

    def add(self, payer: Payer, day: date, spent: Spent) -> None:
        """Add to the day's sum."""
        ...


class Unlimited:
    """No limit beyond the tokens of each answer."""

    def allows(self, payer: Payer) -> bool:
        """Tell that a call may be made."""
        del payer
        return True

    def spend(self, payer: Payer, model: str, used: Tokens) -> None:
        """Count nothing."""


class MemoryLedger:
    """The `Ledger` of one process. Thread-safe."""

    def __init__(self) -> None:
        self._adding = threading.Lock()
        self._sums: defaultdict[tuple[Payer, date], Spent] = defaultdict(Spent)

    def spent(self, payer: Payer, day: date) -> Spent:
        """Return the day's sum."""
        with self._adding:
            return self._sums[payer, day]

    def add(self, payer: Payer, day: date, spent: Spent) -> None:
        """Add to the day's sum."""
        with self._adding:
            self._sums[payer, day] += spent


@dataclass(frozen=True, slots=True)
class Limits:
    """What a workspace, and each person in it, may spend a day (UTC); None is no limit."""

    usd: Decimal | None = None
    tokens: int | None = None
    person_tokens: int | None = None


UNLIMITED = Limits()


class DailyBudget:
    """Holds workspaces and people to limits; as thread-safe, and as widely shared, as its ledger.

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

    def allows(self, payer: Payer) -> bool:
        """Tell whether today's sums of the workspace and the person are below the limits."""
        limits, today = self._limits, self._today()
        whole = self._ledger.spent(Payer(payer.workspace), today)
        if _is_over(whole.usd, limits.usd) or _is_over(whole.tokens, limits.tokens):
            return False
        own = self._ledger.spent(payer, today) if payer.person else Spent()
        return not _is_over(own.tokens, limits.person_tokens)

    def spend(self, payer: Payer, model: str, used: Tokens) -> None:
        """Add the call's tokens, and its price by the list of `genai-prices`, to today's sums."""
        price = _price(model, used)
        spent = Spent(used.incoming + used.outgoing, UNLISTED_USD if price is None else price)
        for each in {Payer(payer.workspace), payer}:
            self._ledger.add(each, self._today(), spent)


def _is_over(spent: Decimal | int, limit: Decimal | int | None) -> bool:
    return limit is not None and spent >= limit


def _price(model: str, used: Tokens) -> Decimal | None:
    # Imported here: its price list is half a megabyte, and most installations have no model.
    from genai_prices import Usage, calc_price  # noqa: PLC0415

    usage = Usage(input_tokens=used.incoming, output_tokens=used.outgoing)
    try:
        return calc_price(usage, model_ref=model).total_price
    except LookupError:
        return None
