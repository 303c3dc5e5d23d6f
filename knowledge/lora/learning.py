"""Learns updates. The same examples give the same weights, but for the rounding of the machine."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

import torch
from torch import Tensor, nn

from knowledge.lora.updates import Update

if TYPE_CHECKING:
    from transformers import BertModel

T = TypeVar("T")
Progress = Callable[[int, int, float], None]
"""Told how many steps are done, of how many, and the loss of the last one."""

_ADAPTED: Final = ("query", "key", "value", "dense")
"""Linear layers by the last part of their names: all of each block."""

_SEED: Final = 0
_SORTED_TOGETHER: Final = 16
"""Batches whose examples are sorted by length, so that little is padding."""


@dataclass(frozen=True, slots=True)
class Constants:
    """What training is told: the rank of the updates, and how long and how fast it learns."""

    rank: int = 8
    epochs: int = 4
    batch: int = 32
    learning_rate: float = 1e-3
    warm_up: int = 100


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


def adapted(model: "BertModel", constants: Constants) -> dict[str, LowRank]:
    """Put an update beside each layer in place, and return them by the layer's name.

    Nothing else of the model learns from then on.
    """
    model.requires_grad_(requires_grad=False)
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


def seed() -> None:
    """Make what is random in training the same each time; call it before a learner is made."""
    torch.manual_seed(_SEED)


def learn(
    learner: nn.Module,
    batches: Sequence[Sequence[T]],
    loss_of: Callable[[Sequence[T]], Tensor],
    constants: Constants,
    progress: Progress | None = None,
) -> None:
    """Change what may learn of the learner so that the loss of the batches falls."""
    learned = [one for one in learner.parameters() if one.requires_grad]
    optimiser = torch.optim.AdamW(learned, lr=constants.learning_rate, weight_decay=0.01)
    pace = torch.optim.lr_scheduler.LambdaLR(optimiser, _pace(len(batches), constants))
    for done, batch in enumerate(batches, start=1):
        loss = loss_of(batch)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call] # torch leaves it untyped
        nn.utils.clip_grad_norm_(learned, 1.0)
        optimiser.step()
        pace.step()
        if progress is not None:
            progress(done, len(batches), loss.item())


def batches_of(
    examples: Sequence[T], length: Callable[[T], int], constants: Constants
) -> Iterator[Sequence[T]]:
    """Yield each epoch's batches of examples about as long as each other, in random order."""
    chance = random.Random(_SEED)  # noqa: S311 - no secret
    together = constants.batch * _SORTED_TOGETHER
    for _ in range(constants.epochs):
        order = list(examples)
        chance.shuffle(order)
        chunks = (sorted(chunk, key=length) for chunk in _chunks(order, together))
        batches = [batch for chunk in chunks for batch in _chunks(chunk, constants.batch)]
        chance.shuffle(batches)
        yield from batches


def _chunks(examples: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (examples[start : start + size] for start in range(0, len(examples), size))


def _pace(steps: int, constants: Constants) -> Callable[[int], float]:
    """Return the share of the learning rate at a step: up to it at first, then down to none."""
    return lambda step: min((step + 1) / constants.warm_up, 1.0) * (1 - step / steps)
