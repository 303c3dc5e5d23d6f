import re

import numpy as np
import pytest

from advisor.reading import read_all
from advisor.rules import RULES
from advisor.states import from_readings
from tests.advisor.projects import project

MOVING = {"knowledge_volatility": "high"}
SOMETIMES = {"knowledge_volatility": "moderate"}
STABLE = {"knowledge_volatility": "low"}
CITED = {"needs_citations": True}
STYLE = {"style_or_format_task": True}
PLAIN = {"style_or_format_task": False}
SMALL = {"knowledge_tokens": 150_000}
PLENTY = {"labelled_examples": 5_000}
CROWDED = {"scalability": 5}
EXPERT = {"use_case_complexity": 5, "data_volume": 5}

# By the opening of its text, so that moving a rule changes nothing: where each rule applies, and
# its nearest neighbour where it does not.
CASES = [
    ("Knowledge that changes all the time", MOVING, MOVING | SMALL),
    ("New facts reach answers better", SOMETIMES, MOVING),
    ("An answer can cite only", CITED, CITED | SMALL),
    ("All that must be known fits a prompt", MOVING | SMALL, STABLE | SMALL),
    (
        "At this traffic reading everything",
        MOVING | SMALL | {"scalability": 4},
        MOVING | {"scalability": 4},
    ),
    ("The gap is behaviour", STYLE, PLAIN),
    ("No behaviour is missing", PLAIN, STYLE),
    ("Facts and behaviour are both missing", STYLE | MOVING, STYLE | SOMETIMES),
    ("Behaviour is missing and some facts", STYLE | SOMETIMES, STYLE | SOMETIMES | CITED),
    ("Training has nothing known to add", PLAIN | MOVING, PLAIN | MOVING | CROWDED),
    ("No facts are known to be missing", STYLE, STYLE | MOVING),
    ("Open-ended expert work", MOVING | EXPERT, STABLE | EXPERT),
    ("At this traffic tuning the search", MOVING | CROWDED, MOVING | {"scalability": 4}),
    ("Facts must be looked up, and there", MOVING | PLENTY, MOVING | PLENTY | PLAIN),
    (
        "What is missing is knowledge",
        STABLE | PLAIN | {"data_volume": 3},
        STABLE | PLAIN | {"data_volume": 2},
    ),
    ("Nothing has to be looked up", STABLE, STABLE | CITED),
    ("Under about 50 labelled", {"labelled_examples": 49}, {"labelled_examples": 50}),
    ("There are labelled examples enough to try", {"labelled_examples": 50}, PLENTY),
    (
        "There are labelled examples enough:",
        {"labelled_examples": 1_000},
        {"labelled_examples": 999},
    ),
    (
        "On narrow, stable, labelled tasks",
        PLENTY | STABLE | {"use_case_complexity": 4},
        PLENTY | STABLE | {"use_case_complexity": 5},
    ),
    ("At this traffic the cost of a query", {"scalability": 4}, {"scalability": 3}),
    ("At this traffic a tuned model's hosting", {"scalability": 2}, {"scalability": 3}),
    ("Answers within a second", {"latency": 1_000}, {"latency": 1_001}),
    ("A tight cost a query", STYLE | {"unit_cost": 0.005}, PLAIN | {"unit_cost": 0.005}),
    (
        "If the data may not leave",
        STYLE | {"privacy": "high"},
        STYLE | {"privacy": "high", "labelled_examples": 20},
    ),
    ("Whatever must be known fits", {"data_volume": 1}, {"data_volume": 1} | MOVING),
    ("A large closed body", EXPERT | STYLE | MOVING, EXPERT | STYLE | STABLE),
    ("Who may see which", {"access_control": True}, {"access_control": False}),
    ("A document leaves an index", {"deletion_required": True}, {"deletion_required": False}),
    ("Three weeks", {"deployment_speed": 5}, {"deployment_speed": 4}),
    ("Six weeks", {"deployment_speed": 4}, {"deployment_speed": 3}),
    ("Under $25,000 a first year", {"budget": 1}, {"budget": 2}),
    ("Without graded test cases", {"has_evaluation_set": False}, {"has_evaluation_set": True}),
    ("Nobody on the team", {"ml_experience": "none"}, {"ml_experience": "some"}),
]


def applying(given: dict[str, object]) -> list[str]:
    """Return the texts of the rules that apply to a project."""
    rows = from_readings(read_all(project(**given)))
    return [rule.text for rule in RULES if np.all(rule.when(rows))]


@pytest.mark.parametrize(("opening", "where", "elsewhere"), CASES)
def test_a_rule_applies_where_it_should_and_not_beside_it(
    opening: str, where: dict[str, object], elsewhere: dict[str, object]
) -> None:
    assert sum(text.startswith(opening) for text in applying(where)) == 1
    assert not any(text.startswith(opening) for text in applying(elsewhere))


def test_every_rule_is_pinned_by_exactly_one_pair() -> None:
    pinned = [sum(rule.text.startswith(opening) for opening, *_ in CASES) for rule in RULES]
    assert pinned == [1] * len(RULES)


@pytest.mark.parametrize("examples", [50, 5_000])
def test_examples_speak_for_tuning_only_where_a_behaviour_may_be_missing(examples: int) -> None:
    told: dict[str, object] = {**STABLE, "labelled_examples": examples}
    open_, plain = applying(told), applying({**told, **PLAIN})
    assert any("labelled examples enough" in text for text in open_)
    assert not any("labelled" in text for text in plain)


def test_nothing_known_lets_no_rule_apply() -> None:
    assert applying({}) == []


@pytest.mark.parametrize("source", sorted({rule.source for rule in RULES}))
def test_every_source_has_a_title_and_a_link(source: str) -> None:
    assert re.fullmatch(r"\w.*, https://\S+", source)
