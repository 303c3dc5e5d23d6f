"""What a project is known to lack, and how much of it there is: the conditions that rules share."""

from advisor.attributes import AttributeName as Name
from advisor.scales import LOW, MODERATE, NO, YES
from advisor.states import Mask, States


def fits_prompt(state: States) -> Mask:
    """Tell where all that must be known surely fits a prompt."""
    small = ~state.is_known(Name.KNOWLEDGE_TOKENS) & state.is_at(Name.DATA_VOLUME, 1)
    return state.is_at(Name.KNOWLEDGE_TOKENS, 1) | small


def facts_known(state: States) -> Mask:
    """Tell where it is known whether facts are missing: it was said, or nothing else can be."""
    return _facts_told(state) | library(state) | (behaviour_suffices(state) & fits_prompt(state))


def knowledge_missing(state: States) -> Mask:
    """Tell where the model lacks facts: they change, or must be shown with their source."""
    return state.at_least(Name.KNOWLEDGE_VOLATILITY, MODERATE) | state.is_at(
        Name.NEEDS_CITATIONS, YES
    )


def to_look_up(state: States) -> Mask:
    """Tell where facts are missing that are too many for a prompt, as far as is known."""
    return knowledge_missing(state) & ~fits_prompt(state)


def behaviour_missing(state: States) -> Mask:
    """Tell where the gap is style, format or another behaviour."""
    return state.is_at(Name.STYLE_OR_FORMAT_TASK, YES)


def behaviour_suffices(state: States) -> Mask:
    """Tell where the model is known to behave as wanted, so that examples have nothing to teach."""
    return state.is_at(Name.STYLE_OR_FORMAT_TASK, NO)


def library(state: States) -> Mask:
    """Tell where what is missing is knowledge that is not said to change: a large body, or, as
    long as nothing is said of change and of sources, any that is not known to fit a prompt.
    """
    body = state.at_least(Name.DATA_VOLUME, 3) | ~_facts_told(state)
    return ~knowledge_missing(state) & behaviour_suffices(state) & body & ~fits_prompt(state)


def nothing_to_look_up(state: States) -> Mask:
    """Tell where all that is needed is in the request or known to the model."""
    return _stable(state) & ~library(state)


def busy(state: States) -> Mask:
    """Tell where traffic is high enough for the cost of a query to matter most."""
    return state.at_least(Name.SCALABILITY, 4)


def _facts_told(state: States) -> Mask:
    return state.is_known(Name.KNOWLEDGE_VOLATILITY) | state.is_known(Name.NEEDS_CITATIONS)


def _stable(state: States) -> Mask:
    """Tell where knowledge hardly changes and no source has to be shown."""
    return state.is_at(Name.KNOWLEDGE_VOLATILITY, LOW) & ~state.is_at(Name.NEEDS_CITATIONS, YES)
