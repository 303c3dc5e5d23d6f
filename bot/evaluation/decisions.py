"""How often the scoring core comes to what public projects found to work.

The cases are published successes, so agreement is a sanity check and no proof.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from advisor import assess, parse_attributes, read_value
from advisor.assessment import Approach, Assessment
from advisor.attributes import AttributeName, Attributes, Statement
from advisor.errors import BadValue
from bot.evaluation.table import Row

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
    def in_first_two(self) -> bool:
        """Tell whether what worked is among the first two of the ranking."""
        return self.case.outcome in self.assessment.ranking[:2]

    @property
    def matrix_agrees(self) -> bool:
        """Tell whether the article's matrix alone recommends what worked."""
        return self.assessment.matrix.recommendation is self.case.outcome


def decided(cases: Iterable[Case] | None = None) -> tuple[Decided, ...]:
    """Assess every case; the shipped ones by default."""
    return tuple(Decided(case, assess(case.known())) for case in cases or shipped())


def rows(results: Iterable[Decided]) -> tuple[Row, ...]:
    """Sum up the results beside the article's matrix alone."""
    done = tuple(results)
    return (
        Row(
            "documented outcome recommended",
            _share(sum(one.agrees for one in done), len(done)),
            _share(sum(one.matrix_agrees for one in done), len(done)),
        ),
        Row(
            "documented outcome among the first two",
            _share(sum(one.in_first_two for one in done), len(done)),
            "ranks two only",
        ),
        Row(
            "mean stability where right",
            _mean([one.assessment.stability for one in done if one.agrees]),
            "gives none",
        ),
        Row(
            "mean stability where wrong",
            _mean([one.assessment.stability for one in done if not one.agrees]),
            "gives none",
        ),
    )


@cache
def shipped() -> tuple[Case, ...]:
    """Return the cases that are shipped with the bot."""
    text = files("bot.evaluation").joinpath("sets/decision_cases.jsonl").read_text("utf-8")
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


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.0%})" if whole else "none"


def _mean(figures: list[float]) -> str:
    return f"{sum(figures) / len(figures):.2f}" if figures else "none"
