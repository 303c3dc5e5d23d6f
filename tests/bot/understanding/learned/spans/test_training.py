from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from bot.understanding.learned.examples import TODAY, everything_learned
from bot.understanding.learned.marked import messages_of
from bot.understanding.learned.spans.examples import SpanExample, span_examples
from bot.understanding.learned.spans.model import SpanModel
from bot.understanding.learned.spans.training import train
from bot.understanding.learned.spans.weights import (
    FILE,
    LAYERS,
    SpanWeights,
    save,
    shipped_weights,
    weights_in,
)
from bot.understanding.learned.training import digest
from bot.understanding.message import take_apart
from knowledge.embedding import MINILM_SHA256
from knowledge.errors import ModelError
from knowledge.lora.base import packaged_base
from knowledge.lora.learning import Constants

FEW = """
- | we have [40k euros]{budget}
- | the pot holds [30k euros]{budget}
- | the baker paid 40k euros
- | the butcher lost 30k euros
- | [a slip would kill]{accuracy very_high}
- | good morning to you
"""
QUICK = Constants(rank=4, epochs=30, batch=3, learning_rate=3e-3, warm_up=2)


def few() -> Sequence[SpanExample]:
    return tuple(span_examples(messages_of(FEW)))


@cache
def trained() -> tuple[SpanWeights, Sequence[float]]:
    losses: list[float] = []
    weights = train(few(), QUICK, lambda _done, _of, loss: losses.append(loss), made_from="few")
    return weights, losses


def test_examples_are_spans_of_the_plain_text_with_labels() -> None:
    first = few()[0]
    assert first.figures == (((8, 17), "budget"),)
    assert first.text[8:17] == "40k euros"
    assert few()[4].clauses == (((0, 17), "accuracy very_high"),)


def test_the_loss_falls_and_each_step_is_told() -> None:
    _, losses = trained()
    assert len(losses) == QUICK.epochs * len(few()) // QUICK.batch
    assert sum(losses[-3:]) < sum(losses[:3]) / 2


def test_the_merged_model_tells_apart_what_was_learned(tmp_path: Path) -> None:
    save(trained()[0], tmp_path)
    model = SpanModel(*packaged_base(LAYERS), weights_in(tmp_path))
    for marked in messages_of(FEW):
        message = take_apart(marked.text, TODAY)
        read = model.read(message, None)
        (example,) = span_examples([marked])
        kinds = ((example.figures, read.figures), (example.clauses, read.clauses))
        for labelled, likely in kinds:
            best = [max(one, key=lambda label: one[label]) for one in likely.values()]
            assert best == [label for _, label in labelled]


def test_the_same_messages_give_the_same_weights() -> None:
    again, before = train(few(), QUICK), trained()[0]
    for kind, head in again.heads.items():
        assert head.weights == pytest.approx(before.heads[kind].weights, abs=1e-3)


def test_the_shipped_weights_were_made_from_the_shipped_messages_for_the_packaged_model() -> None:
    shipped = shipped_weights()
    assert shipped.made_from == digest(everything_learned())
    assert shipped.base == MINILM_SHA256


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off"])
def test_a_file_that_holds_no_weights_is_an_error_that_names_it(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(ModelError, match=rf"{FILE}.*install it again"):
        weights_in(tmp_path)
