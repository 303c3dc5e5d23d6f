"""Tells what is wrong with the fields of a line, in the words of the person who wrote it."""

from typing import TYPE_CHECKING, Final

from advisor.errors import shown

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_ALLOWED: Final = {
    "string": "a text",
    "date": "a date as YYYY-MM-DD",
    "int": "a whole number",
    "tuple": "a list",
}
"""What may be given, by how the kind of an error begins."""


def told(problem: "ValidationError", *, example: str) -> str:
    """Return each bad field with its value and what may be given, and a line as an example."""
    errors = problem.errors(include_url=False)
    return f"{'; '.join(map(_told, errors))}, e.g. {example}"


def _told(error: "ErrorDetails") -> str:
    field = ".".join(map(str, error["loc"]))
    match error["type"]:
        case "missing":
            return f"{field} is missing"
        case "extra_forbidden":
            return f"{shown(field)} is not known"
        case "value_error":
            return f"{field}: {error['ctx']['error']}"
        case kind:
            allowed = next((say for key, say in _ALLOWED.items() if kind.startswith(key)), "")
            problem = f"{field}: {shown(error['input'])} cannot be used"
            return f"{problem}; give {allowed}" if allowed else problem
