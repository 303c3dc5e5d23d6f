"""Opposites: whether a claim turns round what its evidence says with the same words."""

import re
from collections.abc import Iterable, Iterator, Mapping

from knowledge.lexicon import COMPARED, LEXICON, Approach
from knowledge.passages import Passage
from knowledge.words import STOP_WORDS, normal, stem

_NEGATION = re.compile(
    r"\b(?:not|no|never|cannot|without|neither|nor|hardly|barely|fail(?:s|ed)? to)\b|n't\b"
)
_WORD = re.compile(r"[a-z][\w'-]*")
_SCOPE = 2
"""Telling words after a negation that it is taken to deny."""

_PAIRS = (
    ("more", "less"), ("more", "fewer"), ("higher", "lower"), ("high", "low"), ("most", "least"),
    ("faster", "slower"), ("fast", "slow"), ("better", "worse"), ("best", "worst"),
    ("cheaper", "dearer"), ("cheaper", "expensive"), ("larger", "smaller"), ("bigger", "smaller"),
    ("increased", "reduced"), ("increased", "decreased"), ("increased", "cut"),
    ("raised", "reduced"), ("raised", "cut"), ("rose", "fell"), ("improved", "worsened"),
    ("above", "below"), ("before", "after"), ("with", "without"), ("over", "under"),
    ("up to", "at least"), ("best case", "worst case"), ("longer", "shorter"),
)  # fmt: skip
_COLUMNS = {Approach.RAG: "RAG", Approach.FINE_TUNING: "Fine-tuning"}


def contradicts(claim: str, evidence: str) -> bool:
    """Tell whether the claim denies what the evidence affirms, or the other way about."""
    said, held = normal(claim).lower(), normal(evidence).lower()
    denied, denied_there = _denied(said), _denied(held)
    newly = denied - denied_there
    dropped = (denied_there & set(_stems(said))) - denied
    return bool(newly) or bool(dropped & _only_denied(held)) or _turned(said, held)


def swaps_columns(claim: str, row: Passage) -> bool:
    """Tell whether the claim gives one approach the other's cell of a table's row."""
    cells = {approach: row.cells.get(column, "") for approach, column in _COLUMNS.items()}
    plain = normal(claim).lower()
    if not all(cells.values()):
        return False
    shown = _order(_cells_in(plain, cells))
    named = _order(
        (match.start(), approach)
        for approach in COMPARED
        for match in LEXICON.approaches[approach].finditer(plain)
    )
    if len(set(named)) == 1:
        return len(set(shown)) == 1 and set(shown) != set(named)
    return len(named) == len(shown) and named != shown


def _cells_in(plain: str, cells: Mapping[Approach, str]) -> Iterator[tuple[int, Approach]]:
    """Yield where each approach's cell stands; the longer of two that overlap counts."""
    by_cell = {cell.lower(): approach for approach, cell in cells.items()}
    longest = sorted(by_cell, key=len, reverse=True)
    either = re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, longest))})(?![\w])")
    yield from ((match.start(), by_cell[match[0]]) for match in either.finditer(plain))


def _order(found: Iterable[tuple[int, Approach]]) -> list[Approach]:
    return [approach for _, approach in sorted(found)]


def _denied(text: str) -> set[str]:
    found: set[str] = set()
    for negation in _NEGATION.finditer(text):
        clause = re.split(r"[.,;:!?()]", text[negation.end() :], maxsplit=1)[0]
        found |= set(_stems(clause)[:_SCOPE])
    return found


def _only_denied(text: str) -> set[str]:
    """Return the stems that a text denies and never affirms."""
    stems = _stems(text)
    return {one for one in _denied(text) if stems.count(one) == 1}


def _stems(text: str) -> list[str]:
    return [stem(word) for word in _WORD.findall(text) if word not in STOP_WORDS]


def _turned(said: str, held: str) -> bool:
    return any(
        _has(said, one) and not _has(held, one) and _has(held, other) and not _has(said, other)
        for pair in _PAIRS
        for one, other in (pair, pair[::-1])
    )


def _has(text: str, words: str) -> bool:
    return re.search(rf"\b{words}\b", text) is not None
