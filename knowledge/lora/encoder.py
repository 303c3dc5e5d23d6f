"""The packaged model with updates merged into its layers, and what a head reads of it."""

from typing import TYPE_CHECKING

from knowledge.lora.updates import Updates, merge

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Sequential
    from transformers import BertModel


def merged(model: "BertModel", updates: Updates) -> "Sequential":
    """Return the model as the one layer of a container in which it can be packed.

    Merges the updates into it, which changes the model given.
    """
    from torch.nn import Sequential  # noqa: PLC0415 - as packaged_base

    merge(model, updates)
    return Sequential(model.eval())  # type: ignore[no-untyped-call] # transformers'


def pooled(hidden: "Tensor", mask: "Tensor") -> "Tensor":
    """Return what a head reads of hidden states: each text's mean, then its first.

    `hidden` is texts x pieces x size; `mask`, texts x pieces, is 0 where a text has no piece.
    """
    import torch  # noqa: PLC0415 - as packaged_base

    there = mask.unsqueeze(-1)
    mean = (hidden * there).sum(dim=1) / there.sum(dim=1)
    return torch.cat([mean, hidden[:, 0]], dim=1)
