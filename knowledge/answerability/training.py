"""Trains the adapter. The same pairs give the same weights, but for the rounding of the machine."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor, nn

from knowledge.answerability.adapter import Adapter
from knowledge.answerability.model import MOST_TOKENS
from knowledge.answerability.pairs import Pair
from knowledge.embedding import MINILM_SHA256
from knowledge.lora.base import packaged_base
from knowledge.lora.encoder import pooled
from knowledge.lora.learning import Constants, Progress, adapted, batches_of, learn, seed

if TYPE_CHECKING:
    from transformers import BertModel, PreTrainedTokenizerBase

SHIPPED: Final = Constants()


class Learner(nn.Module):
    """The packaged model with updates beside its layers, and a head."""

    def __init__(
        self, model: "BertModel", tokenizer: "PreTrainedTokenizerBase", constants: Constants
    ) -> None:
        super().__init__()
        self.updates = adapted(model, constants)
        self.model = model
        self.head = nn.Linear(2 * model.config.hidden_size, 1)
        self._tokenizer = tokenizer

    def forward(self, pairs: Sequence[Pair]) -> Tensor:
        """Return the log-odds that each pair's statement answers."""
        tokens = self._tokenizer(
            [pair.question for pair in pairs],
            [pair.statement for pair in pairs],
            truncation=True,
            max_length=MOST_TOKENS,
            padding=True,
            return_tensors="pt",
        )
        # Half precision: nearly three times as fast where the processor has it.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = self.model(**tokens).last_hidden_state.float()
        odds: Tensor = self.head(pooled(hidden, tokens["attention_mask"])).squeeze(1)
        return odds

    def loss(self, pairs: Sequence[Pair]) -> Tensor:
        """Return the mean cross-entropy of the pairs."""
        wanted = torch.tensor([float(pair.answered) for pair in pairs])
        return nn.functional.binary_cross_entropy_with_logits(self(pairs), wanted)


def train(
    pairs: Sequence[Pair], constants: Constants = SHIPPED, progress: Progress | None = None
) -> Adapter:
    """Return the adapter learned from pairs of both kinds: the least mean cross-entropy."""
    seed()
    learner = Learner(*packaged_base(), constants).train()
    learn(learner, list(batches_of(pairs, _length, constants)), learner.loss, constants, progress)
    return Adapter(
        updates={name: one.update() for name, one in learner.updates.items()},
        head=learner.head.weight.detach().numpy()[0].copy(),
        bias=learner.head.bias.item(),
        base=MINILM_SHA256,
    )


def _length(pair: Pair) -> int:
    return len(pair.question) + len(pair.statement)
