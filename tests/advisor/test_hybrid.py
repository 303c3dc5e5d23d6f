import pytest

from advisor import assess
from advisor.hybrid import FALLBACK, MULTI_STAGE, PROGRESSIVE, Pattern, pattern_for
from tests.advisor.projects import project


@pytest.mark.parametrize(
    ("told", "pattern"),
    [
        ({"needs_citations": True, "scalability": 5}, MULTI_STAGE),
        ({"knowledge_volatility": "high"}, MULTI_STAGE),
        ({"knowledge_volatility": "moderate", "scalability": 4}, FALLBACK),
        ({"scalability": 2}, PROGRESSIVE),
        ({"knowledge_volatility": "high", "style_or_format_task": False}, PROGRESSIVE),
        ({"needs_citations": True, "style_or_format_task": True}, MULTI_STAGE),
        ({}, PROGRESSIVE),
    ],
)
def test_a_hybrid_names_the_pattern_that_fits(told: dict[str, object], pattern: Pattern) -> None:
    assert pattern_for(assess(project(**told))) is pattern
