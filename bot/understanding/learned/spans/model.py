"""The reader of spans: the packaged model with what was learned merged into its layers."""

from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
import structlog

from advisor.attributes import AttributeName
from bot.understanding.learned.likelihoods import Likelihoods
from bot.understanding.learned.spans.places import Span, pieces_of
from bot.understanding.learned.spans.reading import SpanReader, SpanReading
from bot.understanding.learned.spans.weights import (
    CLAUSES,
    FIGURES,
    LAYERS,
    Head,
    SpanWeights,
    shipped_weights,
)
from bot.understanding.message import Message
from knowledge.embedding import Vectors
from knowledge.errors import ModelError
from knowledge.lora.base import packaged_base
from knowledge.lora.encoder import merged, pooled

if TYPE_CHECKING:
    from torch import Tensor
    from transformers import BertModel, PreTrainedTokenizerBase

log = structlog.get_logger()

_one_loads = Lock()

_ANY_TEXT = "we have about 40k and 3 months, and nobody may see the letters"


class SpanModel:
    """A transformer with two heads. Safe to share between threads, of which one reads at a time:
    two that multiply at once on few processors take far longer than one after the other.
    """

    def __init__(
        self, model: "BertModel", tokenizer: "PreTrainedTokenizerBase", weights: SpanWeights
    ) -> None:
        """Merge the updates into the model's layers, which changes the model given."""
        from knowledge.packing import pack, quickest_first  # noqa: PLC0415 - as packaged_base

        self._model = merged(model, weights.updates)
        self._tokenizer = tokenizer
        self._heads = weights.heads
        self._one_at_a_time = Lock()
        pack(self._model, self._features_of_any, quickest_first())

    def read(self, message: Message, asked: AttributeName | None) -> SpanReading:
        """Return how likely each label is of each span that is not beyond what is read."""
        text, at = message.source.plain, message.tokens
        figures = [(at[one.first].start, at[one.last].end) for one in message.figures]
        clauses = [(at[one.first].start, at[one.last].end) for one in message.clauses]
        with self._one_at_a_time:
            seen = self._features(text, asked, [*figures, *clauses])
        of_figures, of_clauses = seen[: len(figures)], seen[len(figures) :]
        return SpanReading(
            {
                figure: _likelihoods(self._heads[FIGURES], features)
                for figure, features in zip(message.figures, of_figures, strict=True)
                if features is not None
            },
            {
                number: _likelihoods(self._heads[CLAUSES], features)
                for number, features in enumerate(of_clauses)
                if features is not None
            },
        )

    def _features(
        self, text: str, asked: AttributeName | None, spans: Sequence[Span]
    ) -> Sequence[Vectors | None]:
        import torch  # noqa: PLC0415 - as packaged_base

        pieces = pieces_of(self._tokenizer, text, asked)
        places = [pieces.of(span) for span in spans]
        there = [(0, *place) for place in places if place is not None]
        if not there:
            return [None] * len(spans)
        with torch.inference_mode():
            inputs = {name: torch.tensor([ids]) for name, ids in pieces.inputs.items()}
            hidden = self._model[0](**inputs).last_hidden_state
            features = iter(pooled_spans(hidden, inputs["attention_mask"], there).numpy())
        return [None if place is None else next(features) for place in places]

    def _features_of_any(self) -> Vectors:
        (features,) = self._features(_ANY_TEXT, None, [(0, len(_ANY_TEXT))])
        assert features is not None  # noqa: S101 - a text has pieces
        return features


def pooled_spans(
    hidden: "Tensor", mask: "Tensor", places: Sequence[tuple[int, int, int]]
) -> "Tensor":
    """Return what the heads see of spans: their mean, and then what is read of their message.

    `hidden` and `mask` are as `pooled` takes them. A place is the number of its message, and the
    first and the last piece of the span.
    """
    import torch  # noqa: PLC0415 - as packaged_base

    rows, firsts, lasts = torch.tensor(places).reshape(-1, 3).T
    sums = torch.nn.functional.pad(hidden.cumsum(dim=1), (0, 0, 1, 0))
    of_span = (sums[rows, lasts + 1] - sums[rows, firsts]) / (lasts + 1 - firsts).unsqueeze(1)
    return torch.cat([of_span, pooled(hidden, mask)[rows]], dim=1)


def _likelihoods(head: Head, features: Vectors) -> Likelihoods:
    scores = head.weights @ features + head.bias
    odds = np.exp(scores - scores.max())
    return dict(zip(head.labels, (odds / odds.sum()).tolist(), strict=True))


class _NoReader:
    """Reads nothing: the linear models judge by themselves."""

    def read(self, message: Message, asked: AttributeName | None) -> SpanReading:  # noqa: ARG002
        return SpanReading()


def shipped_span_reader() -> SpanReader:
    """Return the reader that ships, loaded when a message first needs it, once for all threads.

    Where it cannot be loaded, that is logged and messages are read without it, a little worse.
    """
    with _one_loads:
        return _loaded()


@cache
def _loaded() -> SpanReader:
    try:
        return SpanModel(*packaged_base(LAYERS), shipped_weights())
    except ModelError as problem:
        log.warning("span_reader_unavailable", model=problem.model, problem=problem.problem)
        return _NoReader()
