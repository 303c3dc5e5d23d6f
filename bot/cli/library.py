"""Opens the library for a command, showing progress when the index must be built first."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from sqlalchemy import Engine

from bot.cli.screen import fail
from bot.settings import Settings, SettingsInvalid, read_settings
from bot.storage.database import open_database
from bot.storage.documents import SqlDocuments
from bot.storage.errors import DatabaseUnavailable
from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library
    from knowledge.own.team import TeamLibraries

HomeOption = Annotated[
    Path | None,
    typer.Option("--home", help="Where the index is kept; default: ADVISOR_HOME, or user data."),
]


def opened_library(home: Path | None) -> "Library":
    """Return the library under `home` (default: the settings'); ends the command if it cannot."""
    # Imported here because the model libraries behind it take seconds, even for --help.
    from knowledge.opening import open_library  # noqa: PLC0415

    settings = settings_or_fail()
    with knowledge_errors_told(), progress_bar() as report:
        return open_library(home or settings.home, settings.library, progress=report)


def opened_libraries(settings: Settings) -> "TeamLibraries":
    """Return the libraries of all workspaces; ends the command if they cannot be opened."""
    from knowledge.opening import Kept, open_team_libraries  # noqa: PLC0415 - as above

    kept = Kept(documents_of(settings))
    with knowledge_errors_told(), progress_bar() as report:
        return open_team_libraries(settings.home, settings.library, kept, progress=report)


def documents_of(settings: Settings) -> SqlDocuments:
    """Return the teams' own documents; ends the command if the database cannot be opened."""
    return SqlDocuments(database_of(settings))


def database_of(settings: Settings) -> Engine:
    """Return the database; ends the command if it cannot be opened."""
    try:
        return open_database(settings.data_url)
    except DatabaseUnavailable as problem:
        fail(str(problem), code=1)


def settings_at(home: Path | None) -> Settings:
    """Return the settings, with that home if one is given; ends the command if they are wrong."""
    settings = settings_or_fail()
    return settings if home is None else settings.model_copy(update={"home": home})


def settings_or_fail() -> Settings:
    """Return the settings; ends the command with what is wrong with them."""
    try:
        return read_settings()
    except SettingsInvalid as problem:
        fail(str(problem))


@contextmanager
def knowledge_errors_told() -> Iterator[None]:
    """End the command with what is wrong with the corpus, the model or the index."""
    try:
        yield
    except KnowledgeError as problem:
        fail(f"{problem}. `advisor-bot doctor` tells more.", code=1)


@contextmanager
def progress_bar() -> Iterator["Callable[[int, int], None]"]:
    """Yield a function to report (done, total) to; the bar appears with the first report."""
    bar = Progress(
        TextColumn("Building the index"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    task = bar.add_task("build", total=None)

    def report(done: int, total: int) -> None:
        bar.start()
        bar.update(task, completed=done, total=total)

    try:
        yield report
    finally:
        bar.stop()
