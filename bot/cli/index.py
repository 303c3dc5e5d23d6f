"""`advisor-bot index`: build, look at and verify the index."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.library import HomeOption, knowledge_errors_told, progress_bar, settings_or_fail

if TYPE_CHECKING:
    from knowledge.shelf import Shelved

index_app = typer.Typer(help="The index that answers are found in.", no_args_is_help=True)
app.add_typer(index_app, name="index")

# knowledge is imported inside the commands: the model libraries behind it take seconds.


@index_app.command()
def build(
    *,
    home: HomeOption = None,
    from_scratch: Annotated[
        bool, typer.Option("--from-scratch", help="Embed unchanged passages again too.")
    ] = False,
) -> None:
    """Build the index anew, even if there is a good one. A running bot keeps the old one.

    Only what changed since the last index is embedded.
    """
    from knowledge.embedding import packaged_minilm  # noqa: PLC0415
    from knowledge.entries import corpus_entries  # noqa: PLC0415
    from knowledge.shelf import Shelf  # noqa: PLC0415

    shelf = Shelf(_home(home))
    with knowledge_errors_told(), progress_bar() as report:
        if from_scratch:
            shelf.forget_vectors()
        shelved = shelf.build(corpus_entries(), packaged_minilm(), report)
    typer.echo(f"Built {shelved.folder}: {_content(shelved)}.")


@index_app.command()
def status(*, home: HomeOption = None) -> None:
    """Say which index there is and whether it is of the present corpus and model."""
    from knowledge.embedding import MINILM_SHA256  # noqa: PLC0415
    from knowledge.entries import corpus_entries, fingerprint  # noqa: PLC0415
    from knowledge.shelf import Shelf  # noqa: PLC0415

    with knowledge_errors_told():
        wanted = fingerprint(corpus_entries(), MINILM_SHA256)
    folders = Shelf(_home(home)).complete()
    for shelved in folders:
        state = "current" if shelved.fingerprint == wanted else "stale"
        typer.echo(f"{state}: {shelved.folder} ({_content(shelved)})")
    if not any(shelved.fingerprint == wanted for shelved in folders):
        typer.echo("No current index. The bot builds it at start, or `advisor-bot index build`.")
        raise typer.Exit(1)


@index_app.command()
def verify(*, home: HomeOption = None) -> None:
    """Open each index in a process of its own and ask it something."""
    from knowledge.shelf import Shelf, problem_of  # noqa: PLC0415

    folders = Shelf(_home(home)).complete()
    problems = [(shelved, problem_of(shelved)) for shelved in folders]
    for shelved, problem in problems:
        typer.echo(f"{problem or 'sound'}: {shelved.folder} ({_content(shelved)})")
    if not folders:
        typer.echo("There is no index yet: `advisor-bot index build`.")
    if not folders or any(problem is not None for _, problem in problems):
        raise typer.Exit(1)


def _content(shelved: "Shelved") -> str:
    embedded = shelved.entries - shelved.reused
    return f"{shelved.entries} entries: {embedded} embedded, {shelved.reused} reused"


def _home(home: Path | None) -> Path:
    return home or settings_or_fail().home
