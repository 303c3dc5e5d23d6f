"""What the models learn from, as they see it: each figure and each clause with its label."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.clauses import Clause
from bot.understanding.context import contexts
from bot.understanding.figure import Figure
from bot.understanding.first_reading import read_figures, read_levels
from bot.understanding.learned.clause_signs import asked_before, see_clause
from bot.understanding.learned.clauses import labelled_clauses
from bot.understanding.learned.features import Seen
from bot.understanding.learned.figure_signs import see_figure
from bot.understanding.learned.linear import GONE, NOTHING, RUNNING_COST
from bot.understanding.learned.marked import FIGURE, Mark, Marked, marked_messages
from bot.understanding.message import Message, take_apart
from bot.understanding.moods import Mood
from bot.understanding.retractions import YES_OR_NO, retracted

Examples = Sequence[tuple[Seen, str]]

TODAY: Final = date(2026, 11, 22)
"""The day on which the messages are read; their writers had it in mind."""
_READ_AS_LEVELS: Final = frozenset({AttributeName.KNOWLEDGE_VOLATILITY})
"""Whose figures come to levels: "20 new rulings a day"."""
_MOST_OF_CLAUSE, _MOST_OF_MARK = 0.4, 0.6
"""Shares from which on a mark is what its clause states: of the clause, or of the mark."""


def figure_examples(messages: Iterable[Marked]) -> Iterator[tuple[Seen, str]]:
    """Yield each figure with the attribute that it is about, or `NOTHING`."""
    for marked in messages:
        message = take_apart(marked.text, TODAY)
        context = contexts(message, marked.asked)[Mood.STATED]
        found = read_figures(context, tuple(retracted(context, marked.asked)))
        for figure in message.figures:
            yield (
                see_figure(context, figure, found, marked.asked),
                label_of_figure(message, figure, marked),
            )


def clause_examples(messages: Iterable[Marked]) -> Iterator[tuple[Seen, str]]:
    """Yield each clause with "attribute reading" of what it states without a figure."""
    for marked in messages:
        message = take_apart(marked.text, TODAY)
        context = contexts(message, marked.asked)[Mood.STATED]
        phrases = tuple(read_levels(context, Mood.STATED))
        for number, clause in enumerate(message.clauses):
            asked = asked_before(context, number, marked.asked)
            label = label_of_clause(message, clause, marked)
            yield see_clause(message, number, phrases, asked), label


def everything_learned() -> tuple[Marked, ...]:
    """Return the shipped messages, and the shipped clauses as messages."""
    return (*marked_messages(), *clauses_alone())


def clauses_alone() -> tuple[Marked, ...]:
    """Return the shipped clauses as messages of their own."""
    return tuple(as_message(text, label) for text, label in labelled_clauses())


def as_message(text: str, label: str) -> Marked:
    """Return a labelled clause as a message that states nothing else."""
    if label == NOTHING:
        return Marked(text, None, ())
    name, reading = label.split()
    return Marked(text, None, (Mark(0, len(text), AttributeName(name), reading),))


def label_of_figure(message: Message, figure: Figure, marked: Marked) -> str:
    """Return the attribute that a figure of a marked message is about, or `NOTHING`."""
    start, end = message.tokens[figure.first].start, message.tokens[figure.last].end
    for mark in marked.marks:
        is_read = mark.reading == FIGURE or mark.attribute in _READ_AS_LEVELS
        if is_read and start < mark.end and mark.first < end:
            return mark.attribute
    return NOTHING


def label_of_clause(message: Message, clause: Clause, marked: Marked) -> str:
    """Return "attribute reading" of what a clause of a marked message states, or `NOTHING`."""
    start, end = message.tokens[clause.first].start, message.tokens[clause.last].end
    label, most = NOTHING, 0
    figures = {mark.attribute for mark in marked.marks if mark.reading == FIGURE}
    for mark in marked.marks:
        if mark.reading == GONE and mark.attribute in figures | {RUNNING_COST}:
            continue  # it is told anew, or nothing that is noted
        shared = min(end, mark.end) - max(start, mark.first)
        enough = shared >= min(
            _MOST_OF_CLAUSE * (end - start), _MOST_OF_MARK * (mark.end - mark.first)
        )
        if mark.reading != FIGURE and enough and shared > most:
            label, most = f"{mark.attribute} {_reading(mark)}", shared
    return label


def _reading(mark: Mark) -> str:
    """Return what a mark says; what is either true or false is taken back by a no."""
    return "false" if mark.reading == GONE and mark.attribute in YES_OR_NO else mark.reading
