"""Packing: a model's layers as the processor multiplies them fastest, in as few calls as need be.

PyTorch lays a weight out anew for each multiplication, which for a question of a dozen tokens
takes longer than the multiplication. oneDNN, which it brings, can do that once. What is left is
mostly Python between the layers, of which BERT's blocks need little when written out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeGuard

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import layer_norm, scaled_dot_product_attention
from transformers.modeling_outputs import BaseModelOutput
from transformers.models.bert.modeling_bert import BertLayer, BertModel

from knowledge.embedding import Vectors

_ROWS = 32
"""Tokens for which the layout is chosen; longer texts and batches are served by it as well."""

_TOLERANCES: Final[Mapping[torch.dtype, float]] = {torch.float32: 1e-5, torch.bfloat16: 0.1}
"""Most that an output may change by; measured are 3e-7 and 0.03, the rounding of the sums."""

_GELU: Final = "gelu"


class _Packed(NamedTuple):
    weight: Tensor
    bias: Tensor | None

    def __call__(self, rows: Tensor, then: str = "none") -> Tensor:
        product: Tensor = torch.ops.mkldnn._linear_pointwise(
            rows, self.weight, self.bias, then, [], "none" if then == _GELU else ""
        )
        return product


class PackedLinear(nn.Module):
    """A linear layer that answers like the one it was made from. For inference on a CPU alone."""

    def __init__(self, layer: nn.Linear) -> None:
        super().__init__()
        self._packed = _packed([layer], torch.float32)

    def forward(self, rows: Tensor) -> Tensor:
        """Return the layer's output for each row."""
        return self._packed(rows)


class PackedBert(nn.Module):
    """BERT, answering like the model it was made from. For inference on a CPU alone.

    `precision` is what its blocks calculate in.
    """

    def __init__(self, bert: BertModel, precision: torch.dtype = torch.float32) -> None:
        super().__init__()
        self.config = bert.config
        self._embeddings = bert.embeddings
        layers = (layer for layer in bert.encoder.layer if isinstance(layer, BertLayer))
        self._blocks = [_Block(layer, precision) for layer in layers]
        self._precision = precision

    def forward(
        self,
        input_ids: Tensor,
        attention_mask: Tensor | None = None,
        token_type_ids: Tensor | None = None,
        **_: object,
    ) -> BaseModelOutput:
        """Return the hidden states of the last block: batch x tokens x size."""
        rows = self._embeddings(input_ids, token_type_ids).to(self._precision)
        there = None
        if attention_mask is not None and len(input_ids) > 1:  # a text alone has no padding
            there = attention_mask[:, None, None, :].bool()
        for block in self._blocks:
            rows = block(rows, there)
        return BaseModelOutput(last_hidden_state=rows.float())


class _Block:
    """One of BERT's blocks: attention, then two layers on each token, each added and normed."""

    def __init__(self, layer: BertLayer, precision: torch.dtype) -> None:
        attention = layer.attention
        own = attention.self
        if layer.is_decoder or layer.add_cross_attention:
            raise AttributeError("no encoder")
        self._heads = own.num_attention_heads
        self._asked = _packed([own.query, own.key, own.value], precision)
        self._attended = _packed([attention.output.dense], precision)
        self._widened = _packed([layer.intermediate.dense], precision)
        self._narrowed = _packed([layer.output.dense], precision)
        self._norms = [_Norm(one.LayerNorm, precision) for one in (attention.output, layer.output)]

    def __call__(self, rows: Tensor, mask: Tensor | None) -> Tensor:
        batch, tokens, size = rows.shape
        heads = self._asked(rows).view(batch, tokens, 3, self._heads, size // self._heads)
        query, key, value = heads.permute(2, 0, 3, 1, 4)
        found = scaled_dot_product_attention(query, key, value, attn_mask=mask)
        rows = self._norms[0](
            rows + self._attended(found.transpose(1, 2).reshape(batch, tokens, size))
        )
        return self._norms[1](rows + self._narrowed(self._widened(rows, _GELU)))


class _Norm:
    def __init__(self, norm: nn.LayerNorm, precision: torch.dtype) -> None:
        self._weight = norm.weight.detach().to(precision)
        self._bias = norm.bias.detach().to(precision)
        self._shape, self._eps = norm.normalized_shape, norm.eps

    def __call__(self, rows: Tensor) -> Tensor:
        return layer_norm(rows, self._shape, self._weight, self._bias, self._eps)


def is_supported() -> bool:
    """Tell whether PyTorch here comes with oneDNN."""
    available: bool = torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call] # torch's
    return available


def quickest_first() -> Sequence[torch.dtype]:
    """Return the precisions to calculate in: half first, where this processor can."""
    able = torch.cpu.get_capabilities()
    in_half = able.get("avx512_bf16") or able.get("amx_bf16")
    return (torch.bfloat16, torch.float32) if in_half else (torch.float32,)


def pack(
    model: nn.Module,
    run: Callable[[], Vectors],
    precisions: Sequence[torch.dtype] = (torch.float32,),
) -> bool:
    """Pack the model's layers in place, if it then `run`s to about the same; tell whether it does.

    BERT's blocks calculate in the first of the precisions in which that holds. A model or a machine
    that cannot is left as it was.
    """
    return is_supported() and any(_packed_in(one, model, run) for one in precisions)


def _packed_in(precision: torch.dtype, model: nn.Module, run: Callable[[], Vectors]) -> bool:
    layers = list(_layers(model))
    before = run()
    try:
        for parent, name, layer in layers:
            setattr(parent, name, _replacement(layer, precision))
        if np.allclose(run(), before, rtol=0, atol=_TOLERANCES[precision]):
            return True
    except (RuntimeError, AttributeError):
        pass  # some processors lack the operation, some models look into their layers' weights
    for parent, name, layer in layers:
        setattr(parent, name, layer)
    return False


def _layers(model: nn.Module) -> Iterator[tuple[nn.Module, str, BertModel | nn.Linear]]:
    """Yield what can be replaced, by where it hangs; subclasses have a meaning of their own."""
    for name, child in model.named_children():
        if type(child) is BertModel or _is_linear(child):
            yield model, name, child
        else:
            yield from _layers(child)


def _is_linear(module: nn.Module) -> TypeGuard[nn.Linear]:
    return type(module) is nn.Linear and module.weight.dtype is torch.float32


def _replacement(layer: BertModel | nn.Linear, precision: torch.dtype) -> nn.Module:
    return PackedBert(layer, precision) if isinstance(layer, BertModel) else PackedLinear(layer)


def _packed(layers: list[nn.Linear], precision: torch.dtype) -> _Packed:
    """Return layers of the same input as one, whose outputs stand side by side."""
    weight = torch.cat([layer.weight.detach() for layer in layers]).to(precision)
    biases = [layer.bias.detach() for layer in layers if layer.bias is not None]
    return _Packed(
        torch.ops.mkldnn._reorder_linear_weight(weight.contiguous(), _ROWS),
        torch.cat(biases).to(precision) if biases else None,
    )
