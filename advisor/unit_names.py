"""The spellings of units that people use, and the one that the tables use."""

from collections.abc import Mapping
from types import MappingProxyType


def normal_unit(unit: str) -> str:
    """Return a unit in the one spelling the tables use: lower case, singular where it counts."""
    spelling = unit.lower().replace(" per ", "/").replace(" a ", "/").strip().replace(" ", "_")
    counted, slash, period = spelling.partition("/")
    plain = f"{_ALIASES.get(counted, counted)}{slash}{period}"
    return _ALIASES.get(plain, plain)


_ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "$": "usd",
        "us$": "usd",
        "dollar": "usd",
        "dollars": "usd",
        "€": "eur",
        "euro": "eur",
        "euros": "eur",
        "£": "gbp",
        "₹": "inr",
        "%": "percent",
        "week": "weeks",
        "wk": "weeks",
        "wks": "weeks",
        "w": "weeks",
        "day": "days",
        "d": "days",
        "month": "months",
        "mo": "months",
        "sprint": "sprints",
        "quarter": "quarters",
        "q": "quarters",
        "year": "years",
        "y": "years",
        "yr": "years",
        "hour": "hours",
        "h": "hours",
        "minute": "minutes",
        "min": "minutes",
        "second": "seconds",
        "sec": "seconds",
        "s": "seconds",
        "millisecond": "ms",
        "milliseconds": "ms",
        "document": "documents",
        "docs": "documents",
        "doc": "documents",
        "files": "documents",
        "articles": "documents",
        "page": "pages",
        "token": "tokens",
        "word": "words",
        "item": "items",
        "rows": "items",
        "records": "items",
        "tickets": "items",
        "example": "examples",
        "labels": "examples",
        "samples": "examples",
        "pairs": "examples",
        "usd/mo": "usd/month",
        "usd/months": "usd/month",
        "usd/yr": "usd/year",
        "usd/years": "usd/year",
        "usd_per_query": "usd/query",
    }
)
