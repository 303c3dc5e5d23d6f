"""What is embedded: each passage's text and each way to ask for it, under one fingerprint."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.answers import Kind
from knowledge.documents import load_corpus
from knowledge.graph import GRAPH
from knowledge.passages import Passage
from knowledge.splitter import SPLITTER_VERSION, PassageSplitter

_BETWEEN = "|"


@dataclass(frozen=True, slots=True)
class Entry:
    """One text that leads to a passage.

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
    found = (
        entry(passage, text) for passage in passages for text in (passage.text, *passage.asked_as)
    )
    return tuple({one.id: one for one in found}.values())


def fingerprint(entries: Sequence[Entry], model_identity: str) -> str:
    """Return what an index is named by: corpus, splitter, model and graph in one."""
    content = [SPLITTER_VERSION, model_identity, GRAPH, *(one.id for one in entries)]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:20]


def entry(passage: Passage, text: str) -> Entry:
    """Return the entry by which the text leads to the passage."""
    digest = hashlib.sha256(json.dumps([passage.id, text]).encode()).hexdigest()
    return Entry(f"{passage.id}{_BETWEEN}{digest[:16]}", passage.id, text, passage.front.kind)


def passage_of(entry_id: str) -> str:
    """Return the id of the passage that an entry leads to."""
    return entry_id.rpartition(_BETWEEN)[0]
