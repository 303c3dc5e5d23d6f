"""Structured logs: ids and counts, never message text or tokens."""

import logging
import sys
import traceback
from collections.abc import Mapping
from types import MappingProxyType, TracebackType
from typing import Final, TextIO

import structlog

from bot.metrics import EVENTS

ALERTED: Final[Mapping[str, str]] = MappingProxyType({
    "turn_not_stored": "error",
    "given_up": "error",
    "put_off": "warning",
    "not_delivered": "error",
    "turn_failed": "error",
    "turn_taken_over": "warning",
    "library_not_open": "error",
})  # fmt: skip
"""The level of each event that `deploy/alerts.yaml` looks at."""

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def configure_logs(level: str, *, stream: TextIO = sys.stderr) -> None:
    """Write one line an event; for people on a terminal, as JSON elsewhere."""
    renderer: structlog.types.Processor = (
        structlog.dev.ConsoleRenderer() if stream.isatty() else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            _counted,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.ExceptionRenderer(without_words),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(stream),
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_WordlessFormatter())
    handler.setLevel(logging.WARNING)  # some libraries set their own loggers to DEBUG
    logging.basicConfig(handlers=[handler], level=logging.WARNING)


def count_from_zero() -> None:
    """Let the counters of events that alerts look at stand at 0 before any happened.

    A counter that appears at 1 has not increased for a monitor, which would miss the first.
    """
    for event, level in ALERTED.items():
        EVENTS.labels(event=event, level=level)


def without_words(exc_info: ExcInfo) -> str:
    """Return where an exception came from and its kinds; its text may quote what people wrote."""
    told: list[str] = []
    problem: BaseException | None = exc_info[1]
    while problem is not None:
        told.insert(0, type(problem).__qualname__)
        told[:0] = [
            f"{frame.filename}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(problem.__traceback__)
        ]
        problem = problem.__cause__ or problem.__context__
    return "\n".join(told)


def _counted(
    _logger: object, _name: str, event: structlog.types.EventDict
) -> structlog.types.EventDict:
    """Count warnings and errors, so that a monitor sees each fallback and failure."""
    if event["level"] in ("warning", "error", "critical"):
        EVENTS.labels(event=str(event["event"]), level=event["level"]).inc()
    return event


class _WordlessFormatter(logging.Formatter):
    """What libraries log, without their exceptions' texts."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - the library's name
        kind, problem, _ = ei if isinstance(ei, tuple) else (None, None, None)
        return without_words((kind, problem, None)) if kind and problem else ""
