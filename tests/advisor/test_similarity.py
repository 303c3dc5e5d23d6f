from advisor import assess
from advisor.attributes import Attributes
from advisor.cases import ARTICLE, DOCUMENTED, ILLUSTRATIONS
from tests.advisor.projects import project

SUPPORT = {"knowledge_volatility": "high", "style_or_format_task": False, "scalability": 4}


def test_the_nearest_documented_case_comes_first_with_its_match_and_difference() -> None:
    case = assess(project(**SUPPORT, use_case_complexity=4, accuracy=5)).similar_cases[0]
    assert case.name == "LinkedIn customer service"
    assert "knowledge changes" in case.match
    assert case.difference.startswith("accuracy needed")
    assert case.source.startswith("https://")


def test_a_case_that_differs_in_nothing_known_names_what_is_open() -> None:
    case = assess(project(knowledge_volatility="high", scalability=4)).similar_cases[0]
    assert case.difference.endswith("unknown here")


def test_the_articles_company_is_marked_as_its_illustration() -> None:
    illustration = assess(project(**SUPPORT)).similar_cases[-1]
    assert illustration.name == "TechCorp"
    assert illustration.illustrative
    assert illustration.source == ARTICLE


def test_nothing_known_has_nothing_to_compare() -> None:
    assert assess(Attributes()).similar_cases == ()


def test_the_articles_five_are_all_there_and_claim_no_levels() -> None:
    assert len(ILLUSTRATIONS) == 5
    assert all(not case.levels for case in ILLUSTRATIONS)
    assert all(case.source.startswith("https://") for case in DOCUMENTED)


def test_a_case_of_another_approach_names_the_difference_that_decides() -> None:
    told = {"knowledge_volatility": "high", "data_volume": 2, "budget": 2, "accuracy": 5}
    first = assess(project(**told, scalability=4, use_case_complexity=4)).similar_cases[0]
    assert first.name == "ServiceNow workflows"
    # Farther away on its scale is the data volume, but that decides little.
    assert first.difference == "style or format is the gap: yes there, unknown here"
