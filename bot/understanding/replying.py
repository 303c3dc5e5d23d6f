"""Whether words may answer the question just asked: only those whose clause says little else.

"About five" and "pretty high tbh" answer; "see page 5" and "high time for lunch" do not. A word
is foreign to an answer when it neither hedges nor belongs to the attribute asked about.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.bare_numbers import continues, named_beside
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.groups import FILLERS
from bot.understanding.lexicon import LEXICONS
from bot.understanding.lexicon.replies import AROUND_AN_ANSWER
from bot.understanding.moods import Mood
from bot.understanding.phrases import NEGATIONS
from bot.understanding.tokens import Kind
from bot.understanding.units import Noun

_FOREIGN_TO_A_FIGURE: Final = 2  # "80k if finance agrees"
_PLAIN_WORDS: Final = FILLERS | AROUND_AN_ANSWER | NEGATIONS


def _words_of_patterns(patterns: Iterable[str]) -> Iterator[str]:
    for pattern in patterns:
        for element in pattern.split():
            yield from element.removesuffix("?").split("|")


OWN_WORDS: Final[Mapping[AttributeName, frozenset[str]]] = {
    one.attribute: frozenset(_words_of_patterns((*one.topic, *one.measured, *one.cues)))
    for one in LEXICONS
}
"""The words of an attribute's names and cues, which belong to any talk of it."""


def may_answer(context: Context, asked: AttributeName, figure: Figure) -> bool:
    """Tell whether a figure may be meant as the answer."""
    if _is_of_another(context, asked, figure) or continues(context, figure):
        return False
    named = bool(context.cues.here(asked, Role.TOPIC, figure.first))
    if figure.shape is not Shape.BARE and figure.noun is not Noun.OTHER:
        lean = context.leans(asked, figure)
        if named or lean is not None:
            return named or lean is Role.FOR
        return not foreign_words(context, asked, figure.first, figure.last)
    if figure.noun is Noun.OTHER and len(context.message.figures) > 1:
        return False  # "12 categories, 40k labelled tickets"
    if _is_numbering(context, asked, figure):
        return False
    foreign = foreign_words(context, asked, figure.first, figure.last)
    return named or len(foreign) <= (0 if figure.noun else _FOREIGN_TO_A_FIGURE)


def says_little_else(context: Context, asked: AttributeName, first: int, last: int) -> bool:
    """Tell whether the clause of a word states something, and nothing beyond that word."""
    mood = context.message.mood_at(first)
    return mood is Mood.STATED and not foreign_words(context, asked, first, last)


def foreign_words(context: Context, asked: AttributeName, first: int, last: int) -> tuple[str, ...]:
    """Return the words of a clause, but for tokens first..last, that no answer needs."""
    clause = context.message.clause_of(first)
    places = [*range(clause.first, first), *range(last + 1, clause.last + 1)]
    return tuple(context.word_at(at) for at in places if _is_foreign(context, asked, at))


def _is_foreign(context: Context, asked: AttributeName, at: int) -> bool:
    token = context.message.tokens[at]
    if token.kind is Kind.SIGN or token.text in _PLAIN_WORDS or token.text.endswith("ly"):
        return False
    return token.text not in OWN_WORDS.get(asked, ())


def _is_of_another(context: Context, asked: AttributeName, figure: Figure) -> bool:
    """Tell whether the clause names another attribute, and not the one asked about."""
    if named_beside(context, figure, [asked]) is not None:
        return False
    others = [name for name in AttributeName if name is not asked]
    if named_beside(context, figure, others) is not None:
        return True
    return not _named(context, [asked], figure) and _named(context, others, figure)


def _named(context: Context, names: Collection[AttributeName], figure: Figure) -> bool:
    return any(context.cues.here(name, Role.TOPIC, figure.first) for name in names)


def _is_numbering(context: Context, asked: AttributeName, figure: Figure) -> bool:
    """Tell whether a number belongs to the name before it, or counts people: "python 3.11"."""
    before, after = figure.first - 1, context.word_at(figure.last + 1)
    clause = context.message.clause_of(figure.first)
    if after == "of" and context.word_at(figure.last + 2) in {"us", "you", "my", "our"}:
        return True
    if after in {"am", "pm", "o"}:
        return True
    named = before >= clause.first and _is_foreign(context, asked, before)
    return named and not context.word_at(before).endswith("ed")  # "we collected 350"
