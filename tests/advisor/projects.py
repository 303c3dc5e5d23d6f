"""Projects for tests, written shortly: levels of the factors, words and figures of the rest."""

from hypothesis import strategies as st

from advisor import parse_attributes
from advisor.attributes import FACTORS, Attributes


def project(**given: object) -> Attributes:
    """Return attributes from what `advisor-bot assess -` takes."""
    return parse_attributes(given)


WORDS = st.sampled_from(["low", "moderate", "high"])
LEVELS = st.fixed_dictionaries({str(factor): st.integers(1, 5) for factor in FACTORS})
SOME_LEVELS = st.fixed_dictionaries(
    {}, optional={str(factor): st.integers(1, 5) for factor in FACTORS}
)
EXTRAS = st.fixed_dictionaries(
    {},
    optional={
        "knowledge_volatility": WORDS,
        "needs_citations": st.booleans(),
        "style_or_format_task": st.booleans(),
        "labelled_examples": st.integers(0, 10**6),
        "privacy": WORDS,
        "latency": st.integers(1, 10**5),
        "knowledge_tokens": st.integers(0, 10**9),
        "access_control": st.booleans(),
        "deletion_required": st.booleans(),
        "has_evaluation_set": st.booleans(),
        "unit_cost": st.floats(0.0001, 10),
        "ml_experience": st.sampled_from(["none", "some", "strong"]),
    },
)
PROJECTS = st.builds(lambda levels, extras: project(**levels, **extras), SOME_LEVELS, EXTRAS)
