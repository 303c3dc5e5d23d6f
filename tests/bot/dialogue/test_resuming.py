"""Which words bring stopped questions back, and which are people talking to each other."""

from dataclasses import replace

import pytest

from bot.dialogue.acts import Act
from bot.dialogue.resuming import resumes
from tests.bot.dialogue.said import Talk, does, heard, informs, usd

NOTHING = does(Act.NONE)


@pytest.fixture
def stopped() -> Talk:
    talk = Talk()
    talk.say(informs(budget=usd(60)))
    talk.say(does(Act.CANCEL))
    return talk


@pytest.mark.parametrize(
    "words",
    ["go on", "ok, let's continue", "Actually, carry on please", "resume where we left off"],
)
def test_words_that_want_the_questions_back(stopped: Talk, words: str) -> None:
    assert resumes(stopped.state, replace(heard(), words=words), NOTHING)


@pytest.mark.parametrize(
    "words", ["go on holiday", "we continue tomorrow", "I'll go and ask", "continue the test plan"]
)
def test_words_that_mean_something_else(stopped: Talk, words: str) -> None:
    assert not resumes(stopped.state, replace(heard(), words=words), NOTHING)


def test_what_was_not_stopped_is_not_resumed() -> None:
    assert not resumes(Talk().state, replace(heard(), words="go on"), NOTHING)
