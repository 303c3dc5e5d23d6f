from advisor.assessment import Approach
from advisor.attributes import AttributeName
from bot.evaluation.decisions import Case, decided, rows, shipped


def made(outcome: str, **extra: object) -> Case:
    return Case.model_validate(
        {"id": "made", "attributes": {"complexity": 4}, "extra": extra, "outcome": outcome}
    )


def test_a_cases_fields_become_attributes() -> None:
    known = made("rag", needs_citations=True, privacy=None, latency_need="under 2 s").known()
    assert set(known) == {
        AttributeName.USE_CASE_COMPLEXITY,
        AttributeName.NEEDS_CITATIONS,
        AttributeName.LATENCY,
    }


def test_free_text_that_cannot_be_read_stays_unknown() -> None:
    assert AttributeName.LATENCY not in made("rag", latency_need="as snappy as can be").known()


def test_agreement_is_counted_against_the_documented_outcome() -> None:
    told = {"knowledge_volatility": "high", "style_or_format_task": False}
    right, wrong = decided([made("rag", **told), made("fine_tuning", **told)])
    assert (right.agrees, right.in_first_two) == (True, True)
    assert (wrong.agrees, wrong.in_first_two) == (False, False)
    assert rows([right, wrong])[0].figure == "1 of 2 (50%)"


def test_the_shipped_cases_hold_every_outcome() -> None:
    assert {case.outcome for case in shipped()} == set(Approach)
