import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.chroma import Hit, Nearest, nearest_of
from knowledge.neighbours import USUAL_SHARE, unanswered_share

ROUNDING = 1e-12
COSINES = st.lists(st.floats(-1, 0.94), min_size=1, max_size=5)
"""Below that of the question itself."""


def hits(cosines: list[float], passage_id: str = "stated") -> list[Hit]:
    return [Hit(passage_id, cosine) for cosine in sorted(cosines, reverse=True)]


def test_each_neighbour_votes_with_the_weight_of_its_nearness() -> None:
    share = unanswered_share(Nearest(hits([0.5]), hits([0.7])), ())
    assert share == pytest.approx(math.exp(15 * 0.2) / (1 + math.exp(15 * 0.2)))


def test_a_gap_counts_as_a_near_miss_does() -> None:
    as_gap = unanswered_share(Nearest([*hits([0.7], "gap"), *hits([0.5])], ()), {"gap"})
    assert as_gap == pytest.approx(unanswered_share(Nearest(hits([0.5]), hits([0.7])), ()))


@pytest.mark.parametrize(("way", "share_is_whole"), [(0.7, True), (0.97, False)])
def test_a_near_miss_word_for_word_is_all_of_the_vote_unless_a_way_is_nearer(
    way: float, *, share_is_whole: bool
) -> None:
    share = unanswered_share(Nearest(hits([way] * 60), hits([0.96])), ())
    assert (share == 1) is share_is_whole


def test_where_nothing_is_near_the_share_is_the_usual_one() -> None:
    assert unanswered_share(Nearest((), ()), ()) == USUAL_SHARE


@given(COSINES, COSINES, st.floats(-1, 0.94))
def test_a_further_near_miss_raises_the_share_and_a_further_way_lowers_it(
    stated: list[float], beside: list[float], more: float
) -> None:
    share = unanswered_share(Nearest(hits(stated), hits(beside)), ())
    assert unanswered_share(Nearest(hits(stated), hits([*beside, more])), ()) >= share - ROUNDING
    assert unanswered_share(Nearest(hits([*stated, more]), hits(beside)), ()) <= share + ROUNDING


@given(COSINES, COSINES, st.integers(1, 5))
def test_near_misses_are_kept_as_far_as_the_hits_reach(
    stated: list[float], beside: list[float], count: int
) -> None:
    found = nearest_of(hits(stated), hits(beside), count)
    reach = found.hits[-1].similarity if len(found.hits) == count else -1.0
    assert found.hits == hits(stated)[:count]
    assert list(found.near_misses) == [hit for hit in hits(beside) if hit.similarity >= reach]
