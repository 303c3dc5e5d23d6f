from dataclasses import replace

from knowledge.entries import entries_of, fingerprint, is_near_miss, passage_of
from knowledge.passages import Passage


def test_a_near_miss_is_an_entry_that_its_id_tells_from_a_way_to_ask(
    passages: tuple[Passage, ...],
) -> None:
    passage = replace(passages[0], asked_as=("what is it",), not_answered=("who is it",))
    text, way, miss = entries_of([passage])
    assert [is_near_miss(entry.id) for entry in (text, way, miss)] == [False, False, True]
    assert {passage_of(entry.id) for entry in (text, way, miss)} == {passage.id}
    assert (miss.text, miss.kind) == ("who is it", passage.front.kind)


def test_a_question_that_is_answered_after_all_makes_another_index(
    passages: tuple[Passage, ...],
) -> None:
    missed = replace(passages[0], asked_as=(), not_answered=("who is it",))
    answered = replace(passages[0], asked_as=("who is it",), not_answered=())
    assert fingerprint(entries_of([missed]), "m") != fingerprint(entries_of([answered]), "m")
