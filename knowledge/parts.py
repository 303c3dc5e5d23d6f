"""Parts: a question that asks several things, taken apart."""

import re
from dataclasses import dataclass

from knowledge.answers import EVERY_KIND
from knowledge.questions import approaches_in, companies_in, kinds_in
from knowledge.words import NUMBER_WORDS, normal, terms

_MOST_PARTS = 4
_OWN_TERMS = 2
"""Telling words from which a part asks something of its own, unlike ", and why?".

The name of a source, such as the article, counts as one.
"""

_ASKING = (
    r"(?:(?:in|on|at|by|for|to|of|from|with|under|after|during|since) )?"
    r"(?:what|which|who|whom|whose|how|when|where|why)(?:'s)?\b"
)
_AUXILIARY = r"(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|had)\b"
_REQUEST = (
    r"(?:please )?(?:tell|give|list|name|show|explain|describe|compare|summari[sz]e|state|quote)\b"
)
_ABBREVIATED = r"(?<!\bvs\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\betc\.)(?<!\bapprox\.)"
_ENDS = re.compile(
    rf"(?<=[.?!]){_ABBREVIATED}\s+(?=\w)"
    r"|\s*;\s+"
    rf"|(?:,|\s[-\u2013\u2014])?\s+(?:and|but|plus) (?:also |then )?(?={_ASKING}|{_REQUEST})"
    rf"|,\s+(?:and|but|plus) (?:also |then )?(?={_AUXILIARY})",
    re.I,
)
"""Where one part ends; a comma alone may begin a clause that belongs to what stands before it."""

_BESIDE = re.compile(
    r",?\s+(?:set )?(?:against|next to|beside|versus|vs\.?|compared (?:with|to))\s+", re.I
)
"""Between two things that are to be compared."""

_OPENING = re.compile(r"^(?:(?:and|but|also|so|then|plus)\b,?\s*)+", re.I)
_ASKS = re.compile(
    rf"\?\W*$|(?:^|[:,] )(?:{_ASKING}|{_REQUEST}|{_AUXILIARY})|\b{_ASKING}.*(?<!\.)$", re.I
)
"""A sentence that ends in a full stop asks only where it begins or goes on as a question does."""

_NAME = re.compile(r"(?<=\w )[A-Z][A-Za-z]{2,}")
_LEANS = re.compile(
    r"\b(?:it|its|that|this|they|them|their|these|those|the same|such|one|ones|both|each)\b", re.I
)
_NOUN_ASKED = re.compile(rf"\b(?:how (?:many|much)|what|which) (?!{_AUXILIARY})[a-z]{{3,}}\b", re.I)
_NOUN_LEFT_OUT = re.compile(rf"\b(?:(?P<many>how (?:many|much))|what|which)(?= {_AUXILIARY})", re.I)


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
        return _names_source(self.text)


def parts_of(question: str) -> tuple[Part, ...]:
    """Return the parts of a question in order; none where it is of one piece.

    What is too short to ask of something else stays with the part before it. A later part that
    leans on an earlier one has the approach or company that is meant put behind it.
    """
    if "(" in question:  # a follow-up with what it leans on, or an aside
        return ()
    if compared := _compared(question):
        return compared
    split, pieces = _pieces(question), list[str]()
    for piece in map(_with_noun, split, ["", *split]):
        if pieces and not _has_own_subject(piece):
            pieces[-1] = f"{pieces[-1]} {piece}"
        else:
            pieces.append(piece)
    parts = tuple(
        _part(piece, before) for piece, before in zip(pieces, ["", *pieces], strict=False)
    )
    asking = sum(part.asks for part in parts)
    return parts if asking and 1 < len(parts) <= _MOST_PARTS else ()


def _compared(question: str) -> tuple[Part, ...]:
    """Return what a question sets beside each other, if it is of different sources; else none."""
    sides = _BESIDE.split(question)
    if len(sides) != 2:  # noqa: PLR2004 - one thing beside another
        return ()
    of_sources = [_names_source(side) for side in sides]
    if of_sources[0] == of_sources[1] or not all(map(_has_own_measure, sides)) or _leans(sides[1]):
        return ()
    return tuple(Part(side, asks=True) for side in sides)


def _has_own_measure(side: str) -> bool:
    """Tell whether it says what is measured, and not only of which approach."""
    plain = normal(side).lower()
    approaches = {term for approach in approaches_in(plain) for term in terms(approach.value)}
    return len(_own_terms(side) - approaches) >= _OWN_TERMS


def _pieces(question: str) -> list[str]:
    found = (_OPENING.sub("", piece).strip(" ,;") for piece in _ENDS.split(question))
    return [piece for piece in found if any(character.isalnum() for character in piece)]


def _with_noun(piece: str, before: str) -> str:
    """Return the piece with a noun that it leaves out, as in "and how many did LIMA need"."""
    asked, left_out = _NOUN_ASKED.search(before), _NOUN_LEFT_OUT.search(piece)
    if asked is None or left_out is None:
        return piece
    alike = left_out["many"] or _last_word(piece) == _last_word(before)
    return _NOUN_LEFT_OUT.sub(asked[0].lower(), piece) if alike else piece


def _last_word(piece: str) -> str:
    return piece.rstrip("?.! ").rpartition(" ")[2].lower()


def _has_own_subject(piece: str) -> bool:
    return len(_own_terms(piece)) + _names_source(piece) >= _OWN_TERMS


def _own_terms(text: str) -> set[str]:
    return set(terms(text)) - NUMBER_WORDS.keys()


def _names_source(text: str) -> bool:
    return kinds_in(normal(text).lower()) != EVERY_KIND


def _part(piece: str, before: str) -> Part:
    """Return the piece with what a pronoun in it means behind it: a company, else all before it."""
    asks = _ASKS.search(piece) is not None
    if not before or not _leans(piece):
        return Part(piece, asks)
    companies = companies_in(normal(before).lower())
    meant = companies[0] if companies else before
    return Part(f"{piece.rstrip('?. ')}? ({meant})", asks, leans=not companies)


def _leans(piece: str) -> bool:
    """Tell whether a pronoun points before the piece, and not to a name in it."""
    plain = normal(piece).lower()
    of_itself = approaches_in(plain) or companies_in(plain) or _NAME.search(piece)
    return not of_itself and _LEANS.search(plain) is not None
