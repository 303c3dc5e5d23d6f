"""The article's comparison of architectures and its benchmarks, beside what others have measured.

The article gives neither method nor source for its figures, and four metrics of the eight it
promises.
"""

from dataclasses import dataclass

PROMISED_METRICS = 8


@dataclass(frozen=True, slots=True)
class Finding:
    """What someone measured, and where."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One row of the article: what it says of each column, what to mind, and counter-evidence."""

    measure: str
    rag: str
    fine_tuning: str
    caveat: str
    findings: tuple[Finding, ...]


_CHECKR = "https://predibase.com/blog/how-checkr-streamlines-background-checks-with-fine-tuned-small-language"

ARCHITECTURE = (
    Claim(
        "memory",
        "low",
        "high",
        "Holds for training all of a model's weights, not for adapters.",
        (
            Finding(
                "Adapters train about 10,000 times fewer parameters in a third of the memory, "
                "and add no delay when answering.",
                "LoRA, https://arxiv.org/abs/2106.09685",
            ),
            Finding(
                "A 65B model was tuned on one 48 GB card.",
                "QLoRA, https://arxiv.org/abs/2305.14314",
            ),
        ),
    ),
    Claim(
        "compute",
        "medium",
        "very high",
        "A training run can be cheap; hosting the result is often what costs.",
        (
            Finding(
                "In one worked example tuning cost $4 and hosting $1,224 of a $1,422 monthly bill.",
                "Microsoft, https://learn.microsoft.com/azure/foundry/openai/how-to/"
                "fine-tuning-cost-management",
            ),
            Finding(
                "At the other end a 50B model took 512 cards for about 53 days.",
                "BloombergGPT, https://arxiv.org/abs/2303.17564",
            ),
        ),
    ),
)

BENCHMARKS = (
    Claim(
        "accuracy (general knowledge)",
        "85%",
        "92%",
        "General knowledge is not what either approach is for, and no model or data set is named.",
        (
            Finding(
                "On events after its cut-off a 7B model scored 0.504 tuned and 0.875 with RAG.",
                "Fine-Tuning or Retrieval?, https://arxiv.org/abs/2312.05934",
            ),
            Finding(
                "On narrow tasks it can turn round: 224 of 310 tuned small models beat GPT-4.",
                "LoRA Land, https://arxiv.org/abs/2405.00732",
            ),
        ),
    ),
    Claim(
        "response latency",
        "1.2 s",
        "1.5 s",
        "Unusual order: retrieval adds a search and a longer prompt.",
        (
            Finding(
                "Measured the other way round: 7 s with RAG, 0.5 s tuned.", f"Checkr, {_CHECKR}"
            ),
        ),
    ),
    Claim(
        "hallucination rate",
        "5%",
        "2%",
        "Both look hopeful, and for new facts research points the other way.",
        (
            Finding(
                "Legal tools with RAG still hallucinated on 17% to 33% of queries.",
                "Hallucination-Free?, https://arxiv.org/abs/2405.20362",
            ),
            Finding(
                "Tuning on facts that a model did not know raises hallucination as it learns them.",
                "https://arxiv.org/abs/2405.05904",
            ),
        ),
    ),
    Claim(
        "knowledge retention (3 months)",
        "80%",
        "90%",
        "Undefined; where facts change, it is retrieval that stays current.",
        (
            Finding(
                "Tuning services got 19% of updated facts right on average.",
                "FineTuneBench, https://arxiv.org/abs/2411.05059",
            ),
            Finding(
                "Swapping a search index moved answers to the right year without training.",
                "RAG, https://arxiv.org/abs/2005.11401",
            ),
        ),
    ),
)
