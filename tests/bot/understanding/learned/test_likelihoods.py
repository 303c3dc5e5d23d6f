import pytest

from bot.understanding.learned.likelihoods import SURE_ALONE, Likelihoods, by_both, pooled

SURE, UNSURE = {"budget": 0.9, "none": 0.1}, {"budget": 0.4, "none": 0.6}


def test_two_that_agree_are_surer_than_the_less_sure_and_add_up_to_one() -> None:
    leaning = {"budget": 0.6, "none": 0.4}
    both = pooled(leaning, SURE)
    assert leaning["budget"] < both["budget"] < SURE["budget"]
    assert sum(both.values()) == pytest.approx(1)


def test_a_label_that_one_does_not_know_is_all_but_ruled_out() -> None:
    assert pooled({"none": 1.0}, SURE)["budget"] < 0.1


def test_where_there_is_no_reading_the_linear_model_judges_alone() -> None:
    assert pooled(UNSURE, None) == UNSURE


def test_a_linear_model_that_is_sure_asks_for_no_reading() -> None:
    def never() -> Likelihoods:
        raise AssertionError

    sure = {"budget": 1 - SURE_ALONE, "none": SURE_ALONE}
    assert by_both(sure, never) == sure
    assert by_both(UNSURE, lambda: SURE) == pooled(UNSURE, SURE)
