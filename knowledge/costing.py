"""Arithmetic over the article's cost figures: a sum over a period, for one approach or both."""

import re
from dataclasses import dataclass
from decimal import Decimal

from knowledge.facts import FactTable
from knowledge.lexicon import LEXICON, Approach
from knowledge.places import QUERY, SETUP, UPKEEP

_WORDS = {
    "a": 1, "an": 1, "one": 1, "first": 1, "two": 2, "second": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
    "fifty": 50, "hundred": 100, "a hundred": 100, "one hundred": 100, "half a": 0.5,
}  # fmt: skip
_COUNT = r"(?P<count>\d+(?:\.\d+)?|" + "|".join(_WORDS) + r")"
_YEARS = re.compile(rf"\b{_COUNT}(?:[\s-]a)?[\s-]years?\b|\byear (?P<ordinal>one|1)\b|\byear's\b")
_MONTHS = re.compile(rf"\b{_COUNT}[\s-]months\b")
_SCALE = {"": 1, "k": 1_000, "thousand": 1_000, "m": 1_000_000, "mm": 1_000_000,
          "million": 1_000_000, "mn": 1_000_000}  # fmt: skip
_QUERIES = re.compile(
    r"\b(?P<number>\d+(?:,\d{3})*(?:\.\d+)?"
    r"|(?:a |one )?hundred|half a|a|one|two|three|five|ten|fifty)\s?"
    r"(?P<scale>k|thousand|mm|mn|m|million)?\s(?:\w+\s)?(?:queries|requests|questions|calls|lookups|prompts)"
    r"(?:\s(?:a|per|each|every)\s(?P<period>day|month|week|year)|\s(?P<adverb>daily|monthly|weekly|yearly|annually))?"
)
_A_YEAR = {"day": 365, "daily": 365, "week": 52, "weekly": 52, "month": 12, "monthly": 12,
           "year": 1, "yearly": 1, "annually": 1}  # fmt: skip
_THOUSAND = 1_000
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Sum:
    """What an approach costs: the parts as shown, the total, the rows that the parts come from."""

    approach: Approach
    parts: tuple[str, ...]
    total_usd: Decimal
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """What a cost question spans. `years` and `queries` (in all) are None where none is said."""

    years: Decimal | None
    queries: Decimal | None
    whole: bool


def period_in(plain: str) -> Period:
    """Read the period, the queries and whether the whole cost is meant from a plain question."""
    years = _years(plain)
    return Period(years, _queries(plain, years), LEXICON.phrases.whole.search(plain) is not None)


def cost_of(approach: Approach, rows: tuple[str, ...], period: Period, facts: FactTable) -> Sum:
    """Add up the rows asked for; an approach without costs in the article must not be asked for."""
    parts: list[tuple[str, Decimal, str]] = []
    years = period.years or Decimal(1)
    if SETUP in rows:
        parts.append(("setup", facts.figure(SETUP, approach), SETUP))
    if UPKEEP in rows:
        label = "a year of upkeep" if years == 1 else f"{plain_number(years)} years of upkeep"
        parts.append((label, facts.figure(UPKEEP, approach) * years, UPKEEP))
    if QUERY in rows and period.queries is not None:
        label = f"{plain_number(period.queries)} queries"
        parts.append((label, facts.figure(QUERY, approach) * period.queries, QUERY))
    return Sum(
        approach,
        tuple(f"{money(amount)} for {label}" for label, amount, _ in parts),
        sum((amount for _, amount, _ in parts), Decimal(0)),
        tuple(row for _, _, row in parts),
    )


def rows_asked(measures: tuple[str, ...], period: Period) -> tuple[str, ...]:
    """Return the cost rows that a question sums: those it names, or all for a whole cost."""
    named = tuple(row for row in (SETUP, UPKEEP, QUERY) if row in measures)
    whole = period.whole and period.years is not None
    if whole and set(named) in ({QUERY}, set(), {SETUP}):
        return (SETUP, UPKEEP, QUERY) if period.queries is not None else (SETUP, UPKEEP)
    if named and period.queries is not None and QUERY not in named:
        return (*named, QUERY)
    if not named and period.queries is not None:
        return (QUERY,) if period.years is None else (SETUP, UPKEEP, QUERY)
    return named or ((SETUP, UPKEEP) if period.years is not None else ())


def money(amount: Decimal) -> str:
    """Write an amount as the article does: $80K, $1.2M, $0.04, or in full where that is shorter."""
    if amount >= _MILLION and amount % (_MILLION // 100) == 0:
        return f"${plain_number(amount / _MILLION)}M"
    if amount >= _THOUSAND and amount % (_THOUSAND // 10) == 0:
        return f"${plain_number(amount / _THOUSAND)}K"
    return f"${plain_number(amount)}" if amount == amount.to_integral() else f"${amount:,.2f}"


def plain_number(value: Decimal) -> str:
    """Write a number without an exponent or needless zeros, thousands parted by commas."""
    return f"{value.normalize():,f}" if value else "0"


def _years(plain: str) -> Decimal | None:
    months = _MONTHS.search(plain)
    if months is not None:
        return _number(months["count"]) / 12
    years = _YEARS.search(plain)
    if years is None:
        return None
    return _number(years["count"] or years["ordinal"] or "one")


def _queries(plain: str, years: Decimal | None) -> Decimal | None:
    said = _QUERIES.search(plain)
    if said is None:
        return None
    count = _number(said["number"]) * _SCALE[said["scale"] or ""]
    period = said["period"] or said["adverb"]
    return count * _A_YEAR[period] * (years or 1) if period else count


def _number(text: str) -> Decimal:
    return Decimal(_WORDS[text] if text in _WORDS else text.replace(",", ""))
