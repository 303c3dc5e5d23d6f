"""What the bot answers, as values: the dialogue decides them, views draw them, delivery sends."""

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.assessment import Approach, Assessment, Recommendation
from advisor.attributes import AttributeName, Statement
from bot.dialogue.conversation import Known
from bot.dialogue.exhibits import Compared, CostCurve, Exported, Planned, Profile, Recorded
from bot.dialogue.notes import Note
from bot.dialogue.problems import Problem
from knowledge.answers import Answer


@dataclass(frozen=True, slots=True)
class Change:
    """One attribute as it was and as it is now; None on either side means unknown."""

    attribute: AttributeName
    before: Known | None
    after: Known | None


@dataclass(frozen=True, slots=True)
class Understood:
    """What this message changed in the record, in the order said."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Disagreed:
    """One attribute was given two values, by two people or in one message: what each would mean.

    Until somebody says which is right the later one holds, unless `earlier_holds`.
    """

    attribute: AttributeName
    earlier: Known
    later: Known
    by_earlier: Assessment
    by_later: Assessment
    earlier_holds: bool = False


@dataclass(frozen=True, slots=True)
class Rejected:
    """What of a command could not be used, each with why; the rest is kept."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole record as it stands."""

    known: tuple[tuple[AttributeName, Known], ...]
    unknown: tuple[AttributeName, ...]


@dataclass(frozen=True, slots=True)
class Leaning:
    """Where the assessment stands while attributes are still open.

    `previous` is where it stood before this message, if anything was known then.
    """

    assessment: Assessment
    previous: Assessment | None = None


@dataclass(frozen=True, slots=True)
class AskNext:
    """The question that matters most next, and why it matters.

    `repeated` marks one that was pending already and is only recalled after a digression.
    """

    attribute: AttributeName
    reason: str
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Clarify:
    """A figure came without a usable unit: ask which was meant."""

    attribute: AttributeName


@dataclass(frozen=True, slots=True)
class OfWhat:
    """A number came alone: ask what it counts, among what it may mean and is not known yet."""

    readings: tuple[tuple[AttributeName, Statement], ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the bot means by an attribute."""

    attribute: AttributeName


@dataclass(frozen=True, slots=True)
class WhyAsked:
    """Why the pending question was asked: where each of its answers would lead, and where now."""

    attribute: AttributeName
    now: Recommendation
    answers: tuple[tuple[Statement, Recommendation], ...]


@dataclass(frozen=True, slots=True)
class Recommended:
    """The full recommendation."""

    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Decider:
    """An unknown that would decide: each of its answers, with the approach it makes likeliest."""

    attribute: AttributeName
    answers: tuple[tuple[Statement, Approach], ...]


@dataclass(frozen=True, slots=True)
class ProvisionalRecommendation:
    """The best to say where too little is known: how likely each approach is, and what decides.

    `chances` are 0 to 1, of the ways in which the open points could turn out.
    """

    assessment: Assessment
    chances: Mapping[Approach, float]
    deciders: tuple[Decider, ...]


@dataclass(frozen=True, slots=True)
class WhyNot:
    """What speaks against an approach that someone misses, and what would have to change."""

    approach: Approach
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Rescored:
    """How a change after the recommendation moved the scores."""

    before: Assessment
    after: Assessment


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A hypothetical shown as a difference; the record is unchanged until it is accepted."""

    changes: tuple[tuple[AttributeName, Statement], ...]
    before: Assessment
    after: Assessment


@dataclass(frozen=True, slots=True)
class Lookup:
    """A question for the knowledge index; the turn replaces it by `Answered`.

    `earlier` are the questions asked before in this conversation, oldest first. `by_newcomer`
    means that nothing else was said here yet.
    """

    question: str
    earlier: tuple[str, ...]
    by_newcomer: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its cited answer or refusal; see `Lookup`."""

    question: str
    answer: Answer
    by_newcomer: bool = False


@dataclass(frozen=True, slots=True)
class OwnCosts:
    """What the project itself comes to, beside what the sources say of costs in general."""

    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Beside:
    """This assessment and another one of the same channel to compare it with, by their ids."""

    id: str
    other: str


Part = (
    Note
    | Understood
    | Disagreed
    | Rejected
    | Summary
    | Leaning
    | AskNext
    | Clarify
    | OfWhat
    | Meaning
    | WhyAsked
    | Recommended
    | ProvisionalRecommendation
    | WhyNot
    | Rescored
    | CostCurve
    | Planned
    | Exported
    | Profile
    | Compared
    | Recorded
    | WhatIf
    | Lookup
    | Answered
    | OwnCosts
    | Beside
)

Reply = tuple[Part, ...]
"""Parts in reading order. An empty reply is silence: the message was not for the bot."""
