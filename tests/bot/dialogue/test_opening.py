"""The words that a project is known again by."""

from bot.dialogue.acts import Act
from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard
from bot.dialogue.revision import revise
from bot.dialogue.step import step
from tests.bot.dialogue.said import START, TODAY, does, informs, usd, weeks


def heard(ts: str, words: str) -> Heard:
    return Heard("U1", START, TODAY, words=words, message_ts=ts, mentioned=True)


FIRST = heard("1", "our  legal bot\nhas 60k")


def begun() -> Conversation:
    talk, _ = step(Conversation(), FIRST, informs(budget=usd(60)))
    return step(talk, heard("2", "in 5 weeks"), informs(deployment_speed=weeks(5)))[0]


def test_the_first_words_that_told_something_are_kept_in_one_line() -> None:
    talk, _ = step(Conversation(), heard("0", "hello"), does(Act.GREET))
    assert talk.opening.words == ""
    assert begun().opening.words == "our legal bot has 60k"


def test_words_that_were_edited_are_kept_as_they_read_now_though_nothing_known_changed() -> None:
    after, reply = revise(begun(), heard("1", "our HR bot has 60k"), informs(budget=usd(60)))
    assert reply == ()
    assert after.opening.words == "our HR bot has 60k"


def test_nothing_is_left_of_words_that_were_deleted() -> None:
    after, _ = revise(begun(), heard("1", ""), does(Act.NONE))
    assert after.opening.words == ""


def test_another_message_that_is_edited_leaves_them_alone() -> None:
    after, _ = revise(begun(), heard("2", "in 6 weeks"), informs(deployment_speed=weeks(6)))
    assert after.opening == begun().opening


def test_a_new_start_has_words_of_its_own() -> None:
    fresh, _ = step(begun(), heard("3", "start over"), does(Act.RESTART))
    assert fresh.opening.words == ""
    again, _ = step(fresh, heard("4", "a bot for $70k"), informs(budget=usd(70)))
    assert again.opening.words == "a bot for $70k"
