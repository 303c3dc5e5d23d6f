"""`advisor-bot index`: build, look at and verify the index."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.library import HomeOption, knowledge_errors_told, progress_bar, settings_or_fail

if TYPE_CHECKING:
    from knowledge.indexes import Built, Indexes

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
    """Build the index anew, even if there is a good one. Only what changed is embedded.

    A running bot keeps the old one; on a Chroma server it finds by keywords until this is done.
    """
    from knowledge.embedding import open_embedder  # noqa: PLC0415
    from knowledge.entries import corpus_entries  # noqa: PLC0415

    indexes, settings = _indexes(home), settings_or_fail()
    with knowledge_errors_told(), progress_bar() as report:
        if from_scratch:
            indexes.forget_vectors()
        built = indexes.build(corpus_entries(), open_embedder(settings.embedding_model), report)
    typer.echo(f"Built {_line(built)}.")


@index_app.command()
def status(*, home: HomeOption = None) -> None:
    """Say which index there is and whether it is of the present corpus and model."""
    from knowledge.embedding import identity_of  # noqa: PLC0415
    from knowledge.entries import corpus_entries, fingerprint  # noqa: PLC0415

    with knowledge_errors_told():
        wanted = fingerprint(corpus_entries(), identity_of(settings_or_fail().embedding_model))
        found = _indexes(home).complete()
    for one in found:
        state = "current" if one.fingerprint == wanted else "stale"
        typer.echo(f"{state}: {_line(one)}")
    if not any(one.fingerprint == wanted for one in found):
        typer.echo("No current index. The bot builds it at start, or `advisor-bot index build`.")
        raise typer.Exit(1)


@index_app.command()
def verify(*, home: HomeOption = None) -> None:
    """Ask each index something; one in a folder is opened in a process of its own."""
    with knowledge_errors_told():
        found = _indexes(home).complete()
        problems = [(one, one.problem()) for one in found]
    for one, problem in problems:
        typer.echo(f"{problem or 'sound'}: {_line(one)}")
    if not found:
        typer.echo("There is no index yet: `advisor-bot index build`.")
    if not found or any(problem is not None for _, problem in problems):
        raise typer.Exit(1)


def _indexes(home: Path | None) -> "Indexes":
    from knowledge.indexes import corpus_indexes  # noqa: PLC0415

    settings = settings_or_fail()
    return corpus_indexes(home or settings.home, settings.chroma_url)


def _line(built: "Built") -> str:
    embedded = built.entries - built.reused
    return f"{built.place} ({built.entries} entries: {embedded} embedded, {built.reused} reused)"
