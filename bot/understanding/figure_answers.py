"""Reads a figure as the answer to the question just asked: "about five", "2 sec max"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName
from advisor.unit_names import CURRENCIES
from bot.understanding.context import Context
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import Finding, statement_of
from bot.understanding.magnitudes import level_of_magnitude
from bot.understanding.replying import may_answer
from bot.understanding.sharing import whole
from bot.understanding.units import PERIODS, SHORT_TIMES, Noun


@dataclass(frozen=True, slots=True)
class _Takes:
    """Which figures answer a question, and what a number without a unit then means."""

    shapes: frozenset[Shape]
    bare_unit: str | None = None


_TAKES: Final[Mapping[AttributeName, _Takes]] = {
    AttributeName.BUDGET: _Takes(frozenset({Shape.MONEY})),
    AttributeName.DEPLOYMENT_SPEED: _Takes(frozenset({Shape.DURATION, Shape.DATE}), "weeks"),
    AttributeName.SCALABILITY: _Takes(frozenset({Shape.RATE}), "queries/day"),
    AttributeName.DATA_VOLUME: _Takes(frozenset({Shape.COUNT, Shape.SIZE}), "documents"),
    AttributeName.ACCURACY: _Takes(frozenset({Shape.PERCENT, Shape.SCALE}), "percent"),
    AttributeName.USE_CASE_COMPLEXITY: _Takes(frozenset({Shape.SCALE})),
    AttributeName.LABELLED_EXAMPLES: _Takes(frozenset({Shape.COUNT}), "examples"),
    AttributeName.LATENCY: _Takes(frozenset({Shape.DURATION}), "seconds"),
    AttributeName.KNOWLEDGE_TOKENS: _Takes(frozenset({Shape.COUNT}), "tokens"),
    AttributeName.UNIT_COST: _Takes(frozenset({Shape.MONEY}), "usd"),
}


_TRAFFIC: Final = AttributeName.SCALABILITY
_BY_MAGNITUDE: Final = frozenset(
    {AttributeName.DATA_VOLUME, AttributeName.SCALABILITY, AttributeName.LABELLED_EXAMPLES}
)


_LATENCY_IN_MS: Final = Decimal(30)  # a bare latency above this can only be milliseconds


_UNNAMED: Final = frozenset({Shape.BARE, Shape.RATE})  # "50k" and "5k a month" of money


_SCALE: Final = frozenset(map(Decimal, range(1, 6)))


def by_figure(context: Context, asked: AttributeName) -> Finding | None:
    """Return the figure that answers, in the unit asked for where it has none.

    Of several a correction, else the first.
    """
    takes = _TAKES.get(asked)
    if takes is None:
        return None
    for one in sorted(context.figures, key=context.is_correction, reverse=True):
        figure = whole(context, _as_rate(context, one) if asked is _TRAFFIC else one)
        if figure is None or not may_answer(context, asked, one):
            continue
        read = _as_answer(asked, takes, figure)
        if read is not None and (not figure.magnitude or asked in _BY_MAGNITUDE):
            said = statement_of(context.message, read, unit=_unit(asked, read))
            if figure.magnitude:
                said = level_of_magnitude(asked, figure, said)
            return Finding(asked, said, figure.first, figure.last)
    return None


def _as_rate(context: Context, figure: Figure) -> Figure:
    """Read "1 lakh per month" as so many a month, where no currency is named."""
    places = range(figure.first, figure.last + 1)
    named = any(context.word_at(at) in CURRENCIES for at in places)
    if figure.shape is not Shape.MONEY or named or figure.per not in PERIODS.values():
        return figure
    return replace(figure, shape=Shape.RATE, unit="")


def _as_answer(asked: AttributeName, takes: _Takes, figure: Figure) -> Figure | None:
    if figure.shape in takes.shapes:
        return figure if _suits(asked, figure) else None
    if asked is AttributeName.SCALABILITY and figure.noun is Noun.QUERIES:
        return replace(figure, shape=Shape.BARE, unit="queries/day")
    if asked is AttributeName.BUDGET and figure.noun is None and figure.shape in _UNNAMED:
        return replace(figure, shape=Shape.MONEY, unit="usd")
    bare = figure.shape is Shape.BARE and isinstance(figure.low, Decimal)
    return _of_bare(asked, takes, figure) if bare else None


def _of_bare(asked: AttributeName, takes: _Takes, figure: Figure) -> Figure | None:
    low = Decimal(str(figure.low))
    if asked in {AttributeName.ACCURACY, AttributeName.USE_CASE_COMPLEXITY}:
        return _rated(figure, low)
    if asked is AttributeName.LATENCY and low > _LATENCY_IN_MS:
        return replace(figure, unit="ms")
    return replace(figure, unit=takes.bare_unit or "")


def _suits(asked: AttributeName, figure: Figure) -> bool:
    if asked is AttributeName.DEPLOYMENT_SPEED:
        return figure.unit not in SHORT_TIMES
    if asked is AttributeName.BUDGET and figure.per == "other":
        return False
    people = figure.noun in {Noun.PEOPLE, Noun.LANGUAGES}
    return not people or asked is AttributeName.SCALABILITY


def _rated(figure: Figure, low: Decimal) -> Figure | None:
    """Read a bare 4 as a level, 95 as per cent, 0.95 as a share."""
    if low in _SCALE:
        return replace(figure, unit="scale_1_5")
    if 0 < low < 1 and isinstance(figure.high, Decimal):
        return replace(figure, low=low * 100, high=figure.high * 100, unit="percent")
    return replace(figure, unit="percent") if 5 < low <= 100 else None  # noqa: PLR2004 -- per cent


def _unit(asked: AttributeName, figure: Figure) -> str | None:
    if asked is AttributeName.LABELLED_EXAMPLES:
        return "examples"
    if figure.shape is Shape.COUNT and figure.noun in {Noun.OTHER, Noun.QUERIES}:
        return "documents" if asked is AttributeName.DATA_VOLUME else None
    return None
