"""Models of random weights, small enough to make in a test, in the format of real ones."""

from pathlib import Path

import torch
from sentence_transformers import CrossEncoder, SentenceTransformer
from transformers import (
    AutoTokenizer,
    BertConfig,
    BertForSequenceClassification,
    BertModel,
    PreTrainedTokenizerBase,
)

from knowledge.embedding import packaged_minilm_folder

TINY_DIMENSIONS = 32


def save_tiny_encoder(folder: Path, *, seed: int, prompts: dict[str, str] | None = None) -> Path:
    """Save a sentence-transformers model, perhaps one that needs prompts; return its folder."""
    torch.manual_seed(seed)
    bert = folder.with_name(f"{folder.name}-bert")
    BertModel(_config()).save_pretrained(bert)
    _tokenizer().save_pretrained(bert)
    SentenceTransformer(str(bert), device="cpu", prompts=prompts).save(str(folder))
    return folder


def save_tiny_reranker(folder: Path, *, labels: int = 1) -> Path:
    """Save a cross-encoder that gives so many scores, and return its folder."""
    torch.manual_seed(1)
    bert = folder.with_name(f"{folder.name}-bert")
    BertForSequenceClassification(_config(labels)).save_pretrained(bert)
    _tokenizer().save_pretrained(bert)
    CrossEncoder(str(bert), device="cpu").save_pretrained(str(folder))
    return folder


def _config(labels: int = 1) -> BertConfig:
    config = BertConfig(
        hidden_size=TINY_DIMENSIONS,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=TINY_DIMENSIONS,
    )
    config.num_labels = labels
    return config


def _tokenizer() -> PreTrainedTokenizerBase:
    return AutoTokenizer.from_pretrained(str(packaged_minilm_folder()))
