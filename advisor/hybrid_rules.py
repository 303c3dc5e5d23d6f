"""When both halves of a hybrid add something: facts to look up, and something to teach beside."""

from advisor.attributes import AttributeName as Name
from advisor.gaps import (
    behaviour_missing,
    behaviour_suffices,
    knowledge_missing,
    nothing_to_look_up,
    to_look_up,
)
from advisor.rule import HYBRID, Rule
from advisor.scales import HIGH, PLENTY, YES
from advisor.states import Mask, States

HYBRID_RULES: tuple[Rule, ...] = (
    Rule(
        lambda state: behaviour_suffices(state) & ~_search_to_tune(state),
        {HYBRID: -1.5},
        "Training has nothing known to add to retrieval here, and without that a combination can "
        "do worse: 0.81 and 0.83 over tuned models against 0.875 over the plain one.",
        "Fine-Tuning or Retrieval?, https://arxiv.org/abs/2312.05934",
    ),
    Rule(
        lambda state: (
            behaviour_missing(state) & ~knowledge_missing(state) & ~nothing_to_look_up(state)
        ),
        {HYBRID: -1.5},
        "No facts are known to be missing that retrieval would add to a tuned model, and adding "
        "it to one that never learned to read passages did not reliably help.",
        "RAFT, https://arxiv.org/abs/2403.10131",
    ),
    Rule(
        lambda state: to_look_up(state) & _expert(state),
        {HYBRID: 2},
        "Open-ended expert work on facts that must be looked up: in agriculture tuning added over "
        "6 points of accuracy, retrieval 5 more, and the gains added up.",
        "RAG vs Fine-tuning, https://arxiv.org/abs/2401.08406",
    ),
    Rule(
        lambda state: to_look_up(state) & _very_busy(state),
        {HYBRID: 1},
        "At this traffic tuning the search itself pays, and the questions asked are its examples: "
        "a reranker tuned on 400,000 of them cut reranking cost by 80%.",
        "Intercom, https://fin.ai/research/how-we-built-a-world-class-reranker-for-fin",
    ),
    Rule(
        lambda state: (
            to_look_up(state)
            & state.is_at(Name.LABELLED_EXAMPLES, PLENTY)
            & ~behaviour_suffices(state)
        ),
        {HYBRID: 1},
        "Facts must be looked up, and there are labelled examples to teach the model to read what "
        "is found: trained on passages among distractors, it learns to ignore bad ones.",
        "RAFT, https://arxiv.org/abs/2403.10131",
    ),
    Rule(
        lambda state: (
            behaviour_missing(state) & to_look_up(state) & _knowledge_surely_missing(state)
        ),
        {HYBRID: 1.5},
        "Facts and behaviour are both missing: a trained generator for the form, retrieval for "
        "the facts. Test that each half adds something.",
        "ServiceNow, https://arxiv.org/abs/2404.08189",
    ),
    Rule(
        lambda state: (
            behaviour_missing(state) & to_look_up(state) & ~_knowledge_surely_missing(state)
        ),
        {HYBRID: 0.5},
        "Behaviour is missing and some facts change: both halves may help, but retrieval over a "
        "tuned model has also done worse than over the plain one, so test each half.",
        "Fine-Tuning or Retrieval?, https://arxiv.org/abs/2312.05934",
    ),
    Rule(
        lambda state: _domain_language(state) & behaviour_missing(state) & knowledge_missing(state),
        {HYBRID: 1},
        "A large closed body of expert material may need its language trained and its facts "
        "retrieved: such an assistant matched models five times its size.",
        "ChipNeMo, https://arxiv.org/abs/2311.00176",
    ),
)


def _search_to_tune(state: States) -> Mask:
    """Tell where training has something to teach beside behaviour: to search, or to read what
    was found.
    """
    return to_look_up(state) & (_expert(state) | _very_busy(state))


def _expert(state: States) -> Mask:
    """Tell where the task is open-ended expert work."""
    return state.is_at(Name.USE_CASE_COMPLEXITY, 5)


def _very_busy(state: States) -> Mask:
    """Tell where questions come in such numbers that they train a search by themselves."""
    return state.is_at(Name.SCALABILITY, 5)


def _domain_language(state: States) -> Mask:
    """Tell where a large closed body of expert material may need its own language learned."""
    return state.at_least(Name.USE_CASE_COMPLEXITY, 4) & state.is_at(Name.DATA_VOLUME, 5)


def _knowledge_surely_missing(state: States) -> Mask:
    """Tell where facts change all the time or must be shown with their source."""
    return state.is_at(Name.KNOWLEDGE_VOLATILITY, HIGH) | state.is_at(Name.NEEDS_CITATIONS, YES)
