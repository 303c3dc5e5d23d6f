"""The article's roadmap, read by its tasks: in which weeks something is planned."""

from knowledge.facts import FactTable
from knowledge.passages import Passage
from knowledge.questions import Question
from knowledge.words import terms

_TASK = 2
"""Telling words of a task from which a question names it."""

_ROOT = 5
"""Letters that a verb and its noun, such as collect and collection, must share."""


def week_of(question: Question, facts: FactTable) -> Passage | None:
    """Return the weeks whose task the question names more of than of any other; None if none.

    None of a company: of those the roadmap tells nothing.
    """
    if question.companies:
        return None
    shared = {
        week: sum(_is_named(term, question) for term in set(terms(week.cells["Task"])))
        for week in facts.weeks.values()
    }
    most = max(shared.values(), default=0)
    best = [week for week, count in shared.items() if count == most]
    return best[0] if most >= _TASK and len(best) == 1 else None


def _is_named(term: str, question: Question) -> bool:
    """Tell whether a question has a term, or the verb of a noun, or its noun."""
    return any(
        term == one or (min(len(term), len(one)) >= _ROOT and _begins(term, one))
        for one in question.terms
    )


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
