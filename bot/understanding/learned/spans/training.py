"""Trains the reader of spans. The same messages give the same weights, but for rounding."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor, nn

from bot.understanding.learned.spans.examples import SpanExample
from bot.understanding.learned.spans.model import pooled_spans
from bot.understanding.learned.spans.places import Pieces, Span, pieces_of
from bot.understanding.learned.spans.weights import CLAUSES, FIGURES, LAYERS, Head, SpanWeights
from knowledge.embedding import MINILM_SHA256
from knowledge.lora.base import packaged_base
from knowledge.lora.learning import Constants, Progress, adapted, batches_of, learn, seed

if TYPE_CHECKING:
    from transformers import BertModel, PreTrainedTokenizerBase

SHIPPED: Final = Constants(rank=16)
_DROPPED: Final = 0.1
"""The share of features that a head does without, another each time."""
_SEEN_OF_SPAN: Final = 3  # its mean, its message's, and the latter's first state
_KINDS: Final = (FIGURES, CLAUSES)


class Learner(nn.Module):
    """The packaged model with updates beside its layers, and a head for each kind of span."""

    def __init__(
        self,
        model: "BertModel",
        tokenizer: "PreTrainedTokenizerBase",
        labels: dict[str, Sequence[str]],
        constants: Constants,
    ) -> None:
        super().__init__()
        self.updates = adapted(model, constants)
        self.model = model
        self.labels = labels
        features = _SEEN_OF_SPAN * model.config.hidden_size
        self.heads = nn.ModuleDict(
            {kind: nn.Linear(features, len(known)) for kind, known in labels.items()}
        )
        self._dropout = nn.Dropout(_DROPPED)
        self._tokenizer = tokenizer

    def loss(self, examples: Sequence[SpanExample]) -> Tensor:
        """Return the cross-entropy of all spans by message, so that each span counts the same."""
        read = [pieces_of(self._tokenizer, one.text, one.asked) for one in examples]
        tokens = self._tokenizer.pad([one.inputs for one in read], return_tensors="pt")
        # Half precision: nearly three times as fast where the processor has it.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = self.model(**tokens).last_hidden_state.float()
        losses = [torch.zeros(())]
        for kind in _KINDS:
            spans = [list(getattr(one, kind)) for one in examples]
            places, wanted = _placed(read, spans, self.labels[kind])
            if places:
                seen = self._dropout(pooled_spans(hidden, tokens["attention_mask"], places))
                losses.append(
                    nn.functional.cross_entropy(self.heads[kind](seen), wanted, reduction="sum")
                )
        return torch.stack(losses).sum() / len(examples)


def _placed(
    read: Sequence[Pieces], spans: Sequence[Sequence[tuple[Span, str]]], labels: Sequence[str]
) -> tuple[list[tuple[int, int, int]], Tensor]:
    found = [
        ((row, *place), labels.index(label))
        for row, (pieces, labelled) in enumerate(zip(read, spans, strict=True))
        for span, label in labelled
        if (place := pieces.of(span)) is not None
    ]
    return [place for place, _ in found], torch.tensor([number for _, number in found])


def train(
    examples: Sequence[SpanExample],
    constants: Constants = SHIPPED,
    progress: Progress | None = None,
    made_from: str = "",
) -> SpanWeights:
    """Return the weights learned from messages: the least cross-entropy of their spans."""
    labels: dict[str, Sequence[str]] = {
        kind: sorted({label for one in examples for _, label in getattr(one, kind)})
        for kind in _KINDS
    }
    seed()
    learner = Learner(*packaged_base(LAYERS), labels, constants).train()
    batches = list(batches_of(examples, lambda one: len(one.text), constants))
    learn(learner, batches, learner.loss, constants, progress)
    return SpanWeights(
        updates={name: one.update() for name, one in learner.updates.items()},
        heads={kind: _head(learner, kind) for kind in _KINDS},
        base=MINILM_SHA256,
        made_from=made_from,
    )


def _head(learner: Learner, kind: str) -> Head:
    learned = learner.heads[kind].state_dict()
    return Head(
        tuple(learner.labels[kind]),
        learned["weight"].numpy().copy(),
        learned["bias"].numpy().copy(),
    )
