"""Reads `budget=60k weeks=5 queries=3k/day`, as typed on the command line or a slash command."""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from advisor.attributes import AttributeName, Attributes, Changes, Statement
from advisor.errors import BadValue, InputError, SeveralProblems, UnknownAttribute
from advisor.figures import Span
from advisor.quantities import read_value
from advisor.reading import read

LONGEST = 4_000
"""Characters: a slash command's text is no longer."""

Key = tuple[AttributeName, str | None]
"""The attribute a key stands for, and the unit it implies for a bare number."""


def _keys(name: AttributeName, *keys: str, unit: str | None = None) -> dict[str, Key]:
    return dict.fromkeys(keys, (name, unit))


KEYS: Mapping[str, Key] = MappingProxyType(
    {
        **{str(name): (name, None) for name in AttributeName},
        **_keys(AttributeName.USE_CASE_COMPLEXITY, "complexity", "use_case"),
        **_keys(AttributeName.BUDGET, "cost", "money"),
        **_keys(AttributeName.DATA_VOLUME, "data", "volume", "size"),
        **_keys(AttributeName.DATA_VOLUME, "docs", "documents", unit="documents"),
        **_keys(AttributeName.DATA_VOLUME, "pages", unit="pages"),
        **_keys(AttributeName.DEPLOYMENT_SPEED, "speed"),
        **_keys(AttributeName.DEPLOYMENT_SPEED, "weeks", "deadline", "timeline", unit="weeks"),
        **_keys(AttributeName.DEPLOYMENT_SPEED, "days", unit="days"),
        **_keys(AttributeName.DEPLOYMENT_SPEED, "months", unit="months"),
        **_keys(AttributeName.SCALABILITY, "scale", "load"),
        **_keys(AttributeName.SCALABILITY, "queries", "traffic", "questions", unit="queries/day"),
        **_keys(AttributeName.KNOWLEDGE_VOLATILITY, "volatility", "changes"),
        **_keys(AttributeName.NEEDS_CITATIONS, "citations", "sources"),
        **_keys(AttributeName.STYLE_OR_FORMAT_TASK, "style", "format", "behaviour", "behavior"),
        **_keys(AttributeName.LABELLED_EXAMPLES, "examples", "labels", "labelled", "labeled"),
        **_keys(AttributeName.KNOWLEDGE_TOKENS, "tokens"),
        **_keys(AttributeName.ACCESS_CONTROL, "access", "permissions"),
        **_keys(AttributeName.DELETION_REQUIRED, "deletion"),
        **_keys(AttributeName.HAS_EVALUATION_SET, "evaluation", "eval"),
        **_keys(AttributeName.UNIT_COST, "cost_per_query", "query_cost"),
        **_keys(AttributeName.ML_EXPERIENCE, "experience", "ml"),
    }
)

# Begins only where a word begins and never steps back, so that its work grows with the text.
_ASSIGNMENT = re.compile(r"(?<![\w-])(?P<key>[a-zA-Z][\w-]*+)\s*+[=:]\s*+")


def parse_assignments(text: str) -> Attributes:
    """Read key=value pairs, in any order and case; empty text gives no attributes.

    Values may have spaces (deadline=5 weeks) and quotes; "unknown" and "?" leave the attribute
    unknown. Raises UnknownAttribute or BadValue, or SeveralProblems when there is more than one,
    so that all can be put right at once.
    """
    return Attributes().having(parse_assigned_changes(text))


def parse_assigned_changes(text: str) -> Changes:
    """Read key=value pairs as changes: "unknown" and "?" forget an attribute. Raises as above."""
    if len(text) > LONGEST:
        raise BadValue("text", text, allowed=f"up to {LONGEST} characters", example=_EXAMPLE)
    said: dict[AttributeName, Statement | None] = {}
    problems: list[InputError] = []
    for key, value in _pairs(text):
        try:
            _add(said, key, value)
        except BadValue as problem:
            problems.append(problem.typed_as(key))
        except InputError as problem:
            problems.append(problem)
    if problems:
        raise problems[0] if len(problems) == 1 else SeveralProblems(problems)
    return said


_UNKNOWN = frozenset({"unknown", "?", "tbd", "n/a"})
_EXAMPLE = "budget=60k weeks=5 queries=3k/day accuracy=90%"


def _pairs(text: str) -> list[tuple[str, str]]:
    found = list(_ASSIGNMENT.finditer(text))
    stray = text[: found[0].start()] if found else text
    if stray.strip(" ,;") or (text.strip() and not found):
        raise BadValue("text", stray.strip(), allowed="key=value pairs", example=_EXAMPLE)
    ends = [*(match.start() for match in found), len(text)][1:]
    return [
        (match["key"], text[match.end() : end].strip(" ,;\t\n\"'“”"))
        for match, end in zip(found, ends, strict=True)
    ]


def _add(said: dict[AttributeName, Statement | None], key: str, value: str) -> None:
    known = KEYS.get(key.lower().replace("-", "_"))
    if known is None:
        raise UnknownAttribute(key, [str(name) for name in AttributeName], also=list(KEYS))
    name, unit = known
    new = None if value.lower() in _UNKNOWN else read_value(name, value, unit=unit)
    said[name] = _one_of(name, said[name], new, key=key) if name in said else new


def _one_of(
    name: AttributeName, one: Statement | None, other: Statement | None, *, key: str
) -> Statement:
    """Return the one that says more where both can hold. Raises BadValue naming both if not."""
    if one is not None and other is not None:
        spans = [span for span in (_span(name, one), _span(name, other)) if span]
        if one == other or (len(spans) == 2 and spans[0].meets(spans[1])):  # noqa: PLR2004 -- both
            return min((one, other), key=lambda said: _width(name, said))
    raise BadValue(
        str(name),
        " and ".join(_told(name, said, beside) for said, beside in ((one, other), (other, one))),
        allowed="one value; these contradict each other",
        example=f"{key}={(other or one or Statement()).raw}",
    )


def _span(name: AttributeName, said: Statement) -> Span | None:
    return read(name, said, today=None, rates={}).span


def _width(name: AttributeName, said: Statement) -> Decimal:
    span = _span(name, said)
    return span.high - span.low if span else Decimal(0)


def _told(name: AttributeName, said: Statement | None, beside: Statement | None) -> str:
    """Say a statement, with its reading where another unit hides why both cannot hold."""
    if said is None:
        return "unknown"
    if beside is None or said.unit == beside.unit:
        return said.raw or ""
    return f"{said.raw} ({read(name, said, today=None, rates={}).text})"
