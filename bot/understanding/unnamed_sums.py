"""Sums of money that neither a currency nor a word for money names: "minimum 40k, maximum 60k"."""

from decimal import Decimal
from typing import Final

from bot.understanding.context import Context
from bot.understanding.figure import Figure, Shape
from bot.understanding.groups import Group
from bot.understanding.units import SHORT_TIMES
from bot.understanding.vocabulary import words_of

_PURPOSE: Final = 4  # words of "for the new licences"
_DIGITS: Final = frozenset({"figures", "figure"})
_MOST_OR_LEAST: Final = words_of("maximum max minimum min most least more less")
_COSTS: Final = words_of(
    "licence licences license licenses people staff salaries wages hosting hardware servers gpus "
    "consultants consulting contractors freelancers travel software infrastructure cloud "
    "annotation annotators labelling labeling labour labor maintenance equipment integration "
    "security compute api apis subscriptions engineers developers"
)
"""What money is set aside for, said after "for"."""


def is_listed_sum(context: Context, figure: Figure) -> bool:
    """Tell whether a multiple is listed beside a time: "40k, 3 months, 99% right"."""
    if not figure.scaled or figure.magnitude or not context.stands_alone(figure):
        return False
    return any(
        other.shape in {Shape.DURATION, Shape.DATE}
        and other.unit not in SHORT_TIMES
        and (context.stands_alone(other) or context.has(Group.LAUNCH, other))
        for clause in context.message.around(figure.first)
        for other in context.figures_at(clause.first)
    )


def is_sum_of_costs(context: Context, figure: Figure) -> bool:
    """Tell whether added multiples are each for people, licences and the like."""
    if not figure.scaled or figure.magnitude:
        return False
    places = range(figure.first, figure.last + 2)  # the last purpose follows the figure
    purposes = [at for at in places if context.word_at(at) == "for"]
    added = any(at < figure.last for at in purposes)
    return added and all(
        any(context.word_at(at + step) in _COSTS for step in range(1, _PURPOSE)) for at in purposes
    )


def is_spelled_out(context: Context, figure: Figure) -> bool:
    """Tell whether an amount says what its number of digits was: "six figures, about 120k"."""
    number = context.message.clause_at[figure.first]
    before = context.message.figures_in.get(number - 1, ())
    digits = any(one.unit in _DIGITS and one.low == _digits(figure) for one in before)
    return digits and context.stands_alone(figure)


def _digits(figure: Figure) -> int:
    return len(str(int(figure.low))) if isinstance(figure.low, Decimal) else 0


def is_bounded_sum(context: Context, figure: Figure) -> bool:
    """Tell whether nothing but the least and the most was said: "minimum 40k, maximum 60k"."""
    said = {context.word_at(at) for at in range(figure.first, figure.last)}
    bounded = figure.scaled and figure.is_range and not said.isdisjoint(_MOST_OR_LEAST)
    return bounded and context.stands_alone(figure)
