import numpy as np
import torch

from knowledge.lora.base import packaged_base
from knowledge.lora.updates import Update, in_halves, merge, updates_in

NAME = "encoder.layer.0.output.dense"


def test_what_is_merged_is_added_to_the_weights_of_its_layer() -> None:
    model, _ = packaged_base()
    weight = model.get_parameter(f"{NAME}.weight")
    before = weight.detach().clone()
    rows, columns = weight.shape
    merge(
        model, {NAME: Update(np.full((1, columns), 2, np.float32), np.ones((rows, 1), np.float32))}
    )
    assert torch.allclose(weight.detach() - before, torch.tensor(2.0))


def test_updates_come_back_from_what_is_kept_of_them() -> None:
    update = Update(np.full((2, 3), 0.25, np.float32), np.full((4, 2), 0.5, np.float32))
    kept = updates_in(in_halves({NAME: update}))
    assert list(kept) == [NAME]
    assert np.array_equal(kept[NAME].down, update.down)
    assert np.array_equal(kept[NAME].up, update.up)
