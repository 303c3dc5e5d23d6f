"""`advisor-bot interpret`: what a message says, for people and as JSON Lines."""

import sys
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Annotated, Any

import typer
from pydantic import BaseModel, ConfigDict, field_validator
from rich.console import Console
from rich.markup import escape

from advisor.attributes import AttributeName, Statement
from advisor.labels import LABELS
from bot.cli.app import app
from bot.cli.jsonlines import answer_lines
from bot.cli.library import settings_or_fail
from bot.dialogue.acts import Interpretation, Interpreter
from bot.understanding import attribute_named, field_name
from bot.understanding.choosing import interpreter_with

EXAMPLES = """Examples:\n
advisor-bot interpret "around 60k, live by end of Q1, docs change weekly"\n
advisor-bot interpret "about five" --asked timeline\n
echo '{"text": "next spring", "asked": "timeline"}' | advisor-bot interpret -
"""


class _Request(BaseModel):
    """One line of input. `asked` is the attribute just asked about, in either spelling."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str | int | None = None
    text: str
    asked: AttributeName | None = None
    today: date | None = None

    @field_validator("asked", mode="before")
    @classmethod
    def _by_either_name(cls, asked: object) -> object:
        if not isinstance(asked, str):
            return asked
        return _attribute(asked)


@app.command("interpret", epilog=EXAMPLES)
def interpret_command(
    text: Annotated[str, typer.Argument(help="The message, or - for JSON Lines on stdin.")],
    *,
    asked: Annotated[
        str | None, typer.Option(help="The attribute that the bot has just asked about.")
    ] = None,
    today: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Count dates from this day.")
    ] = None,
) -> None:
    """Show what the bot understands of a message, with the words each attribute came from."""
    interpreter = interpreter_with(settings_or_fail().llm)
    if text == "-":
        raise typer.Exit(
            answer_lines(
                partial(answer, interpreter),
                example='{"text": "about $60k, live in 5 weeks"}',
                lines=sys.stdin,
                output=sys.stdout,
            )
        )
    day = today.date() if today else _today()
    _show(interpreter.interpret(text, asked=_asked(asked), today=day))


def answer(interpreter: Interpreter, line: Mapping[str, Any]) -> Mapping[str, Any]:
    """Answer one line of JSON."""
    request = _Request.model_validate(line)
    found = interpreter.interpret(
        request.text, asked=request.asked, today=request.today or _today()
    )
    return {
        "acts": list(found.acts),
        "attributes": _by_field(found.attributes),
        **({"hypothetical": _by_field(found.hypothetical)} if found.hypothetical else {}),
        **({"question": found.question} if found.question else {}),
        **({"unclear": [field_name(name) for name in found.unclear]} if found.unclear else {}),
    }


def _by_field(
    statements: Mapping[AttributeName, Statement] | Mapping[AttributeName, Statement | None],
) -> dict[str, object]:
    return {field_name(name): said and _as_json(said) for name, said in statements.items()}


def _as_json(said: Statement) -> dict[str, object]:
    """Return what was said; an amount still to be asked for keeps its empty value."""
    fields = {name: _plain(value) for name, value in said if value is not None}
    empty = not fields.keys() & {"value", "min", "level"}
    return {**fields, "value": None} if empty else fields


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else value


def _attribute(field: str) -> AttributeName:
    name = attribute_named(field)
    if name is None:
        known = ", ".join(field_name(each) for each in AttributeName)
        raise ValueError(f"there is no attribute {field!r}; choose one of {known}")
    return name


def _asked(field: str | None) -> AttributeName | None:
    try:
        return _attribute(field) if field else None
    except ValueError as problem:
        raise typer.BadParameter(str(problem)) from None


def _show(found: Interpretation) -> None:
    console = Console(highlight=False)
    console.print(f"acts: {', '.join(found.acts)}")
    for title, statements in (("says", found.attributes), ("what if", found.hypothetical)):
        for name, said in statements.items():
            console.print(f"{title}: {LABELS[name]} = {escape(_in_words(said))}", soft_wrap=True)
    if found.question:
        console.print(f"asks: {escape(found.question)}", soft_wrap=True)
    for name in found.unclear:
        console.print(f"unclear: {LABELS[name]}")


def _in_words(said: Statement | None) -> str:
    if said is None:
        return "taken back"
    ends = [said.min, said.max] if said.min is not None else [said.value]
    figure = " to ".join(
        f"{_plain(end):,}" if isinstance(end, Decimal) else str(end) for end in ends
    )
    reading = said.level or " ".join(filter(None, (figure, said.unit)))
    return (
        f"{reading} ({said.qualifier}) “{said.raw}”"
        if said.qualifier
        else f"{reading} “{said.raw}”"
    )


def _today() -> date:
    """Return the day where the person is: a deadline is meant by their calendar."""
    return datetime.now().astimezone().date()
