"""Reads `budget=60k weeks=5 queries=3k/day`, as typed on the command line or a slash command."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from advisor.attributes import AttributeName, Attributes, Statement
from advisor.errors import BadValue, InputError, SeveralProblems, UnknownAttribute
from advisor.quantities import read_value

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
        **_keys(AttributeName.DATA_VOLUME, "data", "volume"),
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

    Values may have spaces (deadline=5 weeks) and quotes. Raises UnknownAttribute or BadValue, or
    SeveralProblems when there is more than one, so that all can be put right at once.
    """
    if len(text) > LONGEST:
        raise BadValue("text", text, allowed=f"up to {LONGEST} characters", example=_EXAMPLE)
    said: dict[AttributeName, Statement] = {}
    problems: list[InputError] = []
    for key, value in _pairs(text):
        try:
            _add(said, key, value)
        except InputError as problem:
            problems.append(problem)
    if len(problems) > 1:
        raise SeveralProblems(problems)
    if problems:
        raise problems[0]
    return Attributes(said)


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


def _add(said: dict[AttributeName, Statement], key: str, value: str) -> None:
    known = KEYS.get(key.lower().replace("-", "_"))
    if known is None:
        raise UnknownAttribute(key, [str(name) for name in AttributeName], also=list(KEYS))
    name, unit = known
    statement = read_value(name, value, unit=unit)
    if name in said and said[name] != statement:
        raise BadValue(
            str(name),
            f"{said[name].raw} and {value}",
            allowed="one value; these contradict each other",
            example=f"{key}={value}",
        )
    said[name] = statement
