"""Trains the adapter. The same pairs give the same weights, but for the rounding of the machine."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor, nn

from knowledge.answerability.adapter import Adapter, Update
from knowledge.answerability.model import MOST_TOKENS, packaged_base, pooled
from knowledge.answerability.pairs import Pair
from knowledge.embedding import MINILM_SHA256

if TYPE_CHECKING:
    from transformers import BertModel, PreTrainedTokenizerBase

Progress = Callable[[int, int, float], None]
"""Told how many steps are done, of how many, and the loss of the last one."""

_ADAPTED: Final = ("query", "key", "value", "dense")
"""Linear layers by the last part of their names: all of each block."""

_SEED: Final = 0
_SORTED_TOGETHER: Final = 16
"""Batches whose pairs are sorted by length, so that little is padding."""


@dataclass(frozen=True, slots=True)
class Constants:
    """What training is told: the rank of the updates, and how long and how fast it learns."""

    rank: int = 8
    epochs: int = 4
    batch: int = 32
    learning_rate: float = 1e-3
    warm_up: int = 100


SHIPPED: Final = Constants()


class LowRank(nn.Module):
    """A linear layer that stays as it is, and a low-rank update beside it, at first of zeros."""

    def __init__(self, layer: nn.Linear, constants: Constants) -> None:
        super().__init__()
        self.layer = layer.requires_grad_(requires_grad=False)
        self.down = nn.Parameter(torch.randn(constants.rank, layer.in_features) / 50)
        self.up = nn.Parameter(torch.zeros(layer.out_features, constants.rank))

    def forward(self, rows: Tensor) -> Tensor:
        """Return the output of both."""
        changed: Tensor = self.layer(rows) + rows @ self.down.T @ self.up.T
        return changed

    def update(self) -> Update:
        """Return what was learned."""
        return Update(self.down.detach().numpy().copy(), self.up.detach().numpy().copy())


class Learner(nn.Module):
    """The packaged model with updates beside its layers, and a head."""

    def __init__(
        self, model: "BertModel", tokenizer: "PreTrainedTokenizerBase", constants: Constants
    ) -> None:
        super().__init__()
        self.updates = _adapted(model.requires_grad_(requires_grad=False), constants)
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


def train(
    pairs: Sequence[Pair], constants: Constants = SHIPPED, progress: Progress | None = None
) -> Adapter:
    """Return the adapter learned from pairs of both kinds: the least mean cross-entropy."""
    torch.manual_seed(_SEED)
    learner = Learner(*packaged_base(), constants).train()
    learned = [one for one in learner.parameters() if one.requires_grad]
    optimiser = torch.optim.AdamW(learned, lr=constants.learning_rate, weight_decay=0.01)
    batches = list(_batches(pairs, constants))
    pace = torch.optim.lr_scheduler.LambdaLR(optimiser, _pace(len(batches), constants))
    for done, batch in enumerate(batches, start=1):
        wanted = torch.tensor([float(pair.answered) for pair in batch])
        loss = nn.functional.binary_cross_entropy_with_logits(learner(batch), wanted)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call] # torch leaves it untyped
        nn.utils.clip_grad_norm_(learned, 1.0)
        optimiser.step()
        pace.step()
        if progress is not None:
            progress(done, len(batches), loss.item())
    return Adapter(
        updates={name: one.update() for name, one in learner.updates.items()},
        head=learner.head.weight.detach().numpy()[0].copy(),
        bias=learner.head.bias.item(),
        base=MINILM_SHA256,
    )


def _adapted(model: "BertModel", constants: Constants) -> dict[str, LowRank]:
    """Put an update beside each layer in place, and return them by the layer's name."""
    layers = {
        name: layer
        for name, layer in model.named_modules()
        if isinstance(layer, nn.Linear) and name.rsplit(".", 1)[-1] in _ADAPTED
    }
    updates = {name: LowRank(layer, constants) for name, layer in layers.items()}
    for name, update in updates.items():
        parent, _, last = name.rpartition(".")
        setattr(model.get_submodule(parent), last, update)
    return updates


def _batches(pairs: Sequence[Pair], constants: Constants) -> Iterator[Sequence[Pair]]:
    """Yield batches of pairs about as long as each other, in random order."""
    chance = random.Random(_SEED)  # noqa: S311 - no secret
    together = constants.batch * _SORTED_TOGETHER
    for _ in range(constants.epochs):
        order = list(pairs)
        chance.shuffle(order)
        chunks = (sorted(chunk, key=_length) for chunk in _chunks(order, together))
        batches = [batch for chunk in chunks for batch in _chunks(chunk, constants.batch)]
        chance.shuffle(batches)
        yield from batches


def _chunks(pairs: Sequence[Pair], size: int) -> Iterator[Sequence[Pair]]:
    return (pairs[start : start + size] for start in range(0, len(pairs), size))


def _length(pair: Pair) -> int:
    return len(pair.question) + len(pair.statement)


def _pace(steps: int, constants: Constants) -> Callable[[int], float]:
    """Return the share of the learning rate at a step: up to it at first, then down to none."""
    return lambda step: min((step + 1) / constants.warm_up, 1.0) * (1 - step / steps)
