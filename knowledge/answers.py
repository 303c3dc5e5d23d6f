"""What a question comes back with: an answer and its citations, or an honest refusal."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Where a passage comes from: the article, what others found, or the team's own documents."""

    ARTICLE = "article"
    CASE = "case"
    LITERATURE = "literature"
    CAVEAT = "caveat"
    DOCUMENT = "document"


EVERY_KIND = frozenset(Kind)


class Mode(StrEnum):
    """Who worded the answer: our extraction from passages, or a language model held to them."""

    EXTRACTIVE = "extractive"
    LLM = "llm"


@dataclass(frozen=True, slots=True)
class Citation:
    """A quoted place in the corpus. `source` is a link, or the document's id where none exists."""

    source: str
    title: str
    section: str
    kind: Kind
    quote: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to one question.

    `abstained` is true when the source asked about does not say, even if `text` then offers the
    nearest thing that is said. `text` marks each claim with [1], [2], ... in citation order.
    `note` is a plain line on what it had to do without, such as an index; mostly empty.
    """

    text: str
    abstained: bool
    citations: tuple[Citation, ...]
    mode: Mode
    latency_ms: float
    note: str = ""


OnClaim = Callable[[str], None]
"""Is told each claim that was checked, while the rest still comes. Must not raise."""


def unheard(claim: str) -> None:
    """Let a claim pass: the `OnClaim` of whoever waits for the whole answer."""
    del claim
