import json
from importlib.resources import files

import pytest

from advisor.assessment import Approach
from advisor.attributes import AttributeName
from bot.evaluation.decisions import SETS, Case, decided, rows, shipped, summed_up
from bot.evaluation.table import Share


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
    agreement, first_two, *_ = summed_up("made", [right, wrong])
    assert (agreement.measure, agreement.figure) == (
        "made: documented outcome recommended",
        Share(1, 2),
    )
    assert first_two.figure == Share(1, 2)


def test_every_set_is_told_apart_in_the_report() -> None:
    measures = [row.measure for row in rows()]
    assert len(set(measures)) == len(measures)
    for title in SETS:
        assert f"{title}: documented outcome recommended" in measures
        assert f"{title}: documented outcome among the first two" in measures


@pytest.mark.parametrize("name", SETS.values())
def test_the_shipped_cases_hold_every_outcome(name: str) -> None:
    assert {case.outcome for case in shipped(name)} == set(Approach)


def test_no_id_is_in_two_sets() -> None:
    ids = [case.id for name in SETS.values() for case in shipped(name)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("title", [one for one in SETS if one != "given projects"])
def test_each_project_of_our_own_sets_names_its_source_and_why(title: str) -> None:
    text = files("bot.evaluation").joinpath("sets", SETS[title]).read_text("utf-8")
    for row in map(json.loads, text.splitlines()):
        assert row["source_url"].startswith("https://"), row["id"]
        assert row["why"], row["id"]
        assert isinstance(row["verified"], bool), row["id"]
