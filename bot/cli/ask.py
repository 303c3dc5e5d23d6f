"""`advisor-bot ask`: one question answered for a person, or JSON Lines in and out on `-`."""

import sys
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer
from pydantic import BaseModel, ConfigDict
from rich.console import Console
from rich.markup import escape

from bot.cli.app import app
from bot.cli.jsonlines import answer_lines
from bot.cli.library import HomeOption, opened_library
from knowledge.answers import Answer, Kind

if TYPE_CHECKING:
    from knowledge.library import Library

_KINDS = {
    Kind.ARTICLE: "the article",
    Kind.CASE: "a case",
    Kind.LITERATURE: "published work",
    Kind.CAVEAT: "our caveat",
}

EXAMPLES = """Examples:\n
advisor-bot ask "what hallucination rates does the article give?"\n
echo '{"question": "what did TechCorp pay?"}' | advisor-bot ask -
"""


class _Request(BaseModel):
    """One line of input. `earlier` are questions asked before it, oldest first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str | int | None = None
    question: str
    earlier: tuple[str, ...] = ()


@app.command(epilog=EXAMPLES)
def ask(
    question: Annotated[str, typer.Argument(help="The question, or - for JSON Lines on stdin.")],
    *,
    home: HomeOption = None,
) -> None:
    """Answer a question from the article, its cases and the literature, with citations."""
    library = opened_library(home)
    if question == "-":
        raise typer.Exit(
            answer_lines(lambda line: _answered(library, line), lines=sys.stdin, output=sys.stdout)
        )
    _show(library.ask(question))


def _answered(library: "Library", line: Mapping[str, Any]) -> dict[str, Any]:
    request = _Request.model_validate(line)
    answer = library.ask(request.question, earlier=request.earlier)
    return {
        "answer": answer.text,
        "abstained": answer.abstained,
        "citations": [asdict(citation) for citation in answer.citations],
        "mode": answer.mode,
        "latency_ms": round(answer.latency_ms, 2),
        **({"note": answer.note} if answer.note else {}),
    }


def _show(answer: Answer) -> None:
    console = Console(highlight=False)
    console.print(escape(answer.text))
    if answer.note:
        console.print(f"  [dim]{escape(answer.note)}[/dim]", soft_wrap=True)
    for number, citation in enumerate(answer.citations, start=1):
        place = f"{citation.title}, {citation.section}"
        console.print(
            f"  [dim]\\[{number}] {_KINDS[citation.kind]}: {escape(place)}[/dim]", soft_wrap=True
        )
        if citation.source.startswith("http"):
            console.print(f"      [dim]{escape(citation.source)}[/dim]", soft_wrap=True)
