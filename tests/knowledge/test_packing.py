import pytest
import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from knowledge.embedding import Vectors
from knowledge.packing import PackedBert, PackedLinear, is_supported, pack, quickest_first

BERT = BertConfig(
    vocab_size=50, hidden_size=32, num_hidden_layers=2, num_attention_heads=4,
    intermediate_size=64, max_position_embeddings=16,
    initializer_range=0.3,  # as far from the identity as trained blocks are
)  # fmt: skip
ROWS = torch.linspace(-1, 1, 5 * 8).reshape(5, 8)


class Reads(nn.Module):
    """A model that looks into its layer's weights, which a packed layer does not show."""

    def __init__(self) -> None:
        super().__init__()
        self.inner = nn.Linear(8, 4)

    def forward(self, rows: Tensor) -> Tensor:
        return rows @ self.inner.weight.T


def output(model: nn.Module) -> Vectors:
    with torch.inference_mode():
        found: Vectors = model(ROWS).numpy()
    return found


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.skipif(not is_supported(), reason="PyTorch without oneDNN")
def test_a_packed_model_answers_as_before(*, bias: bool) -> None:
    model = nn.Sequential(nn.Linear(8, 16, bias=bias), nn.GELU(), nn.Linear(16, 4, bias=bias))
    before = output(model)
    assert pack(model, lambda: output(model))
    assert [type(layer) for layer in model] == [PackedLinear, nn.GELU, PackedLinear]
    assert output(model) == pytest.approx(before, abs=1e-5)


def test_a_model_that_needs_its_layers_as_they_were_keeps_them() -> None:
    model = Reads()
    before = output(model)
    assert not pack(model, lambda: output(model))
    assert isinstance(model.inner, nn.Linear)
    assert output(model) == pytest.approx(before)


def test_a_model_that_comes_out_otherwise_is_left_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(PackedLinear, "forward", lambda _, rows: rows[:, :4] + 1)
    model = nn.Sequential(nn.Linear(8, 4))
    assert not pack(model, lambda: output(model))
    assert isinstance(model[0], nn.Linear)


@pytest.mark.skipif(not is_supported(), reason="PyTorch without oneDNN")
@pytest.mark.parametrize("precision", quickest_first())
def test_bert_answers_as_before_for_a_text_and_for_texts_of_several_lengths(
    precision: torch.dtype,
) -> None:
    torch.manual_seed(0)
    model = nn.Sequential(BertModel(BERT)).eval()
    ids = torch.randint(1, 50, (3, 9))
    there = torch.tensor([[1] * 9, [1] * 5 + [0] * 4, [1] * 2 + [0] * 7])

    def hidden() -> tuple[Tensor, Tensor]:
        with torch.inference_mode():
            alone = model[0](ids[:1]).last_hidden_state
            together = model[0](ids, attention_mask=there).last_hidden_state
        return alone, together * there[..., None]

    def run() -> Vectors:
        found: Vectors = hidden()[0].numpy()
        return found

    alone, together = hidden()
    assert pack(model, run, [precision])
    assert isinstance(model[0], PackedBert)
    packed_alone, packed_together = hidden()
    close = 1e-5 if precision is torch.float32 else 0.1
    assert torch.allclose(packed_alone, alone, atol=close)
    assert torch.allclose(packed_together, together, atol=close)
    if precision is not torch.float32:  # some processors calculate that the same either way
        assert not torch.equal(packed_alone, alone)


@pytest.mark.skipif(not is_supported(), reason="PyTorch without oneDNN")
def test_a_precision_that_will_not_do_gives_way_to_the_next() -> None:
    model = nn.Sequential(BertModel(BERT)).eval()
    ids = torch.randint(1, 50, (1, 9))

    def run() -> Vectors:
        with torch.inference_mode():
            found: Vectors = model[0](ids).last_hidden_state.numpy()
        return found

    before = run()
    assert pack(model, run, [torch.float64, torch.float32])  # oneDNN has no doubles
    assert isinstance(model[0], PackedBert)
    assert run() == pytest.approx(before, abs=1e-5)
