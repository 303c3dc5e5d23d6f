"""Words, numbers and signs of a message, with where they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

_TOKEN = re.compile(
    r"(?P<day>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))(?![.,/]?\d)"
    r"|(?P<clock>\d{1,2}:\d{2}(?!\d))"
    r"|(?P<number>(?<![\d.,])\d{1,3}(?: \d{3})+(?![\w.,]\d|\w)"  # 35 000, as much of Europe writes
    r"|\d+(?:[.,']\d+)*(?:(?:e[+-]?|\^)\d+(?!\w)|[⁰¹²³⁴-⁹]+)?|(?<![\w.])[.]\d+)"
    r"|(?P<word>(?:rs|kr|ksh|usd|eur|gbp|inr|chf|cad|aud|sgd|nzd|aed|zar|hkd)(?=\d)"  # kr400k
    r"|r(?=\d[\d.,]*(?:k|mn?|bn|million)(?!\w)|\d{1,3}(?:,\d{3})+(?!\d))"  # rand: R1.5m, R250,000
    r"|yes ?/ ?no(?!\w)|yes[ -]or[ -]no(?!\w)"  # a kind of question, no denial
    r"|n't(?!\w)|'(?:s|re|ve|ll|d|m)(?!\w)|[^\W\d_]\w*?(?=n't(?!\w))|[^\W\d_]\w*)"
    r"|(?P<sign>\S)"
)


class Kind(Enum):
    """What a token is made of."""

    DAY = "day"
    CLOCK = "clock"
    NUMBER = "number"
    WORD = "word"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign. `text` is lower case and may have its spelling mended.

    A contraction is two words: "isn't" is "is" and "n't", "money's" is "money" and "'s".

    `glued` is true when nothing stands between it and the token before.
    """

    text: str
    kind: Kind
    start: int
    end: int
    glued: bool


def tokenise(plain: str) -> tuple[Token, ...]:
    """Return the tokens in order. Spans index the text given."""
    tokens: list[Token] = []
    end = -1
    for found in _TOKEN.finditer(plain):
        kind = Kind(found.lastgroup)
        tokens.append(Token(found.group(), kind, found.start(), found.end(), found.start() == end))
        end = found.end()
    return tuple(tokens)


def token_at(tokens: Sequence[Token], place: int) -> Token | None:
    """Return the token at a place, None before the first and after the last."""
    return tokens[place] if 0 <= place < len(tokens) else None


def text_at(tokens: Sequence[Token], place: int) -> str:
    """Return the word at a place, empty before the first and after the last."""
    return tokens[place].text if 0 <= place < len(tokens) else ""
