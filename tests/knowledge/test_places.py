import pytest

from knowledge.errors import CorpusError
from knowledge.passages import Passage
from knowledge.places import THE_FIVE_COMPANIES, check_places


def test_the_packaged_corpus_has_every_place(passages: tuple[Passage, ...]) -> None:
    check_places(passages)


def test_a_place_that_the_corpus_lost_is_named(passages: tuple[Passage, ...]) -> None:
    fewer = [passage for passage in passages if passage.id != THE_FIVE_COMPANIES]
    with pytest.raises(CorpusError, match=THE_FIVE_COMPANIES):
        check_places(fewer)
