"""Budget: what language models may cost a day, counted by the price list of `genai-prices`."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Tokens:
    """What one call used."""

    incoming: int
    outgoing: int


class Budget(Protocol):
    """Says whether a model may be asked, and is told what each call used."""

    def allows(self) -> bool:
        """Tell whether another call may be made now."""
        ...

    def spend(self, model: str, used: Tokens) -> None:
        """Count a call of the model, by its name without the provider."""
        ...


class Unlimited:
    """No limit beyond the tokens of each answer."""

    def allows(self) -> bool:
        """Tell that a call may be made."""
        return True

    def spend(self, model: str, used: Tokens) -> None:
        """Count nothing."""


class DailyBudget:
    """At most so many dollars a day (UTC), held in this process. Thread-safe.

    The call that crosses the limit is finished; the next one is not made. A model that the price
    list lacks counts as `unlisted_usd` a call, so that an unknown price is no free one.
    """

    def __init__(
        self,
        limit_usd: Decimal,
        *,
        unlisted_usd: Decimal = Decimal("0.01"),
        today: Callable[[], date] = lambda: datetime.now(UTC).date(),
    ) -> None:
        self._limit = limit_usd
        self._unlisted = unlisted_usd
        self._today = today
        self._lock = threading.Lock()
        self._day = today()
        self._spent = Decimal(0)

    def allows(self) -> bool:
        """Tell whether today's sum is still below the limit."""
        with self._lock:
            self._turn_over()
            return self._spent < self._limit

    def spend(self, model: str, used: Tokens) -> None:
        """Add the call's price to today's sum."""
        price = _price(model, used)
        with self._lock:
            self._turn_over()
            self._spent += self._unlisted if price is None else price

    def _turn_over(self) -> None:
        if self._today() != self._day:
            self._day, self._spent = self._today(), Decimal(0)


def _price(model: str, used: Tokens) -> Decimal | None:
    # Imported here: its price list is half a megabyte, and most installations have no model.
    from genai_prices import Usage, calc_price  # noqa: PLC0415

    usage = Usage(input_tokens=used.incoming, output_tokens=used.outgoing)
    try:
        return calc_price(usage, model_ref=model).total_price
    except LookupError:
        return None
