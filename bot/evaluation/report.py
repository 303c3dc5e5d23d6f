"""Every evaluation in one report, as tables beside a baseline."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.evaluation import answering, decisions, described, questions, refusals, understanding
from bot.evaluation.calibration import Known, fitted
from bot.evaluation.plain_rag import Finder
from bot.evaluation.questions import SETS, Asked, Librarian
from bot.evaluation.refusals import Refused
from bot.evaluation.retrieval import compared_ways
from bot.evaluation.table import Table, compared
from bot.understanding import RulesInterpreter

_DECISIONS = "Decisions, on documented public projects (baseline: the article's matrix alone)"
_DESCRIBED = (
    "Projects described in chat, then asked about by the bot (baseline: the description alone)"
)
_MESSAGES = "Understanding, on messages that describe a project (baseline: a few patterns)"
_ANSWERS = "Questions, {name} (baseline: plain LangChain and Chroma, best passage)"
_FOUND = "Retrieval, {name}: whether the sections that answer are reached"
_REFUSED = "Refusing, on all sets of questions, each set held out of the fit"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is evaluated, and the baseline beside it.

    `reranked` says that the librarian has a reranker; `ordinary` is as in `grounding.grounded`.
    """

    librarian: Librarian
    plain: Finder
    ordinary: Collection[str]
    reranked: bool = False


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures. `weights` are what a fit of confidence to today's corpus gives."""

    tables: tuple[Table, ...]
    curve: tuple[Refused, ...]
    weights: Mapping[str, float]


def evaluated(
    subject: Subject,
    *,
    tell: Callable[[Table], None],
    sets: Mapping[str, Sequence[Asked]] | None = None,
) -> Evaluation:
    """Evaluate each part, telling each table as soon as it is there; `sets` stand in for `SETS`."""
    asked = sets or {name: questions.shipped(file) for name, file in SETS.items()}
    tables: list[Table] = []
    known: list[Known] = []

    def add(table: Table) -> None:
        tables.append(table)
        tell(table)

    add(compared(_DECISIONS, decisions.rows()))
    add(compared(_DESCRIBED, described.rows(RulesInterpreter())))
    add(compared(_MESSAGES, understanding.rows(RulesInterpreter())))
    for name, those in asked.items():
        done = questions.results(subject.librarian, those)
        known.extend(refusals.known_of(done, name))
        rows = answering.rows(done, subject.plain, ordinary=subject.ordinary)
        add(compared(_ANSWERS.format(name=name), rows))
        if any(one.sections for one in those):
            add(_ways(_FOUND.format(name=name), subject, those))
    curve = refusals.curve(known)
    add(refusals.table(_REFUSED, curve))
    return Evaluation(tuple(tables), curve, fitted(known))


def _ways(title: str, subject: Subject, asked: Sequence[Asked]) -> Table:
    return compared_ways(title, subject.librarian, asked, subject.plain, reranked=subject.reranked)
