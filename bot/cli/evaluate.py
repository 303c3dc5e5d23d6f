"""`advisor-bot eval`: quality on the shipped evaluation sets, beside a baseline."""

from collections.abc import Callable, Iterable, Mapping

from rich.console import Console
from rich.table import Table

from bot.cli.app import app
from bot.cli.library import opened_library
from bot.evaluation import decisions, questions, understanding
from bot.evaluation.table import Row
from bot.understanding import RulesInterpreter

SETS: Mapping[str, Callable[[], Iterable[Row]]] = {
    "Decisions, on documented public projects (baseline: the article's matrix alone)": lambda: (
        decisions.rows(decisions.decided())
    ),
    "Understanding, on messages that describe a project (baseline: a few patterns)": lambda: (
        understanding.rows(RulesInterpreter())
    ),
    "Questions, the given set (baseline: plain LangChain and Chroma, best passage)": lambda: (
        _answered(questions.GIVEN)
    ),
    "Questions, a set written here (baseline: plain LangChain and Chroma, best passage)": lambda: (
        _answered(questions.FRESH)
    ),
}
"""Every evaluation by its title, in the order printed."""


@app.command("eval")
def evaluate() -> None:
    """Print how well each part does on the shipped evaluation sets, beside a baseline."""
    console = Console()
    for title, rows in SETS.items():
        console.print(_table(title, rows()))


def _answered(name: str) -> Iterable[Row]:
    # Imported here because the model libraries behind it take seconds, even for --help.
    from bot.evaluation.plain_rag import plain_rag  # noqa: PLC0415
    from knowledge.embedding import packaged_minilm  # noqa: PLC0415

    return questions.rows(
        opened_library(None), questions.shipped(name), plain_rag(packaged_minilm())
    )


def _table(title: str, rows: Iterable[Row]) -> Table:
    table = Table("measure", "advisor", "baseline", title=title, title_justify="left")
    for row in rows:
        table.add_row(row.measure, row.figure, row.baseline)
    return table
