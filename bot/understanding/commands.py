"""What a message asks the bot to do, in words: summarise, start over, be quiet."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from bot.dialogue.acts import Act
from bot.understanding.lexicon.commands import (
    BEFORE_KEEPING,
    COMMANDS,
    CONFIRMING,
    CONFIRMS,
    DENIALS,
    DENYING,
    GREETINGS,
    KEEPING,
    LEADS,
    SKIPS,
    THANKS,
)
from bot.understanding.lexicon.replies import AFTER_NO
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.phrases import Found, Phrasebook
from bot.understanding.questions import is_phatic
from bot.understanding.tokens import Kind

_WHOLE: Final = {Act.HELP, Act.CANCEL, Act.LEAVE, Act.RESTART, Act.REPEAT}


_BRIEF: Final = 12  # words up to which a message may be nothing but a command


_OPENING: Final = 3  # a command stands at the start, after "ok, please"


def commands(message: Message) -> Iterator[Act]:
    """Yield the commands in a message, each once, in the order said."""
    seen: set[Act] = set()
    for found in COMMANDS.search(message.tokens):
        if found.label not in seen and _is_meant(message, found):
            seen.add(found.label)
            yield found.label


def courtesies(message: Message) -> Iterator[Act]:
    """Yield greeting and thanks, wherever they stand at the start of a clause."""
    words = [token.text for token in message.tokens]
    starts = {clause.first for clause in message.clauses}
    if (
        words
        and (
            words[0] in GREETINGS
            or (words[:1] == ["good"] and words[1:2] and words[1] in GREETINGS)
        )
    ) or any(is_phatic(message, clause) for clause in message.clauses):
        yield Act.GREET
    if any(words[start] in THANKS for start in starts if start < len(words)):
        yield Act.THANK


def verdicts(message: Message) -> Iterator[Act]:
    """Yield agreement or refusal, when the message opens with it."""
    if not message.tokens:
        return
    opening = message.tokens[0].text
    alone = len([token for token in message.tokens if token.kind is Kind.WORD]) <= _OPENING
    if _keeps_all(message):
        yield Act.DENY
    elif (opening in CONFIRMS and alone) or _opens(CONFIRMING, message):
        yield Act.CONFIRM
    elif (opening in DENIALS and alone and _is_refusal(message)) or _opens(DENYING, message):
        yield Act.DENY


def _is_refusal(message: Message) -> bool:
    """Tell whether a no stands for itself: "no problem" and "no rush" refuse nothing."""
    following = message.tokens[1:2]
    return not following or following[0].kind is Kind.SIGN or following[0].text in AFTER_NO


def declines(message: Message) -> bool:
    """Tell whether a message says that its writer does not know or will not say."""
    return any(True for _ in SKIPS.search(message.tokens))


def does_not_know(message: Message, place: int) -> bool:
    """Tell whether a word belongs to "no idea" or "not sure"."""
    return any(found.first <= place <= found.last for found in SKIPS.search(message.tokens))


def is_brief(message: Message) -> bool:
    """Tell whether a message is short enough to be nothing but an answer or a command."""
    return len(message.tokens) <= _BRIEF


def _opens(book: Phrasebook[bool], message: Message) -> bool:
    return any(found.first <= 1 for found in book.search(message.tokens[:_BRIEF]))


def _keeps_all(message: Message) -> bool:
    """Tell whether a message wants all left as it is: "no, keep it as it is"."""
    before = takewhile(
        lambda one: one.kind is Kind.SIGN or one.text in BEFORE_KEEPING, message.tokens
    )
    opening = sum(1 for _ in before)
    return any(found.first == opening for found in KEEPING.search(message.tokens))


def _is_meant(message: Message, found: Found[Act]) -> bool:
    """Tell whether a command's words are a command: they open a clause, or are all there is."""
    clause = message.clause_of(found.first)
    before = message.tokens[clause.first : found.first]
    if not all(token.text in LEADS for token in before):
        return False
    if found.label is Act.WHY and _is_asked_before(message, found.first):
        return False  # "is RAG cheaper, and why?" asks why of what it asks
    if found.label not in _WHOLE:
        return True
    if len(found.said) == 1:  # "help" and "stop" are words of many sentences
        return _leftover(message, found) == 0
    words = sum(token.kind is Kind.WORD for token in message.tokens)
    asks = found.label is Act.HELP
    return asks or (words <= _BRIEF and _leftover(message, found) <= _OPENING)


def _is_asked_before(message: Message, place: int) -> bool:
    sentence = message.clause_of(place).sentence
    return any(
        clause.mood is Mood.QUESTION and clause.sentence == sentence and clause.last < place
        for clause in message.clauses
    )


def _leftover(message: Message, found: Found[Act]) -> int:
    """Return how many words follow a command in its own clause."""
    clause = message.clause_of(found.first)
    rest = message.tokens[found.last + 1 : clause.last + 1]
    return sum(token.kind is Kind.WORD and token.text not in LEADS for token in rest)
