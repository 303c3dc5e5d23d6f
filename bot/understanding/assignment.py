"""Which attribute each figure is about: by its unit first, then by the nearest cue."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Qualifier
from bot.understanding.bare_numbers import (
    contrasted,
    corrected,
    is_added,
    is_money_talk,
    is_paid,
    is_running_cost,
    limited,
    named_beside,
    preferred,
    with_amount,
)
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import DISTANT, USUAL, WEAK, Finding, finding_of, statement_of
from bot.understanding.groups import Group
from bot.understanding.holdings import read_count, read_size
from bot.understanding.labelling import is_labelled, labelled
from bot.understanding.leading_periods import with_period
from bot.understanding.leading_units import noun_before, unit_ahead
from bot.understanding.placing import (
    bounds_a_standstill,
    concludes,
    dates_a_hope,
    dates_a_rate,
    dates_an_amount,
    goes_on_from_a_frequency,
    has_clock,
    is_about_other_time,
    is_day,
    is_latest,
    is_launch,
    is_placed,
    is_time_left,
)
from bot.understanding.ratings import read_named, read_scale
from bot.understanding.serving import ACCOUNTED, as_change, derived, is_of_change, is_served
from bot.understanding.sharing import crowd_of, whole
from bot.understanding.units import SHORT_TIMES, Noun
from bot.understanding.unnamed_sums import (
    is_bounded_sum,
    is_listed_sum,
    is_spelled_out,
    is_sum_of_costs,
)

Found = Iterator[Finding]


_LIMITED: Final = frozenset({Shape.DURATION, Shape.PERCENT, Shape.BARE})
_HALF: Final = Decimal("0.5")
_FAIR: Final = Decimal(50)  # a share that is nothing else is of right answers, if of most
_DATES_ELSE: Final = (
    dates_a_hope,
    dates_a_rate,
    dates_an_amount,
    goes_on_from_a_frequency,
    bounds_a_standstill,
)
_SUMS: Final = (is_money_talk, is_listed_sum, is_sum_of_costs, is_bounded_sum, is_spelled_out)
_RECKONED: Final = 3  # a day reckoned from another is what that one was named for
_EVERY: Final = frozenset({"every", "each"})
_NEVER_SERVED: Final = frozenset({Noun.LANGUAGES, Noun.TOKENS, Noun.HOLDERS})


def assign(context: Context) -> Found:
    """Yield what each figure states. A figure that is about nothing here yields nothing."""
    crowds = {crowd for one in context.figures if (crowd := crowd_of(context, one))}
    for said in context.figures:
        figure = with_period(context, said) or whole(context, said)
        if figure is None or (said in crowds and said.noun is not Noun.DOCUMENTS):
            continue
        found = tuple(_READERS[figure.shape](context, figure))
        yield from (_weighed(context, figure, finding) for finding in found)


def _weighed(context: Context, figure: Figure, finding: Finding) -> Finding:
    if context.is_hoped_for(figure):
        return replace(finding, weight=DISTANT)
    if context.is_correction(figure):
        return replace(finding, corrects=True)
    if figure.shape in _LIMITED and context.has(Group.LIMIT, figure):
        return replace(finding, weight=finding.weight + 1)
    return finding


def _money(context: Context, figure: Figure) -> Found:
    if figure.per == "query":
        yield finding_of(context.message, AttributeName.UNIT_COST, figure)
        return
    if figure.per == "other" or figure.magnitude or is_added(context, figure):
        return
    if context.is_exchange_rate(figure):
        return
    named = context.topic_near(AttributeName.BUDGET, figure)
    if figure.per and not _is_regular_budget(context, figure, named=named):
        return
    lean = context.leans(AttributeName.BUDGET, figure)
    if figure.crowd and not (named or lean is Role.FOR):
        return
    if lean is Role.AGAINST and not (figure.crowd and named):  # "per" speaks against
        return
    lump = figure.is_spread or not figure.per  # a total says more than what is paid each month
    yield finding_of(context.message, AttributeName.BUDGET, figure, WEAK + lump + named)


def _is_regular_budget(context: Context, figure: Figure, *, named: bool) -> bool:
    """Tell whether an amount "a month" or "a year" is what may be spent, rather than a bill."""
    if context.has(Group.RUNNING, figure):
        return False
    total = figure.is_spread  # "2M over two years"
    return named or total or context.has(Group.SPENDABLE, figure)


def _rate(context: Context, figure: Figure) -> Found:
    if figure.unit == "times" and context.leans(AttributeName.SCALABILITY, figure) is Role.FOR:
        figure = replace(figure, noun=Noun.QUERIES)
    if is_paid(context, figure):
        yield from _money(context, replace(figure, shape=Shape.MONEY, unit="usd"))
        return
    if figure.noun is None and (
        context.has(Group.SPENDABLE, figure) or is_running_cost(context, figure)
    ):
        return  # "we can carry 250 a month": money that no currency tells to be any
    if is_of_change(context, figure):
        yield from as_change(context, figure)
        return
    crowd = crowd_of(context, figure)
    if figure.noun in _NEVER_SERVED or not (crowd or is_served(context, figure)):
        return
    lean = context.leans(AttributeName.SCALABILITY, figure)
    if figure.noun is None and (lean is Role.AGAINST or (figure.per in ACCOUNTED and not lean)):
        return
    by_period = context.word_at(figure.last - 1) in _EVERY  # "9 requests each second"
    if crowd or (context.has(Group.PER_PERSON, figure) and not by_period):
        yield derived(context, figure, crowd or context.crowd(figure))
        return
    yield finding_of(context.message, AttributeName.SCALABILITY, figure)


def _duration(context: Context, figure: Figure) -> Found:
    if figure.unit in SHORT_TIMES:
        yield from _short_time(context, figure)
        return
    if is_about_other_time(context, figure):
        return
    if figure.unit == "years" and figure.low != _HALF and not is_launch(context, figure):
        return
    if is_placed(context, AttributeName.DEPLOYMENT_SPEED, figure):
        weight = USUAL + context.has(Group.LAUNCH, figure) - context.has(Group.REHEARSAL, figure)
        yield finding_of(context.message, AttributeName.DEPLOYMENT_SPEED, figure, weight)


def _short_time(context: Context, figure: Figure) -> Found:
    if figure.unit == "hours" and is_time_left(context, figure):
        yield finding_of(context.message, AttributeName.DEPLOYMENT_SPEED, figure)
        return
    recurs = _EVERY.intersection(context.word_at(figure.first - back) for back in (1, 2))
    if recurs or context.leans(AttributeName.LATENCY, figure) is Role.AGAINST:
        return
    if (
        figure.unit in {"ms", "seconds"}
        or _answers(context, figure)
        or context.leans(AttributeName.LATENCY, figure)
    ):
        yield finding_of(context.message, AttributeName.LATENCY, figure)


def _answers(context: Context, figure: Figure) -> bool:
    """Tell whether the question before asks how fast: "How fast? Ten minutes is plenty"."""
    before = context.message.clauses[max(0, context.message.clause_at[figure.first] - 1)]
    named = context.cues.here(AttributeName.LATENCY, Role.TOPIC, before.first)
    return bool(named) and context.word_at(before.last) == "?"


def _date(context: Context, figure: Figure) -> Found:
    today = context.message.today
    if not isinstance(figure.high, type(today)) or figure.high < today:
        return
    if figure.low == figure.high == today or has_clock(context, figure):
        return
    if is_about_other_time(context, figure) or _is_now(context, figure):
        return
    if context.word_at(figure.last + 1) == "'s" and context.word_at(figure.last + 2) != "end":
        return  # "this year's budget"
    if any(told(context, figure) for told in _DATES_ELSE):
        return
    if is_placed(context, AttributeName.DEPLOYMENT_SPEED, figure):
        weight = (
            USUAL
            + is_latest(context, figure)
            + context.has(Group.LAUNCH, figure)
            + concludes(context, figure)
            + is_day(context, figure)
            + (_RECKONED if _is_to_be(context, figure) else 0)
            - context.has(Group.REHEARSAL, figure)
        )
        yield finding_of(context.message, AttributeName.DEPLOYMENT_SPEED, figure, weight)


def _is_now(context: Context, figure: Figure) -> bool:
    """Tell whether a period is only where we are: "it's November now"."""
    today = context.message.today
    if not (isinstance(figure.low, type(today)) and isinstance(figure.high, type(today))):
        return False
    after = context.word_at(figure.last + 1)
    return figure.low <= today <= figure.high and after in {"now", "already"}


def _is_to_be(context: Context, figure: Figure) -> bool:
    """Tell whether a reckoned day is for the project, unlike "the day before that is a holiday"."""
    wanted = context.leans(AttributeName.DEPLOYMENT_SPEED, figure) is Role.FOR
    return figure.is_reckoned and (wanted or context.has(Group.LAUNCH, figure))


def _percent(context: Context, figure: Figure) -> Found:
    alone = context.stands_alone(figure) or context.is_correction(figure)
    alone = alone or context.has(Group.ENOUGH, figure)
    fair = alone and isinstance(figure.low, Decimal) and figure.low >= _FAIR
    if context.leans(AttributeName.ACCURACY, figure) is not Role.FOR and not fair:
        return
    if context.has(Group.CURRENT, figure) or context.is_share(figure):
        return
    if not context.is_error_rate(figure):
        yield finding_of(context.message, AttributeName.ACCURACY, figure)
        return
    low, high = 100 - Decimal(str(figure.high)), 100 - Decimal(str(figure.low))
    turned = replace(figure, low=low, high=high)
    said = statement_of(context.message, turned, qualifier=Qualifier.MIN)
    yield Finding(AttributeName.ACCURACY, said, figure.first, figure.last, USUAL)


def _bare(context: Context, figure: Figure) -> Found:
    like = corrected(context, figure)
    if like is not None:
        yield from _READERS[like.shape](context, with_amount(like, figure))
        return
    led = unit_ahead(context, figure) or noun_before(context, figure)
    if led is not None:
        yield from _READERS[led.shape](context, led)
        return
    named = named_beside(context, figure, tuple(AttributeName))
    if named is not None:
        yield from read_named(context, figure, named)
        return
    before = preferred(context, figure) or contrasted(context, figure) or limited(context, figure)
    if before is not None:
        yield from _READERS[before.shape](context, with_amount(before, figure))
    elif is_labelled(context, figure):
        yield labelled(context, figure)
    elif any(told(context, figure) for told in _SUMS) and not is_added(context, figure):
        money = replace(figure, shape=Shape.MONEY, unit="usd")
        yield finding_of(context.message, AttributeName.BUDGET, money, WEAK)


_READERS: Final[Mapping[Shape, Callable[[Context, Figure], Found]]] = {
    Shape.MONEY: _money,
    Shape.RATE: _rate,
    Shape.DURATION: _duration,
    Shape.DATE: _date,
    Shape.PERCENT: _percent,
    Shape.SIZE: read_size,
    Shape.COUNT: read_count,
    Shape.SCALE: read_scale,
    Shape.BARE: _bare,
}
