"""One line of evidence, and the words that all of them are written in.

Strengths are our judgement, on one scale: 0.5 a hint, 1 an argument, 2 a strong argument, 3 enough
to settle the matter alone. They were set by reasoning from the sources and revised by hand with the
outcomes of documented projects in sight, so agreeing with those projects proves little. `stability`
shows how much hangs on them by varying each by half.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from advisor.assessment import Approach
from advisor.states import Mask, States

PROMPTING, RAG, TUNING, HYBRID = (
    Approach.PROMPTING,
    Approach.RAG,
    Approach.FINE_TUNING,
    Approach.HYBRID,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """When it applies, which approaches it speaks for, why, and its source.

    Positive effects favour an approach, negative ones speak against it.
    """

    when: Callable[[States], Mask]
    effects: Mapping[Approach, float]
    text: str
    source: str
