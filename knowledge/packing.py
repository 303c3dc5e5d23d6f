"""Packing: linear layers with their weights laid out as the processor multiplies them fastest.

PyTorch lays a weight out anew for each multiplication, which for a question of a dozen tokens
takes longer than the multiplication. oneDNN, which it brings, can do that once.
"""

from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import Tensor, nn

from knowledge.embedding import Vectors

_ROWS = 16
"""Tokens of a question, for which the layout is chosen; batches are served by it as well."""

_TOLERANCE = 1e-5
"""Most that a unit vector's parts may change by: measured are 3e-7, the rounding of the sums."""


class PackedLinear(nn.Module):
    """A linear layer that answers like the one it was made from. For inference on a CPU alone."""

    def __init__(self, layer: nn.Linear) -> None:
        super().__init__()
        self._weight = torch.ops.mkldnn._reorder_linear_weight(layer.weight.detach(), _ROWS)
        self._bias = layer.bias.detach() if layer.bias is not None else None

    def forward(self, rows: Tensor) -> Tensor:
        """Return the layer's output for each row."""
        product: Tensor = torch.ops.mkldnn._linear_pointwise(
            rows, self._weight, self._bias, "none", [], ""
        )
        return product


def is_supported() -> bool:
    """Tell whether PyTorch here comes with oneDNN."""
    available: bool = torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call] # torch's
    return available


def pack(model: nn.Module, run: Callable[[], Vectors]) -> bool:
    """Pack the model's linear layers in place, if it then `run`s to the same; tell whether it does.

    A model or a machine that cannot is left as it was.
    """
    if not is_supported():
        return False
    layers = list(_linear_layers(model))
    before = run()
    try:
        for parent, name, layer in layers:
            setattr(parent, name, PackedLinear(layer))
        if np.allclose(run(), before, rtol=0, atol=_TOLERANCE):
            return True
    except (RuntimeError, AttributeError):
        pass  # some processors lack the operation, some models look into their layers' weights
    for parent, name, layer in layers:
        setattr(parent, name, layer)
    return False


def _linear_layers(model: nn.Module) -> Iterator[tuple[nn.Module, str, nn.Linear]]:
    """Yield the layers by where they hang; subclasses have a meaning of their own."""
    for parent in model.modules():
        for name, layer in parent.named_children():
            if type(layer) is nn.Linear and layer.weight.dtype is torch.float32:
                yield parent, name, layer
