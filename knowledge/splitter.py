"""The corpus behind LangChain's text-splitter interface."""

from collections.abc import Iterable
from typing import Any

from langchain_core.documents import Document
from langchain_text_splitters import TextSplitter

from knowledge.documents import CorpusDocument, FrontMatter
from knowledge.passages import Passage, passages_of

SPLITTER_VERSION = "2"
"""Part of the index fingerprint: raise it when an index of the same corpus would differ."""

_ANY_TEXT = {
    "id": "text",
    "title": "text",
    "kind": "article",
    "source": "text",
    "link": None,
    "date": None,
}
"""Front matter of a text that comes without."""


class PassageSplitter(TextSplitter):
    """Splits corpus Markdown into passages.

    The Markdown's front matter travels as metadata, as LangChain's loaders do it; chunk sizes do
    not apply, since nothing is cut inside a fact. `passages` is the same, typed: LangChain's
    documents leave out a row's cells.
    """

    def passages(self, corpus: Iterable[CorpusDocument]) -> tuple[Passage, ...]:
        """Return all passages in corpus order. Raises `CorpusError`."""
        return passages_of(corpus)

    def split_text(self, text: str) -> list[str]:
        """Return the sentences of a body without tables."""
        plain = FrontMatter.model_validate(_ANY_TEXT)
        return [passage.text for passage in self.passages([CorpusDocument(plain, text, 1)])]

    def split_documents(self, documents: Iterable[Document]) -> list[Document]:
        """Return one document a passage; each input needs front matter as metadata."""
        corpus = [
            CorpusDocument(FrontMatter.model_validate(document.metadata), document.page_content, 1)
            for document in documents
        ]
        return [as_document(passage) for passage in self.passages(corpus)]

    def create_documents(
        self, texts: list[str], metadatas: list[dict[Any, Any]] | None = None
    ) -> list[Document]:
        """Return one document a passage; `metadatas` are the texts' front matter."""
        pairs = zip(texts, metadatas or [{} for _ in texts], strict=True)
        return self.split_documents(Document(text, metadata=meta) for text, meta in pairs)


def as_document(passage: Passage) -> Document:
    """Return the passage as LangChain's retrievers hand it on."""
    return Document(
        id=passage.id,
        page_content=passage.text,
        metadata={
            "source": passage.source,
            "title": passage.title,
            "section": passage.section,
            "kind": passage.front.kind.value,
        },
    )
