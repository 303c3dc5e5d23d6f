import subprocess
import sys
from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter


@pytest.mark.parametrize(
    ("text", "attribute", "level"),
    [
        ("a faulty diagnosis might poison somebody", AttributeName.ACCURACY, "high"),
        ("our reserves have melted away", AttributeName.BUDGET, "low"),
    ],
)
def test_idioms_of_no_lexicon_are_read(text: str, attribute: AttributeName, level: str) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    said = found.attributes[attribute]
    assert said is not None
    assert said.level == level
    assert said.raw == text


@pytest.mark.parametrize(
    "text",
    [
        "what if a faulty diagnosis poisoned somebody?",
        "might a faulty diagnosis poison somebody?",
        "> a faulty diagnosis might poison somebody",
        "the article says a faulty diagnosis might poison somebody",
        "go ahead",
        "actually, the budget is",
    ],
)
def test_what_is_not_stated_of_this_project_is_no_idiom(text: str) -> None:
    assert not RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22)).attributes


def test_beside_another_finding_only_what_is_surer_is_read() -> None:
    text = "the data is public, and show it"
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    assert set(found.attributes) == {AttributeName.PRIVACY}


def test_torch_is_not_needed() -> None:
    code = (
        "import sys; from datetime import date; from bot.understanding import RulesInterpreter; "
        "RulesInterpreter().interpret('a wrong dose would kill somebody', asked=None, "
        "today=date(2026, 11, 22)); assert not {'torch', 'sklearn'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own line


def test_of_a_whole_description_nothing_is_guessed() -> None:
    idiom = "Our reserves have melted away."
    whole = f"We answer people who write to us. They write at night. {idiom} Dora does it now."
    today = date(2026, 11, 22)
    assert (
        AttributeName.BUDGET
        in RulesInterpreter().interpret(idiom, asked=None, today=today).attributes
    )
    assert not RulesInterpreter().interpret(whole, asked=None, today=today).attributes


def test_of_a_clause_without_a_known_word_nothing_is_guessed() -> None:
    found = RulesInterpreter().interpret("lorem ipsum " * 20, asked=None, today=date(2026, 11, 22))
    assert not found.attributes
