from hypothesis import given

from advisor import assess
from advisor.attributes import Attributes
from advisor.what_if import differences
from tests.advisor.projects import PROJECTS, project

SUPPORT = {"knowledge_volatility": "high", "style_or_format_task": False, "data_volume": 4}


def changed(**after: object) -> dict[str, tuple[str, str]]:
    lines = differences(assess(project(**SUPPORT)), assess(project(**{**SUPPORT, **after})))
    return {line.what: (line.before, line.after) for line in lines}


def test_a_change_of_mind_shows_in_outcome_statement_and_evidence() -> None:
    lines = changed(style_or_format_task=True)
    assert lines["recommendation"] == ("RAG", "hybrid")
    assert lines["style or format is the gap"] == ("no", "yes")
    assert "Training has nothing known to add" in lines["evidence no longer applies"][0]
    assert "matrix totals" not in lines


def test_a_new_figure_shows_in_matrix_and_cost() -> None:
    lines = changed(scalability={"value": 3000, "unit": "queries/day"})
    assert lines["traffic"] == ("unknown", "3,000 queries/day")
    assert lines["traffic, level"] == ("unknown", "3")
    assert lines["first year, RAG"] == ("$70,000", "$80,950")


@given(PROJECTS)
def test_nothing_changed_is_no_difference(attributes: Attributes) -> None:
    assert differences(assess(attributes), assess(attributes)) == ()
