"""Which attribute each figure is about: by its unit first, then by the nearest cue."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from advisor.attributes import FACTORS, AttributeName, Qualifier, Statement
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import Finding, statement_of
from bot.understanding.groups import Group
from bot.understanding.magnitudes import level_of_magnitude
from bot.understanding.units import SHORT_TIMES, Noun

FIRM, USUAL, WEAK, DISTANT = 4, 3, 2, 1
"""Weights: a figure beside its attribute's name, with a cue, without one, only hoped for."""

Found = Iterator[Finding]
_HALF: Final = Decimal("0.5")


def assign(context: Context) -> Found:
    """Yield what each figure states. A figure that is about nothing here yields nothing."""
    for figure in context.figures:
        found = tuple(_READERS[figure.shape](context, figure))
        yield from (_weighed(context, figure, finding) for finding in found)


def _weighed(context: Context, figure: Figure, finding: Finding) -> Finding:
    if context.is_hoped_for(figure):
        return replace(finding, weight=DISTANT)
    if context.is_correction(figure):
        return replace(finding, corrects=True)
    return finding


def _money(context: Context, figure: Figure) -> Found:
    if figure.per == "query":
        yield _finding(context, AttributeName.UNIT_COST, figure)
        return
    if figure.per == "other" or figure.magnitude or context.is_added(figure):
        return
    named = context.topic_near(AttributeName.BUDGET, figure)
    if figure.per and not (named and not context.has(Group.RUNNING, figure)):
        return
    if context.leans(AttributeName.BUDGET, figure) is Role.AGAINST:
        return
    yield _finding(context, AttributeName.BUDGET, figure, USUAL + named)


def _rate(context: Context, figure: Figure) -> Found:
    if figure.unit == "times" and context.leans(AttributeName.SCALABILITY, figure) is Role.FOR:
        figure = replace(figure, noun=Noun.QUERIES)
    if figure.noun in {Noun.PEOPLE, Noun.OTHER, Noun.LANGUAGES, Noun.TOKENS}:
        return
    if figure.noun is None and context.leans(AttributeName.SCALABILITY, figure) is Role.AGAINST:
        return
    if figure.noun in {Noun.DOCUMENTS, Noun.ITEMS} and context.has(Group.NEW_THINGS, figure):
        yield from _as_change(context, figure)
        return
    if context.has(Group.PER_PERSON, figure):
        yield _derived(context, figure, context.crowd(figure))
        return
    yield _finding(context, AttributeName.SCALABILITY, figure)


def _as_change(context: Context, figure: Figure) -> Found:
    """Read "20 new documents a day" as how often knowledge changes."""
    level = "high" if figure.per in {"second", "minute", "hour", "day", "week"} else "moderate"
    raw = context.message.words(figure.first, figure.last)
    said = Statement(raw=raw, level=level)
    yield Finding(AttributeName.KNOWLEDGE_VOLATILITY, said, figure.first, figure.last, WEAK)


def _derived(context: Context, figure: Figure, users: Figure | None) -> Finding:
    """Multiply "200 agents, each asks 10 questions a day"; a rough crowd leaves it open."""
    first = min(users.first, figure.first) if users else figure.first
    last = max(users.last, figure.last) if users else figure.last
    said = statement_of(context.message, figure, qualifier=Qualifier.DERIVE)
    value = None
    if users and not (users.rough or users.is_range or figure.is_range):
        value = Decimal(str(users.low)) * Decimal(str(figure.low))
    said = said.model_copy(
        update={"raw": context.message.words(first, last), "value": value, "min": None, "max": None}
    )
    return Finding(AttributeName.SCALABILITY, said, first, last, USUAL)


def _duration(context: Context, figure: Figure) -> Found:
    if figure.unit in SHORT_TIMES:
        yield from _short_time(context, figure)
        return
    if context.is_about_other_time(figure):
        return
    if figure.unit == "years" and figure.low != _HALF and not context.is_launch(figure):
        return
    if context.is_placed(AttributeName.DEPLOYMENT_SPEED, figure):
        yield _finding(context, AttributeName.DEPLOYMENT_SPEED, figure)


