import json
from collections.abc import Sequence

import pytest
from typer.testing import CliRunner

from bot.cli import ask as command
from bot.cli.app import app
from knowledge.answers import Answer, Citation, Kind, Mode, OnClaim, unheard

CITATION = Citation("https://example.org", "A paper", "Results", Kind.LITERATURE, "It is so.")


class EchoLibrary:
    """Answers with what it was asked."""

    def ask(
        self,
        question: str,
        *,
        earlier: Sequence[str] = (),
        workspace: str = "",
        on_claim: OnClaim = unheard,
    ) -> Answer:
        del workspace
        on_claim(f"first of {question}")
        text = " < ".join([f"{question} [1].", *earlier])
        return Answer(text, False, (CITATION,), Mode.EXTRACTIVE, 1.234)  # noqa: FBT003 - a value


@pytest.fixture(autouse=True)
def library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "opened_libraries", lambda _: EchoLibrary())
    monkeypatch.setattr(command, "workspace_with_documents", lambda _, given: given or "")


def asked(*arguments: str, lines: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(app, ["ask", *arguments], input=lines)
    return result.exit_code, result.stdout


def test_a_question_is_answered_for_a_person_with_its_sources() -> None:
    code, output = asked("what is [this]?")
    assert code == 0
    assert "what is [this]? [1]." in output
    assert "https://example.org" in output


def test_at_a_terminal_claims_are_shown_as_they_come_and_then_the_answer_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    result = CliRunner().invoke(app, ["ask", "why?"])
    assert "first of why? …" in result.stderr
    assert "first of" not in result.stdout


def test_where_nobody_watches_only_the_answer_is_printed() -> None:
    assert CliRunner().invoke(app, ["ask", "why?"]).stderr.strip() == ""


def test_a_line_is_answered_by_the_contract() -> None:
    code, output = asked("-", lines='{"question": "why?"}\n')
    assert code == 0
    assert json.loads(output) == {
        "answer": "why? [1].",
        "abstained": False,
        "citations": [
            {
                "source": "https://example.org",
                "title": "A paper",
                "section": "Results",
                "kind": "literature",
                "quote": "It is so.",
            }
        ],
        "mode": "extractive",
        "latency_ms": 1.23,
    }


def test_earlier_questions_are_passed_on() -> None:
    _, output = asked("-", lines='{"id": 7, "question": "b", "earlier": ["a"]}\n')
    assert json.loads(output)["answer"] == "b [1]. < a"
    assert json.loads(output)["id"] == 7


@pytest.mark.parametrize(
    ("line", "named"),
    [("not json", "JSON"), ('{"question": "x", "colour": 1}', "colour"), ("{}", "question")],
)
def test_a_bad_line_is_answered_in_its_place(line: str, named: str) -> None:
    code, output = asked("-", lines=f'{line}\n{{"question": "x"}}\n')
    first, second = output.splitlines()
    assert code == 1
    assert named in json.loads(first)["error"]
    assert "error" not in json.loads(second)
