"""The corpus says what the article says in its own words.

`article_runs.txt` holds digests of every run of eight words of the article, one a line, so that
a copied run is found without the article's text lying here.
"""

import hashlib
import re
from pathlib import Path

import pytest

from knowledge.passages import Passage

RUN = 8
"""Words: shorter runs are mostly names of things and lists of them."""

DIGEST_CHARACTERS = 10
"""Enough that two different runs among some thousands have different digests."""

KNOWN = frozenset(Path(__file__).with_name("article_runs.txt").read_text("utf-8").split())


def digests(text: str) -> set[str]:
    """Return the digest of every run of eight words, whatever their case and punctuation."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"['\u2019]", "", text.lower()))
    runs = (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:DIGEST_CHARACTERS] for run in runs}


def test_no_run_of_eight_words_is_the_articles(passages: tuple[Passage, ...]) -> None:
    copied = [
        text
        for passage in passages
        for text in (passage.text, *passage.asked_as, *passage.not_answered)
        if digests(text) & KNOWN
    ]
    assert copied == []


@pytest.mark.parametrize(
    "text",
    [
        "RAG vs Fine-Tuning: How to Choose the Right LLM",
        "They wrote 'rag VS fine tuning, how to choose the right LLM customization strategy'.",
    ],
)
def test_the_articles_title_would_be_found(text: str) -> None:
    assert digests(text) & KNOWN
