"""What whoever runs the bot may choose of the library."""

from dataclasses import dataclass

from knowledge.budget import UNLIMITED, Limits


@dataclass(frozen=True, slots=True)
class Choices:
    """What a library is made of, beyond the corpus; the default needs no account and no server.

    `embedding_model` and `reranker` are paths or names of sentence-transformers models, the
    packaged one and none by default. With `chroma_url` the index lies on that Chroma server; while
    it is away, questions are answered by keywords alone. `llm` is a model name for LangChain's
    `init_chat_model`; once `llm_limits` are reached, answers are extractive until the next day.
    """

    embedding_model: str | None = None
    reranker: str | None = None
    chroma_url: str | None = None
    llm: str | None = None
    llm_limits: Limits = UNLIMITED
