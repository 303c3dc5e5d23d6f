"""What of a form or command could not be used, as facts: views word them."""

from dataclasses import dataclass
from enum import StrEnum

from advisor.attributes import AttributeName
from advisor.errors import BadValue, InputError, SeveralProblems, UnknownAttribute


class Fault(StrEnum):
    """What is wrong with a piece of input."""

    UNKNOWN_KEY = "unknown_key"
    BAD_VALUE = "bad_value"
    CONTRADICTION = "contradiction"
    STRAY_WORDS = "stray_words"


@dataclass(frozen=True, slots=True)
class Problem:
    """One piece that could not be used.

    `written` is the key or value as typed; `attribute` what it was for, None where that is not
    known; `suggestions` are keys that may have been meant.
    """

    fault: Fault
    written: str
    attribute: AttributeName | None = None
    suggestions: tuple[str, ...] = ()


def problem_of(error: InputError) -> Problem:
    """Return the facts of an error; of several, those of the first."""
    match error:
        case SeveralProblems(problems=(first, *_)):
            return problem_of(first)
        case UnknownAttribute(name=name, suggestions=suggestions):
            return Problem(Fault.UNKNOWN_KEY, name, suggestions=suggestions)
        case BadValue(field=field, value=value) if field in set(AttributeName):
            # The scoring core tells a contradiction from a bad value by its words alone.
            contradicts = "contradict" in error.allowed
            fault = Fault.CONTRADICTION if contradicts else Fault.BAD_VALUE
            return Problem(fault, str(value), AttributeName(field))
        case BadValue(value=value):
            return Problem(Fault.STRAY_WORDS, str(value))
        case _:
            return Problem(Fault.STRAY_WORDS, str(error))
