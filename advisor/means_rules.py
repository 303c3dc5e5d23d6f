"""What there is to work with and what is required: examples, traffic, speed, time, people."""

from advisor.attributes import AttributeName as Name
from advisor.gaps import (
    behaviour_missing,
    behaviour_suffices,
    busy,
    nothing_to_look_up,
)
from advisor.rule import HYBRID, PROMPTING, RAG, TUNING, Rule
from advisor.scales import FEW, HIGH, NO, PLENTY, SOME, YES

MEANS_RULES: tuple[Rule, ...] = (
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
        "When Machine Unlearning Meets RAG, https://arxiv.org/abs/2410.15267",
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
        lambda state: state.is_at(Name.BUDGET, 1),
        {PROMPTING: 0.5, TUNING: -1, HYBRID: -1},
        "Under $25,000 a first year leaves little for collecting examples, training and hosting: "
        "prompting is rated low in cost, retrieval medium, tuning high.",
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
