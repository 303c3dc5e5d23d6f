"""JSON Lines in, JSON Lines out: one object a line, a bad line answered in its place."""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from io import TextIOWrapper
from math import isfinite
from typing import Any, Final, NoReturn, TextIO

from pydantic import ValidationError

from bot.cli.field_errors import told

_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""What some programs begin a UTF-8 file with."""
_KINDS: Final = {
    list: "an array",
    str: "a text",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "null",
}
_SURROGATE = re.compile("[\ud800-\udfff]")


class LineError(Exception):
    """One input line could not be used; the message is for the person who wrote it."""


def answer_lines(
    answer: Callable[[Mapping[str, Any]], Mapping[str, Any]],
    *,
    example: str,
    lines: Iterable[str] = sys.stdin,
    output: TextIO = sys.stdout,
) -> int:
    """Answer each non-empty line with one line and return the exit code: 1 if any line failed.

    `example` is a line that can be answered, told to whoever wrote one that cannot. A failed
    line's output holds `error` (and the line's `id`, if it has one), so that output lines match
    input lines one to one.
    """
    for stream, errors in ((lines, "replace"), (output, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            # Bytes that are not UTF-8 spoil one line, not the run.
            stream.reconfigure(errors=errors)
    failed = False
    for line in lines:
        said = line.removeprefix(_BYTE_ORDER_MARK)
        if not said.strip():
            continue
        result = _answer_line(answer, said, example)
        failed = failed or "error" in result
        output.write(_written(result) + "\n")
        output.flush()
    return int(failed)


def _answer_line(
    answer: Callable[[Mapping[str, Any]], Mapping[str, Any]], line: str, example: str
) -> dict[str, Any]:
    try:
        request = _read(line)
    except LineError as problem:
        return {"error": f"this line cannot be read as JSON: {problem}, e.g. {example}"}
    if not isinstance(request, dict):
        return {
            "error": f"a line must be a JSON object, not {_KINDS[type(request)]}, e.g. {example}"
        }
    identity = {"id": request["id"]} if "id" in request else {}
    try:
        return {**identity, **answer(request)}
    except LineError as problem:
        return {**identity, "error": str(problem)}
    except ValidationError as problem:
        return {**identity, "error": told(problem, example=example)}


def _read(line: str) -> Any:
    """Return what the line holds. Raises LineError, in words that are not about Python."""
    try:
        return json.loads(
            line, parse_constant=_not_json, parse_float=_finite, object_pairs_hook=_each_once
        )
    except json.JSONDecodeError as problem:
        raise LineError(
            f"it goes wrong at character {problem.pos + 1}; write one object a line"
        ) from None
    except RecursionError:
        raise LineError("it is nested too deeply") from None
    except ValueError:
        raise LineError("a number has too many digits") from None


def _not_json(constant: str) -> NoReturn:
    """Refuse NaN and the infinities: Python reads and writes them, JSON has no such numbers."""
    raise LineError(f"{constant} is not a JSON number")


def _finite(digits: str) -> float:
    """Refuse what is too large for a number, which would come back out as Infinity."""
    number = float(digits)
    if not isfinite(number):
        raise LineError(f"{digits} is too large")
    return number


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key given twice, of which Python would silently keep the last."""
    found = dict(pairs)
    if len(found) < len(pairs):
        ((key, _),) = Counter(key for key, _ in pairs).most_common(1)
        raise LineError(f"{json.dumps(key)} is given more than once")
    return found


def _written(result: Mapping[str, Any]) -> str:
    """Return one line of JSON that UTF-8 can hold: a lone surrogate goes out as it came in."""
    text = json.dumps(result, ensure_ascii=False, allow_nan=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
