from pathlib import Path

import pytest

from bot.evaluation.calibration import Known
from bot.evaluation.questions import results
from bot.evaluation.refusal_picture import draw
from bot.evaluation.refusals import THRESHOLDS, curve, known_of, table
from bot.evaluation.table import Share
from knowledge.confidence import REFUSAL_THRESHOLD, Standing
from knowledge.signs import Signs
from tests.bot.evaluation.asking import COST, SECRET, OneAnswer

KNOWN = [
    Known(Standing(Signs(n / 400, 0.5), Signs(0.3, 0.3)), n > 200, str(n % 4)) for n in range(400)
]


def test_a_higher_threshold_refuses_no_less_of_either_kind() -> None:
    points = curve(KNOWN)
    for kind in ("answerable", "unanswerable"):
        refused = [getattr(point, kind) for point in points]
        assert [one.part for one in refused] == sorted(one.part for one in refused)
    assert {point.answerable.whole for point in points} == {199}
    assert {point.unanswerable.whole for point in points} == {201}


def test_the_curve_tells_apart_what_the_signs_tell_apart() -> None:
    ours = next(point for point in curve(KNOWN) if point.threshold == REFUSAL_THRESHOLD)
    assert ours.unanswerable.part >= 190
    assert ours.answerable.part <= 50


def test_our_threshold_is_marked_in_the_table() -> None:
    marked = [measure for measure, _ in table("refusing", curve(KNOWN)).lines if "ours" in measure]
    assert marked == [f"below {REFUSAL_THRESHOLD:.2f} (ours)"]
    assert REFUSAL_THRESHOLD in THRESHOLDS


def test_only_answers_that_confidence_decided_are_judged() -> None:
    done = results(OneAnswer("RAG: $50K.", abstained=False), [COST, SECRET])
    assert [one.answerable for one in known_of(done, "any")] == [True, False]


@pytest.mark.parametrize(("name", "begins"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml")])
def test_the_curve_is_drawn_in_the_format_of_the_files_name(
    tmp_path: Path, name: str, begins: bytes
) -> None:
    draw(curve(KNOWN), tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_shares_are_read_by_people_and_an_empty_one_is_no_figure() -> None:
    assert (str(Share(1, 2)), str(Share(0, 0)), Share(0, 0).percent) == (
        "1 of 2 (50%)",
        "none",
        "-",
    )
