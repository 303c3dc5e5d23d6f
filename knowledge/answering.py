"""Answering without a language model: from a question and its candidates to claims or a refusal."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.answerability import Answerability
from knowledge.answers import Kind
from knowledge.arithmetic import between
from knowledge.bridging import bridged
from knowledge.claims import Claim, Draft, stated
from knowledge.composition import caveats_on
from knowledge.confidence import (
    UNREAD_THRESHOLD,
    Standing,
    confidence,
    is_undecided,
    standing,
    suffices,
)
from knowledge.deduction import Deduction
from knowledge.facts import FactTable
from knowledge.lexicon import LEXICON, Approach
from knowledge.neighbours import USUAL_SHARE
from knowledge.parts import Part
from knowledge.passages import Passage
from knowledge.places import HYBRID_PATTERNS, check_places
from knowledge.questions import Question
from knowledge.retrieval import Candidate
from knowledge.selection import CONSIDERED, Scored, scored
from knowledge.signs import is_other_source, strangers_in
from knowledge.vocabulary import Vocabulary

_ALSO = 0.1
"""A further passage whose score is this near to the best is part of the answer."""

_ABOUT_AS_SURE = 0.12
"""A statement of the same section whose confidence is this near to the best is told too."""

_FAR = 0.35
_RELEVANT = 0.42
_GAIN = 0.2
"""A further passage may be that much farther, and still relevant, if it covers this share more."""

_MOST_PASSAGES = 3
_NEARLY = 0.15
_DEDUCED = 1.0
_NAMED = 0.4
"""Likeness in meaning granted to a row that the question names in words retrieval did not know."""

_GAP_FITS = 0.5
"""Below this a gap is about something else, and is not named as the reason."""

_NOTHING_NEAR = 0.37
"""Likeness up to which even the nearest passage is about something else, and is not told."""

_TERSE = re.compile(r"^[^:?]{2,40}: (?:which|what)\b")
"""A name and what is wanted of it, as in "Checkr: which cloud": the rest is bound to fit."""

_NOT_SAID = "The sources do not say."
_NOT_SAID_IN_ARTICLE = "The article does not say."


class Answerer:
    """Answers from the corpus alone. Immutable, so thread-safe.

    Raises `CorpusError` on making if the corpus lacks a passage that the code speaks of.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        vocabulary: Vocabulary,
        answerability: Answerability | None = None,
    ) -> None:
        check_places(passages)
        self._answerability = answerability
        self._vocabulary = vocabulary
        by_id = {passage.id: passage for passage in passages}
        self._caveats = [p for p in passages if p.about and not p.front.unstated]
        self._by_id = by_id
        self._facts = FactTable(passages)
        self._deduction = Deduction(self._facts, by_id)

    def draft(self, question: Question, candidates: Sequence[Candidate]) -> Draft:
        """Return the claims that answer, or a draft that abstains and says what is nearest."""
        ranked = scored(question, self._with_named_rows(question, candidates), self._vocabulary)
        statements = [one for one in ranked if one.passage.stands_as_answer]
        gaps = [one for one in ranked if one.passage.front.unstated]
        deduced = self._deduced(question, statements)
        if deduced:
            return self._answer(deduced, None, _DEDUCED)
        found = self._standing(question, statements[0], gaps) if statements else None
        sure = confidence(found)
        if not suffices(sure, found) or self._is_ruled_out(question, statements[0]):
            claims = self._refusal(question, statements, gaps)
            return Draft(claims, abstained=True, confidence=sure, standing=found)
        return self._answer(self._leading(question, statements, gaps), found, sure)

    def bridged(self, text: str) -> tuple[Part, ...]:
        """Return the parts of a question that asks of an approach by a company that took it."""
        return bridged(text, self._facts)

    def _standing(self, question: Question, best: Scored, gaps: Sequence[Scored]) -> Standing:
        """Return where the question stands if this statement is the best for it.

        It is read where the signs leave that open. A team's own passages are not: what the model
        learned from are single statements.
        """
        found = standing(best, gaps)
        if self._answerability is None or best.passage.is_of_team or not is_undecided(found):
            return found
        read = self._answerability.log_odds(question.text, best.passage.text)
        return replace(found, answerability=read)

    def _deduced(self, question: Question, statements: Sequence[Scored]) -> Sequence[Claim]:
        """Return what follows from the article's figures, unless others are asked for theirs.

        Nothing does for a near miss, which may name what the figures are of.
        """
        if Kind.ARTICLE not in question.kinds or any(map(_is_near_miss, statements)):
            return ()
        of_article = _is_of_article(question, statements) and not self._is_by_name(
            question, statements[:1]
        )
        return self._deduction.claims(question, of_article=of_article)

    def _is_by_name(self, question: Question, best: Sequence[Scored]) -> bool:
        """Tell whether the best statement is another source's that the question names."""
        named = question.terms & self._vocabulary.names
        return any(
            is_other_source(one.passage)
            and bool(named & self._vocabulary.covered(named, [one.passage.id]))
            for one in best
        )

    def _with_named_rows(
        self, question: Question, candidates: Sequence[Candidate]
    ) -> list[Candidate]:
        """Return the candidates with the rows that the question names but retrieval missed."""
        leading = list(candidates[:CONSIDERED])
        found = {candidate.passage.id for candidate in leading}
        named = question.measures if Kind.ARTICLE in question.kinds else ()
        missed = [self._by_id[m.row] for m in named if m.row not in found]
        share = leading[0].unanswered if leading else USUAL_SHARE
        return [*leading, *(Candidate(row, _NAMED, 0.0, 0.0, share) for row in missed)]

    def _answer(self, claims: Sequence[Claim], found: Standing | None, sure: float) -> Draft:
        unique = dict.fromkeys(claims)
        return Draft(
            (*unique, *caveats_on(unique, self._caveats)[:1]),
            abstained=False,
            confidence=sure,
            standing=found,
        )

    def _leading(
        self, question: Question, statements: Sequence[Scored], gaps: Sequence[Scored]
    ) -> tuple[Claim, ...]:
        """Return the best statement, its near equals, and what covers words still uncovered.

        All are the team's or all are the corpus's: neither speaks for the other.
        """
        best, *rest = statements
        others = (one for one in rest if one.passage.is_of_team is best.passage.is_of_team)
        chosen = [best.passage]
        for other in others:
            if any(other.passage.text == one.text for one in chosen):
                continue  # a copy under another name says nothing more
            gained = self._gained(question, chosen, other.passage)
            near = (
                other.score >= best.score - _ALSO
                or (bool(other.signs.row_named) and other.score >= _RELEVANT)
                or self._answers_too(best, other, gaps)
            )
            helps = gained >= _GAIN and other.score >= max(best.score - _FAR, _RELEVANT)
            if len(chosen) < _MOST_PASSAGES and (near or helps):
                chosen.append(other.passage)
        first, *further = map(stated, chosen)
        computed = between(question, best.passage) if is_other_source(best.passage) else ()
        return (first, *computed, *further)

    @staticmethod
    def _answers_too(best: Scored, other: Scored, gaps: Sequence[Scored]) -> bool:
        """Tell whether a statement beside the best one speaks of all asked, about as surely.

        By their signs: two that say it in like words are read very differently.
        """
        beside = (best.passage.front.id, best.passage.section) == (
            other.passage.front.id,
            other.passage.section,
        )
        least = max(UNREAD_THRESHOLD, confidence(standing(best, gaps)) - _ABOUT_AS_SURE)
        all_of_it = other.signs.words >= 1 and not other.passage.row
        return beside and all_of_it and confidence(standing(other, gaps)) >= least

    def _gained(self, question: Question, chosen: Sequence[Passage], other: Passage) -> float:
        ids = [passage.id for passage in chosen]
        before = self._vocabulary.coverage(question.terms, ids)
        return self._vocabulary.coverage(question.terms, [*ids, other.id]) - before

    def _is_ruled_out(self, question: Question, best: Scored) -> bool:
        """Tell whether no likeness helps: asked for what is known to be stated nowhere."""
        signs = best.signs
        of_another_time = bool(best.passage.row) and bool(signs.other_span)
        unstated = bool(signs.beyond_the_case or signs.stranger) or _is_near_miss(best)
        lacking = bool(signs.focus_missing) and _TERSE.search(question.plain) is not None
        of_tables = not question.terms & self._vocabulary.names
        no_column = of_tables and (
            self._asks_of_hybrid(question) or _asks_figure_of_prompting(question, best)
        )
        return unstated or of_another_time or lacking or no_column

    def _asks_of_hybrid(self, question: Question) -> bool:
        """Tell whether a table's row is asked of a hybrid, for which the tables have no column."""
        of_cases = {self._facts.approach_of(company) for company in question.companies}
        asked = of_cases.union(question.approaches)
        return bool(question.measures) and asked == {Approach.HYBRID}

    def _refusal(
        self,
        question: Question,
        statements: Sequence[Scored],
        gaps: Sequence[Scored],
    ) -> tuple[Claim, ...]:
        opening = _NOT_SAID_IN_ARTICLE if question.of_article else _NOT_SAID
        strangers = strangers_in(question, self._vocabulary)
        if strangers and not question.companies:
            return (Claim(f"{opening} The sources never mention {strangers[0]}.", ()),)
        nearest = self._nearest(question, statements)
        gap = gaps[0] if gaps and gaps[0].likeness > _GAP_FITS else None
        claims = [Claim(opening, ())]
        if gap is not None:
            claims = [Claim(f"{opening} {gap.passage.text}", (gap.passage,))]
        if nearest is not None:
            claim = stated(nearest)
            claims.append(Claim(f"The nearest they say: {claim.text}", claim.passages))
        return tuple(claims)

    def _nearest(self, question: Question, statements: Sequence[Scored]) -> Passage | None:
        """Return what is said of the company or the hybrid asked about, or the most alike."""
        if question.companies:
            return self._facts.cases[question.companies[0]]
        if self._asks_of_hybrid(question):
            return self._by_id[HYBRID_PATTERNS]
        alike = max(statements, key=lambda one: one.likeness, default=None)
        near = alike is not None and alike.likeness > _NOTHING_NEAR
        return alike.passage if alike is not None and near else None


def _asks_figure_of_prompting(question: Question, best: Scored) -> bool:
    """Tell whether a row is asked of prompting, or how it compares in figures: there are none."""
    of_prompting = LEXICON.phrases.prompting.search(question.plain) is not None
    a_row = bool(best.passage.row) and not question.approaches
    return of_prompting and (a_row or question.operation is not None)


def _is_near_miss(found: Scored) -> bool:
    """Tell whether the question was written down as one that nothing answers."""
    return found.signs.unanswered >= 1


def _is_of_article(question: Question, statements: Sequence[Scored]) -> bool:
    """Tell whether the article is what the question comes nearest to, or nearly so.

    Naming an approach and one of the article's measures brings a question nearer to it.
    """
    ours = [one.score for one in statements if not is_other_source(one.passage)]
    named = bool(question.approaches and question.measures)
    return bool(ours) and max(ours) >= statements[0].score - (_NEARLY + named * _NEARLY)
