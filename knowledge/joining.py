"""Joining: the answers to a question's parts, put together if that says more than one answer."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.claims import Claim, Draft
from knowledge.composition import LONGEST_ANSWER
from knowledge.figures import figures
from knowledge.parts import Part

_SURELY_UNSAID = 0.35
"""Confidence below which a part is told to be unstated, though the whole question was answered."""

_ORDINALS = ("first", "second", "third", "fourth")


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
    return part.asks or part.of_a_source


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
        if draft.abstained and not _is_told_beside(draft, told):
            first, *nearest = draft.claims
            found.append(replace(first, text=f"As to the {_ORDINALS[place]} part: {first.text}"))
            if draft.confidence >= _SURELY_UNSAID:
                found += (one for one in nearest if not cited.issuperset(_ids(one)))
    return tuple(found)


def _is_told_beside(refused: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether a caveat beside what is told has all the figures nearest to a refused part.

    Then to say that they are not stated would be to contradict it.
    """
    cited = frozenset[str]().union(*map(_cited, told))
    nearest = [claim for claim in refused.claims[1:] if not cited.issuperset(_ids(claim))]
    found = frozenset[str]().union(*(figures(claim.text) for claim in nearest))
    beside = (claim for draft in told for claim in draft.claims if claim.aside)
    return bool(found) and any(found <= figures(claim.text) for claim in beside)


def _ids(claim: Claim) -> frozenset[str]:
    return frozenset(passage.id for passage in claim.passages)
