"""Ellipsis: what a part of a question leaves out, put in from the part before it."""

import re

from knowledge.questions import approaches_in, companies_in, measures_in, names_source
from knowledge.sides import measure_of
from knowledge.words import normal, telling

AUXILIARY = r"(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|had)\b"
"""A word that may begin a question which asks whether, or follow what is asked for."""

_NOUN_ASKED = re.compile(rf"\b(?:how (?:many|much)|what|which) (?!{AUXILIARY})[a-z]{{3,}}\b", re.I)
_NOUN_LEFT_OUT = re.compile(rf"\b(?:(?P<many>how (?:many|much))|what|which)(?= {AUXILIARY})", re.I)
_ITS_OWN = re.compile(r"\b(?:its|their) own(?=\W*$)", re.I)
_OF_ANOTHER = re.compile(
    r"^(?:how (?:long|much|many|fast)|what|which) (?:about |at |for |in |with |by |from )"
    r"(?:the )?(?P<who>\w+)\W*$",
    re.I,
)
"""A part that names only whom it asks about, as in "and how long at Checkr"."""

_NAME = r"[A-Z][\w.-]*[A-Za-z0-9](?: [A-Z][\w.-]*[A-Za-z0-9])?"
_SHARED = re.compile(
    rf"^(?P<one>{_NAME})(?: and | or |, | vs\.? | versus )(?P<other>{_NAME})\s?[:,]\s(?P<asked>.+)$"
)
_EACH = re.compile(r"\b(?:each|both)(?: of (?:them|the two))?(?= [a-z]+\W*$)", re.I)
_SECOND_VERB_LEFT_OUT = re.compile(
    rf"^(?P<asked>.*?\b(?:do|does|did|has|have))\s(?P<one>{_NAME})(?P<verb>\s[a-z]+)\s(?P<what>.+?),?"
    rf"\s(?:and|but)\s(?P<other>{_NAME})\s(?P<its>(?:its|their|the)\s.+)$"
)


def completed(piece: str, before: str) -> str:
    """Return the piece with what it leaves out: a noun, or all but whom it asks about."""
    return _with_measure(_with_own(_with_noun(piece, before), before), before)


def told_apart(piece: str) -> tuple[str, ...]:
    """Return what is asked of each of two that share one question or one verb; none if nothing is.

    Not of the approaches and the article's companies, whose figures stand in one row.
    """
    if (shared := _SHARED.match(piece)) and _are_others(shared["one"], shared["other"]):
        asked = _EACH.sub("it", shared["asked"])
        return tuple(f"{shared[who]}: {asked}" for who in ("one", "other"))
    left_out = _SECOND_VERB_LEFT_OUT.match(piece)
    if left_out and _are_others(left_out["one"], left_out["other"]):
        asked, verb = left_out["asked"], left_out["verb"]
        first = f"{asked} {left_out['one']}{verb} {left_out['what']}"
        return (first, f"{asked} {left_out['other']}{verb} {left_out['its']}")
    return ()


def _are_others(*names: str) -> bool:
    plain = [normal(name).lower() for name in names]
    return not any(approaches_in(name) or companies_in(name) for name in plain)


def _with_noun(piece: str, before: str) -> str:
    """Return the piece with a noun that it leaves out, as in "and how many did LIMA need"."""
    asked, left_out = _NOUN_ASKED.search(before), _NOUN_LEFT_OUT.search(piece)
    if asked is None or left_out is None:
        return piece
    alike = left_out["many"] or _last_word(piece) == _last_word(before)
    return _NOUN_LEFT_OUT.sub(asked[0].lower(), piece) if alike else piece


def _with_own(piece: str, before: str) -> str:
    """Return the piece with what "its own" at its end is: an approach that was named."""
    named = approaches_in(normal(before).lower())
    return _ITS_OWN.sub(rf"\g<0> {named[0].value}", piece) if len(named) == 1 else piece


def _with_measure(piece: str, before: str) -> str:
    """Return the piece with the article's measure behind it where it names only another source."""
    whom = _OF_ANOTHER.match(piece)
    if whom is None or not names_source(before) or not telling(whom["who"]):
        return piece
    plain = normal(piece).lower()
    if approaches_in(plain) or companies_in(plain) or measures_in(plain) or names_source(piece):
        return piece
    return f"{piece.rstrip('?. ')}? ({measure_of(before)})"


def _last_word(piece: str) -> str:
    return piece.rstrip("?.! ").rpartition(" ")[2].lower()
