from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.acts import Act
from bot.dialogue.conversation import Conversation
from bot.dialogue.quick import quick
from bot.dialogue.reply import Rejected, Reply
from tests.bot.dialogue.said import (
    ACCURACY,
    BUDGET,
    SPEED,
    TRAFFIC,
    YES,
    does,
    heard,
    informs,
    level,
    shown,
)

NOTHING = does(Act.NONE)


def run(text: str) -> tuple[Conversation, Reply]:
    return quick(Conversation(), text, heard(), NOTHING)


def test_pairs_are_answered_at_once() -> None:
    after, reply = run("budget=60k weeks=5 queries=3k/day accuracy=90%")
    assert set(after.record) == {BUDGET, SPEED, TRAFFIC, ACCURACY}
    assert shown(reply)[:2] == ["Understood", "Recommended"]


def test_wrong_pairs_are_named_and_the_others_kept() -> None:
    after, reply = run("budget=-5 weeks=5 colour=red accuracy=90%")
    assert set(after.record) == {SPEED, ACCURACY}
    assert isinstance(reply[0], Rejected)
    assert len(reply[0].problems) == 2


def test_of_two_values_that_contradict_each_other_the_first_is_kept_and_the_other_named() -> None:
    after, reply = run("budget=60k budget=80k")
    assert after.record[BUDGET].statement.raw == "60k"
    assert isinstance(reply[0], Rejected)


def test_words_beside_the_pairs_are_named() -> None:
    after, reply = run("our bot budget=60k")
    assert set(after.record) == {BUDGET}
    assert isinstance(reply[0], Rejected)
    assert reply[0].problems[0].written == "our bot"


def test_only_wrong_pairs_bring_the_help() -> None:
    after, reply = run("colour=red")
    assert after == Conversation()
    assert shown(reply) == ["Rejected", "quick_help"]


def test_help_is_help() -> None:
    assert shown(run(" Help ")[1]) == ["quick_help"]


def test_plain_words_are_answered_at_once_too() -> None:
    message = informs(knowledge_volatility=level("high"), needs_citations=YES)
    _, reply = quick(Conversation(), "docs change weekly, must cite", heard(), message)
    assert shown(reply) == ["Understood", "Recommended"]


def test_a_question_is_looked_up() -> None:
    message = does(Act.ASK, question="what does RAG cost?")
    assert shown(quick(Conversation(), "what does RAG cost?", heard(), message)[1]) == ["Lookup"]


def test_words_that_say_nothing_bring_the_help() -> None:
    assert shown(run("hmm")[1]) == ["quick_help"]


@given(st.text(alphabet="abudget=:59k% ,\n'", max_size=300) | st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    assert run(text)[1]
