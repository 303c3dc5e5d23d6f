from collections.abc import Sequence

import pytest

from knowledge.claims import Claim, Draft
from knowledge.composition import LONGEST_ANSWER
from knowledge.joining import joined
from knowledge.library import Library
from knowledge.parts import Part
from knowledge.passages import Passage

FIRST, SECOND = Part("what does it cost?", asks=True), Part("who built one?", asks=True)
STATED = Part("The article calls RAG quicker.", asks=False)
SURE, UNSURE, NO = 0.9, 0.5, 0.1


def draft(*passages: Passage, sure: float = SURE) -> Draft:
    claims = tuple(Claim(passage.text, (passage,)) for passage in passages)
    return Draft(claims, abstained=False, confidence=sure)


def refusal(sure: float = NO, *nearest: Passage) -> Draft:
    claims = (Claim("The sources do not say.", ()), *(Claim(one.text, (one,)) for one in nearest))
    return Draft(claims, abstained=True, confidence=sure)


def cited(found: Draft) -> list[str]:
    return [passage.id for claim in found.claims for passage in claim.passages]


def test_all_parts_answered_are_told_in_order(passages: Sequence[Passage]) -> None:
    one, other = passages[:2]
    found = joined(refusal(), [(FIRST, draft(one)), (SECOND, draft(other, sure=0.7))])
    assert cited(found) == [one.id, other.id]
    assert not found.abstained
    assert not found.unsaid
    assert found.confidence == 0.7


def test_a_whole_answer_that_holds_the_parts_is_kept(passages: Sequence[Passage]) -> None:
    one, other = passages[:2]
    whole = draft(other, one)
    assert joined(whole, [(FIRST, draft(one)), (SECOND, draft(other))]) is whole
    assert joined(whole, [(FIRST, refusal()), (SECOND, refusal())]) is whole


def test_arithmetic_of_a_part_is_not_lost_to_a_whole_answer(passages: Sequence[Passage]) -> None:
    one, other = passages[:2]
    computed = Draft(
        (Claim("It is 3 times as much.", (one,), computed=True),), abstained=False, confidence=1
    )
    found = joined(draft(one, other), [(FIRST, computed), (SECOND, draft(other))])
    assert computed.claims[0] in found.claims


def test_of_two_parts_one_is_told_and_the_other_said_to_be_unstated(
    passages: Sequence[Passage],
) -> None:
    one, other = passages[:2]
    parts = [(FIRST, draft(one)), (SECOND, refusal(UNSURE, other))]
    found = joined(refusal(), parts)
    assert cited(found) == [one.id]
    assert [claim.text for claim in found.unsaid] == [
        "As to the second part: The sources do not say.",
        other.text,
    ]
    assert joined(draft(one), parts) == draft(one)  # not so surely unstated
    assert joined(draft(one), [(FIRST, draft(one)), (SECOND, refusal(NO, other))]).unsaid == (
        Claim("As to the second part: The sources do not say.", ()),
    )


def test_repeating_what_was_stated_answers_nothing(passages: Sequence[Passage]) -> None:
    one, other = passages[:2]
    assert joined(draft(one), [(STATED, draft(one)), (SECOND, refusal())]).abstained
    found = joined(draft(one), [(STATED, draft(one)), (SECOND, draft(other))])
    assert cited(found) == [one.id, other.id]
    whole = draft(other)
    assert joined(whole, [(STATED, draft(one)), (SECOND, draft(one))]) is whole


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "The article has RAG answer faster. What seconds did Checkr measure for its own?",
            ["0.5 s"],
        ),
        (
            "Which company went hybrid, and what did Instacart's hybrid do to its latency?",
            ["InnovateAI", "300 ms"],
        ),
        (
            "How much more does tuning cost to set up, and how much cheaper was Mercari's model?",
            ["$150K", "14 times"],
        ),
        (
            "What did DataSolutions gain, and what would such a system cost to keep up a year?",
            ["15%", "$60K"],
        ),
        (
            "What does one RAG query cost, and who is the CEO of Anthropic?",
            ["$0.01", "second part", "do not say"],
        ),
    ],
)
def test_parts_of_different_sources_are_answered_by_themselves(
    library: Library, question: str, said: list[str]
) -> None:
    answer = library.ask(question)
    assert not answer.abstained
    assert len(answer.text) <= LONGEST_ANSWER
    assert all(part in answer.text for part in said), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "TechCorp launched sooner. How many engineers did that take?",
        "Which vector database is best, and what chunk size should we use?",
        "Who wrote the article, and which university does the author work at?",
    ],
)
def test_where_no_part_is_stated_all_is_refused(library: Library, question: str) -> None:
    assert library.ask(question).abstained


def test_a_part_told_in_a_caveat_is_not_said_to_be_unstated(passages: Sequence[Passage]) -> None:
    one, other, third = passages[:3]
    caveat = Claim("Caveat: others measured 17% to 33%.", (third,), aside=True)
    told = Draft((Claim(one.text, (one,)), caveat), abstained=False, confidence=SURE)
    nearest = Claim("The nearest they say: an audit found 17% to 33%.", (other,))
    elsewhere = Claim("The nearest they say: an audit found 40%.", (other,))
    first = Claim("The sources do not say.", ())
    for near, unsaid in ((nearest, False), (elsewhere, True)):
        refused = Draft((first, near), abstained=True, confidence=NO)
        found = joined(refusal(), [(FIRST, told), (SECOND, refused)])
        assert bool(found.unsaid) is unsaid
