"""Counts that belong together: "8,500 judgments and 300 statutes" are 8,800 documents."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import reduce
from itertools import pairwise
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.findings import Finding
from bot.understanding.message import Message
from bot.understanding.tokens import text_at
from bot.understanding.units import NOUNS, Noun
from bot.understanding.vocabulary import words_of

_ADDED: Final = frozenset({AttributeName.DATA_VOLUME, AttributeName.LABELLED_EXAMPLES})
_MORE: Final = words_of("another more further additional extra")
_AND: Final = words_of("and plus & + also as well") | _MORE
_BETWEEN: Final = words_of("about around roughly some maybe like then of ~ perhaps") | _MORE
_JOINTS: Final = frozenset(",.;")
_ANY: Final = words_of("documents document docs doc pdfs pdf files articles papers notes")
_THOSE: Final = words_of("those these them which it")
_FARTHEST: Final = 6  # tokens between two counts of one list


def added_up(message: Message, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, a list of counts of different things as one."""
    counts: list[Finding] = []
    for finding in findings:
        if counts and not _goes_on(message, counts[-1], finding):
            yield from _total(message, counts)
            counts = []
        counts.append(finding)
    yield from _total(message, counts)


def _total(message: Message, counts: list[Finding]) -> Iterator[Finding]:
    """Yield the sum of a list; without an "and" anywhere it must be of different kinds."""
    between = {word for one, other in pairwise(counts) for word in _words(message, one, other)}
    if len(counts) > 1 and (not between.isdisjoint(_AND) or _are_kinds(message, counts)):
        yield reduce(lambda one, other: _sum(message, one, other), counts)
    else:
        yield from counts


def _are_kinds(message: Message, counts: list[Finding]) -> bool:
    """Tell whether counts are of kinds of document: "200 manuals. 300 reports."

    What is counted as "documents" may have the other among them.
    """
    counted = [text_at(message.tokens, one.last) for one in counts]
    kinds = [word for word in counted if NOUNS.get(word) is Noun.DOCUMENTS and word not in _ANY]
    return len(set(kinds)) == len(counts)


def _words(message: Message, one: Finding, other: Finding) -> list[str]:
    return [text_at(message.tokens, place) for place in range(one.last + 1, other.first)]


def _goes_on(message: Message, one: Finding, other: Finding) -> bool:
    """Tell whether a count continues the list that the one before it belongs to."""
    if one.attribute is not other.attribute or one.attribute not in _ADDED:
        return False
    if one.weight != other.weight or not _of_one_unit(one, other):
        return False
    if _is_part(message, other):
        return False
    between = _words(message, one, other)
    if not 0 < len(between) <= _FARTHEST:
        return False
    joints = [word for word in between if word not in _BETWEEN]
    joined = all(word in _JOINTS or word in _AND for word in joints[-1:])
    different = text_at(message.tokens, one.last) != text_at(message.tokens, other.last)
    return joined and (different or not _MORE.isdisjoint(between))


def _is_part(message: Message, other: Finding) -> bool:
    """Tell whether a count is of things counted already: "and 300 of those are old"."""
    after = [text_at(message.tokens, other.last + step) for step in range(1, 3)]
    return after[0] == "of" and after[1] in _THOSE


def _of_one_unit(one: Finding, other: Finding) -> bool:
    first, second = one.statement, other.statement
    return (
        first is not None
        and second is not None
        and first.unit == second.unit
        and isinstance(first.value, Decimal)
        and isinstance(second.value, Decimal)
        and not (one.corrects or other.corrects)
    )


def _sum(message: Message, one: Finding, other: Finding) -> Finding:
    first, second = one.statement, other.statement
    if first is None or second is None:
        return one
    total = Decimal(str(first.value)) + Decimal(str(second.value))
    raw = message.words(one.first, other.last)
    said = first.model_copy(update={"value": total, "raw": raw})
    return replace(one, statement=said, last=other.last)
