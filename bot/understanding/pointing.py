"""Words that make a deadline of a day named before them: "be live by then", "we launch then"."""

from collections.abc import Sequence
from typing import Final

from bot.understanding.tokens import Kind, Token, text_at
from bot.understanding.vocabulary import words_of

_BY: Final = words_of("before by until till")
_THEN: Final = words_of("then that")
_LAUNCHED: Final = words_of(
    "launch launches launching live ship ships release releases rollout deploy deploys"
)
_REACH: Final = 4  # "go live with it then"


def is_by_then(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "by then", "before that" is at a place."""
    return text_at(tokens, place) in _BY and text_at(tokens, place + 1) in _THEN


def is_launched_then(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "launch then", "go live with it then" begins at a place.

    A "then" with more behind it is a next step instead: "launch then measure".
    """
    if text_at(tokens, place) not in _LAUNCHED:
        return False
    for at in range(place + 1, min(place + 1 + _REACH, len(tokens))):
        if tokens[at].text == "then":
            return at + 1 == len(tokens) or tokens[at + 1].kind is not Kind.WORD
        if tokens[at].kind is not Kind.WORD:
            return False
    return False
