"""`advisor-bot assess`: the scoring core by itself, for people and as JSON Lines."""

import json
import sys
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any

import typer

from advisor import InputError, assess, parse_assignments, parse_request, to_json, to_text
from advisor.attributes import Attributes
from bot.cli.app import app
from bot.cli.jsonlines import LineError, answer_lines

EXAMPLES = """Examples:\n
advisor-bot assess budget=60k weeks=5 queries=3k/day accuracy=90%\n
advisor-bot assess docs=2k volatility=weekly citations=yes style=no --json\n
echo '{"attributes": {"budget": 2, "labelled_examples": 300}}' | advisor-bot assess -

Exit code 0: done; 1: some line failed, and its output line holds "error"; 2: wrong usage.
"""


@app.command("assess", epilog=EXAMPLES)
def assess_command(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[-|KEY=VALUE...]",
            help="What is known, or - for JSON Lines on stdin.",
            show_default=False,
        ),
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Score a project and say what to build, why, how sure that is and what would change it."""
    if words == ["-"]:
        raise typer.Exit(answer_lines(answer, lines=sys.stdin, output=sys.stdout))
    assessment = assess(_typed(words or []), today=_today())
    if as_json:
        typer.echo(json.dumps(to_json(assessment), ensure_ascii=False))
    else:
        typer.echo(to_text(assessment), nl=False)


def answer(line: Mapping[str, Any]) -> Mapping[str, Any]:
    """Answer one line of JSON. Raises LineError with what to write instead."""
    try:
        request = parse_request(line)
    except InputError as problem:
        raise LineError(str(problem)) from None
    return to_json(
        assess(
            request.attributes,
            today=request.today or _today(),
            weights=request.weights,
            rates=request.rates,
        )
    )


def _typed(words: list[str]) -> Attributes:
    if not words:
        raise typer.BadParameter("give key=value pairs, or - to read JSON Lines; see --help")
    try:
        return parse_assignments(" ".join(words))
    except InputError as problem:
        raise typer.BadParameter(str(problem)) from None


def _today() -> date:
    """Return the day where the person is: a deadline is meant by their calendar."""
    return datetime.now().astimezone().date()
