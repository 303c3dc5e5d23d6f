"""Reads a statement: from the words and unit it was said in to the levels it may mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from advisor.attributes import AttributeName, Attributes, Figure, Qualifier, Statement
from advisor.figures import Span, written
from advisor.scales import FIVE_WORDS, SCALES, YES_NO, Scale
from advisor.unit_names import normal_unit
from advisor.units import (
    DATE_UNIT,
    SCALE_UNIT,
    convert,
    examples_of_units,
    is_other_currency,
)

ABOUT = Decimal("0.1")
"""About 200k is read as 10% to either side: enough to span a threshold it stands beside."""

OPEN = Decimal(10)
"""Over 10k documents is read up to ten times the figure, fewer than 10k down to a tenth."""

PEAK_SHARE = (Decimal("0.1"), Decimal("0.33"))
"""A day's mean rate is taken as a tenth to a third of its peak, ours for want of a source."""

LIMITS = frozenset(
    {
        AttributeName.BUDGET,
        AttributeName.DEPLOYMENT_SPEED,
        AttributeName.ACCURACY,
        AttributeName.LATENCY,
        AttributeName.UNIT_COST,
    }
)
"""Attributes that are limits themselves: "at most $50k" is a budget of $50k, not of less."""

_FIRMNESS: Mapping[Qualifier | None, str] = {
    Qualifier.APPROX: "about",
    Qualifier.MIN: "at least",
    Qualifier.MAX: "at most",
}

Rates = Mapping[str, Decimal]
"""USD for one unit of another currency, by its lower-case code."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a statement means on its scale.

    `levels` ascends; it is empty when no figure could be read. `span` is the figure as said in
    the scale's unit, where one was said; "about" and "at least" widen the levels, not the span.
    `notes` are readings a person should check. `unfinished` means that its figure is still to be
    asked for.
    """

    levels: tuple[int, ...]
    text: str
    span: Span | None = None
    notes: tuple[str, ...] = ()
    unfinished: bool = False


Readings = Mapping[AttributeName, Reading]


def read_all(
    attributes: Attributes, *, today: date | None = None, rates: Rates | None = None
) -> Readings:
    """Read every statement. An attribute that was not said has no reading."""
    return {
        name: read(name, said, today=today, rates=rates or {}) for name, said in attributes.items()
    }


def span_of(readings: Readings, name: AttributeName) -> Span | None:
    """Return the figure read for an attribute; None when none was said."""
    reading = readings.get(name)
    return reading.span if reading else None


def read(name: AttributeName, said: Statement, *, today: date | None, rates: Rates) -> Reading:
    """Read one statement; never raises: what cannot be read has no levels and a note why."""
    scale = SCALES[name]
    if said.level is not None:
        return _word(name, scale, said.level)
    if isinstance(said.value, bool):
        return _truth(name, scale, said.value)
    if said.unit is not None and normal_unit(said.unit) == SCALE_UNIT:
        return _scale_value(name, scale, said)
    span = _said_span(said, today)
    if span is None:
        return _unread(name, said, today)
    return _figure(name, scale, said, span, rates)


def _word(name: AttributeName, scale: Scale, level: str) -> Reading:
    levels = scale.words.get(level.strip().lower().replace(" ", "_"), ())
    if not levels:
        known = ", ".join(scale.words)
        return Reading((), "unknown", notes=(f"{name}: “{level}” is not one of {known}",))
    return Reading(levels, level.replace("_", " "))


def _truth(name: AttributeName, scale: Scale, value: bool) -> Reading:  # noqa: FBT001 -- the value itself
    if scale.words is not YES_NO:
        return Reading((), "unknown", notes=(f"{name}: yes or no does not measure this",))
    return Reading((int(value),), "yes" if value else "no")


def _scale_value(name: AttributeName, scale: Scale, said: Statement) -> Reading:
    low, high = _ends(said)
    if not isinstance(low, Decimal) or not isinstance(high, Decimal):
        return Reading((), "unknown", notes=(f"{name}: no level was given",))
    words = list(FIVE_WORDS)[max(int(low) - 1, 0) : max(int(high), 0)]
    levels = sorted({level for word in words for level in scale.words.get(word, ())})
    if not levels:
        return Reading((), "unknown", notes=(f"{name}: {low:f} is not a level from 1 to 5",))
    return Reading(tuple(levels), f"{written(Span(low, high))} of {len(FIVE_WORDS)}")


