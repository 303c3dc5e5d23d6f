"""The baseline: what a plain LangChain and Chroma bot does with the same corpus and model."""

from collections.abc import Callable, Sequence
from itertools import groupby
from uuid import uuid4

import chromadb
from chromadb.config import Settings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from knowledge.documents import load_corpus
from knowledge.embedding import Embedder
from knowledge.passages import Passage, passages_of

CHUNK_CHARACTERS = 1_000
FOUND = 8


def plain_rag(embedder: Embedder) -> Callable[[str], Sequence[str]]:
    """Return a finder over the corpus's prose, cut every 1,000 characters, in memory."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK_CHARACTERS)
    chunks = splitter.split_text(corpus_prose())
    client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
    collection = client.create_collection(
        f"plain-{uuid4()}",  # in-memory collections are shared by a whole process
        configuration={"hnsw": {"space": "cosine"}},
        embedding_function=None,
    )
    collection.add(ids=[str(n) for n in range(len(chunks))], embeddings=embedder.embed(chunks))

    def find(question: str) -> Sequence[str]:
        found = collection.query(query_embeddings=embedder.embed([question]), n_results=FOUND)
        return [chunks[int(number)] for number in found["ids"][0]]

    return find


def corpus_prose() -> str:
    """Return the corpus as one running text: headings, then what is said under them."""
    said = [p for p in passages_of(load_corpus()) if not p.about]

    def heading(passage: Passage) -> str:
        return f"{passage.front.title}: {passage.section}"

    parts = groupby(said, key=heading)
    return "\n\n".join(f"{title}\n{' '.join(p.text for p in group)}" for title, group in parts)
