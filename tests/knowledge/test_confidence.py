from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from knowledge.confidence import FITTED, Standing, confidence
from knowledge.signs import Signs

AGAINST = sorted(
    name for name, weight in FITTED.items() if weight < 0 and not name.startswith(("gap_", "bias"))
)

_SHARE = st.floats(0, 1)


def test_nothing_found_is_no_confidence() -> None:
    assert confidence(None) == 0.0


def test_every_fitted_weight_belongs_to_a_sign() -> None:
    known = {sign.name for sign in fields(Signs)}
    assert {name.removeprefix("gap_") for name in FITTED} <= known | {
        "bias",
        "read",
        "answerability",
    }


@given(_SHARE, _SHARE, _SHARE, _SHARE)
def test_a_nearer_statement_raises_confidence_and_a_nearer_gap_lowers_it(
    meaning: float, words: float, gap: float, more: float
) -> None:
    at = confidence(Standing(Signs(meaning, words), Signs(gap, words)))
    assert confidence(Standing(Signs(meaning + more, words), Signs(gap, words))) >= at
    assert confidence(Standing(Signs(meaning, words), Signs(gap + more, words))) <= at


@given(st.floats(-6, 6), st.floats(0.1, 6))
def test_a_surer_reading_raises_confidence(read: float, more: float) -> None:
    found = Standing(Signs(0.6, 0.6), Signs(0.4, 0.4), read)
    assert confidence(replace(found, answerability=read + more)) > confidence(found)


@given(
    st.sampled_from(
        [name for name in FITTED if FITTED[name] < 0 and "gap" not in name and name != "bias"]
    )
)
def test_every_sign_against_lowers_confidence(name: str) -> None:
    nearest = Signs(0.4, 0.4)
    with_sign = Signs(0.8, 0.8, **{name: 1.0})
    assert confidence(Standing(with_sign, nearest)) < confidence(Standing(Signs(0.8, 0.8), nearest))
