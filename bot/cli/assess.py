"""`advisor-bot assess`: the scoring core by itself, for people and as JSON Lines."""

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Annotated, Any

import typer

from advisor import InputError, assess, parse_assignments, parse_request, to_json, to_text
from advisor.assessment import Assessment
from advisor.attributes import Attributes
from advisor.cost_plan import CostTerms
from advisor.extras import Extra, Terms, extra_to_json
from advisor.report_extras import differences_to_text, extra_to_text
from advisor.request import Request
from advisor.weight_words import weights_from_words
from advisor.what_if import differences
from bot.cli.app import app
from bot.cli.jsonlines import LineError, answer_lines

EXAMPLES = """Examples:\n
advisor-bot assess budget=60k weeks=5 queries=3k/day accuracy=90%\n
advisor-bot assess docs=2k volatility=weekly style=no --what-if "style=yes" --show cost_plan\n
advisor-bot assess budget=300k accuracy=95% --weights "accuracy matters most" --json\n
echo '{"attributes": {"budget": 2}, "include": "all"}' | advisor-bot assess -

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
    what_if: Annotated[
        str, typer.Option(metavar="KEY=VALUE...", help="Changes to compare with.")
    ] = "",
    weights: Annotated[
        str, typer.Option(help="How much each factor counts, in words or as factor=number.")
    ] = "",
    show: Annotated[
        list[Extra] | None, typer.Option(help="Show this too; may be given several times.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Score a project and say what to build, why, how sure that is and what would change it."""
    if words == ["-"]:
        raise typer.Exit(answer_lines(answer, lines=sys.stdin, output=sys.stdout))
    if not words:
        raise typer.BadParameter("give key=value pairs, or - to read JSON Lines; see --help")
    try:
        request = _typed(words, what_if, weights, tuple(show or ()))
    except InputError as problem:
        raise typer.BadParameter(str(problem)) from None
    typer.echo(json.dumps(_json(request), ensure_ascii=False) if as_json else _text(request))


def answer(line: Mapping[str, Any]) -> Mapping[str, Any]:
    """Answer one line of JSON. Raises LineError with what to write instead."""
    try:
        return _json(parse_request(line))
    except InputError as problem:
        raise LineError(str(problem)) from None


def _typed(words: list[str], what_if: str, weights: str, show: tuple[Extra, ...]) -> Request:
    return Request(
        attributes=parse_assignments(" ".join(words)),
        weights=weights_from_words(weights) if weights else None,
        what_if=parse_assignments(what_if) if what_if else None,
        include=show,
    )


def _json(request: Request) -> Mapping[str, Any]:
    assessment, terms = _assessed(request, request.attributes), _terms(request)
    extras = {str(one): extra_to_json(one, assessment, terms) for one in request.include}
    if request.what_if is None:
        return {**to_json(assessment), **extras}
    after = _changed(request, request.what_if)
    changes = [asdict(line) for line in differences(assessment, after)]
    return {
        **to_json(assessment),
        **extras,
        "what_if": {"assessment": to_json(after), "differences": changes},
    }


def _text(request: Request) -> str:
    assessment, terms = _assessed(request, request.attributes), _terms(request)
    parts = [to_text(assessment)]
    if request.what_if is not None:
        after = _changed(request, request.what_if)
        parts.append(differences_to_text(differences(assessment, after)))
    parts += [extra_to_text(one, assessment, terms) for one in request.include]
    return "\n".join(parts).rstrip()


def _changed(request: Request, changes: Attributes) -> Assessment:
    return _assessed(request, request.attributes.having(changes))


def _assessed(request: Request, attributes: Attributes) -> Assessment:
    today = request.today or _today()
    return assess(attributes, today=today, weights=request.weights, rates=request.rates)


def _terms(request: Request) -> Terms:
    today = request.today or _today()
    return Terms(today, request.start or today, request.cost_terms or CostTerms())


def _today() -> date:
    """Return the day where the person is: a deadline is meant by their calendar."""
    return datetime.now().astimezone().date()
