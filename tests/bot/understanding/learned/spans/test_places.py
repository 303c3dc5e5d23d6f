import pytest

from advisor.attributes import AttributeName
from bot.understanding.learned.spans.places import MOST_PIECES, Pieces, pieces_of
from knowledge.lora.base import packaged_base


def pieces(text: str, asked: AttributeName | None = None) -> Pieces:
    return pieces_of(packaged_base()[1], text, asked)


@pytest.mark.parametrize("asked", [None, AttributeName.BUDGET])
def test_a_span_is_found_among_the_pieces_of_the_message_alone(asked: AttributeName | None) -> None:
    text = "the budget of Przybylski is 40k"
    read = pieces(text, asked)
    first, last = read.of((14, 24)) or (0, 0)
    assert last > first  # a name has several pieces
    assert read.offsets[first] is not None
    assert next(piece for piece in read.offsets if piece is not None) == (0, 3)
    assert read.of((28, 31)) != read.of((0, 3))


def test_a_span_without_pieces_is_none() -> None:
    assert pieces("a  b").of((1, 2)) is None


def test_what_lies_beyond_what_is_read_is_none() -> None:
    text = "word " * 1000
    read = pieces(text)
    assert len(read.offsets) == MOST_PIECES
    assert read.of((0, 4)) is not None
    assert read.of((4900, 4904)) is None
