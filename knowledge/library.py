"""The library: everything a question needs, opened once and asked from any thread."""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain

from knowledge.answering import Answerer
from knowledge.answers import EVERY_KIND, Answer, Kind, Mode, OnClaim, unheard
from knowledge.budget import NOBODY, Payer
from knowledge.chat import LanguageModel
from knowledge.claims import Claim, Draft
from knowledge.composition import composed
from knowledge.errors import BudgetUsedUp, IndexUnavailable
from knowledge.followups import named_both, standalone
from knowledge.joining import joined
from knowledge.parts import Part, parts_of
from knowledge.questions import read
from knowledge.retrieval import Candidate, FusedRetriever
from knowledge.status import LibraryStatus
from knowledge.vocabulary import Vocabulary
from knowledge.wording import Asked, Wording

LONGEST_QUESTION = 2_000
"""Characters read of a question; what is beyond says little about what is asked."""

_EARLIER = 3
"""Earlier questions that a follow-up may lean on."""

_EMPTY = "There is no question here. Ask about RAG, fine-tuning, their costs or published results."
BUDGET_USED_UP = "Given without the language model: its budget for today is used up."
KEYWORDS_ONLY = "Found by keywords alone: the index of meanings cannot be asked just now."

EMPTY_SHELF = LibraryStatus(passages=0)


@dataclass(frozen=True, slots=True)
class _Found:
    """A draft, the question that it answers, the passages found, and what it had to do without."""

    draft: Draft
    asked: str
    candidates: Sequence[Candidate]
    note: str


class Library:
    """Answers questions from the corpus. Thread-safe."""

    def __init__(
        self,
        retriever: FusedRetriever,
        answerer: Answerer,
        vocabulary: Vocabulary,
        *,
        model: LanguageModel | None = None,
        status: LibraryStatus = EMPTY_SHELF,
    ) -> None:
        self._retriever = retriever
        self._answerer = answerer
        self._vocabulary = vocabulary
        self._wording = Wording(model, ordinary=vocabulary.ordinary) if model else None
        self._status = status

    def status(self) -> LibraryStatus:
        """Return what questions are answered from."""
        return self._status

    def ask(
        self,
        question: str,
        *,
        earlier: Sequence[str] = (),
        payer: Payer = NOBODY,
        on_claim: OnClaim = unheard,
    ) -> Answer:
        """Return an answer or a refusal; never raises, whatever the text.

        `earlier` are the questions asked before in the same conversation, oldest first. `payer`
        is whose budget pays for a language model; `on_claim` hears each of its claims that was
        checked, which the answer then holds unless the model fails before its end.
        """
        start = time.perf_counter()
        asked = self._asked(question, earlier)
        if not any(character.isalnum() for character in asked):
            return Answer(
                text=_EMPTY,
                abstained=True,
                citations=(),
                mode=Mode.EXTRACTIVE,
                latency_ms=_ms_since(start),
            )
        found = self._drafted(asked)
        said, spent = self._worded(Asked(found.asked, payer, on_claim), found)
        text, citations = composed(_in_order(said or found.draft.claims, found.draft.unsaid))
        mode = Mode.LLM if said else Mode.EXTRACTIVE
        notes = " ".join(filter(None, (found.note, spent)))
        return Answer(text, found.draft.abstained, citations, mode, _ms_since(start), notes)

    def draft(self, question: str, *, earlier: Sequence[str] = ()) -> Draft:
        """Return what `ask` would word, with its confidence."""
        return self._drafted(self._asked(question, earlier)).draft

    def candidates(
        self, question: str, *, kinds: Collection[Kind] | None = None
    ) -> list[Candidate]:
        """Return the passages of the kinds that a question finds, best first.

        By default the kinds that the question names, or all.
        """
        asked = named_both(self._asked(question, ()))
        return self._candidates(asked, read(asked).kinds if kinds is None else kinds)[0]

    def _drafted(self, asked: str) -> _Found:
        """Return what is found for the whole question or for its parts.

        Parts that are not stated are left out of what a language model is then asked.
        """
        whole = self._drafted_whole(named_both(asked))
        parts = self._drafted_parts(asked)
        if not parts:
            return whole
        found = [one for _, one in parts]
        draft = joined(whole.draft, [(part, one.draft) for part, one in parts])
        kept = (
            [one for one in found if not one.draft.abstained] if draft.unsaid else [whole, *found]
        )
        candidates = dict.fromkeys(chain.from_iterable(one.candidates for one in kept))
        asked_of = " ".join(one.asked for one in kept) if draft.unsaid else whole.asked
        return _Found(draft, asked_of, tuple(candidates), whole.note)

    def _drafted_parts(self, asked: str) -> list[tuple[Part, _Found]]:
        """Return what is found for each part of a question; a bridge only if it leads on."""
        bridged = self._drafted_each(self._answerer.bridged(asked))
        leads_on = bridged and not bridged[-1][1].draft.abstained
        return bridged if leads_on else self._drafted_each(parts_of(asked))

    def _drafted_each(self, parts: Sequence[Part]) -> list[tuple[Part, _Found]]:
        return [(part, self._drafted_whole(named_both(part.text))) for part in parts]

    def _drafted_whole(self, asked: str) -> _Found:
        """Return what is found among the kinds that a question of one piece names.

        Where they do not say, the refusal names the nearest that any source says.
        """
        question = read(asked)
        candidates, note = self._candidates(asked, question.kinds)
        draft = self._answerer.draft(question, candidates)
        if draft.abstained and question.kinds != EVERY_KIND:
            wider = self._answerer.draft(question, self._candidates(asked, EVERY_KIND)[0])
            draft = wider if wider.abstained else draft
        return _Found(draft, asked, candidates, note)

    def _worded(self, asked: Asked, found: _Found) -> tuple[tuple[Claim, ...], str]:
        """Return the model's claims, none where it has no say, and a note on why if need be."""
        if self._wording is None or found.draft.abstained:
            return (), ""
        try:
            return self._wording.claims(asked, found.draft, found.candidates), ""
        except BudgetUsedUp:
            return (), BUDGET_USED_UP

    def _asked(self, question: str, earlier: Sequence[str]) -> str:
        """Return the question cleaned, made to stand alone, and spelt as the corpus spells."""
        before = [_clean(text) for text in earlier[-_EARLIER:]]
        return self._vocabulary.spelt(_clean(standalone(_clean(question), before)))

    def _candidates(self, question: str, kinds: Collection[Kind]) -> tuple[list[Candidate], str]:
        try:
            return self._retriever.candidates(question, kinds), ""
        except IndexUnavailable:
            return self._retriever.keyword_candidates(question, kinds), KEYWORDS_ONLY


def _in_order(claims: Sequence[Claim], unsaid: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with what is not stated before what is told beside the answer."""
    asides = tuple(claim for claim in claims if claim.aside)
    return (*(claim for claim in claims if not claim.aside), *unsaid, *asides)


def _clean(text: str) -> str:
    """Return the text on one line, without control characters, cut to what is read of it."""
    printable = "".join(c if c.isprintable() else " " for c in text[: 2 * LONGEST_QUESTION])
    return " ".join(printable.split())[:LONGEST_QUESTION]


def _ms_since(start: float) -> float:
    return (time.perf_counter() - start) * 1000
