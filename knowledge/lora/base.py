"""The model that updates are learned for."""

from typing import TYPE_CHECKING

from knowledge.embedding import checked_minilm_folder, loading

if TYPE_CHECKING:
    from transformers import BertModel, PreTrainedTokenizerBase


def packaged_base(layers: int | None = None) -> "tuple[BertModel, PreTrainedTokenizerBase]":
    """Return the packaged model, which reads a text or a pair, and its tokenizer.

    `layers` is how many of its layers are kept, the first ones; None is all. Raises `ModelError`.
    """
    # Imported here for the reason that the embedding model is.
    from transformers import AutoTokenizer, BertModel  # noqa: PLC0415

    folder = str(checked_minilm_folder())
    with loading(folder):
        model = BertModel.from_pretrained(folder, local_files_only=True)
        model.pooler = None  # nothing reads it; leaving it out would be reported as a fault
        model.encoder.layer = model.encoder.layer[:layers]
        return model, AutoTokenizer.from_pretrained(folder, local_files_only=True)
