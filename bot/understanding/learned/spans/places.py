"""Where spans of a text lie among the pieces that the model reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from advisor.attributes import AttributeName

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

MOST_PIECES = 256
"""Of a message and what was asked before it; what lies beyond is left to the linear models."""

Span = tuple[int, int]
"""From a character to before another."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as the model reads it, behind what was asked. `offsets` are of the text's pieces."""

    inputs: dict[str, Any]
    offsets: Sequence[Span | None]

    def of(self, span: Span) -> Span | None:
        """Return the first and the last piece of a span, None if it has none."""
        first, end = span
        found = [
            place
            for place, piece in enumerate(self.offsets)
            if piece is not None and piece[0] < end and piece[1] > first
        ]
        return (found[0], found[-1]) if found else None


def pieces_of(
    tokenizer: "PreTrainedTokenizerBase", text: str, asked: AttributeName | None
) -> Pieces:
    """Return a text as the model reads it."""
    encoded = tokenizer(
        asked.replace("_", " ") if asked else "",
        text,
        truncation="only_second",
        max_length=MOST_PIECES,
        return_offsets_mapping=True,
    )
    offsets = encoded.pop("offset_mapping")
    return Pieces(
        dict(encoded),
        [
            piece if part == 1 and piece[0] < piece[1] else None
            for piece, part in zip(offsets, encoded.sequence_ids(), strict=True)
        ],
    )
