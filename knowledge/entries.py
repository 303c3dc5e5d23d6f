"""What is embedded: passages' texts, ways to ask for them and near misses, by one fingerprint."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.answers import Kind
from knowledge.documents import load_corpus
from knowledge.graph import GRAPH
from knowledge.passages import Passage
from knowledge.splitter import SPLITTER_VERSION, PassageSplitter

_BETWEEN = "|"
_NEAR_MISS = "not-"
"""Before the digest of a near miss: of a hit only the id is read, so the id has to tell."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One text that leads to a passage, or a near miss of it, which must not.

    `id` is the passage's and a digest of both, so it changes with either.
    """

    id: str
    passage_id: str
    text: str
    kind: Kind


def corpus_entries() -> tuple[Entry, ...]:
    """Return the entries of the packaged corpus. Raises `CorpusError`."""
    return entries_of(PassageSplitter().passages(load_corpus()))


def entries_of(passages: Iterable[Passage]) -> tuple[Entry, ...]:
    """Return the entries of all passages, without repetitions, in corpus order."""
    found = (one for passage in passages for one in _entries(passage))
    return tuple({one.id: one for one in found}.values())


def fingerprint(entries: Sequence[Entry], model_identity: str) -> str:
    """Return what an index is named by: corpus, splitter, model and graph in one."""
    content = [SPLITTER_VERSION, model_identity, GRAPH, *(one.id for one in entries)]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:20]


def entry(passage: Passage, text: str) -> Entry:
    """Return the entry by which the text leads to the passage."""
    return _entry(passage, text, _digest(passage, text))


def passage_of(entry_id: str) -> str:
    """Return the id of the passage that an entry leads to, or is a near miss of."""
    return entry_id.rpartition(_BETWEEN)[0]


def is_near_miss(entry_id: str) -> bool:
    """Tell whether the entry is a near miss of its passage."""
    return entry_id.rpartition(_BETWEEN)[2].startswith(_NEAR_MISS)


def _entries(passage: Passage) -> Iterator[Entry]:
    for text in (passage.text, *passage.asked_as):
        yield entry(passage, text)
    for text in passage.not_answered:
        yield _entry(passage, text, f"{_NEAR_MISS}{_digest(passage, text)}")


def _entry(passage: Passage, text: str, mark: str) -> Entry:
    return Entry(f"{passage.id}{_BETWEEN}{mark}", passage.id, text, passage.front.kind)


def _digest(passage: Passage, text: str) -> str:
    return hashlib.sha256(json.dumps([passage.id, text]).encode()).hexdigest()[:16]