def _short_time(context: Context, figure: Figure) -> Found:
    if context.leans(AttributeName.LATENCY, figure) is Role.AGAINST:
        return
    if figure.unit in {"ms", "seconds"} or context.leans(AttributeName.LATENCY, figure):
        yield _finding(context, AttributeName.LATENCY, figure)


def _date(context: Context, figure: Figure) -> Found:
    today = context.message.today
    if not isinstance(figure.high, type(today)) or figure.high < today:
        return
    if figure.low == figure.high == today or context.has_clock(figure):
        return
    if context.is_about_other_time(figure):
        return
    if context.dates_a_hope(figure):
        return
    if context.is_placed(AttributeName.DEPLOYMENT_SPEED, figure):
        weight = (
            USUAL
            + context.is_latest(figure)
            + context.has(Group.LAUNCH, figure)
            + context.concludes(figure)
            - context.has(Group.REHEARSAL, figure)
        )
        yield _finding(context, AttributeName.DEPLOYMENT_SPEED, figure, weight)


def _percent(context: Context, figure: Figure) -> Found:
    if context.leans(AttributeName.ACCURACY, figure) is not Role.FOR:
        return
    if context.has(Group.CURRENT, figure) or context.is_share(figure):
        return
    if not context.is_error_rate(figure):
        yield _finding(context, AttributeName.ACCURACY, figure)
        return
    low, high = 100 - Decimal(str(figure.high)), 100 - Decimal(str(figure.low))
    turned = replace(figure, low=low, high=high)
    said = statement_of(context.message, turned, qualifier=Qualifier.MIN)
    yield Finding(AttributeName.ACCURACY, said, figure.first, figure.last, USUAL)


def _size(context: Context, figure: Figure) -> Found:
    if context.leans(AttributeName.DATA_VOLUME, figure) is not Role.AGAINST:
        yield _finding(context, AttributeName.DATA_VOLUME, figure)


def _count(context: Context, figure: Figure) -> Found:
    match figure.noun:
        case Noun.EXAMPLES:
            yield _labelled(context, figure)
        case Noun.PAGES | Noun.TOKENS:
            if context.leans(AttributeName.DATA_VOLUME, figure) is not Role.AGAINST:
                yield _finding(context, AttributeName.DATA_VOLUME, figure)
        case Noun.DOCUMENTS | Noun.ITEMS | Noun.QUERIES | Noun.OTHER:
            yield from _things(context, figure)
        case _:
            return


def _things(context: Context, figure: Figure) -> Found:
    """Read counted things: labelled ones are examples, kept ones are data."""
    if context.leans(AttributeName.LABELLED_EXAMPLES, figure) is Role.FOR and (
        figure.noun is not Noun.OTHER or context.touches(AttributeName.LABELLED_EXAMPLES, figure)
    ):
        yield _labelled(context, figure)
        return
    lean = context.leans(AttributeName.DATA_VOLUME, figure)
    if figure.noun is Noun.DOCUMENTS and figure.rough and not figure.scaled and lean is None:
        return
    if figure.noun is Noun.DOCUMENTS and lean is not Role.AGAINST:
        yield _finding(context, AttributeName.DATA_VOLUME, figure)
    elif figure.noun is Noun.ITEMS and lean is not Role.AGAINST:
        yield _finding(context, AttributeName.DATA_VOLUME, figure, WEAK)
    elif lean is Role.FOR and _is_kept(context, figure):
        yield _finding(context, AttributeName.DATA_VOLUME, figure, WEAK, unit="items")


def _is_kept(context: Context, figure: Figure) -> bool:
    """Tell whether old tickets, or things of no known kind, are spoken of as data."""
    return figure.noun is Noun.QUERIES or context.touches(AttributeName.DATA_VOLUME, figure)


def _labelled(context: Context, figure: Figure) -> Finding:
    return _finding(context, AttributeName.LABELLED_EXAMPLES, figure, unit="examples")


def _scale(context: Context, figure: Figure) -> Found:
    """Read "accuracy 4/5"."""
    named = context.named_beside(figure, FACTORS)
    if named is not None:
        yield _finding(context, named, figure, FIRM)
    elif context.has(Group.CORRECT, figure) and isinstance(figure.low, Decimal):
        share = replace(figure, shape=Shape.PERCENT, low=figure.low * 20, high=figure.low * 20)
        yield _finding(context, AttributeName.ACCURACY, share)


