"""Where a message only asks for time: "one moment", "two secs", "let me check with finance"."""

from collections.abc import Iterator
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.figure import Figure, Shape
from bot.understanding.lexicon.commands import LEADS
from bot.understanding.lexicon.pauses import PAUSES, Pause
from bot.understanding.message import Message
from bot.understanding.phrases import Found
from bot.understanding.tokens import Kind

_FEW_WORDS: Final = 6
_BEFORE: Final = LEADS | {"'ll", "will", "must", "sure", "he", "she", "they"}
_TIMES: Final = frozenset({Shape.DURATION, Shape.DATE})

Pauses = tuple[Found[Pause], ...]


def pauses(message: Message, asked: AttributeName | None) -> Pauses:
    """Return the phrases that ask for time; a short time answers a question for one."""
    return tuple(
        found
        for found in PAUSES.search(message.tokens)
        if _opens_clause(message, found)
        and _says_little_else(message, found)
        and not (found.label is Pause.SHORT_TIME and asked is AttributeName.LATENCY)
    )


def is_of_pause(message: Message, found: Pauses, figure: Figure) -> bool:
    """Tell whether a figure says how long to wait, or when its writer will be back."""
    for one in found:
        if one.first <= figure.last and figure.first <= one.last:
            return True
        same = message.clause_at[one.first] == message.clause_at[figure.first]
        if same and one.label is Pause.PROMISE and figure.shape in _TIMES:
            return True
    return False


def _opens_clause(message: Message, found: Found[Pause]) -> bool:
    clause = message.clause_of(found.first)
    return all(token.text in _BEFORE for token in message.tokens[clause.first : found.first])


def _says_little_else(message: Message, found: Found[Pause]) -> bool:
    """Tell whether little follows: "wait" alone, and not "wait times are long"."""
    rest = tuple(_words_after(message, found))
    if found.label is Pause.PROMISE:
        return len(rest) <= _FEW_WORDS
    return all(word in LEADS for word in rest)


def _words_after(message: Message, found: Found[Pause]) -> Iterator[str]:
    clause = message.clause_of(found.first)
    for token in message.tokens[found.last + 1 : clause.last + 1]:
        if token.kind is Kind.WORD:
            yield token.text
