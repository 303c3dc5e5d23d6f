"""Parts: a question that asks several things, taken apart."""

import re
from dataclasses import dataclass

from knowledge.ellipsis import AUXILIARY, completed, told_apart
from knowledge.questions import approaches_in, companies_in, names_source
from knowledge.sides import sides_of
from knowledge.words import normal, telling

_MOST_PARTS = 4
_OWN_TERMS = 2
"""Telling words from which a part asks something of its own, unlike ", and why?".

The name of a source, such as the article, counts as one.
"""

_BARE = 2
"""Words of a part, such as "and who else?", that says nothing of what it asks."""

_ASKING = (
    r"(?:(?:in|on|at|by|for|to|of|from|with|under|after|during|since) "
    r"(?:(?:the|its) (?:\w+ ){1,4})?)?"
    r"(?:what|which|who|whom|whose|how|when|where|why)(?:'s)?\b"
)
_REQUEST = (
    r"(?:please )?(?:tell|give|list|name|show|explain|describe|compare|summari[sz]e|state|quote)\b"
)
_ABBREVIATED = r"(?<!\bvs\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\betc\.)(?<!\bapprox\.)"
_ENDS = re.compile(
    rf"(?<=[.?!]){_ABBREVIATED}\s+(?=\w)"
    r"|\s*;\s+"
    rf"|(?:,|\s[-\u2013\u2014])?\s+(?:and|but|plus) (?:also |then )?(?={_ASKING}|{_REQUEST})"
    rf"|,\s+(?:and|but|plus|so) (?:also |then )?(?={AUXILIARY})",
    re.I,
)
"""Where one part ends; a comma alone may begin a clause that belongs to what stands before it."""

_OPENING = re.compile(r"^(?:(?:and|but|also|so|then|plus)\b,?\s*)+", re.I)
_ASKS = re.compile(
    rf"\?\W*$|(?:^|[:,] )(?:{_ASKING}|{_REQUEST}|{AUXILIARY})|\b{_ASKING}.*(?<!\.)$", re.I
)
"""A sentence that ends in a full stop asks only where it begins or goes on as a question does."""

_NAME = re.compile(r"(?<=\w )[A-Z][A-Za-z]{2,}")
_WHO = re.compile(r"(?:who|whom|whose|where)\b", re.I)
_LEANS = re.compile(
    r"\b(?:it|its|that|this|they|them|their|these|those|the same|such|one|ones|both|each)\b", re.I
)
_SHARE_OF = re.compile(
    r"^(?:what|which|how (?:big|large) an?) (?:share|part|percentage|fraction|number) of ",
    re.I,
)
"""What is asked of a subject, which is not what a pronoun after it means."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a question, made to stand alone.

    A statement `asks` nothing, and may be told of. What `leans` has all before it put behind it.
    """

    text: str
    asks: bool
    leans: bool = False

    @property
    def of_a_source(self) -> bool:
        """Whether it names whose statement is meant, such as the article's."""
        return names_source(self.text)


def parts_of(question: str) -> tuple[Part, ...]:
    """Return the parts of a question in order; none where it is of one piece.

    What is too short to ask of something else stays with the part before it. A later part that
    leans on an earlier one has the approach or company that is meant put behind it.
    """
    if "(" in question:  # a follow-up with what it leans on, or an aside
        return ()
    split, pieces = _pieces(question), list[str]()
    for piece in map(completed, split, ["", *split]):
        if pieces and not (_has_own_subject(piece) or _asks_for_another_kind(piece, pieces[-1])):
            pieces[-1] = f"{pieces[-1]} {piece}"
        else:
            pieces.append(piece)
    parts = tuple(
        part
        for piece, before in zip(pieces, ["", *pieces], strict=False)
        for part in (_apart(piece) or (_part(piece, before),))
    )
    asking = sum(part.asks for part in parts)
    return parts if asking and 1 < len(parts) <= _MOST_PARTS else ()


def _apart(piece: str) -> tuple[Part, ...]:
    """Return a piece that is of two sources or two names as two parts; none where it is of one."""
    return tuple(Part(text, asks=True) for text in sides_of(piece) or told_apart(piece))


def _pieces(question: str) -> list[str]:
    found = (_OPENING.sub("", piece).strip(" ,;") for piece in _ENDS.split(question))
    return [piece for piece in found if any(character.isalnum() for character in piece)]


def _has_own_subject(piece: str) -> bool:
    return len(telling(piece)) + names_source(piece) >= _OWN_TERMS


def _asks_for_another_kind(piece: str, before: str) -> bool:
    """Tell whether a piece asks for somebody or some place, which the one before does not."""
    more = len(piece.split()) > _BARE
    return more and _WHO.match(piece) is not None and _WHO.match(before) is None


def _part(piece: str, before: str) -> Part:
    """Return the piece with what a pronoun in it means behind it: a company, else all before it."""
    asks = _ASKS.search(piece) is not None
    if not before or not _leans(piece):
        return Part(piece, asks)
    companies = companies_in(normal(before).lower())
    meant = companies[0] if companies else _SHARE_OF.sub("", before)
    return Part(f"{piece.rstrip('?. ')}? ({meant})", asks, leans=not companies)


def _leans(piece: str) -> bool:
    """Tell whether a pronoun points before the piece, and not to a name in it."""
    plain = normal(piece).lower()
    of_itself = approaches_in(plain) or companies_in(plain) or _NAME.search(piece)
    return not of_itself and _LEANS.search(plain) is not None
