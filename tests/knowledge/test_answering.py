"""What reading a statement beside the question decides, and what it does not."""

from dataclasses import replace

import pytest

from bot.evaluation.questions import GIVEN, shipped
from knowledge.answering import Answerer
from knowledge.claims import Draft
from knowledge.confidence import Standing, confidence, is_undecided, suffices
from knowledge.own.document import OwnDocument, Part
from knowledge.own.splitting import own_passages
from knowledge.passages import Passage
from knowledge.questions import read
from knowledge.retrieval import Candidate, FusedRetriever
from knowledge.signs import Signs
from knowledge.vocabulary import Vocabulary
from tests.fakes.answerability import ReadAs

QUESTIONS = [one.question for one in shipped(GIVEN)]
NO, YES = -6.0, 6.0
OPEN = Standing(Signs(0.6, 0.5), Signs(0.5, 0.4))


@pytest.fixture(scope="module")
def drafted(
    retriever: FusedRetriever, vocabulary: Vocabulary, passages: tuple[Passage, ...]
) -> "dict[float, list[tuple[Draft, int]]]":
    """Each question's draft by what every reading says, with how many statements were read."""

    def draft(question: str, log_odds: float) -> tuple[Draft, int]:
        reader = ReadAs(log_odds)
        answerer = Answerer(passages, vocabulary, reader)
        found = answerer.draft(read(question), retriever.candidates(question))
        return found, len(reader.read)

    return {odds: [draft(question, odds) for question in QUESTIONS] for odds in (NO, YES)}


def test_where_the_signs_leave_it_open_a_reader_sure_of_no_has_it_refused(
    drafted: dict[float, list[tuple[Draft, int]]],
) -> None:
    undecided = [draft for draft, count in drafted[NO] if count]
    assert len(undecided) > 5
    assert all(draft.abstained for draft in undecided)


def test_a_reader_sure_of_yes_has_more_answered(
    drafted: dict[float, list[tuple[Draft, int]]],
) -> None:
    answered = {odds: sum(not d.abstained for d, n in drafted[odds] if n) for odds in (NO, YES)}
    assert answered[YES] > answered[NO]


def test_most_questions_are_decided_by_the_signs_and_not_read(
    drafted: dict[float, list[tuple[Draft, int]]],
) -> None:
    unread = [(no, yes) for (no, n), (yes, _) in zip(*drafted.values(), strict=True) if not n]
    assert len(unread) > len(QUESTIONS) / 2
    assert all(no.abstained is yes.abstained for no, yes in unread)


def test_a_teams_own_passage_is_not_read(passages: tuple[Passage, ...]) -> None:
    parts = (Part(place="page 1", text="The support desk opens at 9 and closes at 17."),)
    (own,) = own_passages([OwnDocument(id="own-desk", name="desk.txt", parts=parts)])
    reader = ReadAs(NO)
    answerer = Answerer((*passages, own), Vocabulary((*passages, own)), reader)
    answerer.draft(read("when does the support desk open?"), [Candidate(own, 0.7, 3.0, 0.03)])
    assert reader.read == []


def test_what_was_not_read_is_answered_from_a_lower_confidence_on() -> None:
    assert is_undecided(OPEN)
    was_read = replace(OPEN, answerability=0.0)
    assert suffices(0.6, OPEN)
    assert not suffices(0.6, was_read)
    assert not suffices(0.5, OPEN)
    assert not suffices(confidence(None), None)
