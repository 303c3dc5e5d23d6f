"""The baseline: what a plain LangChain and Chroma bot does with the same corpus and model."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import uuid4

import chromadb
from chromadb.config import Settings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from bot.evaluation.sections import sections_of
from knowledge.documents import load_corpus
from knowledge.embedding import Embedder
from knowledge.passages import Passage, passages_of

CHUNK_CHARACTERS = 1_000
FOUND = 8
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Found:
    """A text that was found, and the sections that it is from: several if cut across a border."""

    text: str
    sections: frozenset[str]


Finder = Callable[[str], Sequence[Found]]
"""Finds texts for a question, best first."""


def plain_rag(embedder: Embedder) -> Finder:
    """Return a finder over the corpus's prose, cut every 1,000 characters, in memory."""
    found = tuple(chunks())
    client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
    collection = client.create_collection(
        f"plain-{uuid4()}",  # in-memory collections are shared by a whole process
        configuration={"hnsw": {"space": "cosine"}},
        embedding_function=None,
    )
    collection.add(
        ids=[str(n) for n in range(len(found))],
        embeddings=embedder.embed([chunk.text for chunk in found]),
    )

    def find(question: str) -> Sequence[Found]:
        hits = collection.query(
            query_embeddings=embedder.embed_question(question).reshape(1, -1), n_results=FOUND
        )
        return [found[int(number)] for number in hits["ids"][0]]

    return find


def chunks() -> Iterator[Found]:
    """Yield the corpus as one running text, headings and what is said under them, cut up."""
    parts = tuple(_parts())
    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK_CHARACTERS, add_start_index=True)
    whole = _BETWEEN.join(part.text for part in parts)
    for chunk in splitter.create_documents([whole]):
        start = chunk.metadata["start_index"]
        yield Found(
            chunk.page_content, _sections_within(parts, start, start + len(chunk.page_content))
        )


def _parts() -> Iterator[Found]:
    said = [p for p in passages_of(load_corpus()) if not p.about]

    def heading(passage: Passage) -> str:
        return f"{passage.front.title}: {passage.section}"

    for title, group in groupby(said, key=heading):
        passages = tuple(group)
        text = f"{title}\n{' '.join(passage.text for passage in passages)}"
        yield Found(text, sections_of(passages[0]))


def _sections_within(parts: Sequence[Found], start: int, end: int) -> frozenset[str]:
    within: frozenset[str] = frozenset()
    begins = 0
    for part in parts:
        if begins < end and begins + len(part.text) > start:
            within |= part.sections
        begins += len(part.text) + len(_BETWEEN)
    return within
