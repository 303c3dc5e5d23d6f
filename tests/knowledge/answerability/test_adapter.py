from pathlib import Path

import numpy as np

from knowledge.answerability.adapter import WEIGHTS_FILE, Adapter, Update, save, shipped_adapter
from knowledge.embedding import MINILM_SHA256


def test_the_shipped_adapter_was_made_for_the_packaged_model() -> None:
    assert shipped_adapter().base == MINILM_SHA256


def test_every_update_is_of_low_rank() -> None:
    for update in shipped_adapter().updates.values():
        assert update.down.shape[0] == update.up.shape[1] < min(update.up.shape[0], 64)


def test_what_is_saved_is_the_adapter_in_half_precision(tmp_path: Path) -> None:
    update = Update(np.full((2, 3), 0.1, np.float32), np.full((4, 2), 0.2, np.float32))
    save(Adapter({"block.dense": update}, np.ones(6, np.float32), 0.5, "base"), tmp_path)
    with np.load(tmp_path / WEIGHTS_FILE) as kept:
        assert kept["block.dense/down"].dtype == np.float16
        assert kept["block.dense/up"].shape == (4, 2)
        assert float(kept["bias"]) == 0.5
