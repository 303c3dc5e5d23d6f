"""Reads exchange rates as the caller gives them; none is known without."""

from decimal import Decimal

from advisor.errors import BadValue
from advisor.fields import Given, number
from advisor.reading import Rates
from advisor.unit_names import normal_unit
from advisor.units import CURRENCIES

_EXAMPLE = '{"eur": 1.1}'
LEAST, MOST = Decimal("0.000001"), Decimal(10) ** 6


def parse_rates(given: Given) -> Rates:
    """Read USD for one unit by currency, by code, sign or name. Raises BadValue."""
    return {_currency(said): _rate(said, value) for said, value in given.items()}


def _currency(said: str) -> str:
    currency = normal_unit(said)
    if currency not in CURRENCIES:
        allowed = f"a currency other than USD: {', '.join(sorted(CURRENCIES))}"
        raise BadValue("rates", said, allowed=allowed, example=_EXAMPLE)
    return currency


def _rate(said: str, value: object) -> Decimal:
    return number(f"rates.{said}", value, least=LEAST, most=MOST, example="1.1")
