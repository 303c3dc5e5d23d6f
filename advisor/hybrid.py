"""Which of the article's three hybrid patterns fits, and what must be shown before building it."""

from dataclasses import dataclass

from advisor.assessment import Assessment
from advisor.attributes import AttributeName
from advisor.published import Finding


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way to combine retrieval and tuning, when it fits, and a project that did it."""

    name: str
    how: str
    why: str
    example: Finding


PROOF = (
    Finding(
        "Measure four systems on the same graded cases: prompting, retrieval alone, tuning alone, "
        "both. Keep a half only if leaving it out makes the result clearly worse.",
        "Fine-Tuning or Retrieval? saw retrieval over a tuned model do worse (0.81 and 0.83) than "
        "over the plain one (0.875), https://arxiv.org/abs/2312.05934",
    ),
    Finding(
        "Do not count on gains published for older models: one replication found none on newer "
        "ones.",
        "http://scholar.smu.edu/datasciencereview/vol8/iss2/2",
    ),
)

MULTI_STAGE = Pattern(
    "multi-stage retrieval with tuned parts",
    "Retrieve first, with a tuned retriever or reranker, then let a tuned generator write in the "
    "required form from what was found.",
    "Facts must be shown or change all the time, and the form must be strict.",
    Finding(
        "A tuned generator and a tuned 110M retriever invented fewer workflow steps.",
        "ServiceNow, https://arxiv.org/abs/2404.08189",
    ),
)
FALLBACK = Pattern(
    "tuned for the frequent, retrieval for the rare",
    "A small tuned model answers the frequent, stable cases; what it is not sure of goes to "
    "retrieval over a larger model.",
    "Traffic is high enough for the cost and speed of the frequent cases to decide.",
    Finding(
        "Offline retrieval taught a tuned 8B model, and latency fell from about 700 ms to 300 ms.",
        "Instacart, https://tech.instacart.com/building-the-intent-engine-how-instacart-is-"
        "revamping-query-understanding-with-llms-3ac8051ae7ac",
    ),
)
PROGRESSIVE = Pattern(
    "progressive enhancement with feedback",
    "Start with retrieval, collect graded answers in use, and tune one part at a time once they "
    "show where retrieval falls short.",
    "No behaviour waits to be taught, or neither traffic nor strictness justifies building both "
    "halves at once: what use shows of the search is what to tune first.",
    Finding(
        "A reranker tuned on 400,000 real queries cut reranking cost by 80%.",
        "Intercom, https://fin.ai/research/how-we-built-a-world-class-reranker-for-fin",
    ),
)

BUSY_LEVEL = 4


def pattern_for(assessment: Assessment) -> Pattern:
    """Return the pattern that fits: by strictness and change first, then by traffic.

    Where no behaviour is missing there is no form to train a generator for, so that the search is
    what training improves.
    """
    if _says(assessment, AttributeName.STYLE_OR_FORMAT_TASK) is False:
        return PROGRESSIVE
    cited = _says(assessment, AttributeName.NEEDS_CITATIONS) is True
    if cited or _level(assessment, AttributeName.KNOWLEDGE_VOLATILITY) == "high":
        return MULTI_STAGE
    levels = {factor.factor: factor.levels for factor in assessment.matrix.factors}
    traffic = levels[AttributeName.SCALABILITY]
    return FALLBACK if traffic and traffic[0] >= BUSY_LEVEL else PROGRESSIVE


def _level(assessment: Assessment, name: AttributeName) -> str | None:
    said = assessment.attributes.get(name)
    return said.level if said else None


def _says(assessment: Assessment, name: AttributeName) -> object:
    said = assessment.attributes.get(name)
    return said.value if said else None
