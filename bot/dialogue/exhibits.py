"""What is shown of an assessment on request, as parts of a reply."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from advisor.assessment import Assessment
from advisor.attributes import AttributeName
from advisor.roadmap import Roadmap
from bot.dialogue.actions import RoadmapForm


@dataclass(frozen=True, slots=True)
class CostCurve:
    """What each approach comes to over time, by the article's figures."""

    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Planned:
    """The way to go-live with the recommended approach."""

    roadmap: Roadmap


@dataclass(frozen=True, slots=True)
class Exported:
    """The way to go-live as a file."""

    roadmap: Roadmap
    form: RoadmapForm


@dataclass(frozen=True, slots=True)
class Profile:
    """How well each approach fits, factor by factor."""

    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Compared:
    """Projects to compare with."""

    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Recorded:
    """The decision record: what was decided that day, why, and when to look at it again.

    `said_by` tells who stated an attribute: a user id, which the turn replaces by the name.
    """

    assessment: Assessment
    decided_on: date
    said_by: Mapping[AttributeName, str] = field(default_factory=dict)
