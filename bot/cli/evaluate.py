"""`advisor-bot eval`: quality on the shipped evaluation sets, beside a baseline."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table as Drawn

from bot.cli.app import app
from bot.cli.library import HomeOption, knowledge_errors_told, opened_library, settings_or_fail
from bot.cli.screen import fail, tell

if TYPE_CHECKING:
    from bot.evaluation.table import Table
    from knowledge.choices import Choices

SHIPPED_MODEL = "all-MiniLM-L6-v2, shipped"
PICTURES = (".png", ".svg")
_MISSING = "Evaluating needs {name}: install the extra with `pip install 'advisor-bot[eval]'`."

SaveOption = Annotated[
    Path | None, typer.Option("--save", help="Also write all figures to this file, as JSON.")
]
PlotOption = Annotated[
    Path | None,
    typer.Option("--plot", help="Also draw what each threshold refuses: a .png or .svg file."),
]


@app.command("eval")
def evaluate(*, home: HomeOption = None, save: SaveOption = None, plot: PlotOption = None) -> None:
    """Print how well each part does on the shipped evaluation sets, beside a baseline."""
    if plot is not None and plot.suffix.lower() not in PICTURES:
        fail(f"{plot.name} is no picture that can be drawn: end its name in .png or .svg.")
    _check_writable(save)
    _check_writable(plot)
    try:
        _evaluate(home, save, plot)
    except ModuleNotFoundError as problem:
        fail(_MISSING.format(name=problem.name), code=1)


def _evaluate(home: Path | None, save: Path | None, plot: Path | None) -> None:
    # Imported here because the model libraries behind them take seconds, even for --help.
    from bot.evaluation import refusal_picture, saving  # noqa: PLC0415
    from bot.evaluation.plain_rag import plain_rag  # noqa: PLC0415
    from bot.evaluation.report import Subject, evaluated  # noqa: PLC0415
    from knowledge.documents import load_corpus  # noqa: PLC0415
    from knowledge.embedding import open_embedder  # noqa: PLC0415
    from knowledge.passages import passages_of  # noqa: PLC0415
    from knowledge.vocabulary import Vocabulary  # noqa: PLC0415

    choices = settings_or_fail().library
    library = opened_library(home)
    with knowledge_errors_told():
        plain = plain_rag(open_embedder(choices.embedding_model))
    subject = Subject(
        library,
        plain,
        ordinary=Vocabulary(passages_of(load_corpus())).ordinary,
        reranked=choices.reranker is not None,
    )
    done = evaluated(subject, tell=_show)
    if save is not None:
        saving.save(done, save, at=datetime.now(UTC), setup=_setup(choices))
        tell(f"All figures are in {save}.")
    if plot is not None:
        refusal_picture.draw(done.curve, plot)
        tell(f"The refusal curve is in {plot}.")


def _setup(choices: "Choices") -> dict[str, str]:
    from knowledge.embedding import identity_of  # noqa: PLC0415 - as above
    from knowledge.entries import corpus_entries, fingerprint  # noqa: PLC0415

    return {
        "embedding_model": choices.embedding_model or SHIPPED_MODEL,
        "reranker": choices.reranker or "",
        "language_model": choices.llm or "",
        "fingerprint": fingerprint(corpus_entries(), identity_of(choices.embedding_model)),
    }


def _show(table: "Table") -> None:
    from bot.evaluation.table import shown  # noqa: PLC0415 - as above

    drawn = Drawn("measure", *table.columns, title=table.title, title_justify="left")
    for measure, figures in table.lines:
        drawn.add_row(measure, *(shown(figure) for figure in figures))
    Console().print(drawn)


def _check_writable(file: Path | None) -> None:
    """End the command before minutes of work whose result could not be kept."""
    if file is None:
        return
    try:
        with file.open("ab"):
            pass
    except OSError as problem:
        fail(f"{file} cannot be written: {problem.strerror}. Nothing was evaluated.")
