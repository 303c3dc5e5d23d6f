"""Which words ask for what a button shows, and which ask the sources or say something else."""

from dataclasses import replace

import pytest

from bot.dialogue.actions import ShowCases, ShowCosts, ShowProfile, ShowRoadmap, WriteRecord
from bot.dialogue.acts import Act
from bot.dialogue.wanted import View, wanted_view
from tests.bot.dialogue.said import does, heard, informs, usd

ASKS = does(Act.ASK, question="x")


@pytest.mark.parametrize(
    ("words", "view"),
    [
        ("show me the costs", ShowCosts()),
        ("Can you draw the cost curve, please?", ShowCosts()),
        ("could we see the roadmap", ShowRoadmap()),
        ("show the factor profile again", ShowProfile()),
        ("give us similar projects", ShowCases()),
        ("please write a decision record", WriteRecord()),
        ("decision record please", WriteRecord()),
        ("the roadmap, please", ShowRoadmap()),
        ("costs?", ShowCosts()),
    ],
)
def test_a_view_is_asked_for_by_its_name(words: str, view: View) -> None:
    assert wanted_view(replace(heard(), words=words), ASKS) == view


@pytest.mark.parametrize(
    "words",
    [
        "what does the article say about cost?",
        "show me the costs that the article gives for TechCorp",
        "costs are 5k a month",
        "we have a roadmap",
        "the roadmap is late",
    ],
)
def test_what_is_asked_of_the_sources_or_told_asks_for_no_view(words: str) -> None:
    assert wanted_view(replace(heard(), words=words), ASKS) is None


def test_a_message_that_tells_something_is_taken_in() -> None:
    told = informs(budget=usd(60))
    assert wanted_view(replace(heard(), words="show me the costs"), told) is None
