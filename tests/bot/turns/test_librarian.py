"""The index opens beside the bot; what goes wrong there is told, and tried again."""

import threading
from collections.abc import Sequence

from bot.turns.librarian import NOT_YET, UNAVAILABLE, BackgroundLibrarian
from knowledge.answers import Answer, Mode, OnClaim, unheard
from knowledge.status import LibraryStatus


class Echo:
    """A librarian that answers with the question."""

    def status(self, workspace: str = "") -> LibraryStatus:
        return LibraryStatus(passages=1)

    def ask(
        self,
        question: str,
        *,
        earlier: Sequence[str] = (),
        workspace: str = "",
        person: str = "",
        on_claim: OnClaim = unheard,
    ) -> Answer:
        on_claim(question)
        text = " ".join((*earlier, question))
        return Answer(text, abstained=False, citations=(), mode=Mode.EXTRACTIVE, latency_ms=1.0)


def test_what_is_found_on_the_way_is_passed_on() -> None:
    heard: list[str] = []
    BackgroundLibrarian(Echo).ask("who?", on_claim=heard.append)
    assert heard == ["who?"]


def test_a_question_waits_for_the_index() -> None:
    release = threading.Event()

    def opening() -> Echo:
        release.wait(5)
        return Echo()

    librarian = BackgroundLibrarian(opening)
    librarian.begin()
    threading.Timer(0.05, release.set).start()
    assert librarian.ask("and that?", earlier=["what?"]).text == "what? and that?"


def test_a_question_does_not_wait_for_ever() -> None:
    release = threading.Event()

    def opening() -> Echo:
        release.wait(5)
        return Echo()

    librarian = BackgroundLibrarian(opening, patience_s=0.01)
    assert librarian.ask("what?").text == NOT_YET
    release.set()
    assert BackgroundLibrarian(Echo).ask("what?").text == "what?"


def test_an_index_that_does_not_open_is_told_and_tried_again() -> None:
    outcomes: list[Echo | Exception] = [OSError("broken"), OSError("broken"), Echo()]

    def opening() -> Echo:
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    librarian = BackgroundLibrarian(opening)
    answers = [librarian.ask("what?").text for _ in range(3)]
    assert answers[-1] == "what?"
    assert UNAVAILABLE in answers[:-1]
