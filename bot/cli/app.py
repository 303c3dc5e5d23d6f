"""Puts the commands together."""

import typer

app = typer.Typer(
    name="advisor-bot",
    help="Advise a team whether to prompt, retrieve, fine-tune or combine for an LLM project.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Run the command line; see `advisor-bot --help`."""
    app()
