"""What is found: each way of finding beside the others, by the standard measures.

What is judged is whether the sections that hold the answer are reached: a section counts once, by
the best text from it, so that a passage a fact and a chunk a page are judged alike. Beside that
stands whether all key facts are in the best k texts together, which is harder.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import ir_measures
from ir_measures import RR, R, ScoredDoc, nDCG

from bot.evaluation.plain_rag import Finder, Found
from bot.evaluation.questions import Asked, Librarian
from bot.evaluation.sections import sections_of
from bot.evaluation.table import Figure, Table, share_of
from knowledge.retrieval import Candidate

DEPTHS: Final = (1, 4, 8)
DEEPEST: Final = max(DEPTHS)
MEASURES: Final = {
    **{f"recall@{k}": R @ k for k in DEPTHS},
    "MRR": RR,
    f"nDCG@{DEEPEST}": nDCG @ DEEPEST,
}
PLAIN, FUSED = "plain LangChain", "fused"

Order = Callable[[Candidate], float]

_BY: Final[Mapping[str, Order]] = {
    "dense only": lambda one: one.dense,
    "BM25 only": lambda one: one.keyword,
    FUSED: lambda one: one.fused,
}


def compared_ways(
    title: str, librarian: Librarian, asked: Sequence[Asked], plain: Finder, *, reranked: bool
) -> Table:
    """Measure all ways on the questions that have an answer and name its sections."""
    judged = [one for one in asked if one.answerable and one.sections]
    ways = {PLAIN: plain, **ways_of(librarian, reranked=reranked)}
    columns = [_measured(judged, find) for find in ways.values()]
    lines = tuple((name, tuple(column[name] for column in columns)) for name in columns[0])
    return Table(title, tuple(ways), lines)


def ways_of(librarian: Librarian, *, reranked: bool) -> Mapping[str, Finder]:
    """Return our ways of finding: parts of the same search, and the whole of it."""

    def by(order: Order | None) -> Finder:
        return lambda question: _ranked(librarian.candidates(question), order)

    found = {name: by(order) for name, order in _BY.items()}
    return found | ({"fused, reranked": by(None)} if reranked else {})


def scores(asked: Sequence[Asked], found: Sequence[Sequence[Found]]) -> Mapping[str, float]:
    """Return the mean of each measure over the questions, given what each found."""
    wanted = {one.id: dict.fromkeys(one.sections, 1) for one in asked}
    run = [hit for one, texts in zip(asked, found, strict=True) for hit in _hits(one, texts)]
    means = ir_measures.calc_aggregate(MEASURES.values(), wanted, run)
    return {name: float(means[measure]) for name, measure in MEASURES.items()}


def _measured(asked: Sequence[Asked], find: Finder) -> Mapping[str, Figure]:
    found = [find(one.question)[:DEEPEST] for one in asked]
    facts = {
        f"key facts in the best {k}": share_of(
            [
                one.has_key_facts("\n".join(text.text for text in texts[:k]))
                for one, texts in zip(asked, found, strict=True)
            ]
        )
        for k in DEPTHS
    }
    return {**scores(asked, found), **facts}


def _ranked(candidates: Sequence[Candidate], order: Order | None) -> list[Found]:
    """Return what can answer, by the order (leaving out what has none of it) or as it came."""
    able = [one for one in candidates if one.passage.stands_as_answer]
    if order is not None:
        able = sorted((one for one in able if order(one) > 0), key=order, reverse=True)
    return [Found(one.passage.text, sections_of(one.passage)) for one in able]


def _hits(asked: Asked, texts: Sequence[Found]) -> Iterator[ScoredDoc]:
    """Yield each text as the first section asked for that it reaches, else as a miss."""
    left = list(asked.sections)
    for place, text in enumerate(texts):
        reached = next((section for section in left if section in text.sections), None)
        if reached is not None:
            left.remove(reached)
        yield ScoredDoc(asked.id, reached or f"miss {place}", -float(place))
