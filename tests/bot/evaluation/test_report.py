import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.evaluation.calibration import NAMES, READ_NAMES
from bot.evaluation.plain_rag import plain_rag
from bot.evaluation.report import Evaluation, Subject, evaluated
from bot.evaluation.saving import save
from bot.evaluation.table import Table
from tests.bot.evaluation.asking import COST, SECRET, OneAnswer
from tests.fakes.embedding import HashingEmbedder

MANY = [one.model_copy(update={"id": f"{one.id}.{n}"}) for n in range(10) for one in (COST, SECRET)]
"""As many of both kinds as a fit needs."""

AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def told() -> list[Table]:
    return []


@pytest.fixture(scope="module")
def evaluation(told: list[Table]) -> Evaluation:
    librarian = OneAnswer("RAG: $50K.", abstained=False)
    subject = Subject(librarian, plain_rag(HashingEmbedder()), ordinary=())
    return evaluated(subject, tell=told.append, sets={"made": MANY, "made too": MANY})


def test_every_table_is_told_as_soon_as_it_is_there(
    evaluation: Evaluation, told: list[Table]
) -> None:
    assert tuple(told) == evaluation.tables
    assert [table.title.split(",")[0] for table in told] == [
        "Decisions",
        "Projects described in chat",
        "Understanding",
        *("Questions", "Retrieval") * 2,
        "Refusing",
    ]


def test_all_figures_are_saved_as_numbers_with_date_and_setup(
    evaluation: Evaluation, tmp_path: Path
) -> None:
    save(evaluation, tmp_path / "figures.json", at=AT, setup={"fingerprint": "abc"})
    saved = json.loads((tmp_path / "figures.json").read_text())
    assert (saved["date"], saved["setup"]) == ("2026-01-02T03:04:05+00:00", {"fingerprint": "abc"})
    _, _, _, questions, retrieval, *_ = saved["tables"]
    assert questions["lines"][0]["advisor"] == {"part": 10, "whole": 10}
    assert retrieval["lines"][0]["fused"] == 1.0
    assert len(saved["refusal_curve"]) == len(evaluation.curve)


def test_the_weights_of_a_fit_to_todays_corpus_are_saved(
    evaluation: Evaluation, tmp_path: Path
) -> None:
    save(evaluation, tmp_path / "figures.json", at=AT, setup={})
    saved = json.loads((tmp_path / "figures.json").read_text())
    assert set(saved["confidence_weights"]) == {*NAMES, *READ_NAMES}
