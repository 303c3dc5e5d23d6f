"""Talks in which a documented project is described and then asked about."""

from advisor.attributes import AttributeName
from bot.evaluation.described import SETS, Described, rows, shipped, talked
from bot.evaluation.table import Share
from bot.understanding import RulesInterpreter


def made(description: str, outcome: str = "rag", **extra: object) -> Described:
    return Described.model_validate(
        {
            "id": "made",
            "attributes": {"complexity": 2},
            "extra": extra,
            "outcome": outcome,
            "description": description,
        }
    )


def test_what_the_description_says_is_not_asked_for() -> None:
    talk = talked(made("our docs change every day"), RulesInterpreter())
    assert AttributeName.KNOWLEDGE_VOLATILITY in talk.first.assessment.attributes
    silent = talked(made("hello there", knowledge_volatility="high"), RulesInterpreter())
    assert AttributeName.KNOWLEDGE_VOLATILITY not in silent.first.assessment.attributes
    assert AttributeName.KNOWLEDGE_VOLATILITY in silent.last.assessment.attributes


def test_questions_that_nobody_can_answer_end() -> None:
    talk = talked(made("hello there"), RulesInterpreter())
    assert talk.last.says_too_little
    assert set(talk.last.assessment.attributes) <= {AttributeName.USE_CASE_COMPLEXITY}
    assert 0 < talk.questions <= len(AttributeName)


def test_what_is_documented_leads_to_the_outcome() -> None:
    case = made("a help desk bot", knowledge_volatility="high", style_or_format_task=False)
    talk = talked(case, RulesInterpreter())
    assert (talk.first.agrees, talk.last.agrees) == (False, True)


def test_the_shipped_projects_are_all_talked_about_and_questions_help() -> None:
    told = {row.measure: row for row in rows(RulesInterpreter())}
    for title, name in SETS.items():
        recommended = told[f"{title}: documented outcome recommended"]
        assert isinstance(recommended.figure, Share)
        assert isinstance(recommended.baseline, Share)
        assert recommended.figure.whole == len(shipped(name)) > 20
        assert recommended.figure.part > recommended.baseline.part
