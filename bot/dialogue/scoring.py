"""Scores what is known; a step often needs the same assessment twice, so the last are kept."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from advisor import assess
from advisor.assessment import Approach, Assessment
from advisor.attributes import AttributeName, Attributes, Statement
from advisor.chances import chances
from bot.dialogue.conversation import Conversation
from bot.dialogue.weighting import Weights

KEPT = 64
"""Assessments kept: a few for each conversation under way at once."""


def forget() -> None:
    """Forget the assessments that are kept, so that the next ones are computed."""
    _assessed.cache_clear()


def chances_of(
    conversation: Conversation, today: date, *, known: Attributes | None = None
) -> Mapping[Approach, float]:
    """Return how often each approach comes out best; see `assessed` for what is assessed."""
    attributes = conversation.attributes() if known is None else known
    weights = conversation.weighting.weights
    return chances(attributes, today=today, weights=dict(weights) if weights else None)


def assessed(
    conversation: Conversation, today: date, *, known: Attributes | None = None
) -> Assessment:
    """Return the assessment by the conversation's weights and rates; dates count from `today`.

    `known` is assessed in place of what the conversation knows, to see what would be.
    """
    attributes = conversation.attributes() if known is None else known
    rates = tuple(sorted(conversation.rates.items()))
    return _assessed(attributes, today, conversation.weighting.weights, rates)


def supposed(
    conversation: Conversation, today: date, name: AttributeName, said: Statement
) -> Assessment:
    """Return the assessment as it would be with `said` for this attribute."""
    return assessed(conversation, today, known=conversation.attributes().having({name: said}))


@lru_cache(maxsize=KEPT)
def _assessed(
    known: Attributes, today: date, weights: Weights, rates: tuple[tuple[str, Decimal], ...]
) -> Assessment:
    weighed = dict(weights) if weights else None
    return assess(known, today=today, weights=weighed, rates=dict(rates))
