"""What is missing, facts or behaviour, and whether facts fit a prompt: what decides most."""

from advisor.attributes import AttributeName as Name
from advisor.gaps import (
    behaviour_missing,
    behaviour_suffices,
    busy,
    facts_known,
    fits_prompt,
    knowledge_missing,
    library,
    nothing_to_look_up,
    to_look_up,
)
from advisor.rule import HYBRID, PROMPTING, RAG, TUNING, Rule
from advisor.scales import HIGH, MODERATE, YES

GAP_RULES: tuple[Rule, ...] = (
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
        {PROMPTING: 0.5, TUNING: -1.5},
        "No behaviour is missing that training would have to teach.",
        "Hamel Husain, https://hamel.dev/blog/posts/fine_tuning_valuable.html",
    ),
    Rule(
        library,
        {RAG: 1.5},
        "What is missing is knowledge, more than a prompt is known to hold: it is found better "
        "than learned, even if it never changes (retrieval beat tuning on rarely mentioned facts "
        "across twelve models).",
        "Fine Tuning vs. RAG for Less Popular Knowledge, https://arxiv.org/abs/2403.01432",
    ),
    Rule(
        nothing_to_look_up,
        {PROMPTING: 1, RAG: -1.5, HYBRID: -1.5},
        "Nothing has to be looked up: the knowledge is stable and no source has to be shown.",
        "Google Cloud, To tune or not to tune?, https://cloud.google.com/blog/products/"
        "ai-machine-learning/to-tune-or-not-to-tune-a-guide-to-leveraging-your-data-with-llms",
    ),
)
