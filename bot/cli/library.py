"""Opens the library for a command, showing progress when the index must be built first."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.cli.screen import fail
from bot.settings import Settings, SettingsInvalid, read_settings
from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

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
