"""Answerability: whether a statement answers a question or is only near it, read by a small model.

Cosine and shared words cannot tell a median from the mean beside it. A cross-encoder can: the
packaged embedding model, which reads question and statement together, with low-rank updates of its
layers (LoRA: Hu et al., arXiv 2106.09685) that `python -m knowledge.answerability` learns from
pairs of both kinds.
"""

from knowledge.answerability.model import Answerability, open_answerability

__all__ = ["Answerability", "open_answerability"]
