import json

from hypothesis import given

from advisor import assess, to_json, to_text
from advisor.attributes import Attributes
from advisor.headlines import headline
from tests.advisor.projects import PROJECTS, project


@given(PROJECTS)
def test_the_json_has_the_contracts_names_and_can_be_written(attributes: Attributes) -> None:
    shown = to_json(assess(attributes))
    assert {
        "ranking",
        "recommendation",
        "matrix",
        "evidence",
        "stability",
        "firmness",
        "flips",
        "next_question",
        "cost",
        "similar_cases",
    } <= set(shown)
    assert json.loads(json.dumps(shown, allow_nan=False)) == shown


def test_each_number_can_be_traced_to_the_words_behind_it() -> None:
    shown = to_json(assess(project(budget={"value": 60_000, "unit": "usd", "raw": "60 grand"})))
    budget = shown["matrix"]["factors"]["budget"]
    assert budget["said"] == "60 grand"
    assert budget["reading"] == "$60,000"
    assert budget["levels"] == [2]
    assert budget["scores"] == {"rag": 5, "fine_tuning": 3}


@given(PROJECTS)
def test_any_assessment_can_be_read_as_text(attributes: Attributes) -> None:
    assessment = assess(attributes)
    text = to_text(assessment)
    assert text.startswith(headline(assessment))
    assert "{" not in text
