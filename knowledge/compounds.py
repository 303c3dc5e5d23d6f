"""Compounds: a question that asks several things, taken apart, and the answers put together."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from knowledge.answers import EVERY_KIND
from knowledge.claims import Claim, Draft
from knowledge.composition import LONGEST_ANSWER
from knowledge.questions import approaches_in, companies_in, kinds_in
from knowledge.words import NUMBER_WORDS, normal, terms

_MOST_PARTS = 4
_OWN_TERMS = 2
"""Telling words from which a part asks something of its own, unlike ", and why?".

The name of a source, such as the article, counts as one.
"""

_SURELY_UNSAID = 0.35
"""Confidence below which a part is told to be unstated, though the whole question was answered."""

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
_ORDINALS = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a question, made to stand alone.

    A statement `asks` nothing, and may be told of. What `leans` has all before it put behind it.
    """

    text: str
    asks: bool
    leans: bool = False


def parts_of(question: str) -> tuple[Part, ...]:
    """Return the parts of a question in order; none where it is of one piece.

    What is too short to ask of something else stays with the part before it. A later part that
    leans on an earlier one has the approach or company that is meant put behind it.
    """
    if "(" in question:  # a follow-up with what it leans on, or an aside
        return ()
    pieces: list[str] = []
    for piece in map(_with_noun, _pieces(question), ["", *_pieces(question)]):
        if pieces and not _has_own_subject(piece):
            pieces[-1] = f"{pieces[-1]} {piece}"
        else:
            pieces.append(piece)
    parts = tuple(
        _part(piece, before) for piece, before in zip(pieces, ["", *pieces], strict=False)
    )
    asking = sum(part.asks for part in parts)
    return parts if asking and 1 < len(parts) <= _MOST_PARTS else ()


def joined(whole: Draft, parts: Sequence[tuple[Part, Draft]]) -> Draft:
    """Return the better of the answer to the whole question and the answers to its parts.

    The whole one where it says what they say, or where no part is answered. Where some are, the
    others are said not to be stated.
    """
    asking = [draft for part, draft in parts if part.asks]
    answered = [draft for draft in asking if not draft.abstained]
    if not whole.abstained and len(asking) < len(parts):
        return _after_statement(whole, parts)
    if not answered:
        return whole
    if not whole.abstained and _covers(whole, _own(parts, whole)):
        surely = [one for one in asking if one.abstained and one.confidence < _SURELY_UNSAID]
        if not surely or not _covers_nothing_else(whole, answered):
            return whole
    return _put_together(parts)


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
    of_a_source = kinds_in(normal(piece).lower()) != EVERY_KIND
    return len(set(terms(piece)) - NUMBER_WORDS.keys()) + of_a_source >= _OWN_TERMS


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


def _covers(whole: Draft, answered: Iterable[Draft]) -> bool:
    """Tell whether the whole answer has each part's arithmetic and cites what it rests on first."""
    cited = _cited(whole)
    computed = {claim for draft in answered for claim in draft.claims if claim.computed}
    first = frozenset[str]().union(*(_ids(draft.claims[0]) for draft in answered))
    return computed.issubset(whole.claims) and first <= cited


def _covers_nothing_else(whole: Draft, answered: Iterable[Draft]) -> bool:
    return _cited(whole) <= frozenset[str]().union(*map(_cited, answered))


def _cited(draft: Draft) -> frozenset[str]:
    body = (_ids(claim) for claim in draft.claims if not claim.aside)
    return frozenset[str]().union(*body)


def _own(parts: Sequence[tuple[Part, Draft]], whole: Draft) -> list[Draft]:
    """Return the answers that a whole answer must hold: to parts that stand alone.

    None beside a deduction, which has put a leaning part and what it leans on together.
    """
    asking = [(part, draft) for part, draft in parts if part.asks]
    if whole.confidence >= 1 and any(part.leans for part, _ in asking):
        return []
    return [draft for part, draft in asking if not part.leans and not draft.abstained]


def _after_statement(whole: Draft, parts: Sequence[tuple[Part, Draft]]) -> Draft:
    """Return the whole answer, unless all it does is to repeat what somebody is said to state."""
    asking = [draft for part, draft in parts if part.asks]
    stated = [draft for part, draft in parts if not part.asks and _is_told(part)]
    told = [draft for draft in stated if not draft.abstained]
    if not told or not _covers_nothing_else(whole, told):
        return whole
    if any(not draft.abstained for draft in asking):
        return _put_together(parts)
    surely = all(draft.confidence < _SURELY_UNSAID for draft in asking)
    return asking[0] if surely else whole


def _put_together(parts: Sequence[tuple[Part, Draft]]) -> Draft:
    told = [draft for part, draft in parts if not draft.abstained and _is_told(part)]
    unsaid = _unsaid([draft for part, draft in parts if part.asks], told)
    room = LONGEST_ANSWER // (len(told) + bool(unsaid))
    body = [claim for draft in told for claim in _within(room, draft)]
    asides = [claim for draft in told for claim in draft.claims if claim.aside]
    return Draft(
        tuple(dict.fromkeys((*body, *asides))),
        abstained=False,
        confidence=min(draft.confidence for draft in told),
        unsaid=unsaid,
    )


def _is_told(part: Part) -> bool:
    """Tell whether a part's answer is part of the whole: what somebody is said to state, too."""
    return part.asks or kinds_in(normal(part.text).lower()) != EVERY_KIND


def _within(room: int, draft: Draft) -> list[Claim]:
    """Return the draft's first claim and those after it for which there is room."""
    chosen: list[Claim] = []
    for claim in draft.claims:
        taken = sum(len(one.text) for one in (*chosen, claim))
        if not claim.aside and (not chosen or taken <= room):
            chosen.append(claim)
    return chosen


def _unsaid(asking: Sequence[Draft], told: Sequence[Draft]) -> tuple[Claim, ...]:
    """Return for each part not answered that it is not, and what is nearest unless it is told.

    What is nearest counts only where the part is not surely about something else.
    """
    cited = frozenset[str]().union(*map(_cited, told))
    found: list[Claim] = []
    for place, draft in enumerate(asking):
        if draft.abstained:
            first, *nearest = draft.claims
            found.append(replace(first, text=f"As to the {_ORDINALS[place]} part: {first.text}"))
            if draft.confidence >= _SURELY_UNSAID:
                found += (one for one in nearest if not cited.issuperset(_ids(one)))
    return tuple(found)


def _ids(claim: Claim) -> frozenset[str]:
    return frozenset(passage.id for passage in claim.passages)
