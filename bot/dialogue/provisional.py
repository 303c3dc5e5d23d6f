"""The best that can be said where too little is known: the likeliest approach, and what decides."""

from collections.abc import Iterator, Mapping
from itertools import islice

from advisor.assessment import Approach, Assessment
from advisor.attributes import AttributeName, Statement
from advisor.questions import WHY
from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard
from bot.dialogue.options import quick_answers
from bot.dialogue.reply import Decider, ProvisionalRecommendation
from bot.dialogue.scoring import chances_of

MOST_DECIDERS = 3
LOOKED_AT = 6
"""Unknowns that are tried out; each answer takes most of a millisecond."""


def recommend_provisionally(
    conversation: Conversation, assessment: Assessment, heard: Heard
) -> ProvisionalRecommendation:
    """Return how likely each approach is, and the unknowns whose answers would decide."""
    deciders = islice(_deciders(conversation, assessment, heard), MOST_DECIDERS)
    return ProvisionalRecommendation(
        assessment, chances_of(conversation, heard.today), tuple(deciders)
    )


def _deciders(
    conversation: Conversation, assessment: Assessment, heard: Heard
) -> Iterator[Decider]:
    """Yield what makes one approach or another the likeliest, best to ask first."""
    best = assessment.next_question
    names = dict.fromkeys((*((best.attribute,) if best else ()), *WHY))
    unknown = (name for name in names if name not in conversation.record)
    for name in islice(unknown, LOOKED_AT):
        answers = tuple(_led_to(conversation, name, heard))
        if len({approach for _, approach in answers}) > 1:
            yield Decider(name, answers)


def _led_to(
    conversation: Conversation, name: AttributeName, heard: Heard
) -> Iterator[tuple[Statement, Approach]]:
    for said in quick_answers(name):
        known = conversation.attributes().having({name: said})
        yield said, likeliest(chances_of(conversation, heard.today, known=known))


def likeliest(chances: Mapping[Approach, float]) -> Approach:
    """Return the approach that comes out best most often."""
    return max(chances, key=lambda approach: chances[approach])
