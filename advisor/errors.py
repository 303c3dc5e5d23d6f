"""What can be wrong with an input.

AdvisorError
└── InputError            a person's input cannot be used; the message says what to write instead
    ├── UnknownAttribute  no attribute has this name
    ├── BadValue          an attribute's value is malformed, out of range or contradicts itself
    └── SeveralProblems   more than one of the above, in the order met
"""

import json
from collections.abc import Sequence
from difflib import get_close_matches

SHOWN_CHARS = 60
"""An offending value is quoted up to this length, so that a message stays readable."""


SHOWN_PROBLEMS = 8
"""So many problems are told one by one; the rest are counted."""


class AdvisorError(Exception):
    """The root of what this package raises."""


class InputError(AdvisorError, ValueError):
    """An input cannot be used. The message is meant for the person who wrote it."""


class UnknownAttribute(InputError):
    """No attribute has this name; the message offers the nearest that exist.

    `also` are other names that would have been taken; they are suggested but not listed.
    """

    def __init__(self, name: str, known: Sequence[str], *, also: Sequence[str] = ()) -> None:
        self.name = name
        candidates = list(dict.fromkeys((*known, *also)))
        said = name[:SHOWN_CHARS].lower()
        self.suggestions = tuple(get_close_matches(said, candidates, n=2, cutoff=0.6))
        hint = f"did you mean {' or '.join(self.suggestions)}?" if self.suggestions else ""
        super().__init__(f"{shown(name)} is not known; {hint or 'known: ' + ', '.join(known)}")


class BadValue(InputError):
    """An attribute's value cannot be used; says the field, the value, the range and an example.

    `key` is what was typed for the field, where that is another word: the message says it instead.
    """

    def __init__(
        self, field: str, value: object, *, allowed: str, example: str, key: str = ""
    ) -> None:
        self.field = field
        self.value = value
        self.allowed = allowed
        self.example = example
        said = f"{shown(value)} cannot be used; give {allowed}, e.g. {example}"
        super().__init__(f"{key or field}: {said}")

    def typed_as(self, key: str) -> "BadValue":
        """Return the same error, told by the word that was typed for the field."""
        return BadValue(self.field, self.value, allowed=self.allowed, example=self.example, key=key)


class SeveralProblems(InputError):
    """Several problems of one input; the message tells the first few."""

    def __init__(self, problems: Sequence[InputError]) -> None:
        self.problems = tuple(problems)
        told = [str(problem) for problem in problems[:SHOWN_PROBLEMS]]
        left = len(problems) - len(told)
        super().__init__("; ".join(told + [f"and {left} more"] * bool(left)))


def shown(value: object) -> str:
    """Return the value as JSON for a message, cut when long."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= SHOWN_CHARS else text[: SHOWN_CHARS - 1] + "…"
