"""What a first attempt at understanding would be: a pattern for each kind of amount.

It is there to show what the rest of the work buys, so it is written as one would in an hour.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Statement
from bot.dialogue.acts import NOTHING_TOLD, Act, Interpretation

_NUMBER: Final = r"(\d[\d,]*(?:\.\d+)?)\s*(k|m)?"
_PATTERNS: Final = (
    (AttributeName.BUDGET, re.compile(rf"[$€£]\s*{_NUMBER}\b", re.IGNORECASE)),
    (AttributeName.BUDGET, re.compile(rf"{_NUMBER}\s*(?:usd|dollars|eur|euros)\b", re.IGNORECASE)),
    (AttributeName.DEPLOYMENT_SPEED, re.compile(rf"{_NUMBER}\s*(weeks?|months?|days?)\b", re.I)),
    (
        AttributeName.SCALABILITY,
        re.compile(
            rf"{_NUMBER}\s*(?:queries|requests|questions)\s*(?:/|per|a)\s*(day|month|hour)", re.I
        ),
    ),
    (AttributeName.DATA_VOLUME, re.compile(rf"{_NUMBER}\s*(documents|docs|pages)\b", re.I)),
    (AttributeName.ACCURACY, re.compile(rf"{_NUMBER}\s*(%)", re.I)),
    (AttributeName.LATENCY, re.compile(rf"{_NUMBER}\s*(ms|seconds)\b", re.I)),
    (
        AttributeName.LABELLED_EXAMPLES,
        re.compile(rf"{_NUMBER}\s*(?:labelled |labeled )?(examples)"),
    ),
)
_WORDS: Final = (
    (AttributeName.PRIVACY, re.compile(r"confidential|sensitive|gdpr|hipaa", re.I), "high"),
    (AttributeName.DEPLOYMENT_SPEED, re.compile(r"asap|urgent", re.I), "urgent"),
    (AttributeName.KNOWLEDGE_VOLATILITY, re.compile(r"daily|weekly", re.I), "high"),
    (AttributeName.USE_CASE_COMPLEXITY, re.compile(r"\bsimple\b", re.I), "low"),
    (AttributeName.USE_CASE_COMPLEXITY, re.compile(r"\bcomplex\b", re.I), "high"),
)
_UNITS: Final = {"%": "percent", "docs": "documents", "week": "weeks", "month": "months"}
_MULTIPLES: Final = {"k": 1000, "m": 1_000_000}


class PatternInterpreter:
    """The baseline: the first match of each pattern, whatever the words around it say."""

    takes_long = False

    def interpret(
        self,
        text: str,
        *,
        asked: AttributeName | None,
        today: date,
        told: Mapping[AttributeName, Statement] = NOTHING_TOLD,
    ) -> Interpretation:
        """Return what the patterns match."""
        del asked, told, today  # it knows neither
        said: dict[AttributeName, Statement | None] = {}
        for name, pattern in _PATTERNS:
            found = pattern.search(text)
            if found and name not in said:
                said[name] = _figure(name, found)
        for name, pattern, level in _WORDS:
            if name not in said and pattern.search(text):
                said[name] = Statement(level=level)
        return Interpretation((Act.INFORM if said else Act.NONE,), said)


def _figure(name: AttributeName, found: re.Match[str]) -> Statement:
    number, multiple, *units = found.groups()
    value = Decimal(number.replace(",", "")) * _MULTIPLES.get((multiple or "").lower(), 1)
    unit = units[0].lower() if units else "usd"
    if name is AttributeName.SCALABILITY:
        unit = f"queries/{unit}"
    return Statement(value=value, unit=_UNITS.get(unit, unit))
