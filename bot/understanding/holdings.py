"""What there is to read or to learn from: counted documents and things, and sizes."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.chosen import is_choice, is_compared, is_kept
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import USUAL, WEAK, Finding, finding_of
from bot.understanding.groups import Group
from bot.understanding.labelling import (
    are_all_labelled,
    are_none_labelled,
    is_labelled,
    is_of_print,
    labelled,
)
from bot.understanding.units import Noun

_FEWEST_ITEMS: Final = 20
"""Things from which on they may be the data: "two answers" are not."""
_A_FEW: Final = 10
_ON: Final = frozenset({"on", "per", "from", "onto"})  # "the answer is on one page"


def read_size(context: Context, figure: Figure) -> Iterator[Finding]:
    """Yield "80 GB" as how much data there is."""
    if context.leans(AttributeName.DATA_VOLUME, figure) is not Role.AGAINST:
        yield finding_of(context.message, AttributeName.DATA_VOLUME, figure)


def read_count(context: Context, figure: Figure) -> Iterator[Finding]:
    """Yield what counted things are to a project: data, labelled examples, or nothing."""
    match figure.noun:
        case Noun.DOCUMENTS | Noun.PAGES | Noun.TOKENS if figure.crowd:
            weight = WEAK if figure.crowd.noun is Noun.DOCUMENTS else USUAL
            yield finding_of(context.message, AttributeName.DATA_VOLUME, figure, weight)
        case Noun.EXAMPLES if is_of_print(context.message, figure.first):
            return
        case Noun.EXAMPLES:
            yield labelled(context, figure)
        case Noun.PAGES | Noun.TOKENS:
            placed = figure.low == 1 and context.word_at(figure.first - 1) in _ON
            if not placed and context.leans(AttributeName.DATA_VOLUME, figure) is not Role.AGAINST:
                yield finding_of(context.message, AttributeName.DATA_VOLUME, figure)
        case Noun.DOCUMENTS if _is_measured(context, figure):
            return
        case Noun.DOCUMENTS | Noun.ITEMS | Noun.QUERIES | Noun.OTHER:
            yield from _things(context, figure)
        case _:
            return


def _is_measured(context: Context, figure: Figure) -> bool:
    """Tell whether the one document's length is said: "one PDF of 18 pages"."""
    return figure.low == 1 and any(
        other.noun is Noun.PAGES or other.shape is Shape.SIZE
        for other in context.figures_at(figure.first)
        if other.first == figure.last + 2 and context.word_at(figure.last + 1) in {"of", "with"}
    )


def _things(context: Context, figure: Figure) -> Iterator[Finding]:
    """Read counted things: labelled ones are examples, kept ones are data."""
    if is_choice(context, figure) or is_compared(context, figure):
        return
    if _is_labelled_whole(context, figure):
        yield labelled(context, figure)
    elif context.leans(AttributeName.DATA_VOLUME, figure) is not Role.AGAINST:
        yield from _kept(context, figure)


def _kept(context: Context, figure: Figure) -> Iterator[Finding]:
    """Read things as data: documents, what is searched whatever it is called, enough of others."""
    message, name = context.message, AttributeName.DATA_VOLUME
    lean = context.leans(name, figure)
    few = figure.rough and not figure.scaled and _is_below(figure, _A_FEW)
    if figure.noun is Noun.DOCUMENTS:
        if not few or lean is not None:
            yield finding_of(message, name, figure)
    elif _is_below(figure, _FEWEST_ITEMS):
        return
    elif context.has(Group.SEARCHED, figure):
        yield finding_of(message, name, figure, unit="documents")
    elif figure.noun is Noun.ITEMS:
        yield finding_of(message, name, figure, WEAK)
    elif lean is Role.FOR and is_kept(context, figure):
        yield finding_of(message, name, figure, WEAK, unit="items")


def _is_labelled_whole(context: Context, figure: Figure) -> bool:
    """Tell whether all of the things have a label, rather than some of them or others."""
    if are_all_labelled(context, figure):
        return True
    if context.leans(AttributeName.LABELLED_EXAMPLES, figure) is not Role.FOR:
        return False
    if are_none_labelled(context, figure):
        return False
    beside = context.touches(AttributeName.LABELLED_EXAMPLES, figure)
    return (
        (figure.noun is not Noun.OTHER or beside)
        and not _has_labelled_part(context, figure)
        and not _leaves_labels_to_another(context, figure)
    )


def _has_labelled_part(context: Context, figure: Figure) -> bool:
    """Tell whether of "9,000 tickets, but only 200 carry a tag" the latter are the examples."""
    said = context.cues.here(AttributeName.LABELLED_EXAMPLES, Role.FOR, figure.first)
    first = min((cue.first for cue in said), default=len(context.message.tokens))
    return any(
        other.shape is Shape.BARE
        and figure.last < other.first < first
        and is_labelled(context, other)
        for clause in context.message.around(figure.first)
        for other in context.figures_at(clause.first)
    )


def _leaves_labels_to_another(context: Context, figure: Figure) -> bool:
    """Tell whether only the others of "9,000 circulars, and 200 pairs are tagged" are labelled.

    The words for it stand in the clause of another count, and the two are not of one kind.
    """
    if _speaks_of(context, AttributeName.LABELLED_EXAMPLES, figure):
        return False
    kept = _speaks_of(context, AttributeName.DATA_VOLUME, figure)
    return any(
        figure.last < other.first
        and other.shape is Shape.COUNT
        and (kept or (figure.noun is Noun.DOCUMENTS and other.noun is not Noun.DOCUMENTS))
        and _speaks_of(context, AttributeName.LABELLED_EXAMPLES, other)
        for clause in context.message.around(figure.first)
        for other in context.figures_at(clause.first)
    )


def _speaks_of(context: Context, attribute: AttributeName, figure: Figure) -> bool:
    """Tell whether a figure's own clause names an attribute or has a word for it."""
    roles = (Role.TOPIC, Role.FOR)
    return any(context.cues.here(attribute, role, figure.first) for role in roles)


def _is_below(figure: Figure, least: int) -> bool:
    return isinstance(figure.low, Decimal) and figure.low < least
