"""What figures state by the rules and learned models together.

Rules know units and cues, but little of whom a message speaks: "the team next door gets 12k tickets
a week". A linear model sees what the rules found with the words around, the reader of spans the
whole message; pooled they say how likely each attribute is. They never read an amount themselves:
what the rules found is believed, dropped, or read as of another attribute (`recast`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain
from typing import Final

from advisor.attributes import AttributeName, Qualifier
from advisor.units import SCALE_UNIT
from bot.understanding.context import Context
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import DISTANT, FIRM, Finding
from bot.understanding.learned.figure_signs import overlap, see_figure
from bot.understanding.learned.likelihoods import Likelihoods, by_both
from bot.understanding.learned.linear import FIGURES, RUNNING_COST, shipped
from bot.understanding.learned.spans.reading import SpanReading
from bot.understanding.moods import Mood
from bot.understanding.placing import is_pointed_at
from bot.understanding.recast import recast
from bot.understanding.reckoned import multiple_at

DOUBTED: Final = 0.1
"""Below this likelihood of its attribute, what the rules found is dropped."""
DENIED: Final = 0.08
"""The same for what is called by its name, or corrects another: "he is ill until the 30th"."""
MOVED: Final = 0.65
"""From this likelihood on, a figure is of another attribute than the rules thought."""
FOUND: Final = 0.6
"""The same for a figure of which the rules made nothing, which they mostly do for a reason."""
SURELY: Final = 0.85
"""The same for one that stands alone, corrects another or counts what the rules do not know, whose
clause they take for a question, for another team's or for the past, or that would answer what was
just asked."""
BEATEN: Final = 0.3
"""So much likelier another figure must be of the same attribute to be taken instead."""
EVEN: Final = 0.4
"""From this likelihood on nothing is taken instead: two that differ are a contradiction."""
_TURNED_OR_DATES: Final = frozenset({Shape.PERCENT, Shape.DATE})
"""3 % wrong is 97 % right, which nothing else of the message had to tell."""
_MISTAKEN: Final = (Mood.QUESTION, Mood.OTHERS, Mood.PAST)
_MOST_READ: Final = 40  # figures of a message, so that its time stays bounded


@dataclass(frozen=True, slots=True)
class _Judged:
    finding: Finding
    likelihood: float


def judge_figures(
    by_mood: Mapping[Mood, Context],
    found: Sequence[Finding],
    asked: AttributeName | None,
    reading: Callable[[], SpanReading],
) -> tuple[Finding, ...]:
    """Return what the figures of a message state, in the order said."""
    context = by_mood[Mood.STATED]
    elsewhere = tuple(chain.from_iterable(by_mood[mood].figures for mood in _MISTAKEN))
    figures = (*context.figures, *elsewhere)[:_MOST_READ]
    model = shipped(FIGURES)

    def judge(one: Figure) -> Likelihoods:
        linear = model.likelihoods(see_figure(context, one, found, asked))
        return by_both(linear, lambda: reading().figures.get(one))

    likely = {one: judge(one) for one in figures}
    judged: list[_Judged] = []
    for finding in found:
        of = {one: likely[one] for one in figures if overlap(one, finding)}
        judged += _judged(context, finding, of) if of else [_Judged(finding, 1.0)]
    held = {one.finding.attribute for one in judged if one.likelihood >= EVEN}
    for one in figures:
        if not any(overlap(one, finding) for finding in found):
            least = SURELY if one in elsewhere or asked in likely[one] else FOUND
            anew = _as_likeliest(context, one, likely[one], least)
            judged += (other for other in anew if other.finding.attribute not in held)
    return tuple(sorted((_weighed(one, judged) for one in judged), key=lambda one: one.first))


def _judged(
    context: Context, finding: Finding, likely: Mapping[Figure, Likelihoods]
) -> Iterator[_Judged]:
    """Yield a finding where it is believed, else what its likeliest figure states instead."""
    name = finding.attribute
    if not all(name in one for one in likely.values()):
        yield _Judged(finding, 1.0)
        return
    figure = max(likely, key=lambda one: _sure(likely[one], name))
    sure = _sure(likely[figure], name)
    if _is_beyond(context, finding, figure) or (
        sure >= DENIED and _is_certain(context, finding, figure)
    ):
        yield _Judged(finding, 1.0)
        return
    moved = [
        other
        for other in _as_likeliest(context, figure, likely[figure], MOVED)
        if other.finding.attribute is not name
    ]
    if not moved and sure >= DOUBTED:
        yield _Judged(finding, likely[figure][name])
    yield from moved


def _sure(likely: Likelihoods, name: AttributeName) -> float:
    """Return how likely an attribute is; that money is for running it, the rules tell better."""
    running = likely.get(RUNNING_COST, 0.0) if name is AttributeName.BUDGET else 0.0
    return likely[name] + running


def _is_certain(context: Context, finding: Finding, figure: Figure) -> bool:
    """Tell whether a figure is called by its name, or corrects another."""
    named = finding.weight >= FIRM or context.topic_near(finding.attribute, figure)
    return named or finding.corrects


def _is_beyond(context: Context, finding: Finding, figure: Figure) -> bool:
    """Tell whether the models cannot judge a finding: "accuracy 4", and what the rules reckoned.

    That is what a bare number or "half of that" corrects, or comes to with other figures of the
    message, and a day that "be live by then" points at.
    """
    said = finding.statement
    if said is None:
        return False
    amounts = isinstance(said.value, Decimal) and figure.shape not in _TURNED_OR_DATES
    reckoned = said.qualifier is Qualifier.DERIVE or (amounts and said.value != figure.low)
    is_multiple = multiple_at(context.message.tokens, figure.first) is not None
    corrects = finding.corrects and (figure.shape is Shape.BARE or is_multiple)
    due = finding.attribute is AttributeName.DEPLOYMENT_SPEED and is_pointed_at(context, figure)
    return said.unit == SCALE_UNIT or reckoned or corrects or due


def _as_likeliest(
    context: Context, figure: Figure, likely: Likelihoods, least: float
) -> Iterator[_Judged]:
    """Yield what a figure states of its likeliest attribute, if that is likely enough."""
    name = max(likely, key=lambda one: likely[one])
    if name in set(AttributeName) and likely[name] >= least:
        finding = recast(context, figure, AttributeName(name), surely=likely[name] >= SURELY)
        if finding is not None:
            yield _Judged(finding, likely[name])


def _weighed(one: _Judged, judged: Sequence[_Judged]) -> Finding:
    """Return a finding, of least weight where another of its attribute is much likelier."""
    beaten = one.likelihood < EVEN and any(
        other.finding.attribute is one.finding.attribute
        and other.finding.weight >= one.finding.weight
        and other.likelihood > one.likelihood + BEATEN
        for other in judged
    )
    return replace(one.finding, weight=DISTANT) if beaten else one.finding
