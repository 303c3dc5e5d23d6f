"""The seam: who reads the spans of messages, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from advisor.attributes import AttributeName
from bot.understanding.figure import Figure
from bot.understanding.learned.likelihoods import Likelihoods
from bot.understanding.message import Message


@dataclass(frozen=True, slots=True)
class SpanReading:
    """How likely each label is, of figures and of clauses by their number; some may be missing."""

    figures: Mapping[Figure, Likelihoods] = field(default_factory=dict)
    clauses: Mapping[int, Likelihoods] = field(default_factory=dict)


class SpanReader(Protocol):
    """Reads messages whole."""

    def read(self, message: Message, asked: AttributeName | None) -> SpanReading:
        """Return what is made of the spans of a message."""
        ...
