"""Follow-ups: a question that leans on earlier ones, made to stand alone."""

import re
from collections.abc import Sequence

from knowledge.lexicon import COMPARED, LEXICON, Approach
from knowledge.questions import approaches_in, companies_in, measures_in
from knowledge.words import normal, terms

_FEW_TERMS = 3
_OWN_TERMS = 2
"""Telling words from which a question that points at nothing before speaks of its own subject."""

_WEEKS = re.compile(r"\bweeks? (?P<first>\d+)(?:\s?(?:-|to|and|&)\s?(?P<last>\d+))?")
_OPPOSITE = {Approach.RAG: Approach.FINE_TUNING, Approach.FINE_TUNING: Approach.RAG}


def standalone(question: str, earlier: Sequence[str]) -> str:
    """Return the question with what it leaves out taken from the last one before it.

    `earlier` is oldest first, and may itself hold follow-ups. A question that stands alone comes
    back unchanged.
    """
    if not earlier or not _leans(question) or _has_own_subject(question, earlier[-1]):
        return question
    before = standalone(earlier[-1], earlier[:-1])
    return _swapped(question, before) or f"{question.strip()} ({before.strip()})"


def named_both(question: str) -> str:
    """Return the question with the two approaches named, if it says "both" and names neither."""
    plain = normal(question).lower()
    if approaches_in(plain) or not LEXICON.phrases.both.search(plain):
        return question
    return f"{question} ({' and '.join(COMPARED)})"


def _leans(question: str) -> bool:
    few = len(terms(question)) <= _FEW_TERMS
    return LEXICON.phrases.follows_on.match(question.strip().lower()) is not None or (
        few and LEXICON.phrases.leans.search(question.lower()) is not None
    )


def _has_own_subject(question: str, before: str) -> bool:
    """Tell whether a question says both of whom and what it asks, and points at nothing before.

    A measure is of an approach, never of a company, so after a company it is a subject itself.
    """
    plain, plain_before = normal(question).lower(), normal(before).lower()
    if LEXICON.phrases.leans.search(plain):
        return False
    if not LEXICON.phrases.elliptic.match(plain) and len(set(terms(question))) >= _OWN_TERMS:
        return True
    of_company = bool(companies_in(plain)) and len(terms(question)) > 1
    after_company = bool(companies_in(plain_before)) and not approaches_in(plain_before)
    return of_company or (
        bool(measures_in(plain)) and (bool(approaches_in(plain)) or after_company)
    )


def _swapped(question: str, before: str) -> str | None:
    """Return the earlier question about the other thing, if only that is said anew."""
    return (
        _other_column(question, before)
        or _other_company(question, before)
        or _next_weeks(question, before)
    )


def _other_column(question: str, before: str) -> str | None:
    had, named = approaches_in(normal(before).lower()), approaches_in(normal(question).lower())
    if LEXICON.phrases.the_other.search(question.lower()) and len(had) == 1 and had[0] in _OPPOSITE:
        named = (_OPPOSITE[had[0]],)
    if len(had) != 1 or len(named) != 1 or len(terms(question)) > 1:
        return None
    return LEXICON.approaches[had[0]].sub(named[0].value, normal(before).lower())


def _other_company(question: str, before: str) -> str | None:
    had, named = companies_in(before.lower()), companies_in(question.lower())
    if len(had) != 1 or len(named) != 1 or len(terms(question)) > 1:
        return None
    return re.sub(had[0], named[0], before, flags=re.I)


def _next_weeks(question: str, before: str) -> str | None:
    """Return the question about the weeks after those asked about, for "and after that?"."""
    asked = _WEEKS.search(normal(before).lower())
    if asked is None or not LEXICON.phrases.afterwards.search(question.lower()):
        return None
    following = int(asked["last"] or asked["first"]) + 1
    return _WEEKS.sub(f"week {following}", normal(before).lower())
