"""Projects to compare with: what they were like, what worked, and where that is told.

The article's five companies are its own illustrations; beyond its table nothing is known of them.
The others are documented in public. Their levels are our reading of what was published, on the
same scales as a project's; figures are as reported by those who built them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from advisor.assessment import Approach
from advisor.attributes import AttributeName as Name

ARTICLE = "the article's case table"

_FIELDS = (
    Name.USE_CASE_COMPLEXITY,
    Name.BUDGET,
    Name.DATA_VOLUME,
    Name.DEPLOYMENT_SPEED,
    Name.SCALABILITY,
    Name.ACCURACY,
    Name.KNOWLEDGE_VOLATILITY,
    Name.NEEDS_CITATIONS,
    Name.STYLE_OR_FORMAT_TASK,
)
_UNKNOWN = "-"


@dataclass(frozen=True, slots=True)
class Case:
    """A project, the approach that worked, and its levels as far as they are documented."""

    name: str
    approach: Approach
    outcome: str
    source: str
    levels: Mapping[Name, int]


def _case(name: str, approach: Approach, levels: str, outcome: str, source: str) -> Case:
    """Read levels written in the order of _FIELDS, a dash for what is not documented."""
    pairs = zip(_FIELDS, levels.split(), strict=True)
    known = {field: int(level) for field, level in pairs if level != _UNKNOWN}
    return Case(name, approach, outcome, source, MappingProxyType(known))


def _illustration(name: str, approach: Approach, outcome: str) -> Case:
    return Case(name, approach, outcome, ARTICLE, MappingProxyType({}))


ILLUSTRATIONS = (
    _illustration("TechCorp", Approach.RAG, "30% less time to market"),
    _illustration("DataSolutions", Approach.FINE_TUNING, "15% more accuracy"),
    _illustration("InnovateAI", Approach.HYBRID, "cost and complexity in balance, no figure given"),
    _illustration("ServicePro", Approach.RAG, "happier customers, no figure given"),
    _illustration("FutureTech", Approach.FINE_TUNING, "new insights from data, no figure given"),
)

# Columns of levels: complexity, budget, data, speed, scale, accuracy, volatility, cited, style.
DOCUMENTED = (
    _case(
        "LinkedIn customer service",
        Approach.RAG,
        "4 - 4 - 4 4 3 - 0",
        "Retrieval over past tickets kept as a graph: ranking 77.6% better, median time to "
        "resolve down 28.6%.",
        "https://arxiv.org/abs/2404.17723",
    ),
    _case(
        "DoorDash courier support",
        Approach.RAG,
        "3 - 2 - 4 5 2 - 0",
        "Answers from maintained policies behind a guardrail: 90% fewer hallucinations, 99% fewer "
        "severe compliance issues.",
        "https://careers.doordash.com/blog/large-language-modules-based-dasher-support-automation/",
    ),
    _case(
        "Vimeo video questions",
        Approach.RAG,
        "3 - 4 4 4 3 3 1 0",
        "Each answer points to a moment in a transcript no model has seen before.",
        "https://medium.com/vimeo-engineering-blog/"
        "unlocking-knowledge-sharing-for-videos-with-rag-810ab496ae59",
    ),
    _case(
        "Automotive manuals (BMW, TUM, LMU)",
        Approach.RAG,
        "3 2 3 - - 4 2 - 0",
        "Lowest cost for each acceptable answer, with open and with closed models.",
        "https://arxiv.org/html/2605.09533",
    ),
    _case(
        "Harvard CS50 tutor",
        Approach.RAG,
        "2 2 2 5 4 3 2 - 0",
        "A general model over the year's lectures, built within a summer; its manner is set by "
        "the prompt.",
        "https://doi.org/10.1145/3626252.3630938",
    ),
    _case(
        "GOV.UK Chat",
        Approach.RAG,
        "3 - 5 2 4 5 2 1 0",
        "Accuracy rose from 76% to 90% over pilots by better retrieval, checks and newer models.",
        "https://insidegovuk.blog.gov.uk/2024/01/18/"
        "the-findings-of-our-first-generative-ai-experiment-gov-uk-chat/",
    ),
    _case(
        "Farmer.Chat",
        Approach.RAG,
        "4 2 3 - 3 5 2 - 0",
        "300,000 questions of 15,000 farmers answered from partners' documents.",
        "https://arxiv.org/abs/2409.08916",
    ),
    _case(
        "Convirza call scoring",
        Approach.FINE_TUNING,
        "3 2 5 3 5 4 1 0 1",
        "More than 60 adapters on one small model, about ten times cheaper than the hosted one.",
        "https://www.zenml.io/llmops-database/"
        "multi-lora-serving-for-agent-performance-analysis-at-scale",
    ),
    _case(
        "Replit code repair",
        Approach.FINE_TUNING,
        "4 4 4 2 5 4 1 0 1",
        "A tuned 7B model matched much larger ones on the team's own test of one-click fixes.",
        "https://blog.replit.com/code-repair",
    ),
    _case(
        "Indeed job-match notes",
        Approach.FINE_TUNING,
        "2 3 3 - 5 3 1 0 1",
        "A smaller tuned model kept the quality of worked examples with 60% fewer tokens.",
        "https://openai.com/index/indeed/",
    ),
    _case(
        "Patient intake (Airtrain)",
        Approach.FINE_TUNING,
        "2 2 2 - 3 4 1 0 1",
        "A tuned 7B model on own machines reached parity with the hosted one.",
        "https://zenml.io/llmops-database/cost-reduction-through-fine-tuning-"
        "healthcare-chatbot-and-e-commerce-product-classification",
    ),
    _case(
        "Cursor Tab",
        Approach.FINE_TUNING,
        "4 5 5 2 5 4 1 0 1",
        "Trained on feedback as it came in: 21% fewer suggestions, 28% more of them accepted.",
        "https://cursor.com/blog/tab-rl",
    ),
    _case(
        "Mercari attribute extraction",
        Approach.FINE_TUNING,
        "3 2 4 - 4 3 2 0 1",
        "A tuned 2B model beat GPT-3.5 Turbo at an estimated fourteenth of the cost.",
        "https://ai.mercari.com/en/articles/engineering/"
        "20240913-fine-tuning-an-llm-to-extract-dynamically-specified-attributes",
    ),
    _case(
        "Stitch Fix product descriptions",
        Approach.FINE_TUNING,
        "2 3 4 - 3 3 1 0 1",
        "A few hundred texts by copywriters were enough; blind readers preferred the result.",
        "https://multithreaded.stitchfix.com/blog/2023/03/06/"
        "expert-in-the-loop-generative-ai-at-stitch-fix/",
    ),
    _case(
        "ServiceNow workflows",
        Approach.HYBRID,
        "4 2 3 - 4 5 3 0 1",
        "A tuned generator with retrieved steps invented fewer and coped with unseen domains.",
        "https://arxiv.org/abs/2404.08189",
    ),
    _case(
        "NVIDIA ChipNeMo",
        Approach.HYBRID,
        "5 5 5 2 2 4 2 - 1",
        "A tuned model with a tuned retriever matched general ones up to five times its size.",
        "https://arxiv.org/abs/2311.00176",
    ),
    _case(
        "RAFT on a fixed set of documents",
        Approach.HYBRID,
        "3 3 3 - 3 4 2 1 1",
        "Training to ignore wrong passages beat either half; newer models gained less.",
        "https://arxiv.org/abs/2403.10131",
    ),
    _case(
        "Tencent code completion",
        Approach.HYBRID,
        "4 4 5 - 4 3 2 0 1",
        "Similar code looked up beat tuning alone; both together did best on six models.",
        "https://arxiv.org/abs/2505.15179",
    ),
    _case(
        "Grab data classification",
        Approach.PROMPTING,
        "2 2 3 4 3 3 1 0 1",
        "The whole task fits one prompt: 20,000 entities in the first month, owners confirm.",
        "https://engineering.grab.com/llm-powered-data-classification",
    ),
    _case(
        "Thomson Reuters document tasks",
        Approach.PROMPTING,
        "4 4 1 - 2 5 3 1 0",
        "Reading one document whole beat picking passages from it.",
        "https://www.thomsonreuters.com/en-us/posts/innovation/"
        "legal-ai-benchmarking-evaluating-long-context-performance-for-llms/",
    ),
    _case(
        "Metastatic cancer in discharge letters",
        Approach.PROMPTING,
        "2 - 2 - 1 4 1 0 0",
        "A short, clear instruction to a large model beat tuned ones.",
        "https://doi.org/10.1101/2024.02.07.24302444",
    ),
)