def _figure(
    name: AttributeName, scale: Scale, said: Statement, span: Span, rates: Rates
) -> Reading:
    if not scale.bounds:
        return Reading((), "unknown", notes=(f"{name}: a figure does not measure this",))
    unit = said.unit if said.unit != DATE_UNIT else "weeks"
    if is_other_currency(unit):
        return _foreign(name, scale, said, span, rates)
    converted = convert(name, span.low, span.high, unit)
    if converted is None:
        text = f"{name}: “{unit}” is not a unit for this; use {examples_of_units(name)}"
        return Reading((), "unknown", notes=(text,))
    notes = (f"{name}: {converted.assumption}",) if converted.assumption else ()
    return _placed(name, scale, said.qualifier, Span(converted.low, converted.high), notes)


def _foreign(
    name: AttributeName, scale: Scale, said: Statement, span: Span, rates: Rates
) -> Reading:
    currency, slash, period = normal_unit(said.unit or "").partition("/")
    rate = rates.get(currency)
    if rate is None:
        text = f"{name}: {written(span)} {currency.upper()} is kept but not converted"
        return Reading(
            (),
            "unknown",
            notes=(f"{text}; thresholds are in USD, so say it in USD or give a rate",),
        )
    converted = convert(name, span.low * rate, span.high * rate, f"usd{slash}{period}")
    if converted is None:
        return Reading((), "unknown", notes=(f"{name}: “{said.unit}” is not a unit for this",))
    notes = (f"{name}: converted at {rate:f} USD for one {currency.upper()}, the rate given",)
    return _placed(name, scale, said.qualifier, Span(converted.low, converted.high), notes)


def _placed(
    name: AttributeName,
    scale: Scale,
    qualifier: Qualifier | None,
    span: Span,
    notes: tuple[str, ...],
) -> Reading:
    wide = _widened(name, qualifier, span)
    ends = sorted((scale.level_of(wide.low), scale.level_of(wide.high)))
    levels = tuple(range(ends[0], ends[1] + 1))
    if qualifier is Qualifier.PEAK and name is AttributeName.SCALABILITY:
        notes = (*notes, f"{name}: a mean of a tenth to a third of the peak was assumed")
        span = wide
    return Reading(levels, _said_as(span, scale, qualifier), span, notes)


def _said_as(span: Span, scale: Scale, qualifier: Qualifier | None) -> str:
    firmness = f"{_FIRMNESS[qualifier]} " if qualifier in _FIRMNESS else ""
    match scale.unit:
        case "USD":
            figure = f"${written(span)}"
        case "percent":
            figure = f"{written(span)}%"
        case unit:
            figure = f"{written(span)} {unit}"
    return firmness + figure


def _widened(name: AttributeName, qualifier: Qualifier | None, span: Span) -> Span:
    match qualifier:
        case Qualifier.APPROX:
            return Span(span.low * (1 - ABOUT), span.high * (1 + ABOUT))
        case Qualifier.MIN if name not in LIMITS:
            return Span(span.low, span.high * OPEN)
        case Qualifier.MAX if name not in LIMITS:
            return Span(span.low / OPEN, span.high)
        case Qualifier.PEAK if name is AttributeName.SCALABILITY:
            return Span(span.low * PEAK_SHARE[0], span.high * PEAK_SHARE[1])
        case _:
            return span


def _said_span(said: Statement, today: date | None) -> Span | None:
    low, high = (_number(end, today) for end in _ends(said))
    return Span(min(low, high), max(low, high)) if low is not None and high is not None else None


def _ends(said: Statement) -> tuple[Figure | None, Figure | None]:
    if said.value is not None:
        return said.value, said.value
    return said.min, said.max


def _number(end: Figure | None, today: date | None) -> Decimal | None:
    """Return the figure, or the weeks from today to a date (none before today)."""
    if isinstance(end, Decimal):
        return end
    if isinstance(end, date) and today is not None:
        return max(Decimal((end - today).days) / 7, Decimal(0))
    return None


def _unread(name: AttributeName, said: Statement, today: date | None) -> Reading:
    dated = any(isinstance(end, date) for end in _ends(said))
    if dated and today is None:
        return Reading((), "unknown", notes=(f"{name}: a date needs today's date to be read",))
    note = f"{name}: said, but the figure is still to be given"
    return Reading((), "unknown", notes=(note,), unfinished=True)
