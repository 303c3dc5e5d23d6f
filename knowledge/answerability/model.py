"""The seam, and its adapter: the packaged model with what was learned merged into its layers."""

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import numpy as np

from knowledge.answerability.adapter import Adapter, shipped_adapter
from knowledge.embedding import Vectors
from knowledge.lora.base import packaged_base
from knowledge.lora.encoder import merged, pooled

if TYPE_CHECKING:
    from transformers import BertModel, PreTrainedTokenizerBase

MOST_LOG_ODDS = 6.0
"""Either way; beyond it a model of this size is surer than it is right."""

MOST_TOKENS = 128
"""Of a question and its statement together; the longest statement has about 70."""

_CACHED_PAIRS = 512
"""People repeat and retry."""

_ANY_PAIR = ("What does it cost?", "The article puts initial setup at $50K for RAG.")


class Answerability(Protocol):
    """Judges whether a statement answers a question."""

    def log_odds(self, question: str, statement: str) -> float:
        """Return the log-odds that it does, within ±`MOST_LOG_ODDS`."""
        ...


class AnswerabilityModel:
    """A cross-encoder. Thread-safe after construction."""

    def __init__(
        self, model: "BertModel", tokenizer: "PreTrainedTokenizerBase", adapter: Adapter
    ) -> None:
        """Merge the adapter into the model's layers, which changes the model given."""
        from knowledge.packing import pack, quickest_first  # noqa: PLC0415 - as packaged_base

        self._model = merged(model, adapter.updates)
        self._tokenizer = tokenizer
        self._adapter = adapter
        self._read = lru_cache(_CACHED_PAIRS)(self._log_odds)
        self._features(*_ANY_PAIR)  # the first call sets the tokenizer up, which none may share
        pack(self._model, lambda: self._features(*_ANY_PAIR), quickest_first())

    def log_odds(self, question: str, statement: str) -> float:
        """Return the log-odds that the statement answers."""
        return self._read(question, statement)

    def _log_odds(self, question: str, statement: str) -> float:
        logit = self._features(question, statement) @ self._adapter.head + self._adapter.bias
        return float(np.clip(logit, -MOST_LOG_ODDS, MOST_LOG_ODDS))

    def _features(self, question: str, statement: str) -> Vectors:
        import torch  # noqa: PLC0415 - as packaged_base

        with torch.inference_mode():
            tokens = self._tokenizer(
                question, statement, truncation=True, max_length=MOST_TOKENS, return_tensors="pt"
            )
            hidden = self._model[0](**tokens).last_hidden_state
            features: Vectors = pooled(hidden, tokens["attention_mask"])[0].numpy()
        return features


def open_answerability() -> AnswerabilityModel:
    """Return the model that ships. Raises `ModelError`."""
    return AnswerabilityModel(*packaged_base(), shipped_adapter())
