from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.answerability import open_answerability
from knowledge.answering import Answerer
from knowledge.chat import LanguageModel
from knowledge.chroma import index_in
from knowledge.documents import load_corpus
from knowledge.embedding import Embedder, packaged_minilm, packaged_words
from knowledge.keyword import KeywordIndex
from knowledge.library import Library
from knowledge.opening import Models, open_library
from knowledge.passages import Passage, passages_of
from knowledge.retrieval import FusedRetriever
from knowledge.shelf import Shelf
from knowledge.vocabulary import Vocabulary


@pytest.fixture(scope="session")
def passages() -> tuple[Passage, ...]:
    return passages_of(load_corpus())


@pytest.fixture(scope="session")
def home(new_home: Callable[[], Path]) -> Path:
    return new_home()


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    return packaged_minilm()


@pytest.fixture(scope="session")
def models(embedder: Embedder) -> Models:
    return Models(embedder, open_answerability())


@pytest.fixture(scope="session")
def library(home: Path, models: Models) -> Library:
    """The real thing: the packaged models, and a Chroma index built for this session."""
    return open_library(home, models=models)


@pytest.fixture(scope="session")
def vocabulary(passages: tuple[Passage, ...]) -> Vocabulary:
    return Vocabulary(passages, english=packaged_words())


@pytest.fixture(scope="session")
def retriever(
    library: Library, home: Path, embedder: Embedder, passages: tuple[Passage, ...]
) -> FusedRetriever:
    """A retriever over the session's index."""
    del library  # opened first, since that builds the index
    index = index_in(Shelf(home).complete()[0].folder)
    return FusedRetriever(passages, embedder=embedder, index=index, keywords=KeywordIndex(passages))


@pytest.fixture(scope="session")
def library_with(
    retriever: FusedRetriever,
    vocabulary: Vocabulary,
    models: Models,
    passages: tuple[Passage, ...],
) -> Callable[[LanguageModel], Library]:
    """Make libraries over the same index that have a language model word their answers."""
    answerer = Answerer(passages, vocabulary, models.answerability)
    return lambda model: Library(retriever, answerer, vocabulary, model=model)
