"""What is done in each of the article's six phases, made specific to each approach.

The article gives one list for all approaches; the tasks, owners, efforts, risks and stop rules
here are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from advisor.assessment import Approach


class Role(StrEnum):
    """Who owns a phase."""

    PRODUCT = "product owner"
    DATA = "data engineer"
    ML = "machine-learning engineer"
    SOFTWARE = "software engineer"
    EXPERT = "subject expert"


@dataclass(frozen=True, slots=True)
class Work:
    """One approach's work in a phase. `effort_days` are person-days for a small team."""

    owner: Role
    effort_days: int
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A phase before it has dates. `kpi` is what shows that it is done."""

    title: str
    work: Mapping[Approach, Work]
    kpi: Mapping[Approach, str]
    risk: str
    mitigation: str
    stop_rule: Mapping[Approach, str]


_Part = TypeVar("_Part", Work, str)


def _by_approach(
    prompting: _Part, rag: _Part, fine_tuning: _Part, hybrid: _Part
) -> Mapping[Approach, _Part]:
    return MappingProxyType(
        {
            Approach.PROMPTING: prompting,
            Approach.RAG: rag,
            Approach.FINE_TUNING: fine_tuning,
            Approach.HYBRID: hybrid,
        }
    )


def _for_all(text: str) -> Mapping[Approach, str]:
    return _by_approach(text, text, text, text)


_GRADED = "Collect 50 real questions or inputs and have an expert grade the right result of each."
_BASELINE = "Measure plain prompting on the graded cases."

PHASES = (
    Template(
        "Requirements and tools",
        _by_approach(
            Work(Role.PRODUCT, 6, (_GRADED, "Choose a model and set limits for cost and delay.")),
            Work(
                Role.PRODUCT,
                8,
                (_GRADED, _BASELINE, "Choose embedding model, index and where they run."),
            ),
            Work(
                Role.PRODUCT,
                9,
                (
                    _GRADED,
                    _BASELINE,
                    "Choose a base model and a platform that still takes tuning jobs, with the "
                    "date its support ends.",
                ),
            ),
            Work(
                Role.PRODUCT,
                10,
                (_GRADED, _BASELINE, "Choose the hybrid pattern, and what each half must add."),
            ),
        ),
        _for_all("50 graded cases, and two experts agree on 8 of the same 10."),
        "Nobody agrees on what a right answer is.",
        "Let two experts grade the same ten cases and settle where they differ.",
        _for_all("Stop here if prompting passes the target on the graded cases."),
    ),
    Template(
        "Data",
        _by_approach(
            Work(Role.EXPERT, 5, ("Write the task, its rules and a few examples down.",)),
            Work(
                Role.DATA,
                10,
                (
                    "Collect the documents with owner, date and access rights.",
                    "Clean and split them; keep tables readable on their own.",
                ),
            ),
            Work(
                Role.DATA,
                18,
                (
                    "Collect and curate labelled examples, at least 50 and better 1,000.",
                    "Hold a fifth back for testing; remove what is personal.",
                ),
            ),
            Work(
                Role.DATA,
                22,
                (
                    "Collect the documents with owner, date and access rights.",
                    "Curate labelled examples that contain retrieved passages, right and wrong.",
                ),
            ),
        ),
        _by_approach(
            "The rules fit a page and settle every graded case.",
            "The answer to every graded question is in the collected documents.",
            "At least 50 checked examples, better 1,000, and a fifth of them held back.",
            "The answers are in the documents, and at least 50 checked examples show the form.",
        ),
        "The data is worse than believed.",
        "Check a sample of a hundred by hand in the first two days.",
        _by_approach(
            "Stop if the rules cannot be written down: then examples have to show them.",
            "Stop if nobody keeps the documents up to date.",
            "Stop if fewer than 50 good examples can be had.",
            "Stop tuning if fewer than 50 good examples can be had, and retrieval if nobody keeps "
            "the documents up to date.",
        ),
    ),
    Template(
        "Set-up",
        _by_approach(
            Work(Role.SOFTWARE, 5, ("Build prompt, checks and logging behind one interface.",)),
            Work(
                Role.SOFTWARE,
                10,
                (
                    "Build the index; search by meaning and by keyword.",
                    "Write the prompt that answers from passages, cites them, and can say no.",
                ),
            ),
            Work(
                Role.ML,
                8,
                ("Set up tuning with adapters, so that a run costs little.", "Set up hosting."),
            ),
            Work(
                Role.ML,
                14,
                ("Build index and search.", "Set up tuning with adapters, and hosting."),
            ),
        ),
        _for_all("Every graded case runs from end to end, with its cost and delay in the log."),
        "It does not fit into the systems around it.",
        "Connect a stub to them in the first week of the phase.",
        _by_approach(
            "Stop if a query costs more than its limit even with the fixed part cached.",
            "Stop if the right passage is found for fewer than half of the graded questions.",
            "Stop if the platform's support ends within a year and nothing can replace it.",
            "Stop if the platform's support ends within a year and nothing can replace it.",
        ),
    ),
    Template(
        "First results",
        _by_approach(
            Work(Role.SOFTWARE, 5, ("Measure on the graded cases; read every failure.",)),
            Work(
                Role.SOFTWARE,
                8,
                (
                    "Measure retrieval (is the right passage found?) apart from the answer.",
                    "Read every failure and name its cause.",
                ),
            ),
            Work(
                Role.ML,
                10,
                ("Tune a first time.", "Measure on the cases held back; test safety again."),
            ),
            Work(
                Role.ML,
                12,
                ("Tune a first time.", "Measure prompting, each half alone, and both together."),
            ),
        ),
        _for_all("Right answers on the graded cases, beside those of plain prompting."),
        "A good demonstration hides bad averages.",
        "Decide by the graded cases only.",
        _by_approach(
            "Stop if fewer than half are right: the task may need more than a prompt.",
            "Stop if it adds nothing over prompting on the graded cases.",
            "Stop if it adds nothing over prompting on the cases held back.",
            "Stop the half that adds nothing over the other alone.",
        ),
    ),
    Template(
        "Improvement",
        _by_approach(
            Work(Role.SOFTWARE, 5, ("Mend the most frequent failures; cut the prompt's cost.",)),
            Work(
                Role.SOFTWARE,
                10,
                (
                    "Mend splitting and ranking first: retrieval is the ceiling.",
                    "Adjust when it refuses.",
                ),
            ),
            Work(
                Role.ML,
                10,
                ("Add examples where it fails.", "Try a smaller model for cost and delay."),
            ),
            Work(
                Role.ML,
                14,
                ("Mend retrieval first, then add examples where it still fails.",),
            ),
        ),
        _for_all("Right answers at the target, with delay and cost a query within their limits."),
        "Improvement goes on without end.",
        "Agree on the target before, and stop when two rounds gain less than a point.",
        _for_all(
            "Stop if the target is still far after two rounds, and go back to the choice of "
            "approach."
        ),
    ),
    Template(
        "Going live",
        _by_approach(
            Work(Role.SOFTWARE, 6, ("Pilot with a few people, then all.", "Watch cost and delay.")),
            Work(
                Role.SOFTWARE,
                8,
                ("Pilot with a few people, then all.", "Index changes daily; watch refusals."),
            ),
            Work(
                Role.ML,
                8,
                ("Pilot with a few people, then all.", "Plan the next tuning run and who pays."),
            ),
            Work(
                Role.ML,
                10,
                (
                    "Pilot with a few people, then all.",
                    "Index changes daily; plan the next tuning run.",
                ),
            ),
        ),
        _for_all("Satisfaction, refusals and cost a query within their limits for a week."),
        "Real use differs from the graded cases.",
        "Add what people really asked to the graded cases each week.",
        _for_all("Stop the roll-out and go back a version if a measure falls under its limit."),
    ),
)

LEAST_WEEKS: Mapping[Approach, int] = MappingProxyType(
    {
        Approach.PROMPTING: 2,
        Approach.RAG: 5,
        Approach.FINE_TUNING: 8,
        Approach.HYBRID: 10,
    }
)
"""Under this many weeks the phases cannot be done honestly by a team of two; ours."""
