"""How well messages are understood: precision, recall and F1 on (attribute, value).

Conventions are those of the sets: other accepted readings count, so does a neighbouring level on
the same side of the middle, and any date inside a period. Attributes beyond `SCORED` are ignored.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Final

from pydantic import BaseModel, ConfigDict, StrictBool

from advisor.attributes import AttributeName, Statement
from bot.counts import Counts
from bot.dialogue.acts import Interpreter
from bot.evaluation.baselines import PatternInterpreter
from bot.evaluation.table import Figure, Row, Share
from bot.understanding import attribute_named

SETS: Final = {
    "given messages": "utterances.jsonl",
    "fresh messages": "utterances_fresh.jsonl",
    "second fresh messages": "utterances_second.jsonl",
    "third fresh messages": "utterances_third.jsonl",
    "fourth fresh messages": "utterances_fourth.jsonl",
    "fifth fresh messages": "utterances_fifth.jsonl",
    "sixth fresh messages": "utterances_sixth.jsonl",
    "seventh fresh messages": "utterances_seventh.jsonl",
    "eighth fresh messages": "utterances_eighth.jsonl",
    "ninth fresh messages": "utterances_ninth.jsonl",
    "tenth fresh messages": "utterances_tenth.jsonl",
    "eleventh fresh messages": "utterances_eleventh.jsonl",
    "twelfth fresh messages": "utterances_twelfth.jsonl",
    "thirteenth fresh messages": "utterances_thirteenth.jsonl",
    "fourteenth fresh messages": "utterances_fourteenth.jsonl",
    "fifteenth fresh messages": "utterances_fifteenth.jsonl",
    "sixteenth fresh messages": "utterances_sixteenth.jsonl",
    "seventeenth fresh messages": "utterances_seventeenth.jsonl",
    "eighteenth fresh messages": "utterances_eighteenth.jsonl",
    "nineteenth fresh messages": "utterances_nineteenth.jsonl",
    "twentieth fresh messages": "utterances_twentieth.jsonl",
    "twenty-first fresh messages": "utterances_twenty_first.jsonl",
    "twenty-second fresh messages": "utterances_twenty_second.jsonl",
    "twenty-third fresh messages": "utterances_twenty_third.jsonl",
    "twenty-fourth fresh messages": "utterances_twenty_fourth.jsonl",
    "twenty-fifth fresh messages": "utterances_twenty_fifth.jsonl",
    "twenty-sixth fresh messages": "utterances_twenty_sixth.jsonl",
    "twenty-seventh fresh messages": "utterances_twenty_seventh.jsonl",
    "twenty-eighth fresh messages": "utterances_twenty_eighth.jsonl",
    "twenty-ninth fresh messages": "utterances_twenty_ninth.jsonl",
    "thirtieth fresh messages": "utterances_thirtieth.jsonl",
    "thirty-first fresh messages": "utterances_thirty_first.jsonl",
    "thirty-second fresh messages": "utterances_thirty_second.jsonl",
    "thirty-third fresh messages": "utterances_thirty_third.jsonl",
    "thirty-fourth fresh messages": "utterances_thirty_fourth.jsonl",
    "thirty-fifth fresh messages": "utterances_thirty_fifth.jsonl",
    "thirty-sixth fresh messages": "utterances_thirty_sixth.jsonl",
    "thirty-seventh fresh messages": "utterances_thirty_seventh.jsonl",
    "thirty-eighth fresh messages": "utterances_thirty_eighth.jsonl",
    "thirty-ninth fresh messages": "utterances_thirty_ninth.jsonl",
    "fortieth fresh messages": "utterances_fortieth.jsonl",
    "forty-first fresh messages": "utterances_forty_first.jsonl",
    "forty-second fresh messages": "utterances_forty_second.jsonl",
    "forty-third fresh messages": "utterances_forty_third.jsonl",
    "forty-fourth fresh messages": "utterances_forty_fourth.jsonl",
    "forty-fifth fresh messages": "utterances_forty_fifth.jsonl",
    "forty-sixth fresh messages": "utterances_forty_sixth.jsonl",
    "forty-seventh fresh messages": "utterances_forty_seventh.jsonl",
    "forty-eighth fresh messages": "utterances_forty_eighth.jsonl",
    "forty-ninth fresh messages": "utterances_forty_ninth.jsonl",
    "fiftieth fresh messages": "utterances_fiftieth.jsonl",
    "fifty-first fresh messages": "utterances_fifty_first.jsonl",
    "fifty-second fresh messages": "utterances_fifty_second.jsonl",
    "fifty-third fresh messages": "utterances_fifty_third.jsonl",
    "fifty-fourth fresh messages": "utterances_fifty_fourth.jsonl",
    "fifty-fifth fresh messages": "utterances_fifty_fifth.jsonl",
    "fifty-sixth fresh messages": "utterances_fifty_sixth.jsonl",
    "fifty-seventh fresh messages": "utterances_fifty_seventh.jsonl",
    "fifty-eighth fresh messages": "utterances_fifty_eighth.jsonl",
    "fifty-ninth fresh messages": "utterances_fifty_ninth.jsonl",
    "sixtieth fresh messages": "utterances_sixtieth.jsonl",
    "sixty-first fresh messages": "utterances_sixty_first.jsonl",
    "sixty-second fresh messages": "utterances_sixty_second.jsonl",
    "sixty-third fresh messages": "utterances_sixty_third.jsonl",
    "sixty-fourth fresh messages": "utterances_sixty_fourth.jsonl",
    "sixty-fifth fresh messages": "utterances_sixty_fifth.jsonl",
}
"""The shipped sets. Each fresh one was written before the rules of its day were scored on it."""
SCORED: Final = frozenset(
    {
        AttributeName.BUDGET,
        AttributeName.DEPLOYMENT_SPEED,
        AttributeName.SCALABILITY,
        AttributeName.DATA_VOLUME,
        AttributeName.ACCURACY,
        AttributeName.USE_CASE_COMPLEXITY,
        AttributeName.LABELLED_EXAMPLES,
        AttributeName.KNOWLEDGE_VOLATILITY,
        AttributeName.NEEDS_CITATIONS,
        AttributeName.PRIVACY,
        AttributeName.STYLE_OR_FORMAT_TASK,
        AttributeName.LATENCY,
    }
)
_LOWER: Final = frozenset({"very_low", "low", "relaxed"})
_UPPER: Final = frozenset({"very_high", "high", "urgent"})


class Expected(BaseModel):
    """One expected reading; fields the sets add for people to read are ignored."""

    model_config = ConfigDict(frozen=True)

    value: StrictBool | Decimal | date | None = None  # strict, as 1 and 0 are figures too
    min: Decimal | date | None = None
    max: Decimal | date | None = None
    level: str | None = None
    unit: str | None = None


class Example(BaseModel):
    """One message with what it should come to; None is a retraction."""

    model_config = ConfigDict(frozen=True)

    id: str
    text: str
    asked: str | None = None
    today: date
    expected: dict[str, Expected | None]
    also: tuple[dict[str, Expected], ...] = ()


@dataclass(frozen=True, slots=True)
class Miss:
    """A message that was understood otherwise than expected."""

    row: Example
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score(Counts):
    """Counts over a set. `quiet` of `empty` messages that carry nothing set nothing."""

    quiet: int
    empty: int
    misses: tuple[Miss, ...]


def load_rows(name: str) -> tuple[Example, ...]:
    """Return the messages of a shipped set."""
    text = files("bot.evaluation").joinpath("sets", name).read_text(encoding="utf-8")
    return tuple(Example.model_validate(json.loads(line)) for line in text.splitlines() if line)


def rows(interpreter: Interpreter) -> tuple[Row, ...]:
    """Return the table: each set's figures, beside those of a few patterns."""
    return tuple(
        row
        for title, name in SETS.items()
        for row in _rows(title, score(interpreter, load_rows(name)), _baseline(name))
    )


