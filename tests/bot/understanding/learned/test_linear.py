import pytest

from bot.understanding.learned.examples import as_message, clause_examples
from bot.understanding.learned.features import Seen
from bot.understanding.learned.linear import CLAUSES, FIGURES, NOTHING, shipped


def likeliest(text: str) -> str:
    ((seen, _),) = clause_examples([as_message(text, NOTHING)])
    likely = shipped(CLAUSES).likelihoods(seen)
    return max(likely, key=lambda label: likely[label])


@pytest.mark.parametrize("name", [FIGURES, CLAUSES])
def test_likelihoods_add_up_to_one_whatever_is_seen(name: str) -> None:
    for seen in (Seen({}, ((),) * (3 if name == FIGURES else 1)),):
        assert sum(shipped(name).likelihoods(seen).values()) == pytest.approx(1, abs=1e-4)


def test_unseen_words_are_understood_by_their_meaning() -> None:
    assert likeliest("a faulty diagnosis might poison somebody").startswith("accuracy ")


def test_small_talk_states_nothing() -> None:
    assert likeliest("see you all after lunch") == NOTHING


def test_words_of_no_message_are_not_known() -> None:
    assert shipped(CLAUSES).knows("money")
    assert not shipped(CLAUSES).knows("zygomorphs")
