"""Whether a replica lives, as others see it, on a real PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest

from bot.engine.errors import EngineUnavailable, ReplicaInUse
from bot.engine.presence import PostgresPresence
from bot.settings import Settings
from tests.bot.engine.queues import wait_until


@pytest.fixture
def url(postgres_settings: Settings) -> str:
    return postgres_settings.queue_url.replace("+psycopg", "")


@contextmanager
def present(url: str, name: str) -> Iterator[PostgresPresence]:
    presence = PostgresPresence(url, name, patience_s=0)
    presence.begin()
    try:
        yield presence
    finally:
        presence.end()


def test_a_replica_is_dead_once_its_session_has_ended(url: str) -> None:
    with present(url, "two") as two:
        with present(url, "one"):
            assert not two.is_dead("one")
        wait_until(lambda: two.is_dead("one"))
        assert two.is_dead("never seen")


def test_looking_whether_a_replica_is_dead_does_not_take_its_name(url: str) -> None:
    with present(url, "two") as two:
        assert two.is_dead("one")
        with present(url, "one"):
            assert not two.is_dead("one")


def test_a_name_is_held_by_one_process_only(url: str) -> None:
    with present(url, "one"), pytest.raises(ReplicaInUse, match="ADVISOR_REPLICA"):
        PostgresPresence(url, "one", patience_s=0).begin()


def test_a_database_that_does_not_answer_is_named_without_its_password() -> None:
    presence = PostgresPresence("postgresql://bot:secret@127.0.0.1:9/bot", "one", patience_s=0)
    with pytest.raises(EngineUnavailable, match=r"127\.0\.0\.1:9") as raised:
        presence.begin()
    assert "secret" not in str(raised.value)


def test_a_replica_takes_its_name_again_after_its_session_was_cut(url: str) -> None:
    with present(url, "one") as one, present(url, "two") as two:
        cut_all_sessions_but_mine(url)
        assert one.beat()
        assert two.beat()
        assert not two.is_dead("one")


def cut_all_sessions_but_mine(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )
