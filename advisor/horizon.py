"""Total cost of ownership over months: what each approach has cost by then, and who pays back.

cumulative(m) = setup + m * upkeep / 12 + query * queries(1..m)
queries in month k = a day * 365 / 12 * (1 + growth) ^ ((k - 1) / 12)
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import accumulate

from advisor.assessment import Approach
from advisor.break_even import gap, queries_to_break_even, query_price_to_break_even
from advisor.figures import usd
from advisor.prices import Prices
from advisor.units import DAYS_PER_YEAR

MONTHS_PER_YEAR = 12
DEFAULT_MONTHS = 36
LONGEST_MONTHS = 120
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Traffic:
    """Queries a day at the start, and by how much they grow in a year (0.2 is 20%)."""

    queries_per_day: Decimal
    growth_per_year: Decimal = Decimal(0)

    def by_month(self, months: int) -> tuple[Decimal, ...]:
        """Return the queries of each month, first to last."""
        first = self.queries_per_day * DAYS_PER_YEAR / MONTHS_PER_YEAR
        if not self.growth_per_year:  # most projects; powers of decimals take long
            return (first,) * months
        pace = 1 + self.growth_per_year
        return tuple(first * pace ** (Decimal(k) / MONTHS_PER_YEAR) for k in range(months))


class Unit(StrEnum):
    """What a change is counted in."""

    USD = "usd"
    USD_A_QUERY = "usd a query"
    QUERIES_A_DAY = "queries a day"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Change:
    """What would have to change for fine-tuning to pay back by the end: one figure, solved for.

    `needed` is None when no figure would do. `besides` is what else has to hold.
    """

    what: str
    unit: Unit
    now: Decimal
    needed: Decimal | None
    besides: str = ""


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """What the totals come to when one input is halved and when it is half as much again."""

    what: str
    low_total: Decimal
    high_total: Decimal
    cheapest_changes: bool


Series = tuple[Decimal, ...]
PriceList = Mapping[Approach, Prices]


def cumulative(prices: Prices, traffic: Traffic, months: int) -> Series:
    """Return the cost so far at the end of each month; the first entry is the set-up alone."""
    a_month = prices.upkeep_usd_per_year / MONTHS_PER_YEAR
    spent = (a_month + queries * prices.query_usd for queries in traffic.by_month(months))
    return tuple(so_far.quantize(CENT) for so_far in accumulate(spent, initial=prices.setup_usd))


def break_even_month(a: Series, b: Series) -> int | None:
    """Return the first month from which on `b` has cost no more than `a` to the end, if any."""
    dearer = [month for month, pair in enumerate(zip(a, b, strict=True)) if pair[1] > pair[0]]
    first = dearer[-1] + 1 if dearer else 0
    return first if first < len(b) else None


def changes_to_break_even(
    a: Prices, b: Prices, traffic: Traffic, months: int
) -> tuple[Change, ...]:
    """Solve, one at a time, for the figures of `b` and the traffic at which it pays back.

    The last is the share to which all its costs would have to come down together, which there is
    whenever `a` costs anything.
    """
    queries = sum(traffic.by_month(months), Decimal(0))
    years = Decimal(months) / MONTHS_PER_YEAR
    over = gap(a, b, queries, years)
    query = _reachable(query_price_to_break_even(a, b, queries / years, years)) if queries else None
    return (
        Change("its set-up", Unit.USD, b.setup_usd, _reachable(b.setup_usd - over)),
        Change(
            "its upkeep a year",
            Unit.USD,
            b.upkeep_usd_per_year,
            _reachable(b.upkeep_usd_per_year - over / years),
        ),
        Change("its query", Unit.USD_A_QUERY, b.query_usd, query),
        _traffic_needed(a, b, traffic, months),
        _traffic_needed_at_half(a, b, traffic, months),
        Change("all its costs", Unit.SHARE, Decimal(1), _share(a, b, traffic, months)),
    )


def _traffic_needed(a: Prices, b: Prices, traffic: Traffic, months: int) -> Change:
    queries = sum(traffic.by_month(months), Decimal(0))
    needed = queries_to_break_even(a, b, Decimal(months) / MONTHS_PER_YEAR) if queries else None
    if needed is not None:
        needed = _reachable(traffic.queries_per_day * needed / queries)
    return Change("queries a day", Unit.QUERIES_A_DAY, traffic.queries_per_day, needed)


def _traffic_needed_at_half(a: Prices, b: Prices, traffic: Traffic, months: int) -> Change:
    """Solve for the traffic at which a query at half of `a`'s price would do."""
    half = a.query_usd / 2
    solved = _traffic_needed(a, replace(b, query_usd=half), traffic, months)
    return replace(solved, besides=f"its query at half of RAG's, {usd(half)}")


def _share(a: Prices, b: Prices, traffic: Traffic, months: int) -> Decimal | None:
    theirs, ours = (cumulative(prices, traffic, months)[-1] for prices in (a, b))
    return theirs / ours if theirs else None


def sensitivities(
    price_list: PriceList, approach: Approach, traffic: Traffic, months: int
) -> tuple[Sensitivity, ...]:
    """Vary each input of one approach, and the traffic, by half; largest effect first."""
    prices = price_list[approach]
    by_price = [
        _varied(
            what,
            [{**price_list, approach: scaled(prices, by)} for by in _VARIED_BY],
            [traffic, traffic],
            approach,
            months,
        )
        for what, scaled in _FIELDS
    ]
    traffics = [Traffic(traffic.queries_per_day * by, traffic.growth_per_year) for by in _VARIED_BY]
    by_traffic = _varied("traffic", [price_list, price_list], traffics, approach, months)
    rows = [*by_price, by_traffic]
    return tuple(sorted(rows, key=lambda row: row.low_total - row.high_total))


_VARIED_BY = (Decimal("0.5"), Decimal("1.5"))
_Scaled = Callable[[Prices, Decimal], Prices]
_FIELDS: tuple[tuple[str, _Scaled], ...] = (
    ("set-up", lambda now, by: replace(now, setup_usd=now.setup_usd * by)),
    ("upkeep", lambda now, by: replace(now, upkeep_usd_per_year=now.upkeep_usd_per_year * by)),
    ("query", lambda now, by: replace(now, query_usd=now.query_usd * by)),
)


def cheapest(price_list: PriceList, traffic: Traffic, months: int) -> Approach:
    """Return the approach with the lowest total; on equal totals the one listed first."""
    return min(price_list, key=lambda one: cumulative(price_list[one], traffic, months)[-1])


def _varied(
    what: str,
    price_lists: list[PriceList],
    traffics: list[Traffic],
    approach: Approach,
    months: int,
) -> Sensitivity:
    totals = [
        cumulative(price_list[approach], traffic, months)[-1]
        for price_list, traffic in zip(price_lists, traffics, strict=True)
    ]
    leaders = {
        cheapest(price_list, traffic, months)
        for price_list, traffic in zip(price_lists, traffics, strict=True)
    }
    return Sensitivity(what, totals[0], totals[1], len(leaders) > 1)


def _reachable(figure: Decimal) -> Decimal | None:
    """Return a solved figure; None when it would have to be negative."""
    return figure if figure >= 0 else None
