"""Ways of speaking that the lexicon knows, each by phrasings of its own."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)


def level_of(text: str, name: AttributeName) -> str | bool | None:
    said = RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes.get(name)
    if said is None:
        return None
    return said.value if isinstance(said.value, bool) else said.level


@pytest.mark.parametrize(
    "text",
    [
        "citations? we can do without",
        "sources? could live without those",
        "footnotes? happy to go without",
        "references: we'd manage without them",
        "sources? no",
    ],
)
def test_sources_one_does_without_are_not_needed(text: str) -> None:
    assert level_of(text, AttributeName.NEEDS_CITATIONS) is False


@pytest.mark.parametrize(
    "text",
    [
        "errors in a few summaries are no drama",
        "mistakes in our alt texts are no big deal",
        "a wrong answer now and then is no biggie",
        "slips in the drafts wouldn't be a tragedy",
    ],
)
def test_mistakes_nobody_makes_much_of_are_few_stakes(text: str) -> None:
    assert level_of(text, AttributeName.ACCURACY) == "low"


@pytest.mark.parametrize(
    "text",
    [
        "keeping the spend down is a factor",
        "holding the costs down matters most",
        "we must keep the bill down",
    ],
)
def test_spending_that_is_held_down_is_little(text: str) -> None:
    assert level_of(text, AttributeName.BUDGET) == "low"


@pytest.mark.parametrize(
    "text",
    [
        "there are passport scans in there",
        "it holds copies of birth certificates",
        "driving licences and bank statements are among them",
        "payslips are in the archive",
    ],
)
def test_papers_that_say_who_somebody_is_are_private(text: str) -> None:
    assert level_of(text, AttributeName.PRIVACY) == "high"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("the handbook gets touched once a year", "low"),
        ("forms get redrawn twice a year", "low"),
        ("the manual is revisited every month", "moderate"),
    ],
)
def test_what_is_touched_changes(text: str, level: str) -> None:
    assert level_of(text, AttributeName.KNOWLEDGE_VOLATILITY) == level


@pytest.mark.parametrize(
    "text",
    [
        "my connection has a 300 ms lag",
        "the vpn adds 80 ms today",
        "zoom freezes for 5 seconds, sorry",
        "the wifi here gives me 900 ms pings",
    ],
)
def test_a_writer_s_own_connection_says_nothing_of_answers(text: str) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    assert AttributeName.LATENCY not in found.attributes
