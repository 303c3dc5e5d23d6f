"""Counts of labelled examples, by what was done with them: "we labelled 600"."""

from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure
from bot.understanding.findings import Finding, finding_of
from bot.understanding.groups import Group
from bot.understanding.message import Message
from bot.understanding.reckoned import LABELLED
from bot.understanding.vocabulary import words_of

_MARKS: Final = words_of("label tag grade mark verdict rating score")
_PRINTING: Final = words_of(
    "print prints printed printing reprint reprints printer printers stick sticks stuck sticking "
    "sticker stickers peel peels peeled glue glued barcode barcodes"
)
_BESIDE: Final = 3
_OPENING: Final = 3
_DESCRIBED: Final = 7  # "14,000 x-rays from the main clinic, each ..."
_ENDS: Final = frozenset(".;!?")
_ALL: Final = words_of("each all")
_EVERY_ONE: Final = (["every", "one"], ["every", "single"], ["each", "one"])
_THEM: Final = words_of("them which those these")
_AUXILIARIES: Final = words_of(
    "one of them was were is are has have been already got by hand neatly fully carefully properly"
)

_NONE: Final = words_of("none neither")
_UNDONE: Final = words_of(
    "not n't never yet hardly nowhere to be being will 'll would should must can could shall need "
    "needs still waiting awaiting unlikely"
)
"""Words on the way to "labelled" that say it is not done, or not before later."""


def is_labelled(context: Context, figure: Figure) -> bool:
    """Tell whether "we labelled 600" says how many there are without saying of what."""
    said = context.cues.here(AttributeName.LABELLED_EXAMPLES, Role.FOR, figure.first)
    done = [cue for cue in said if context.word_at(cue.last) in LABELLED | _MARKS]
    beside = context.distance(done, figure) <= _BESIDE
    kept = context.has(Group.LEFT_OVER, figure) and bool(
        context.cues.near(AttributeName.LABELLED_EXAMPLES, Role.FOR, figure.first)
    )
    beside = beside or kept or _is_announced(context, figure) or _is_explained(context, figure)
    against = context.leans(AttributeName.LABELLED_EXAMPLES, figure) is Role.AGAINST
    return beside and not against and not figure.magnitude


def are_all_labelled(context: Context, figure: Figure) -> bool:
    """Tell whether a count goes on such as "14,000 x-rays, each labelled by a radiologist"."""
    for at in range(figure.last + 1, figure.last + 1 + _DESCRIBED):
        if context.word_at(at) in _ENDS or any(
            one.first <= at <= one.last for one in context.figures_at(figure.first)
        ):
            return False
        start = _after_all(context, at)
        if start is not None:
            return _is_done(context, start)
    return False


def are_none_labelled(context: Context, figure: Figure) -> bool:
    """Tell whether a count goes on such as "12,000 scans, none of them labelled", "each to be"."""
    first = figure.last + 1
    for at in range(first, first + _DESCRIBED):
        if context.word_at(at) in _ENDS or any(
            one.first <= at <= one.last for one in context.figures_at(figure.first)
        ):
            return False
        start = at + 1 if context.word_at(at) in _NONE else _after_all(context, at)
        if start is not None:
            return _is_undone(context, at, start)
    return False


def _is_undone(context: Context, first: int, place: int) -> bool:
    """Tell whether a denial or what is to come leads to "labelled", from the first place on."""
    while context.word_at(place) in _AUXILIARIES | _THEM | _UNDONE:
        place += 1
    ahead = {context.word_at(at) for at in range(first, place)}
    return context.word_at(place) in LABELLED and not ahead.isdisjoint(_UNDONE | _NONE)


def _after_all(context: Context, place: int) -> int | None:
    """Return what follows "each", "every one of them", "all of which"; None if not said here."""
    words = [context.word_at(place + step) for step in range(2)]
    if words[0] not in _ALL and words not in _EVERY_ONE:
        return None
    after = place + (1 if words[0] in _ALL else 2)
    is_of = context.word_at(after) == "of" and context.word_at(after + 1) in _THEM
    return after + 2 if is_of else after


def _is_done(context: Context, place: int) -> bool:
    """Tell whether "labelled", "already been tagged", "one is graded" begins at a place."""
    while context.word_at(place) in _AUXILIARIES:
        place += 1
    return context.word_at(place) in LABELLED


def _is_announced(context: Context, figure: Figure) -> bool:
    """Tell whether "labelled so far: 1,320" leads to it."""
    number = context.message.clause_at[figure.first]
    clause = context.message.clauses[number]
    if number == 0 or context.word_at(clause.first) != ":":
        return False
    first = context.message.clauses[max(0, number - 2)].first  # "labelled so far:" is two clauses
    return any(context.word_at(at) in LABELLED for at in range(first, clause.first))


def _is_explained(context: Context, figure: Figure) -> bool:
    """Tell whether a clause follows such as "about 350, marked by the gardener"."""
    number = context.message.clause_at[figure.first]
    if number + 1 >= len(context.message.clauses) or not context.stands_alone(figure):
        return False
    after = context.message.clauses[number + 1]
    opening = range(after.first, after.first + _OPENING)
    return any(
        context.word_at(at) in LABELLED and context.word_at(at + 1) == "by" for at in opening
    )


def is_of_print(message: Message, place: int) -> bool:
    """Tell whether a clause speaks of labels to print or stick on: nobody learns from those."""
    clause = message.clause_of(place)
    said = {token.text for token in message.tokens[clause.first : clause.last + 1]}
    return said.isdisjoint(LABELLED) and not said.isdisjoint(_PRINTING)


def labelled(context: Context, figure: Figure) -> Finding:
    """Return a count as one of labelled examples."""
    return finding_of(context.message, AttributeName.LABELLED_EXAMPLES, figure, unit="examples")
