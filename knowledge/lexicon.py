"""The lexicon, read once from lexicon.yaml: the words by which people mean things here."""

import re
from enum import StrEnum
from importlib.resources import files
from typing import Annotated

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict


class Approach(StrEnum):
    """The approaches that the article's tables compare, and the one that they leave out."""

    RAG = "RAG"
    FINE_TUNING = "fine-tuning"
    HYBRID = "hybrid"


COMPARED = (Approach.RAG, Approach.FINE_TUNING)
"""The approaches that the article's tables have a column for."""


class Direction(StrEnum):
    """Which end of a measure a comparative points to."""

    BETTER = "better"
    WORSE = "worse"
    LESS = "less"
    MORE = "more"


class Operation(StrEnum):
    """What is to be done with two figures."""

    RATIO = "ratio"
    DIFFERENCE = "difference"


class Wanted(StrEnum):
    """The kind of thing that would answer; a passage without one cannot."""

    PERSON = "person"
    PLACE = "place"
    DATE = "date"
    SIZE = "size"
    DURATION = "duration"
    SHARE = "share"
    COUNT = "count"
    CHANGE = "change"
    MONEY = "money"


def whole_words(patterns: list[str]) -> re.Pattern[str]:
    """Return a pattern for any of the patterns as whole words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


Words = Annotated[re.Pattern[str], BeforeValidator(whole_words)]
WordSet = Annotated[frozenset[str], BeforeValidator(_words)]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Measure(_Entry):
    """A row of the article's tables, by passage id, and how a question names it."""

    row: str
    lower_is_better: bool
    means: Words

    def __hash__(self) -> int:
        return hash(self.row)


class Suit(_Entry):
    """Something that the article says an approach suits, and the passage that says it."""

    approach: Approach
    passage: str
    means: Words


class Phrases(_Entry):
    """Single patterns, each for one sign in a question."""

    break_even: Words
    prompting: Words
    of_article: Words
    of_literature: Words
    of_cases: Words
    of_documents: Words
    both: Words
    bridge: Words
    stands_for: Words
    growth: Words
    clause_noun: Words
    compared: Words
    cost: Words
    cheapness: Words
    outcome: Words
    companies: Words
    whole: Words
    quantified: Words
    endpoints: Words
    reason: Words
    follows_on: Words
    leans: Words
    when: Words
    elliptic: Words
    afterwards: Words
    the_other: Words


class LookupWords(_Entry):
    """How a table is asked for its rows: which tables, which rows, and what is to hold of them."""

    tables: dict[str, Words]
    rows: Words
    where: Words
    anywhere: Words
    same: Words
    ahead: Words
    behind: Words
    cases: Words
    figured: Words
    without: Words


class Lexicon(_Entry):
    """All of it. Mappings keep the file's order, in which the first match counts."""

    approaches: dict[Approach, Words]
    measures: tuple[Measure, ...]
    outcomes: dict[str, Words]
    suits: tuple[Suit, ...]
    directions: dict[Direction, Words]
    operations: dict[Operation, Words]
    wanted: dict[Wanted, Words]
    phrases: Phrases
    lookups: LookupWords
    open_nouns: WordSet
    synonyms: tuple[WordSet, ...]


def _load() -> Lexicon:
    text = files("knowledge").joinpath("lexicon.yaml").read_text("utf-8")
    return Lexicon.model_validate(yaml.safe_load(text))


LEXICON = _load()

COMPANIES = tuple(LEXICON.outcomes)
"""The article's five companies."""
