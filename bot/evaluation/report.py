"""Every evaluation in one report, as tables beside a baseline."""

from collections.abc import Callable, Iterable, Mapping

from rich.console import Console
from rich.table import Table

from bot.evaluation import decisions, questions, understanding
from bot.evaluation.plain_rag import plain_rag
from bot.evaluation.table import Row
from bot.understanding import RulesInterpreter
from knowledge.embedding import packaged_minilm
from knowledge.library import Library

DECISIONS = "Decisions, on documented public projects (baseline: the article's matrix alone)"
MESSAGES = "Understanding, on messages that describe a project (baseline: a few patterns)"
GIVEN = "Questions, the given set (baseline: plain LangChain and Chroma, best passage)"
FRESH = "Questions, a set written here (baseline: plain LangChain and Chroma, best passage)"
SECOND = "Questions, a second set written here (baseline: plain LangChain and Chroma, best passage)"
THIRD = "Questions, a third set written here (baseline: plain LangChain and Chroma, best passage)"
FOURTH = "Questions, a fourth set written here (baseline: plain LangChain and Chroma, best passage)"
CURVE = "Refusing, on all sets of questions, each question held out of the fit"

SETS: Mapping[str, Callable[[Library], Iterable[Row]]] = {
    DECISIONS: lambda _library: decisions.rows(),
    MESSAGES: lambda _library: understanding.rows(RulesInterpreter()),
    GIVEN: lambda library: _answered(library, questions.GIVEN),
    FRESH: lambda library: _answered(library, questions.FRESH),
    SECOND: lambda library: _answered(library, questions.SECOND),
    THIRD: lambda library: _answered(library, questions.THIRD),
    FOURTH: lambda library: _answered(library, questions.FOURTH),
    CURVE: questions.curve,
}
"""Every evaluation by its title, in the order printed."""


def report(library: Library) -> None:
    """Print how well each part does on the shipped evaluation sets, beside a baseline."""
    console = Console()
    for title, rows in SETS.items():
        console.print(_table(title, rows(library)))


def _answered(library: Library, name: str) -> Iterable[Row]:
    return questions.rows(library, questions.shipped(name), plain_rag(packaged_minilm()))


def _table(title: str, rows: Iterable[Row]) -> Table:
    table = Table("measure", "advisor", "baseline", title=title, title_justify="left")
    for row in rows:
        table.add_row(row.measure, row.figure, row.baseline)
    return table
