"""Whether a dash before a number is a minus."""

from collections.abc import Sequence
from typing import Final

from bot.understanding.tokens import Kind, Token, text_at, token_at


def is_minus(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a dash touches what follows and no word, number or dash before it."""
    if text_at(tokens, place) != "-" or place + 1 >= len(tokens) or not tokens[place + 1].glued:
        return False
    before = token_at(tokens, place - 1)
    open_before = before is None or (before.kind is Kind.SIGN and before.text not in _CLOSING)
    return not tokens[place].glued or open_before


_CLOSING: Final = frozenset("-)]%+/'\"")


def is_below_zero(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "-5000" or "minus 5000" is said; a dash elsewhere is a bullet or a range."""
    if text_at(tokens, place - 1) == "minus" and text_at(tokens, place - 2) in _COUNTED_DOWN:
        return False
    return text_at(tokens, place - 1) in {"minus", "negative"} or is_minus(tokens, place - 1)


_COUNTED_DOWN: Final = frozenset({"t", "d"})  # "T minus 12 days"
