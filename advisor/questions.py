"""Why each attribute is worth asking for. What is not listed here is used when said, not asked."""

from collections.abc import Mapping
from types import MappingProxyType

from advisor.attributes import AttributeName

WHY: Mapping[AttributeName, str] = MappingProxyType(
    {
        AttributeName.STYLE_OR_FORMAT_TASK: (
            "Tuning teaches behaviour, style and format; retrieval supplies facts. Which of the "
            "two is missing decides more than anything else."
        ),
        AttributeName.KNOWLEDGE_VOLATILITY: (
            "Facts that change are looked up, since training them in goes stale; facts that never "
            "change may need neither."
        ),
        AttributeName.NEEDS_CITATIONS: (
            "Only text that was retrieved or put in the prompt can be cited as a source."
        ),
        AttributeName.LABELLED_EXAMPLES: (
            "Under about 50 labelled examples tuning is premature; with 1,000 it becomes strong."
        ),
        AttributeName.DATA_VOLUME: (
            "Up to about 200,000 tokens can be read whole in a prompt, without any search."
        ),
        AttributeName.SCALABILITY: (
            "At high traffic the cost of each query decides; at low traffic hosting does."
        ),
        AttributeName.DEPLOYMENT_SPEED: (
            "Prompting takes days, retrieval weeks, and tuning the time to collect and grade data."
        ),
        AttributeName.BUDGET: (
            "The article's first year costs $70k for RAG and $260k for fine-tuning before queries."
        ),
        AttributeName.ACCURACY: "The article credits RAG with 85% and fine-tuning with 92%.",
        AttributeName.USE_CASE_COMPLEXITY: (
            "The article gives low and medium complexity to RAG and high to fine-tuning."
        ),
    }
)