def _bare(context: Context, figure: Figure) -> Found:
    like = context.corrected(figure)
    if like is not None:
        yield from _READERS[like.shape](context, _with_amount(like, figure))
        return
    led = context.unit_ahead(figure) or context.noun_before(figure)
    if led is not None:
        yield from _READERS[led.shape](context, led)
        return
    named = context.named_beside(figure, tuple(AttributeName))
    if named is not None:
        yield from _named(context, figure, named)
    elif context.is_money_talk(figure) and not context.is_added(figure):
        money = replace(figure, shape=Shape.MONEY, unit="usd")
        yield _finding(context, AttributeName.BUDGET, money, WEAK)


def _with_amount(like: Figure, figure: Figure) -> Figure:
    """Return the new amount in the unit of the figure it replaces."""
    return replace(
        like,
        low=figure.low,
        high=figure.high,
        first=figure.first,
        last=figure.last,
        rough=figure.rough,
        at_least=figure.at_least,
    )


def _named(context: Context, figure: Figure, name: AttributeName) -> Found:
    """Read "budget 60k", "accuracy 95", "speed 4"; a scale value is 1 to 5 for the six factors."""
    low = figure.low
    if not isinstance(low, Decimal) or figure.magnitude:
        return
    if name in FACTORS and not figure.scaled and low in {1, 2, 3, 4, 5} and low == figure.high:
        yield _finding(context, name, figure, FIRM, unit="scale_1_5")
        return
    if name in _RATED and low in {1, 2, 3, 4, 5}:
        said = Statement(raw=context.message.words(figure.first, figure.last), level=_RATED_AS[low])
        yield Finding(name, said, figure.first, figure.last, FIRM)
        return
    if name is AttributeName.ACCURACY and 0 < low < 1 and low == figure.high:
        share = replace(figure, low=low * 100, high=low * 100)
        yield _finding(context, name, share, FIRM, unit="percent")
        return
    unit = UNITS_UNDERSTOOD.get(name)
    if unit is not None and _is_plausible(name, low):
        yield _finding(context, name, figure, FIRM, unit=unit)


# Attributes with three levels, for people who rate everything from 1 to 5.
_RATED: Final = frozenset({AttributeName.PRIVACY, AttributeName.KNOWLEDGE_VOLATILITY})
_RATED_AS: Final = {
    Decimal(1): "low",
    Decimal(2): "low",
    Decimal(3): "moderate",
    Decimal(4): "high",
    Decimal(5): "high",
}


def _is_plausible(name: AttributeName, value: Decimal) -> bool:
    """Tell whether a number without a unit can only mean this attribute's usual unit."""
    if name is AttributeName.ACCURACY:
        return 50 <= value <= 100  # noqa: PLR2004 -- per cent, and nothing else
    return True


# What a number means when the attribute is named and no other unit is in use for it.
UNITS_UNDERSTOOD: Final = {
    AttributeName.BUDGET: "usd",
    AttributeName.ACCURACY: "percent",
    AttributeName.LABELLED_EXAMPLES: "examples",
    AttributeName.KNOWLEDGE_TOKENS: "tokens",
}


def _finding(
    context: Context,
    attribute: AttributeName,
    figure: Figure,
    weight: int = USUAL,
    *,
    unit: str | None = None,
) -> Finding:
    said = statement_of(context.message, figure, unit=unit)
    if figure.magnitude:
        said = level_of_magnitude(attribute, figure, said)
    return Finding(attribute, said, figure.first, figure.last, weight)


_READERS: Final[Mapping[Shape, Callable[[Context, Figure], Found]]] = {
    Shape.MONEY: _money,
    Shape.RATE: _rate,
    Shape.DURATION: _duration,
    Shape.DATE: _date,
    Shape.PERCENT: _percent,
    Shape.SIZE: _size,
    Shape.COUNT: _count,
    Shape.SCALE: _scale,
    Shape.BARE: _bare,
}
