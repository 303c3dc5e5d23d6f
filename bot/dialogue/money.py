"""Reads whether a question is about costs, which a project may have figures of its own for."""

import re

from advisor.attributes import AttributeName
from bot.dialogue.conversation import Conversation

ABOUT_COSTS = re.compile(
    r"\b(?:cheap\w*|costs?|costl\w+|costing|pric\w+|expensive\w*|pays? back|paybacks?|"
    r"break\W?evens?|affordable|tco)\b",
    re.IGNORECASE,
)
PRICED_BY = frozenset({AttributeName.SCALABILITY, AttributeName.BUDGET})
"""What makes the costs a project's own: its traffic is priced, its budget compared."""


def has_own_costs(conversation: Conversation, question: str) -> bool:
    """Say whether the question is about costs and the conversation has figures for them."""
    known = not PRICED_BY.isdisjoint(conversation.record)
    return known and ABOUT_COSTS.search(question) is not None
