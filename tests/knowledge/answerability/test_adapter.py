from pathlib import Path

import numpy as np
import pytest

from knowledge.answerability.adapter import (
    WEIGHTS_FILE,
    Adapter,
    adapter_in,
    save,
    shipped_adapter,
)
from knowledge.embedding import MINILM_SHA256
from knowledge.errors import ModelError
from knowledge.lora.base import packaged_base
from knowledge.lora.updates import Update

SMALL = Adapter(
    {"block.dense": Update(np.full((2, 3), 0.1, np.float32), np.full((4, 2), 0.2, np.float32))},
    np.array([0.1, -0.7], np.float32),
    0.3,
    "base",
)


def test_the_shipped_adapter_was_made_for_the_packaged_model() -> None:
    assert shipped_adapter().base == MINILM_SHA256


def test_each_shipped_update_fits_a_layer_and_is_of_low_rank() -> None:
    layers = dict(packaged_base()[0].named_parameters())
    updates = shipped_adapter().updates
    assert len(updates) == 6 * 6  # three projections and three dense layers in each block
    for name, update in updates.items():
        assert (update.up @ update.down).shape == layers[f"{name}.weight"].shape
        assert len(update.down) < 64


def test_what_is_saved_comes_back_in_half_precision(tmp_path: Path) -> None:
    save(SMALL, tmp_path)
    back = adapter_in(tmp_path)
    assert back.base == "base"
    assert back.bias == pytest.approx(0.3)
    assert back.head == pytest.approx(SMALL.head)
    assert list(back.updates) == ["block.dense"]
    own, its = SMALL.updates["block.dense"], back.updates["block.dense"]
    assert its.down == pytest.approx(own.down, rel=1e-3)
    assert its.up == pytest.approx(own.up, rel=1e-3)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"no archive"])
def test_a_file_that_is_no_adapter_is_an_error_that_names_it(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / WEIGHTS_FILE).write_bytes(content)
    with pytest.raises(ModelError, match=rf"{WEIGHTS_FILE}.*install it again"):
        adapter_in(tmp_path)


def test_a_damaged_or_missing_file_is_an_error_too(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        adapter_in(tmp_path)
    save(SMALL, tmp_path)
    whole = (tmp_path / WEIGHTS_FILE).read_bytes()
    (tmp_path / WEIGHTS_FILE).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ModelError):
        adapter_in(tmp_path)
