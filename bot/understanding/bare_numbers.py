"""Numbers without a unit: what they are taken to count from the words around them."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.context import Context
from bot.understanding.cues import Cue, Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.groups import FILLERS, Group
from bot.understanding.labelling import is_labelled
from bot.understanding.leading_units import SMALL_MONEY
from bot.understanding.moods import Mood
from bot.understanding.phrases import Found
from bot.understanding.ranges import MOVED
from bot.understanding.tokens import Kind
from bot.understanding.units import NOUNS, Noun
from bot.understanding.vocabulary import words_of

_TOUCHING: Final = 3
_BESIDE: Final = 5  # fillers that may stand between a topic and its figure
_CLAUSES_BACK: Final = 8  # clauses in which to look for the figure that a correction replaces
_THOUSAND: Final = Decimal(1_000)
_TENFOLD: Final = 10
_HUNDRED: Final = Decimal(100)
_YEARS: Final = range(1900, 2100)
_CORRECTABLE: Final = frozenset(
    {Shape.MONEY, Shape.RATE, Shape.DURATION, Shape.PERCENT, Shape.SIZE, Shape.COUNT}
)
_TIMES_APART: Final = 10
_LOOSELY: Final = words_of("only just about around roughly like maybe say another ~")
_AFTER_A_SUM: Final = words_of("instead more left now available tops")
_THINGS_NAMED: Final = words_of("them those these us you")  # "several hundred of them"
_THERE_IS: Final = (["there", "'s"], ["there", "is"])
_THINGS_BACK: Final = 3  # clauses
_POSSESSING: Final = words_of("had have has with got get gets 've")


def corrected(context: Context, figure: Figure) -> Figure | None:
    """Return the figure that a bare number such as "more like 120k" replaces."""
    if not context.is_correction(figure) or figure.last - figure.first > _TOUCHING:
        return None
    number = context.message.clause_at[figure.first]
    for clause in range(number, max(-1, number - _CLAUSES_BACK), -1):
        for other in reversed(context.message.figures_in.get(clause, ())):
            if other.last < figure.first and _may_replace(figure, other):
                return other
            if other.last < figure.first and is_money_talk(context, other):
                return replace(other, shape=Shape.MONEY, unit="usd")
            if other.last < figure.first and is_labelled(context, other):
                return replace(other, shape=Shape.COUNT, noun=Noun.EXAMPLES)
    return None


def _may_replace(figure: Figure, other: Figure) -> bool:
    """Tell whether a number may be in the place of an amount: hardly 740 of "3 weeks"."""
    if other.shape is Shape.DURATION:
        return _is_near(figure, other)
    return other.shape in _CORRECTABLE


def limited(context: Context, figure: Figure) -> Figure | None:
    """Return the amount of which "2 seconds is lovely, 4 is the limit" gives the most."""
    if not context.has(Group.LIMIT, figure):
        return None
    before = (
        other
        for clause in context.message.around(figure.first)
        for other in context.figures_at(clause.first)
        if other.last < figure.first and other.shape in _CORRECTABLE and _is_near(figure, other)
    )
    return next(before, None)


def preferred(context: Context, figure: Figure) -> Figure | None:
    """Return what "400 rather than 500 manuals" or "400 not 500" puts a figure in the place of."""
    clause = context.message.clause_of(figure.first)
    denies = context.word_at(figure.last + 1) == "not"
    beside = context.figures_at(figure.first) if denies else ()
    denied = (other for other in beside if other.first == figure.last + 2)
    return next(
        (
            other
            for other in (*context.replaced, *denied)
            if clause.holds(other.first) and other.shape in _CORRECTABLE
        ),
        None,
    )


def contrasted(context: Context, figure: Figure) -> Figure | None:
    """Return what others had, or we had before, for which "and we want 88" gives our figure."""
    number = context.message.clause_at[figure.first]
    before = context.message.clauses[number - 1] if number else None
    current = (number - 1, Group.CURRENT) in context.groups
    if before is None or not (current or before.mood in {Mood.OTHERS, Mood.PAST}):
        return None
    alike = (
        other
        for other in reversed(context.figures_at(before.first))
        if other.shape in _CORRECTABLE and _is_near(figure, other)
    )
    return next(alike, None)


def _is_near(figure: Figure, other: Figure) -> bool:
    """Tell whether one figure is at most some times the other, so that both may be of a kind."""
    new, old = figure.low, other.low
    if not isinstance(new, Decimal) or not isinstance(old, Decimal):
        return False
    new = with_amount(other, figure).low if other.scaled and not figure.scaled else new
    return isinstance(new, Decimal) and 0 < new <= old * _TIMES_APART and old <= new * _TIMES_APART


def named_beside(
    context: Context, figure: Figure, names: Collection[AttributeName]
) -> AttributeName | None:
    """Return the attribute named right before the figure, or right after it."""
    for name in names:
        for cue in (
            *context.cues.here(name, Role.TOPIC, figure.first),
            *_heading(context, name, figure),
        ):
            gap = (
                range(cue.last + 1, figure.first)
                if cue.last < figure.first
                else range(figure.last + 1, cue.first)
            )
            if len(gap) <= _BESIDE and all(
                context.word_at(at) in FILLERS or context.is_replaced(at) for at in gap
            ):
                return name
    return None


def _heading(context: Context, name: AttributeName, figure: Figure) -> list[Found[Cue]]:
    """Return the names that end the clause before a colon or a "?": "accuracy: 4/5"."""
    number = context.message.clause_at[figure.first]
    clause = context.message.clauses[number]
    before = context.message.clauses[max(0, number - 1)]
    asked = context.word_at(before.last) == "?" and before.sentence == clause.sentence
    if number == 0 or not (asked or context.word_at(clause.first) == ":"):
        return []
    named = context.cues.here(name, Role.TOPIC, before.first)
    return [cue for cue in named if cue.last == before.last - asked]


def is_money_talk(context: Context, figure: Figure) -> bool:
    """Tell whether a bare number is money because money is being talked of."""
    if not isinstance(figure.low, Decimal) or figure.magnitude:
        return False
    after = (context.word_at(figure.last + 1), context.word_at(figure.last + 2))
    if after[0] == "of" and after[1] in _THINGS_NAMED:
        return False
    large = figure.scaled or (figure.low >= SMALL_MONEY and figure.low not in _YEARS)
    return large and (
        context.leans(AttributeName.BUDGET, figure) is Role.FOR or _is_sum_held(context, figure)
    )


def is_running_cost(context: Context, figure: Figure) -> bool:
    """Tell whether so many a month, of nothing, follow a sum: "60k, then 900 a month on top"."""
    if context.leans(AttributeName.SCALABILITY, figure) is Role.FOR:
        return False
    return any(
        other.last < figure.first
        and (other.shape is Shape.MONEY or (other.scaled and is_money_talk(context, other)))
        for clause in context.message.around(figure.first)
        for other in context.figures_at(clause.first)
    )


def is_paid(context: Context, figure: Figure) -> bool:
    """Tell whether "5k a month", which counts nothing, is money: "we can spend 5k a month"."""
    if figure.noun is not None or context.leans(AttributeName.BUDGET, figure) is not Role.FOR:
        return False
    if context.leans(AttributeName.SCALABILITY, figure) is Role.FOR:
        return False
    named = context.topic_near(AttributeName.BUDGET, figure)
    return named or context.has(Group.SPENDABLE, figure)


def _is_sum_held(context: Context, figure: Figure) -> bool:
    """Tell whether a multiple is a sum one has, or might have: "if we only had 400k"."""
    before = figure.first - 1
    while context.word_at(before) in _LOOSELY:
        before -= 1
    if figure.scaled and figure.is_spread:  # "200k over four years"
        return True
    clause = context.message.clause_of(figure.first)
    ends = all(
        token.kind is Kind.SIGN or token.text in FILLERS or token.text in _AFTER_A_SUM
        for token in context.message.tokens[figure.last + 1 : clause.last + 1]
    )
    if figure.scaled and context.word_at(figure.last + 1) in {"left", "remaining"}:
        return True
    there = [context.word_at(before - 1), context.word_at(before)] in _THERE_IS
    if ends and figure.scaled and there and not _speaks_of_things(context, figure):
        return True
    held = ends or clause.mood is Mood.HYPOTHETICAL
    return held and figure.scaled and context.word_at(before) in _POSSESSING


def _speaks_of_things(context: Context, figure: Figure) -> bool:
    """Tell whether things were named just before that there may be so many of."""
    number = context.message.clause_at[figure.first]
    first = context.message.clauses[max(0, number - _THINGS_BACK)].first
    return any(context.word_at(at) in NOUNS for at in range(first, figure.first))


def continues(context: Context, figure: Figure) -> bool:
    """Tell whether a bare number goes on from the amount before: "3,000 a day, maybe 5,000"."""
    if figure.shape is not Shape.BARE or context.is_correction(figure):
        return False
    sentence = context.message.around(figure.first)
    earlier = any(
        other.shape in _CORRECTABLE and other.last < figure.first
        for clause in sentence
        for other in context.figures_at(clause.first)
    )
    dated = any(other.shape is Shape.DATE for other in context.figures_at(figure.first))
    return earlier and (dated or context.word_at(figure.first - 1) in _GOING_ON)


_GOING_ON: Final = words_of(
    "maybe perhaps possibly then later to towards toward soon eventually probably even reaching "
    "hitting or and rather ~"
)


def is_added(context: Context, figure: Figure) -> bool:
    """Tell whether an amount comes on top of another: "another 20k", "raised by 5k to 25k"."""
    before = context.word_at(figure.first - 1)
    clause = context.message.clause_of(figure.first)
    said = {context.word_at(at) for at in range(clause.first, figure.first)}
    moved = before == "by" and not said.isdisjoint(MOVED)
    return moved or before in {"another", "extra", "additional", "further"}


def with_amount(like: Figure, figure: Figure) -> Figure:
    """Return the new amount in the unit of the figure it replaces: "80k, cut to 55" is 55k."""
    times = _multiple(like, figure)
    return replace(
        like,
        low=figure.low * times if isinstance(figure.low, Decimal) else figure.low,
        high=figure.high * times if isinstance(figure.high, Decimal) else figure.high,
        first=figure.first,
        last=figure.last,
        rough=figure.rough,
        at_least=figure.at_least,
    )


def _multiple(like: Figure, figure: Figure) -> Decimal:
    """Return the multiple that goes without saying where the figure replaced had one.

    Some hundreds, ten times as many as before, were said in full: "20k in all, us more like 250".
    """
    told = like.low if like.scaled and not figure.scaled else None
    if not isinstance(told, Decimal) or not isinstance(figure.high, Decimal) or told < _THOUSAND:
        return Decimal(1)
    times = _THOUSAND if told < _THOUSAND**2 else _THOUSAND**2
    most = min(_THOUSAND, max(_HUNDRED, _TENFOLD * told / times))
    return times if figure.high < most else Decimal(1)
