from datetime import date

import pytest

from advisor import assess, parse_assignments
from advisor.assessment import Flip, Recommendation
from advisor.attributes import AttributeName
from bot.views.turning_points import turning_point


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("labelled_examples", "labelled examples at “under 50”", "labelled examples: under 50 ex"),
        ("style_or_format_task", "style or format is the gap: yes", "the gap is how it writes"),
        ("knowledge_tokens", "size of the knowledge at “fits a prompt”", "all it must know fits"),
        ("budget", "budget above $260,000", "budget: above $260,000"),
    ],
)
def test_a_turning_point_is_said_plainly(name: str, text: str, said: str) -> None:
    words = f"{text} would make this prompting"
    flip = Flip(AttributeName(name), words, Recommendation.PROMPTING)
    assert turning_point(flip).startswith(f"Prompting, if {said}")


def test_what_the_scoring_core_says_is_understood() -> None:
    known = parse_assignments("budget=80k volatility=weekly docs=2k")
    flips = assess(known, today=date(2026, 11, 22)).flips
    assert flips
    assert all(", if " in turning_point(flip) for flip in flips)
