import pytest

from bot.evaluation.questions import FRESH, GIVEN, SECOND, shipped
from bot.evaluation.sections import sections_of
from knowledge.documents import load_corpus
from knowledge.passages import passages_of
from tests.bot.evaluation.asking import SETUP, passage


@pytest.mark.parametrize("name", [GIVEN, FRESH, SECOND])
def test_every_section_that_a_set_names_has_passages_that_can_answer(name: str) -> None:
    able = [one for one in passages_of(load_corpus()) if one.stands_as_answer]
    there = frozenset().union(*(sections_of(one) for one in able))
    assert {section for one in shipped(name) for section in one.sections} <= there


def test_a_caveat_belongs_to_the_sections_that_it_is_about() -> None:
    assert sections_of(passage(SETUP)) == {"cost"}
    caveats = [one for one in passages_of(load_corpus()) if one.is_about(SETUP)]
    assert caveats
    assert all("cost" in sections_of(caveat) for caveat in caveats)
