"""Beginnings without an end, on both stores."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from bot.storage.beginnings import SqlBeginnings
from bot.storage.retention import Retention


@pytest.fixture
def beginnings(engine: Engine) -> SqlBeginnings:
    return SqlBeginnings(engine)


def test_a_turn_begins_once_until_it_has_ended(beginnings: SqlBeginnings) -> None:
    assert beginnings.begin("1.1")
    assert not beginnings.begin("1.1")
    assert beginnings.begin("1.2")
    beginnings.end("1.1")
    assert beginnings.begin("1.1")


def test_beginnings_without_an_end_are_counted(beginnings: SqlBeginnings) -> None:
    beginnings.begin("1.1")
    assert [beginnings.begin_again("1.1") for _ in range(3)] == [2, 3, 4]
    beginnings.end("1.1")
    assert beginnings.begin_again("1.1") == 1


def test_what_never_ended_goes_in_the_end(beginnings: SqlBeginnings, engine: Engine) -> None:
    beginnings.begin("1.1")
    Retention(engine, timedelta(0))()
    assert beginnings.begin("1.1")
