"""Reads "sorry, 3000" and "what if we had 90k?" as other figures for what was told last."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Statement
from advisor.unit_names import CURRENCIES
from advisor.units import SCALE_UNIT
from bot.understanding.bare_numbers import named_beside
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import Finding, statement_of, tidy
from bot.understanding.moods import Mood
from bot.understanding.numbers import read_number
from bot.understanding.reckoned import multiple_at, times_at
from bot.understanding.tokens import tokenise

_ASSUMED: Final = "usd"  # the currency of money said without one
_FURTHEST: Final = Decimal(20)  # a slip is seldom wider than a digit too many, and a little

_BESIDE: Final = 3  # "doubled the training data"
_COUNTED: Final = frozenset(
    {AttributeName.DATA_VOLUME, AttributeName.LABELLED_EXAMPLES, AttributeName.SCALABILITY}
)
_FURTHEST_SCALED: Final = Decimal(4)  # "actually 6" after "60k" may be weeks


def correction_of(context: Context, told: Mapping[AttributeName, Statement]) -> Finding | None:
    """Return the told figure that a bare one replaces, in its unit: the one nearest in size."""
    replaced = (
        _instead(context, figure, told)
        for figure in context.figures
        if context.is_correction(figure) and _is_bare(context, figure)
    )
    return next(filter(None, (_multiplied(context, told, Mood.STATED), *replaced)), None)


def supposition_of(context: Context, told: Mapping[AttributeName, Statement]) -> Finding | None:
    """Return the told figure for which a what-if supposes another: "what if we had 1000?"."""
    tokens = context.message.tokens
    match context.figures:
        case (figure,) if _is_of_them(context, figure):
            counted = {name: said for name, said in told.items() if name in _COUNTED}
            return _instead(context, figure, counted)
        case (figure,) if _is_bare(context, figure) and multiple_at(tokens, figure.first) is None:
            return _instead(context, figure, told)
        case _:
            return _multiplied(context, told, Mood.HYPOTHETICAL)


def _multiplied(
    context: Context, told: Mapping[AttributeName, Statement], mood: Mood
) -> Finding | None:
    """Read "double that" of the one figure that was told."""
    message = context.message
    figures = [(name, said) for name, said in told.items() if _ends(said)]
    said_at = (
        (place, multiple)
        for place in range(len(message.tokens) if figures else 0)
        if message.mood_at(place) is mood
        and (multiple := multiple_at(message.tokens, place)) is not None
    )
    found = next(said_at, None) or _named_multiple(context, mood)
    if found is None:
        return None
    place, (times, last) = found
    named = [one for one in figures if context.cues.here(one[0], Role.TOPIC, place)] or figures
    if len(named) != 1:
        return None
    name, said = named[0]
    if any(one.last < place or last < one.first for one in message.figures):
        return None
    ends = {end: tidy(value * times) for end, value in _ends(said).items()}
    new = said.model_copy(update={**ends, "raw": message.words(place, last)})
    return Finding(name, new, place, last, corrects=True)


def _named_multiple(context: Context, mood: Mood) -> tuple[int, tuple[Decimal, int]] | None:
    """Read "doubled the budget": where it is said, how many times, and its last token.

    "Half the budget" is another amount only where one is supposed.
    """
    for place, token in enumerate(context.message.tokens):
        times = times_at(context.message.tokens, place)
        is_part = mood is Mood.STATED and token.text in {"half", "twice"}
        if times is None or is_part or context.message.mood_at(place) is not mood:
            continue
        cues = [context.cues.here(name, Role.TOPIC, place) for name in AttributeName]
        beside = (cue.last for found in cues for cue in found if 0 < cue.first - place <= _BESIDE)
        last = next(beside, None)
        if last is not None:
            return place, (times, last)
    return None


def _ends(said: Statement) -> dict[str, Decimal]:
    """Return the numbers of a statement by the name of their field."""
    ends = {"value": said.value, "min": said.min, "max": said.max}
    return {
        name: end
        for name, end in ends.items()
        if isinstance(end, Decimal) and said.unit != SCALE_UNIT
    }


def _is_of_them(context: Context, figure: Figure) -> bool:
    """Tell whether "200 of those" points at what was spoken of before."""
    words = (context.word_at(figure.last + 1), context.word_at(figure.last + 2))
    return words[0] == "of" and words[1] in {"those", "them", "these"}


def in_told_currency(
    found: Mapping[AttributeName, Finding], told: Mapping[AttributeName, Statement]
) -> dict[AttributeName, Finding]:
    """Return what was found, a new budget without a currency in that of the budget told before."""
    new, before = found.get(AttributeName.BUDGET), told.get(AttributeName.BUDGET)
    said = None if new is None else new.statement
    if new is None or said is None or said.unit != _ASSUMED or before is None:
        return dict(found)
    names_one = any(token.text in CURRENCIES for token in tokenise((said.raw or "").lower()))
    if names_one or before.unit not in set(CURRENCIES.values()):
        return dict(found)
    kept = replace(new, statement=said.model_copy(update={"unit": before.unit}))
    return {**found, AttributeName.BUDGET: kept}


def _instead(
    context: Context, figure: Figure, told: Mapping[AttributeName, Statement]
) -> Finding | None:
    fitting = [
        (ratio, name, scaled)
        for name, said in told.items()
        for scaled in _scaled(figure, said)
        for ratio in _ratios(scaled, said)
        if ratio <= (_FURTHEST if scaled is figure else _FURTHEST_SCALED)
    ]
    if not fitting:
        return None
    _, name, scaled = min(fitting, key=lambda one: one[0])
    said = statement_of(context.message, scaled, unit=told[name].unit)
    return Finding(name, said, figure.first, figure.last, corrects=True)


def _scaled(figure: Figure, said: Statement) -> Iterator[Figure]:
    """Yield the figure, and in the thousands in which the other was said: "200k", "make it 150"."""
    yield figure
    tokens = tokenise((said.raw or "").lower())
    numbers = (read_number(tokens, place) for place in range(len(tokens)))
    first = next(filter(None, numbers), None)
    low, high = figure.low, figure.high
    if first is None or figure.scaled or not isinstance(low, Decimal) or isinstance(high, date):
        return
    if first.multiple > 1:
        yield replace(figure, low=low * first.multiple, high=high * first.multiple)


def _is_bare(context: Context, figure: Figure) -> bool:
    """Tell whether the message itself does not say what a figure is about."""
    return (
        figure.shape is Shape.BARE
        and not figure.magnitude
        and named_beside(context, figure, tuple(AttributeName)) is None
    )


def _ratios(figure: Figure, said: Statement) -> Iterator[Decimal]:
    """Yield how many times larger one figure is than the other; a level has none."""
    before = said.value if said.value is not None else said.max
    if isinstance(before, bool) or not isinstance(before, Decimal | int):
        return
    low = figure.low
    if isinstance(low, Decimal) and low > 0 and before > 0:
        yield max(low / before, before / low)
