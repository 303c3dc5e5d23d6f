"""JSON Lines in, JSON Lines out: one object a line, a bad line answered in its place."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from io import TextIOWrapper
from typing import Any, TextIO

from pydantic import ValidationError


class LineError(Exception):
    """One input line could not be used; the message is for the person who wrote it."""


def answer_lines(
    answer: Callable[[Mapping[str, Any]], Mapping[str, Any]],
    *,
    lines: Iterable[str] = sys.stdin,
    output: TextIO = sys.stdout,
) -> int:
    """Answer each non-empty line with one line and return the exit code: 1 if any line failed.

    A failed line's output holds `error` (and the line's `id`, if it has one), so that output
    lines match input lines one to one.
    """
    for stream, errors in ((lines, "replace"), (output, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            # Bytes that are not UTF-8 spoil one line, not the run.
            stream.reconfigure(errors=errors)
    failed = False
    for line in lines:
        if not line.strip():
            continue
        result = _answer_line(answer, line)
        failed = failed or "error" in result
        output.write(json.dumps(result, ensure_ascii=False) + "\n")
        output.flush()
    return int(failed)


def _answer_line(
    answer: Callable[[Mapping[str, Any]], Mapping[str, Any]], line: str
) -> dict[str, Any]:
    try:
        request = json.loads(line)
    except (ValueError, RecursionError) as problem:  # ValueError: also a number of endless digits
        return {"error": f"this line is not JSON: {problem}"}
    if not isinstance(request, dict):
        return {"error": f"a line must be a JSON object, not {type(request).__name__}"}
    identity = {"id": request["id"]} if "id" in request else {}
    try:
        return {**identity, **answer(request)}
    except LineError as problem:
        return {**identity, "error": str(problem)}
    except ValidationError as problem:
        return {**identity, "error": _field_errors(problem)}


def _field_errors(problem: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(map(str, error['loc'])) or 'line'}: {error['msg']}"
        for error in problem.errors(include_url=False)
    )
