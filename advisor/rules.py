"""The evidence as rules: when it applies, which approaches it speaks for, why, and its source.

Strengths are our judgement, on one scale: 0.5 a hint, 1 an argument, 2 a strong argument, 3 enough
to settle the matter alone. They were set by reasoning from the sources and revised by hand with the
outcomes of documented projects in sight, so agreeing with those projects proves little. `stability`
shows how much hangs on them by varying each by half.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from advisor.assessment import Approach
from advisor.attributes import AttributeName as Name
from advisor.gaps import (
    HIGH,
    MODERATE,
    NO,
    YES,
    behaviour_missing,
    behaviour_suffices,
    busy,
    domain_language,
    facts_known,
    fits_prompt,
    knowledge_missing,
    knowledge_surely_missing,
    library,
    nothing_to_look_up,
    to_look_up,
)
from advisor.states import Mask, States

PROMPTING, RAG, TUNING, HYBRID = (
    Approach.PROMPTING,
    Approach.RAG,
    Approach.FINE_TUNING,
    Approach.HYBRID,
)
FEW, SOME, PLENTY = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of evidence. Positive effects favour an approach, negative ones speak against it."""

    when: Callable[[States], Mask]
    effects: Mapping[Approach, float]
    text: str
    source: str


RULES: tuple[Rule, ...] = (
    Rule(
        lambda state: state.is_at(Name.KNOWLEDGE_VOLATILITY, HIGH) & to_look_up(state),
        {RAG: 2, HYBRID: 1, PROMPTING: -1, TUNING: -2},
        "Knowledge that changes all the time is looked up, not trained in: five tuning services "
        "got only 19% of updated facts right, while swapping a search index updates at once.",
        "FineTuneBench, https://arxiv.org/abs/2411.05059",
    ),
    Rule(
        lambda state: state.is_at(Name.KNOWLEDGE_VOLATILITY, MODERATE) & to_look_up(state),
        {RAG: 1.5, HYBRID: 0.5, PROMPTING: -0.5, TUNING: -0.5},
        "New facts reach answers better by retrieval than by training: 0.875 against 0.504 on "
        "events after the model's cut-off.",
        "Fine-Tuning or Retrieval?, https://arxiv.org/abs/2312.05934",
    ),
    Rule(
        lambda state: state.is_at(Name.NEEDS_CITATIONS, YES) & to_look_up(state),
        {RAG: 1.5, HYBRID: 1, PROMPTING: -0.5, TUNING: -1.5},
        "An answer can cite only what was in front of the model, so a source must be retrieved; "
        "even then citations need checking.",
        "ALCE, https://arxiv.org/abs/2305.14627",
    ),
    Rule(
        lambda state: knowledge_missing(state) & fits_prompt(state),
        {PROMPTING: 3, RAG: 1, HYBRID: -1, TUNING: -1},
        "All that must be known fits a prompt (about 200,000 tokens), so it can be read whole "
        "without building a search.",
        "Anthropic, https://www.anthropic.com/engineering/contextual-retrieval",
    ),
    Rule(
        lambda state: knowledge_missing(state) & fits_prompt(state) & busy(state),
        {RAG: 0.5, PROMPTING: -0.5},
        "At this traffic reading everything for each question costs: retrieving first, and reading "
        "the whole only when unsure, kept the quality at a cost 39% to 65% lower.",
        "Self-Route, https://arxiv.org/abs/2407.16833",
    ),
    Rule(
        lambda state: fits_prompt(state) & ~facts_known(state),
        {PROMPTING: 1.5, RAG: -0.5, HYBRID: -0.5},
        "Whatever must be known fits a prompt (about 200,000 tokens), so even if facts are missing "
        "no search has to be built.",
        "Anthropic, https://www.anthropic.com/engineering/contextual-retrieval",
    ),
    Rule(
        behaviour_missing,
        {TUNING: 2, HYBRID: 1, PROMPTING: 1},
        "The gap is behaviour, style or format: tuning teaches it firmly, examples in the prompt "
        "are tried first and may do, retrieval does not.",
        "OpenAI, https://developers.openai.com/api/docs/guides/optimizing-llm-accuracy",
    ),
    Rule(
        behaviour_suffices,
        {PROMPTING: 0.5, TUNING: -1.5, HYBRID: -1.5},
        "No behaviour is missing that training would have to teach.",
        "Hamel Husain, https://hamel.dev/blog/posts/fine_tuning_valuable.html",
    ),
    Rule(
        lambda state: (
            behaviour_missing(state) & to_look_up(state) & knowledge_surely_missing(state)
        ),
        {HYBRID: 1.5},
        "Facts and behaviour are both missing: a trained generator for the form, retrieval for "
        "the facts. Test that each half adds something.",
        "ServiceNow, https://arxiv.org/abs/2404.08189",
    ),
    Rule(
        lambda state: (
            behaviour_missing(state) & to_look_up(state) & ~knowledge_surely_missing(state)
        ),
        {HYBRID: 0.5},
        "Behaviour is missing and some facts change: both halves may help, but retrieval over a "
        "tuned model has also done worse than over the plain one, so test each half.",
        "Fine-Tuning or Retrieval?, https://arxiv.org/abs/2312.05934",
    ),
    Rule(
        library,
        {RAG: 1.5},
        "A large body that no prompt holds is found better than learned, even if it never changes: "
        "retrieval beat tuning on rarely mentioned facts across twelve models.",
        "https://arxiv.org/abs/2403.01432",
    ),
    Rule(
        nothing_to_look_up,
        {PROMPTING: 1, RAG: -1.5, HYBRID: -1.5},
        "Nothing has to be looked up: the knowledge is stable and no source has to be shown.",
        "Google Cloud, To tune or not to tune?",
    ),
    Rule(
        lambda state: state.is_at(Name.LABELLED_EXAMPLES, FEW),
        {TUNING: -3, HYBRID: -2, PROMPTING: 0.5},
        "Under about 50 labelled examples tuning is premature.",
        "OpenAI, https://developers.openai.com/api/docs/guides/supervised-fine-tuning",
    ),
    Rule(
        lambda state: state.is_at(Name.LABELLED_EXAMPLES, SOME) & ~behaviour_suffices(state),
        {TUNING: 0.5},
        "There are labelled examples enough to try: gains show from 50 to 100.",
        "Microsoft, https://learn.microsoft.com/azure/developer/ai/augment-llm-rag-fine-tuning",
    ),
    Rule(
        lambda state: state.is_at(Name.LABELLED_EXAMPLES, PLENTY) & ~behaviour_suffices(state),
        {TUNING: 1.5, HYBRID: 0.5},
        "There are labelled examples enough: 1,000 curated ones shaped a 65B model's answers.",
        "LIMA, https://arxiv.org/abs/2305.11206",
    ),
    Rule(
        lambda state: (
            state.is_at(Name.LABELLED_EXAMPLES, PLENTY)
            & ~behaviour_suffices(state)
            & nothing_to_look_up(state)
            & state.at_most(Name.USE_CASE_COMPLEXITY, 4)
        ),
        {TUNING: 1},
        "On narrow, stable, labelled tasks tuned small models beat a large one: 224 of 310 did.",
        "LoRA Land, https://arxiv.org/abs/2405.00732",
    ),
    Rule(
        busy,
        {TUNING: 1, HYBRID: 0.5, PROMPTING: -0.5},
        "At this traffic the cost of a query decides: a tuned small model served bulk queries "
        "about 100 times cheaper.",
        "Yelp, https://engineeringblog.yelp.com/2025/02/search-query-understanding-with-LLMs.html",
    ),
    Rule(
        lambda state: state.at_most(Name.SCALABILITY, 2),
        {PROMPTING: 1, TUNING: -1, HYBRID: -0.5},
        "At this traffic a tuned model's hosting is paid for while idle: $1,224 of a $1,422 bill "
        "in one worked example.",
        "Microsoft, https://learn.microsoft.com/azure/foundry/openai/how-to/"
        "fine-tuning-cost-management",
    ),
    Rule(
        lambda state: state.is_at(Name.LATENCY, 1),
        {TUNING: 1, HYBRID: 0.5, PROMPTING: -0.5, RAG: -0.5},
        "Answers within a second favour a tuned small model: 0.5 s against 7 s with retrieval.",
        "Checkr, https://predibase.com/blog/"
        "how-checkr-streamlines-background-checks-with-fine-tuned-small-language",
    ),
    Rule(
        lambda state: state.is_at(Name.UNIT_COST, 1) & behaviour_missing(state),
        {TUNING: 1, PROMPTING: -0.5},
        "A tight cost a query favours tuning: the same quality with 60% fewer tokens.",
        "Indeed, https://openai.com/index/indeed/",
    ),
    Rule(
        lambda state: (
            state.is_at(Name.PRIVACY, HIGH)
            & behaviour_missing(state)
            & ~state.is_at(Name.LABELLED_EXAMPLES, FEW)
        ),
        {TUNING: 0.5, HYBRID: 0.5},
        "If the data may not leave your machines, the model has to be one that runs there, and "
        "small models gain most from tuning (34 points on average over 31 tasks).",
        "LoRA Land, https://arxiv.org/abs/2405.00732",
    ),
    Rule(
        lambda state: domain_language(state) & behaviour_missing(state) & knowledge_missing(state),
        {HYBRID: 1},
        "A large closed body of expert material may need its language trained and its facts "
        "retrieved: such an assistant matched models five times its size.",
        "ChipNeMo, https://arxiv.org/abs/2311.00176",
    ),
    Rule(
        lambda state: state.is_at(Name.ACCESS_CONTROL, YES),
        {RAG: 1, PROMPTING: -1, TUNING: -1.5, HYBRID: -0.5},
        "Who may see which document can be enforced at each query in retrieval; not in weights, "
        "nor in one prompt that holds everything.",
        "Microsoft, https://learn.microsoft.com/azure/search/search-document-level-access-overview",
    ),
    Rule(
        lambda state: state.is_at(Name.DELETION_REQUIRED, YES),
        {RAG: 0.5, TUNING: -1.5, HYBRID: -1},
        "A document leaves an index at once; what a model was tuned on stays in its weights.",
        "https://arxiv.org/abs/2410.15267",
    ),
    Rule(
        lambda state: state.is_at(Name.DEPLOYMENT_SPEED, 5),
        {PROMPTING: 0.5, TUNING: -1, HYBRID: -1},
        "Three weeks leave no room to collect data, train and evaluate: prompting takes little "
        "time, retrieval some, tuning much.",
        "Microsoft, https://learn.microsoft.com/training/modules/"
        "optimize-generative-ai-model-performance/5-compare-combine-strategies",
    ),
    Rule(
        lambda state: state.is_at(Name.DEPLOYMENT_SPEED, 4),
        {TUNING: -0.5, HYBRID: -0.5},
        "Six weeks are short for collecting data, training and evaluating.",
        "Microsoft, https://learn.microsoft.com/training/modules/"
        "optimize-generative-ai-model-performance/5-compare-combine-strategies",
    ),
    Rule(
        lambda state: state.is_at(Name.HAS_EVALUATION_SET, NO),
        {PROMPTING: 0.5, TUNING: -0.5, HYBRID: -0.5},
        "Without graded test cases nobody can tell whether training or retrieval helped: make "
        "them first.",
        "Hamel Husain, https://hamel.dev/blog/posts/fine_tuning_valuable.html",
    ),
    Rule(
        lambda state: state.is_at(Name.ML_EXPERIENCE, 1),
        {PROMPTING: 0.5, TUNING: -1, HYBRID: -1},
        "Nobody on the team has trained or served a model, and tuning has to be repeated whenever "
        "the data or the base model changes.",
        "Microsoft, https://learn.microsoft.com/azure/foundry/openai/concepts/"
        "fine-tuning-considerations",
    ),
)
