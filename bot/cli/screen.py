"""Says things to the person at the terminal."""

from typing import NoReturn

import typer
from rich.console import Console
from rich.markup import escape

USAGE_ERROR = 2

_console = Console(stderr=True, highlight=False)


def tell(text: str) -> None:
    """Print a line for the person, beside the command's own output."""
    _console.print(text, soft_wrap=True)


def fail(text: str, *, code: int = USAGE_ERROR) -> NoReturn:
    """Print what is wrong and how to mend it, and end with `code`."""
    _console.print(f"[red]{escape(text)}[/red]", soft_wrap=True)
    raise typer.Exit(code)
