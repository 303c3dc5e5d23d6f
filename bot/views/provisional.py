"""Draws a provisional recommendation: how likely it is, and what would decide."""

from collections.abc import Sequence

from advisor.assessment import Approach
from advisor.headlines import firmness
from advisor.labels import outcome_label
from bot.dialogue.reply import Decider, ProvisionalRecommendation
from bot.views.blocks import context, section
from bot.views.escape import escape
from bot.views.evidence import listed
from bot.views.json import Blocks
from bot.views.wording import TOPICS

TOO_LITTLE = "*Too little is known to recommend one approach, so this is a bet.*"
UNLIKELY = 0.5
"""Under this it is likelier wrong than right."""
MANY = 3
"""Answers that are not spelled out, but called all the others."""
BEGIN = (
    "*What to do first, whichever it is:* collect 50 real questions or inputs, let an expert grade "
    "the right result of each, and measure plain prompting on them. What it gets wrong shows what "
    "is missing, and with it most of the answers to the above."
)
WHEN_KNOWN = "Tell me any of it once you know, and I score it anew."


def provisional_recommendation(part: ProvisionalRecommendation) -> Blocks:
    """Return the likeliest approach beside the others, and the unknowns that would decide."""
    ranked = sorted(part.chances, key=lambda approach: -part.chances[approach])
    lines = (TOO_LITTLE, _odds(part, ranked), escape(firmness(part.assessment)))
    deciding = listed("What would decide it", map(_decider, part.deciders))
    return (section("\n".join(filter(None, lines))), *deciding, section(BEGIN), context(WHEN_KNOWN))


def _odds(part: ProvisionalRecommendation, ranked: Sequence[Approach]) -> str:
    first, *others = ranked
    lost = " So the bet is likelier lost than won." if part.chances[first] < UNLIKELY else ""
    beside = ", ".join(f"{outcome_label(other)} in {_ways(part, other)}" for other in others)
    return (
        f"If you had to begin today: *{outcome_label(first)}*. It comes out best in "
        f"{_ways(part, first)} of 100 ways in which the open points could turn out; {beside}.{lost}"
    )


def _ways(part: ProvisionalRecommendation, approach: Approach) -> int:
    return round(part.chances[approach] * 100)


def _decider(decider: Decider) -> str:
    led: dict[Approach, list[str]] = {}
    for said, to in decider.answers:
        led.setdefault(to, []).append(f"“{escape(said.raw or '')}”")
    fewest_first = sorted(led, key=lambda approach: len(led[approach]))
    answers = "; ".join(f"{_either(led[to])}: *{outcome_label(to)}*" for to in fewest_first)
    return f"• {TOPICS[decider.attribute].question} {answers}."


def _either(answers: Sequence[str]) -> str:
    return " or ".join(answers) if len(answers) < MANY else "anything else"
