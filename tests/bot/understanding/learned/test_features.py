import numpy as np
import pytest

from bot.understanding.learned.features import MEANING, Meaning, words_of_clause
from bot.understanding.learned.word_vectors import DIMENSIONS, packaged_vectors
from bot.understanding.tokens import tokenise


def words(text: str) -> tuple[str, ...]:
    return words_of_clause(tokenise(text))


def test_contractions_are_written_out_and_numbers_are_one_sign() -> None:
    assert words("we can't wait 7 days, don't ask") == (
        *("we", "can", "not", "wait", "#", "days", "do", "not", "ask"),
    )


def test_meaning_has_one_length_whatever_the_words() -> None:
    meaning = Meaning(packaged_vectors(), {})
    for text in ("money", "we have a lot of money for this"):
        assert np.linalg.norm(meaning.of(words(text))) == pytest.approx(MEANING)
    assert not meaning.of(()).any()
    assert meaning.of(()).shape == (DIMENSIONS,)


def test_parts_side_by_side_are_as_long_together_as_one() -> None:
    meaning = Meaning(packaged_vectors(), {})
    both = meaning.of_parts((words("money"), words("time is short")))
    assert both.shape == (2 * DIMENSIONS,)
    assert np.linalg.norm(both) == pytest.approx(MEANING)
