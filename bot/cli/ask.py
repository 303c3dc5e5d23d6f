"""`advisor-bot ask`: one question answered for a person, or JSON Lines in and out on `-`."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import partial
from typing import Annotated, Any, Protocol

import typer
from pydantic import BaseModel, ConfigDict
from rich.console import Console
from rich.live import Live
from rich.markup import escape
from rich.text import Text

from bot.cli.app import app
from bot.cli.jsonlines import answer_lines
from bot.cli.library import HomeOption, opened_libraries, settings_at
from bot.cli.workspaces import WorkspaceOption, workspace_with_documents
from knowledge.answers import Answer, Kind, OnClaim, unheard


class Ask(Protocol):
    """Answers a question for one workspace."""

    def __call__(
        self, question: str, *, earlier: Sequence[str] = (), on_claim: OnClaim = unheard
    ) -> Answer:
        """Return the answer; `on_claim` hears each of a language model's claims as it comes."""
        ...


_KINDS = {
    Kind.ARTICLE: "the article",
    Kind.CASE: "a case",
    Kind.LITERATURE: "published work",
    Kind.CAVEAT: "our caveat",
    Kind.DOCUMENT: "your team's document",
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
    workspace: WorkspaceOption = None,
) -> None:
    """Answer a question from the article, its cases, the literature and the team's documents."""
    settings = settings_at(home)
    asker = workspace_with_documents(settings, workspace)
    library = partial(opened_libraries(settings).ask, workspace=asker)
    if question == "-":
        raise typer.Exit(
            answer_lines(
                lambda line: _answered(library, line),
                example='{"question": "what does RAG cost?"}',
                lines=sys.stdin,
                output=sys.stdout,
            )
        )
    _show(_watched(library, question))


def _answered(library: Ask, line: Mapping[str, Any]) -> dict[str, Any]:
    request = _Request.model_validate(line)
    answer = library(request.question, earlier=request.earlier)
    return {
        "answer": answer.text,
        "abstained": answer.abstained,
        "citations": [asdict(citation) for citation in answer.citations],
        "mode": answer.mode,
        "latency_ms": round(answer.latency_ms, 2),
        **({"note": answer.note} if answer.note else {}),
    }


def _watched(library: Ask, question: str) -> Answer:
    """Show at a terminal what a language model has said so far, until the whole answer is there."""
    said: list[str] = []
    with Live(console=Console(stderr=True, highlight=False), transient=True) as live:

        def hear(claim: str) -> None:
            said.append(claim)
            live.update(Text(f"{' '.join(said)} …", style="dim"), refresh=True)

        return library(question, on_claim=hear)


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
