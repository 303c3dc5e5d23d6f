"""`advisor-bot assess`: the scoring core by itself, for people and as JSON Lines."""

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Annotated, Any

import typer

from advisor import InputError, assess, parse_request, to_json, to_text
from advisor.assessment import Assessment
from advisor.attributes import Attributes, Changes
from advisor.exports import Export, export
from advisor.extras import Extra, Terms, extra_to_json
from advisor.price_list import CostTerms
from advisor.report_extras import differences_to_text, extra_to_text
from advisor.request import Request
from advisor.what_if import differences
from bot.cli.app import app
from bot.cli.assess_options import Costs, Words, typed_request
from bot.cli.jsonlines import LineError, answer_lines

EXAMPLES = """Examples:\n
advisor-bot assess budget=60k weeks=5 queries=3k/day accuracy=90%\n
advisor-bot assess "about $60k, live in 5 weeks, docs change weekly"\n
advisor-bot assess docs=2k volatility=weekly style=no --what-if "style=yes examples=800"\n
advisor-bot assess budget=300k accuracy=95% --weights "accuracy matters most" --json\n
advisor-bot assess budget=€60k queries=3k/day --rate eur=1.1\n
advisor-bot assess queries=3k/day --model gpt-4o-mini --tokens-in 2000 --tokens-out 300\n
advisor-bot assess queries=20k/day --months 24 --growth 50% --cost fine_tuning.query=0.002\n
advisor-bot assess docs=2k volatility=weekly style=no --export roadmap.ics > roadmap.ics\n
echo '{"attributes": {"budget": 2}, "include": "all"}' | advisor-bot assess -

Exit code 0: done; 1: some line failed, and its output line holds "error"; 2: wrong usage.
"""
LINE = '{"attributes": {"budget": 3}}'
COSTS = "Costs (each of these shows the cost plan)"


@app.command("assess", epilog=EXAMPLES)
def assess_command(  # noqa: PLR0913 -- each is an option of the command
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[-|KEY=VALUE...|TEXT]",
            help="What is known, in pairs or in a sentence, or - for JSON Lines on stdin.",
            show_default=False,
        ),
    ] = None,
    *,
    what_if: Annotated[
        str,
        typer.Option(metavar="KEY=VALUE...", help="Changes to compare with; KEY=unknown forgets."),
    ] = "",
    weights: Annotated[
        str, typer.Option(help="How much each factor counts, in words or as factor=number.")
    ] = "",
    rate: Annotated[
        list[str] | None,
        typer.Option(metavar="CURRENCY=USD", help="USD for one unit of another currency."),
    ] = None,
    show: Annotated[
        list[Extra] | None, typer.Option(help="Show this too; may be given several times.")
    ] = None,
    said_by: Annotated[
        str, typer.Option(metavar="NAME", help="Who says all this, for the decision record.")
    ] = "",
    start: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="First day of the roadmap; shows the roadmap."),
    ] = None,
    today: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Count dates from this day.")
    ] = None,
    months: Annotated[
        int | None, typer.Option(help="Horizon, 1 to 120.", rich_help_panel=COSTS)
    ] = None,
    growth: Annotated[
        str, typer.Option(help="Growth of traffic in a year: 50% or 0.5.", rich_help_panel=COSTS)
    ] = "",
    cost: Annotated[
        list[str] | None,
        typer.Option(
            metavar="APPROACH.LINE=USD",
            help="Your figure for set-up, upkeep (a year) or query; may be given several times.",
            rich_help_panel=COSTS,
        ),
    ] = None,
    model: Annotated[
        str, typer.Option(help="Price queries by this model.", rich_help_panel=COSTS)
    ] = "",
    tokens_in: Annotated[
        int | None, typer.Option(help="Tokens read in a query.", rich_help_panel=COSTS)
    ] = None,
    tokens_out: Annotated[
        int | None, typer.Option(help="Tokens written in a query.", rich_help_panel=COSTS)
    ] = None,
    cached_share: Annotated[
        float | None,
        typer.Option(help="Share of the tokens read from cache, 0 to 1.", rich_help_panel=COSTS),
    ] = None,
    export_as: Annotated[
        Export | None, typer.Option("--export", help="Print this document and nothing else.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Score a project and say what to build, why, how sure that is and what would change it."""
    if words == ["-"]:
        raise typer.Exit(answer_lines(answer, example=LINE, lines=sys.stdin, output=sys.stdout))
    if not words:
        raise typer.BadParameter(
            "give key=value pairs or a sentence, or - to read JSON Lines; see --help"
        )
    typed = Words(
        what=" ".join(words),
        today=today.date() if today else _today(),
        start=start.date() if start else None,
        what_if=what_if,
        weights=weights,
        rates=tuple(rate or ()),
        said_by=said_by,
        show=tuple(show or ()),
        costs=Costs(months, growth, tuple(cost or ()), model, tokens_in, tokens_out, cached_share),
    )
    try:
        request = typed_request(typed)
        text = _document(request, export_as) if export_as else _shown(request, as_json=as_json)
    except InputError as problem:
        raise typer.BadParameter(str(problem)) from None
    typer.echo(text, nl=export_as is None)


def answer(line: Mapping[str, Any]) -> Mapping[str, Any]:
    """Answer one line of JSON. Raises LineError with what to write instead."""
    try:
        request = parse_request(line)
        return _json(request if request.today else replace(request, today=_today()))
    except InputError as problem:
        raise LineError(str(problem)) from None


def _shown(request: Request, *, as_json: bool) -> str:
    return json.dumps(_json(request), ensure_ascii=False) if as_json else _text(request)


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


def _document(request: Request, what: Export) -> str:
    return export(what, _assessed(request, request.attributes), _terms(request))


def _changed(request: Request, changes: Changes) -> Assessment:
    return _assessed(request, request.attributes.having(changes))


def _assessed(request: Request, attributes: Attributes) -> Assessment:
    return assess(
        attributes,
        today=request.today,
        weights=request.weights,
        rates=request.rates,
        cost_terms=request.cost_terms,
    )


def _terms(request: Request) -> Terms:
    today = request.today or _today()
    costs = request.cost_terms or CostTerms()
    return Terms(today, request.start or today, costs, request.said_by)


def _today() -> date:
    """Return the day where the person is: a deadline is meant by their calendar."""
    return datetime.now().astimezone().date()