def _baseline(name: str) -> "Score":
    return score(PatternInterpreter(), load_rows(name))


def _rows(title: str, ours: "Score", baseline: "Score") -> Iterator[Row]:
    measures: tuple[tuple[str, Callable[[Score], Figure]], ...] = (
        ("precision", lambda one: one.precision),
        ("recall", lambda one: one.recall),
        ("F1", lambda one: one.f1),
        ("set nothing where nothing was said", lambda one: Share(one.quiet, one.empty)),
    )
    for measure, figure in measures:
        yield Row(f"{title}: {measure}", figure(ours), figure(baseline))


def score(interpreter: Interpreter, rows: Iterable[Example]) -> Score:
    """Compare an interpreter with a set."""
    results = [_compare(row, _said(interpreter, row)) for row in rows]
    empty = [result for result in results if not result.expected]
    return Score(
        right=sum(result.right for result in results),
        said=sum(result.said for result in results),
        expected=sum(result.expected for result in results),
        quiet=sum(not result.said for result in empty),
        empty=len(empty),
        misses=tuple(Miss(result.row, result.wrong) for result in results if result.wrong),
    )


@dataclass(frozen=True, slots=True)
class _Result:
    row: Example
    right: int
    said: int
    expected: int
    wrong: tuple[str, ...]


