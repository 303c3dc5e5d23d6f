"""Two figures for one attribute in one message that cannot both hold: asked back, never dropped."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Final

from advisor.attributes import AttributeName, Qualifier, Statement
from advisor.units import convert, is_other_currency
from bot.understanding.findings import DISTANT, Finding

_ROOM: Final[Mapping[AttributeName, Decimal]] = {AttributeName.DATA_VOLUME: Decimal(100)}
"""How many times apart two measures in different units may be: pages of scans weigh a lot."""
_SAME: Final = Decimal("1.2")  # "6 weeks, so a month and a half"
_SAME_SHARE: Final = Decimal("1.02")  # 94% and 95% differ in how they were rounded
_SAME_DAYS: Final = 14  # "mid March, the 20th"
_MOST: Final = 10  # figures compared with each other, so that time stays bounded
_ONE_SIDED: Final = frozenset({Qualifier.MIN, Qualifier.MAX, Qualifier.PEAK, Qualifier.TARGET})

Pair = tuple[Statement, Statement]


def contradictions(
    figures: Iterable[Finding], settled: Mapping[AttributeName, Finding]
) -> dict[AttributeName, Pair]:
    """Return the two figures of each attribute that a message both states, in the order said.

    One that corrects another, is only hoped for or is said less firmly contradicts nothing, nor
    does "at least" one thing and "at most" another.
    """
    by_attribute: dict[AttributeName, list[Finding]] = defaultdict(list)
    for finding in figures:
        by_attribute[finding.attribute].append(finding)
    found = {}
    for name, findings in by_attribute.items():
        chosen = settled.get(name)
        if chosen in findings and not any(one.corrects for one in findings):
            pair = next(_pairs(findings), None)
            if pair is not None:
                found[name] = pair
    return found


def _pairs(findings: list[Finding]) -> Iterator[Pair]:
    most = max(finding.weight for finding in findings)
    firm = [one for one in findings if one.weight == most and one.weight > DISTANT]
    firm = sorted(firm, key=lambda finding: finding.first)[:_MOST]
    for one, other in combinations(firm, 2):
        if one.statement and other.statement and _differ(one.attribute, one.statement, other):
            yield one.statement, other.statement


def _differ(name: AttributeName, one: Statement, later: Finding) -> bool:
    other = later.statement
    if other is None or _ONE_SIDED & {one.qualifier, other.qualifier}:
        return False
    if isinstance(one.value or one.min, date) or isinstance(other.value or other.min, date):
        return _are_apart(one, other)
    room = _SAME if one.unit == other.unit else _ROOM.get(name, _SAME)
    room = _SAME_SHARE if name is AttributeName.ACCURACY else room
    first, second = _span(name, one), _span(name, other)
    if first is None or second is None:
        return False
    (low, high), (least, most) = first, second
    return high * room < least or most * room < low


def _are_apart(one: Statement, other: Statement) -> bool:
    """Tell whether two dates or periods are some weeks apart."""
    first, second = _days(one), _days(other)
    if not first or not second:
        return False
    return min(second) - max(first) > _SAME_DAYS or min(first) - max(second) > _SAME_DAYS


def _days(said: Statement) -> list[int]:
    return [day.toordinal() for day in (said.value, said.min, said.max) if isinstance(day, date)]


def _span(name: AttributeName, said: Statement) -> tuple[Decimal, Decimal] | None:
    """Return the ends of a statement in its scale's unit; None where it has none to compare."""
    ends = [end for end in (said.value, said.min, said.max) if end is not None]
    figures = [end for end in ends if isinstance(end, Decimal)]
    if not figures or len(figures) < len(ends):
        return None
    if is_other_currency(said.unit):
        return min(figures), max(figures)
    converted = convert(name, min(figures), max(figures), said.unit)
    return None if converted is None else (converted.low, converted.high)
