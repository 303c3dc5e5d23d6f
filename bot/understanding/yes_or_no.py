"""Reads a yes or a no as the answer to the question just asked: "nope", "of course"."""

from collections.abc import Mapping
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.commands import does_not_know
from bot.understanding.context import Context
from bot.understanding.figure import Shape
from bot.understanding.findings import Finding
from bot.understanding.lexicon.replies import (
    AFFIRMING,
    AFTER_NO,
    BEFORE_A_VERDICT,
    BESIDE_POLITE,
    NO,
    POLITE,
    REFUSING,
    VERDICTS,
    YES,
)
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.phrases import NEGATIONS, Found
from bot.understanding.readings import statement_for
from bot.understanding.replying import says_little_else
from bot.understanding.tokens import Kind

_A_FEW_WORDS: Final = 9
_OPENING: Final = 3

BOOLEANS: Final = frozenset(
    {
        AttributeName.NEEDS_CITATIONS,
        AttributeName.STYLE_OR_FORMAT_TASK,
        AttributeName.ACCESS_CONTROL,
        AttributeName.DELETION_REQUIRED,
        AttributeName.HAS_EVALUATION_SET,
    }
)

# What a plain yes or no means where the answer is not yes or no by itself.
_PLAIN: Final[Mapping[AttributeName, tuple[str | None, str]]] = {
    AttributeName.PRIVACY: ("high", "low"),
    AttributeName.LABELLED_EXAMPLES: (None, "none"),
    AttributeName.ML_EXPERIENCE: ("some", "none"),
    AttributeName.KNOWLEDGE_VOLATILITY: ("high", "low"),
}


def by_yes_or_no(context: Context, asked: AttributeName) -> Finding | None:
    """Return a plain yes or no, however worded; None where the attribute takes neither."""
    if asked not in BOOLEANS and asked not in _PLAIN:
        return None
    worded = _worded_verdict(context, asked)
    if worded is not None:
        return _verdict(context, asked, yes=worded.label, first=worded.first, last=worded.last)
    for place, token in enumerate(context.message.tokens[:_A_FEW_WORDS]):
        yes, no = token.text in YES, token.text in NO
        if (yes or no) and _is_verdict(context, asked, place):
            return _verdict(context, asked, yes=yes, first=place, last=place)
    return None


def _is_verdict(context: Context, asked: AttributeName, place: int) -> bool:
    """Tell whether a yes or no is the answer: it opens or ends the message, or is all it says."""
    message = context.message
    if message.mood_at(place) is not Mood.STATED or _is_other_than_an_answer(context, place):
        return False
    beside = (context.word_at(place - 1), context.word_at(place + 1))
    objects = message.tokens[place].text in REFUSING and any(one in REFUSING for one in beside)
    if objects and asked in _PLAIN:  # "no no, we do have some", "no no, that's fine"
        return False
    if says_little_else(context, asked, place, place):
        return place < _OPENING or len(message.tokens) <= _A_FEW_WORDS
    word = message.tokens[place].text
    if word in AFFIRMING and context.word_at(place + 1) in NEGATIONS:
        return False
    if word in AFFIRMING or (word in REFUSING and _goes_with_no(context, place)):
        before = [context.word_at(at) for at in range(place)]
        ends = place == len(message.tokens) - 1
        return ends or all(one in BEFORE_A_VERDICT for one in before)
    return False


def _asks_politely(message: Message, place: int) -> bool:
    """Tell whether a word is "please" among others: "cite them, please" asks for something."""
    if message.tokens[place].text != POLITE:
        return False
    following = message.tokens[place + 1 : place + 2]
    if place == 0 and following and following[0].kind is Kind.SIGN:  # "please, for compliance"
        return False
    words = [one.text for one in message.tokens if one.kind is not Kind.SIGN]
    return not BESIDE_POLITE.issuperset(words)


def _goes_with_no(context: Context, place: int) -> bool:
    """Tell whether a no stands for itself rather than before a noun: "no budget yet"."""
    clause = context.message.clause_of(place)
    following = context.message.tokens[place + 1 : clause.last + 1]
    return not following or following[0].kind is Kind.SIGN or following[0].text in AFTER_NO


def _worded_verdict(context: Context, asked: AttributeName) -> Found[bool] | None:
    """Return a yes or no of several words, if it opens the message: "of course", "not really"."""
    message = context.message
    found = [
        one
        for one in VERDICTS.search(message.tokens[:_A_FEW_WORDS])
        if one.first < _OPENING
        and not does_not_know(message, one.first)
        and says_little_else(context, asked, one.first, one.last)
    ]
    return max(found, key=lambda one: one.last - one.first, default=None)


def _verdict(
    context: Context, asked: AttributeName, *, yes: bool, first: int, last: int
) -> Finding | None:
    reading = yes if asked in BOOLEANS else _PLAIN[asked][0 if yes else 1]
    if reading is None:
        return None
    raw = context.message.words(first, last)
    return Finding(asked, statement_for(asked, reading, raw), first, last)


def _is_other_than_an_answer(context: Context, place: int) -> bool:
    """Tell whether it belongs to "not sure", to a request, or to a correction: "no wait, 2500"."""
    message = context.message
    if does_not_know(message, place) or _asks_politely(message, place):
        return True
    return any(
        figure.shape is Shape.BARE and context.is_correction(figure) for figure in context.figures
    )
