"""Deduction: answers that need two places of the article, or arithmetic on its figures."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from knowledge.claims import Claim, stated
from knowledge.costing import Period, Sum, cost_of, money, period_in, plain_number, rows_asked
from knowledge.facts import FactTable
from knowledge.lexicon import COMPARED, LEXICON, Approach, Operation, Wanted
from knowledge.lookups import Lookups
from knowledge.passages import Passage
from knowledge.places import BREAK_EVEN, CASES, QUERY, SETUP, THE_FIVE_COMPANIES, UPKEEP
from knowledge.questions import Question, measures_in, measures_left_out
from knowledge.references import Reference, bridges, references_in
from knowledge.roadmap import week_of

_COSTS = (SETUP, UPKEEP, QUERY)

_FIGURE = re.compile(r"[\d.]+")


class Deduction:
    """Answers from the fact table. Immutable."""

    def __init__(self, facts: FactTable, passages: Mapping[str, Passage]) -> None:
        self._facts = facts
        self._passages = passages
        self._lookups = Lookups(facts)

    def claims(self, question: Question, *, of_article: bool) -> tuple[Claim, ...]:
        """Return the claims that answer the question, or none if there is nothing to deduce.

        `of_article` tells that the article is what the question comes nearest to; without it
        only a question that refers to the article's cases or ratings is taken to be about it.
        """
        if of_article and _asks_break_even(question):
            return (stated(self._passages[BREAK_EVEN]),)
        read_back = self._read_back(question) if of_article else ()
        if read_back:
            return read_back
        references = references_in(question, self._facts)
        by_the_roadmap = LEXICON.phrases.when.search(question.plain) is not None
        week = week_of(question, self._facts) if by_the_roadmap and of_article else None
        names_nobody = question.wanted is Wanted.PERSON
        if names_nobody or (not references and week is None and (by_the_roadmap or not of_article)):
            return ()
        meant = not references or self._meant(question, references)
        if not meant or Approach.HYBRID in (_approaches(references) or question.approaches):
            return ()
        answer = self._planned(question, references, week) or self._answer(question, references)
        return (*self._told(references), *answer) if answer else ()

    def _planned(
        self, question: Question, references: Sequence[Reference], week: Passage | None
    ) -> tuple[Claim, ...]:
        """Return when something is planned, and the rows asked for beside it."""
        if week is None:
            return ()
        of_task = {measure.row for measure in measures_in(week.cells["Task"].lower())}
        rows = (row for row in _targets(question, references) if row not in of_task)
        return (stated(week), *self._rows(tuple(rows), several=False))

    def _answer(self, question: Question, references: Sequence[Reference]) -> tuple[Claim, ...]:
        """Return what the tables hold of the approaches meant: sums first, then all else asked."""
        approaches = _approaches(references)
        targets = _targets(question, references)
        sums = self._sums(question, approaches, targets, _without(question.plain, references))
        left = tuple(row for row in targets if not (sums and row in _COSTS))
        rows = self._compared(question, approaches, left) or self._rows(
            left, several=not (references or sums)
        )
        of_cases = any(one.passage_id.startswith(f"{CASES}/") for one in references)
        names = () if of_cases and (sums or rows) else self._companies(question, approaches)
        return (*sums, *rows, *names)

    def _read_back(self, question: Question) -> tuple[Claim, ...]:
        """Return what the tables tell beyond a cell: how a gap grows, or rows by what they hold."""
        if _asks_growth(question):
            yearly = self._difference(UPKEEP, Operation.DIFFERENCE)
            return (yearly, stated(self._passages[BREAK_EVEN]))
        return self._lookups.claims(question)

    def _meant(self, question: Question, references: Sequence[Reference]) -> bool:
        """Tell whether the question is of an approach: a company alone asks about the company."""
        places = (self._passages[reference.passage_id] for reference in references)
        return not any(place.front.companies for place in places) or bridges(question)

    def _told(self, references: Sequence[Reference]) -> tuple[Claim, ...]:
        places = dict.fromkeys(reference.passage_id for reference in references)
        return tuple(stated(self._passages[place]) for place in places)

    def _sums(
        self,
        question: Question,
        approaches: tuple[Approach, ...],
        targets: tuple[str, ...],
        left: str,
    ) -> tuple[Claim, ...]:
        """Return the sum that is asked for; `left` is the question without what it refers by."""
        period = period_in(_of_costs(left))
        left_out = measures_left_out(question.plain)
        rows = tuple(row for row in rows_asked(targets, period) if row not in left_out)
        spans = period.queries is not None or (period.years is not None and rows != (UPKEEP,))
        several_years = period.years is not None and period.years != 1
        of_built = bool(question.companies) and period.whole  # a company stands for what it built
        of_cost = of_built or _of_cost(question, period)
        if not rows or not (spans or several_years) or not of_cost:
            return ()
        compared = question.operation is not None or not (approaches or question.approaches)
        wanted = COMPARED if compared else approaches or question.approaches
        sums = [cost_of(approach, rows, period, self._facts) for approach in wanted]
        cited = tuple(self._passages[row] for row in sums[0].rows)
        return (Claim(_worded(sums), cited, computed=True),)

    def _compared(
        self, question: Question, approaches: tuple[Approach, ...], targets: tuple[str, ...]
    ) -> tuple[Claim, ...]:
        operation = question.operation
        if len(question.companies) > 1 and len(approaches) == 1:
            return ()  # both companies took the same: nothing lies between them
        figured = [row for row in targets if self._facts.has_figures(row)]
        if LEXICON.phrases.growth.search(question.plain) and not {SETUP, UPKEEP}.intersection(
            figured
        ):
            return ()  # the tables have figures at one time only
        if operation is None or not figured:
            return ()
        rows = [stated(self._passages[row]) for row in targets]
        return (*rows, *(self._difference(row, operation) for row in figured))

    def _difference(self, row: str, operation: Operation) -> Claim:
        cells = [(self._facts.value(row, approach), approach) for approach in COMPARED]
        magnitudes = [self._facts.figure(row, approach) for approach in COMPARED]
        low, high = sorted(zip(magnitudes, cells, strict=True))
        (small, (small_cell, _)), (large, (large_cell, approach)) = low, high
        if operation is Operation.RATIO:
            times = plain_number(round(large / small, 2))
            text = f"{large_cell} for {approach.value} is {times} times {small_cell}."
        else:
            apart = _apart(large - small, large_cell)
            text = f"{large_cell} for {approach.value} is {apart} more than {small_cell}."
        return Claim(text, (self._passages[row],), computed=True)

    def _rows(self, targets: tuple[str, ...], *, several: bool) -> tuple[Claim, ...]:
        if not targets or (several and len(targets) == 1):
            return ()
        return tuple(stated(self._passages[row]) for row in targets)

    def _companies(self, question: Question, meant: tuple[Approach, ...]) -> tuple[Claim, ...]:
        """Return who took the approaches meant; of those named, what came of it too if asked."""
        of_outcome = LEXICON.phrases.outcome.search(question.plain) is not None
        approaches = meant or (question.approaches if of_outcome else ())
        named = LEXICON.phrases.companies.search(question.plain) is not None
        if not approaches or question.companies or not named:
            return ()
        if of_outcome:
            cases = self._facts.cases
            return tuple(
                stated(case)
                for name, case in cases.items()
                if self._facts.approach_of(name) in approaches
            )
        return (stated(self._passages[THE_FIVE_COMPANIES]),)


def _asks_break_even(question: Question) -> bool:
    """Tell whether it is asked when fine-tuning has earned what it costs more than RAG.

    Not where it is compared with prompting, which the article does not price.
    """
    return (
        not question.companies
        and Approach.FINE_TUNING in question.approaches
        and Approach.HYBRID not in question.approaches
        and LEXICON.phrases.break_even.search(question.plain) is not None
        and LEXICON.phrases.prompting.search(question.plain) is None
    )


def _asks_growth(question: Question) -> bool:
    """Tell whether it is asked how the costs draw apart over time; nothing else has a rate."""
    of_cost = LEXICON.phrases.cost.search(question.plain) is not None
    rows = {measure.row for measure in question.measures}
    return (
        not question.companies
        and Approach.HYBRID not in question.approaches
        and of_cost
        and rows <= {SETUP, UPKEEP}
        and LEXICON.phrases.growth.search(question.plain) is not None
    )


def _of_cost(question: Question, period: Period) -> bool:
    """Tell whether cost is asked: the tables tie a number of queries to nothing else."""
    in_all = period.whole and period.years is not None
    if in_all and {SETUP, UPKEEP}.issubset(measure.row for measure in question.measures):
        return True
    how_much = re.search(r"\bhow much\b", question.plain) is not None
    adds_up = period.whole or how_much or question.operation is not None
    by_queries = adds_up and period.queries is not None
    return by_queries or LEXICON.phrases.cost.search(question.plain) is not None


def _approaches(references: Sequence[Reference]) -> tuple[Approach, ...]:
    return tuple(dict.fromkeys(reference.approach for reference in references))


def _targets(question: Question, references: Sequence[Reference]) -> tuple[str, ...]:
    left = _without(question.plain, references)
    left_out = measures_left_out(left)
    return tuple(measure.row for measure in measures_in(left) if measure.row not in left_out)


def _without(plain: str, references: Sequence[Reference]) -> str:
    """Return the text without the words that told which approach is meant."""
    for reference in references:
        for words in reference.words:
            plain = plain.replace(words, " ")
    return plain


def _of_costs(plain: str) -> str:
    """Return the text without the measures that are no cost: retention has months of its own."""
    for measure in LEXICON.measures:
        if measure.row not in _COSTS:
            plain = measure.means.sub(" ", plain)
    return plain


def _worded(sums: Sequence[Sum]) -> str:
    each = [
        f"{one.approach.value} comes to {money(one.total_usd)}"
        + (f" ({' + '.join(one.parts)})" if len(one.parts) > 1 else f" ({one.parts[0]})")
        for one in sums
    ]
    text = "On the article's figures " + "; ".join(each)
    if len(sums) < len(COMPARED):
        return f"{text}."
    low, high = sorted(one.total_usd for one in sums)
    times = f", {plain_number(round(high / low, 2))} times as much" if low else ""
    return f"{text}. The gap is {money(high - low)}{times}."


def _apart(difference: Decimal, cell: str) -> str:
    if cell.startswith("$"):
        return money(difference)
    unit = " percentage points" if cell.endswith("%") else _FIGURE.sub("", cell)
    return f"{plain_number(difference)}{unit}"
