"""How often the scoring core comes to what public projects found to work.

The cases are published successes, so agreement is a sanity check and no proof.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from pydantic import BaseModel, ConfigDict

from advisor import assess, parse_attributes, read_value
from advisor.assessment import Approach, Assessment, Recommendation
from advisor.attributes import AttributeName, Attributes, Statement
from advisor.errors import BadValue
from bot.evaluation.table import Figure, Row, Share

SETS: Final = {
    "given projects": "decision_cases.jsonl",
    "unseen projects": "decisions_unseen.jsonl",
    "unseen projects, third set": "decisions_third.jsonl",
    "unseen projects, fourth set": "decisions_fourth.jsonl",
    "unseen projects, fifth set": "decisions_fifth.jsonl",
    "unseen projects, sixth set": "decisions_sixth.jsonl",
    "little documented": "decisions_sparse.jsonl",
}
"""The shipped sets: the one collected elsewhere, with which the evidence rules were made; and those
written from published sources and kept before any rule was tried on them, the last with only what
each source says, which is seldom whether facts are missing.
"""

_RENAMED = {"complexity": AttributeName.USE_CASE_COMPLEXITY}
_LATENCY_WORDS = {"interactive": "moderate", "real time": "low", "realtime": "low"}


class Case(BaseModel):
    """One documented project. Fields of the set that are not used here are left out."""

    model_config = ConfigDict(frozen=True)

    id: str
    attributes: Mapping[str, int | None]
    extra: Mapping[str, bool | int | str | None]
    outcome: Approach

    def known(self) -> Attributes:
        """Return the case's attributes as the scoring core takes them."""
        factors = {str(_RENAMED.get(name, name)): level for name, level in self.attributes.items()}
        said = {name: value for name, value in self.extra.items() if name != "latency_need"}
        beyond = parse_attributes({**factors, **said})
        return beyond.having(_latency(self.extra.get("latency_need")))


@dataclass(frozen=True, slots=True)
class Decided:
    """A case with what the whole core and the article's matrix alone make of it."""

    case: Case
    assessment: Assessment

    @property
    def agrees(self) -> bool:
        """Tell whether the recommendation is what worked."""
        return str(self.assessment.recommendation) == str(self.case.outcome)

    @property
    def says_too_little(self) -> bool:
        """Tell whether nothing was recommended."""
        return self.assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION

    @property
    def in_first_two(self) -> bool:
        """Tell whether what worked is among the first two of the ranking."""
        return self.case.outcome in self.assessment.ranking[:2]

    @property
    def matrix_agrees(self) -> bool:
        """Tell whether the article's matrix alone recommends what worked."""
        return self.assessment.matrix.recommendation is self.case.outcome


def rows() -> tuple[Row, ...]:
    """Return the table: each set's figures, beside those of the article's matrix alone."""
    return tuple(
        row for title, name in SETS.items() for row in summed_up(title, decided(shipped(name)))
    )


def decided(cases: Iterable[Case]) -> tuple[Decided, ...]:
    """Assess every case."""
    return tuple(Decided(case, assess(case.known())) for case in cases)


def summed_up(title: str, results: Iterable[Decided]) -> tuple[Row, ...]:
    """Sum up one set's results; the title stands before each measure."""
    done = tuple(results)
    return (
        Row(
            f"{title}: documented outcome recommended",
            Share(sum(one.agrees for one in done), len(done)),
            Share(sum(one.matrix_agrees for one in done), len(done)),
        ),
        Row(
            f"{title}: documented outcome among the first two",
            Share(sum(one.in_first_two for one in done), len(done)),
            "ranks two only",
        ),
        Row(
            f"{title}: told that too little is known",
            Share(sum(one.says_too_little for one in done), len(done)),
            "never says",
        ),
        Row(
            f"{title}: mean stability where right",
            _mean([one.assessment.stability for one in done if one.agrees]),
            "gives none",
        ),
        Row(
            f"{title}: mean stability where wrong",
            _mean([one.assessment.stability for one in done if not one.agrees]),
            "gives none",
        ),
    )


@cache
def shipped(name: str) -> tuple[Case, ...]:
    """Return the cases of a shipped set."""
    text = files("bot.evaluation").joinpath("sets", name).read_text(encoding="utf-8")
    return tuple(Case.model_validate(json.loads(line)) for line in text.splitlines() if line)


def _latency(need: object) -> Mapping[AttributeName, Statement]:
    """Read a figure or a word out of free text; what cannot be read stays unknown."""
    if not isinstance(need, str):
        return {}
    figure = re.search(r"\d[\d.]*\s*\w+", need)
    text = figure.group() if figure else _LATENCY_WORDS.get(need, need)
    try:
        return {AttributeName.LATENCY: read_value(AttributeName.LATENCY, text)}
    except BadValue:
        return {}


def _mean(figures: list[float]) -> Figure:
    return sum(figures) / len(figures) if figures else "none"
