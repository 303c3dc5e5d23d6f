from dataclasses import replace

import pytest

from bot.evaluation.calibration import NAMES, READ_NAMES, Known, fitted, held_out
from knowledge.confidence import Standing, confidence
from knowledge.signs import Signs


def _known(meaning: float, *, answerable: bool) -> Known:
    of_set = str(int(meaning * 40) % 4)
    return Known(Standing(Signs(meaning, 0.5), Signs(0.3, 0.3)), answerable, of_set)


NEAR_IS_ANSWERED = [_known(n / 40, answerable=n > 20) for n in range(40)]


def test_the_fit_learns_that_near_statements_answer() -> None:
    weights = fitted(NEAR_IS_ANSWERED)
    assert set(weights) == {*NAMES, *READ_NAMES}
    near, far = NEAR_IS_ANSWERED[-1], NEAR_IS_ANSWERED[0]
    assert confidence(near.standing, weights) > 0.5 > confidence(far.standing, weights)


def test_a_set_is_judged_without_having_been_learned_from() -> None:
    flipped = [*NEAR_IS_ANSWERED]
    flipped[7] = replace(flipped[7], answerable=not flipped[7].answerable)
    assert held_out(flipped)[7] == pytest.approx(held_out(NEAR_IS_ANSWERED)[7])
    assert held_out(flipped)[11] == pytest.approx(held_out(NEAR_IS_ANSWERED)[11])  # of its set
    assert held_out(flipped)[8] != pytest.approx(held_out(NEAR_IS_ANSWERED)[8])


def test_reading_is_fitted_beside_the_signs_from_what_was_read() -> None:
    read = [
        replace(one, standing=replace(one.standing, answerability=6.0 if one.answerable else -6.0))
        for one in NEAR_IS_ANSWERED
    ]
    weights, unread = fitted(read), fitted(NEAR_IS_ANSWERED)
    assert weights["answerability"] > 0.1
    assert [weights[name] for name in NAMES] == [unread[name] for name in NAMES]
    assert [unread[name] for name in READ_NAMES] == [0.0, 0.0]