def _said(interpreter: Interpreter, row: Example) -> Mapping[AttributeName, Statement | None]:
    asked = attribute_named(row.asked) if row.asked else None
    found = interpreter.interpret(row.text, asked=asked, today=row.today).attributes
    return {name: said for name, said in found.items() if name in SCORED}


def _compare(row: Example, said: Mapping[AttributeName, Statement | None]) -> _Result:
    wanted = {
        name: reading
        for field, reading in row.expected.items()
        if (name := attribute_named(field)) in SCORED and name is not None
    }
    wrong = []
    for name, statement in said.items():
        if name not in wanted:
            wrong.append(f"not said: {name} {_short(statement)}")
        elif not _accepted(statement, _readings(row, name, wanted[name])):
            wrong.append(f"misread: {name} {_short(statement)}")
    missed = [f"missed: {name}" for name in wanted if name not in said]
    return _Result(row, len(said) - len(wrong), len(said), len(wanted), (*wrong, *missed))


def _readings(
    row: Example, name: AttributeName, first: Expected | None
) -> Sequence[Expected | None]:
    others = [
        reading
        for accepted in row.also
        for field, reading in accepted.items()
        if attribute_named(field) is name
    ]
    return [first, *others]


def _accepted(said: Statement | None, readings: Sequence[Expected | None]) -> bool:
    return any(_same(said, reading) for reading in readings)


def _same(said: Statement | None, wanted: Expected | None) -> bool:
    if said is None or wanted is None:
        return said is None and wanted is None
    if wanted.level is not None:
        return said.level is not None and _near(said.level, wanted.level)
    if wanted.min is not None:
        return _same_range(said, wanted)
    if said.level is not None or said.min is not None:
        return False
    return said.value == wanted.value and (said.unit or None) == (wanted.unit or None)


def _same_range(said: Statement, wanted: Expected) -> bool:
    if said.unit != wanted.unit:
        return False
    if isinstance(wanted.min, date) and isinstance(wanted.max, date):
        ends = [end for end in (said.value, said.min, said.max) if end is not None]
        return bool(ends) and all(
            isinstance(end, date) and wanted.min <= end <= wanted.max for end in ends
        )
    return said.min == wanted.min and said.max == wanted.max


def _near(said: str, wanted: str) -> bool:
    return said == wanted or any({said, wanted} <= side for side in (_LOWER, _UPPER))


def _short(statement: Statement | None) -> str:
    if statement is None:
        return "taken back"
    said = statement.model_dump(exclude_none=True, exclude={"raw", "qualifier"}, mode="json")
    return " ".join(str(part) for part in said.values())
