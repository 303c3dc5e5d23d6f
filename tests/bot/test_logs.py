"""Logs say where something failed, never what people wrote."""

import json
import logging
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
import structlog
from prometheus_client import REGISTRY

from bot.logs import ALERTED, configure_logs, count_from_zero, without_words

WORDS = "we lose three big clients a month"


@pytest.fixture(autouse=True)
def log() -> Iterator[StringIO]:
    """What is logged in one test."""
    stream = StringIO()
    kept = logging.getLogger().handlers[:]
    logging.getLogger().handlers.clear()
    configure_logs("INFO", stream=stream)
    yield stream
    structlog.reset_defaults()
    logging.getLogger().handlers[:] = kept


def fail() -> None:
    try:
        int(WORDS)
    except ValueError as problem:
        raise RuntimeError(f"because of {WORDS}") from problem


def test_an_exception_is_logged_by_kind_and_place_without_its_text(log: StringIO) -> None:
    try:
        fail()
    except RuntimeError:
        structlog.get_logger().exception("turn_failed")
    told = log.getvalue()
    assert WORDS not in told
    assert "RuntimeError" in json.loads(told)["exception"]
    assert "test_logs.py" in told


def test_the_cause_is_told_too() -> None:
    try:
        fail()
    except RuntimeError as problem:
        told = without_words((RuntimeError, problem, problem.__traceback__))
    assert told.index("ValueError") < told.index("RuntimeError")


def test_what_libraries_log_of_an_exception_is_without_its_text() -> None:
    (handler,) = (each for each in logging.getLogger().handlers if _is_ours(each))
    try:
        fail()
    except RuntimeError as problem:
        exc_info = (RuntimeError, problem, problem.__traceback__)
    record = logging.LogRecord("lib", logging.ERROR, "", 1, "failed", (), exc_info)
    assert WORDS not in handler.format(record)


def _is_ours(handler: logging.Handler) -> bool:
    return type(handler.formatter).__name__ == "_WordlessFormatter"


def test_warnings_are_counted_by_name() -> None:
    labels = {"event": "form_refused", "level": "warning"}
    before = REGISTRY.get_sample_value("advisor_events_total", labels) or 0
    structlog.get_logger().warning("form_refused")
    structlog.get_logger().info("form_refused")
    assert REGISTRY.get_sample_value("advisor_events_total", labels) == before + 1


def test_what_alerts_look_at_counts_from_zero() -> None:
    alerts = Path(__file__).parents[2].joinpath("deploy", "alerts.yaml").read_text("utf-8")
    looked_at = re.findall(r'event=~?"([\w|]+)"', alerts)
    events = {event for group in looked_at for event in group.split("|")}
    assert events == set(ALERTED)
    count_from_zero()
    for event, level in ALERTED.items():
        labels = {"event": event, "level": level}
        assert REGISTRY.get_sample_value("advisor_events_total", labels) is not None
