"""Every connection to PostgreSQL that is cut off without a word is given up in seconds."""

from collections.abc import Callable

import psycopg
import pytest
from dbos._dbos import _get_dbos_instance
from sqlalchemy import Engine

from bot.database_urls import for_psycopg
from bot.engine.figures import QueueFigures
from bot.engine.presence import PostgresPresence
from bot.engine.storing import storing_engine
from bot.postgresql import SILENCE_TIMEOUT_S
from bot.settings import Settings
from bot.storage.database import open_database
from tests.bot.engine.queues import started

GIVEN_UP_MS = 1000 * SILENCE_TIMEOUT_S


def user_timeout_ms(connection: psycopg.Connection) -> str:
    """Return what the connection was told of unanswered data."""
    return connection.info.get_parameters()["tcp_user_timeout"]


def figures_engine(url: str) -> Engine:
    """Return the engine of the queue's figures."""
    return QueueFigures(url)._engine


@pytest.mark.parametrize("opened", [open_database, storing_engine, figures_engine])
def test_a_connection_of_an_engine(
    opened: Callable[[str], Engine], postgres_settings: Settings
) -> None:
    engine = opened(postgres_settings.data_url)
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, psycopg.Connection)
        assert user_timeout_ms(raw) == str(GIVEN_UP_MS)
    engine.dispose()


def test_a_connection_of_the_engine_that_works_on_the_queue(postgres_settings: Settings) -> None:
    with (
        started(postgres_settings, lambda _turn: None),
        _get_dbos_instance()._sys_db.engine.connect() as connection,
    ):
        raw = connection.connection.driver_connection
        assert isinstance(raw, psycopg.Connection)
        assert user_timeout_ms(raw) == str(GIVEN_UP_MS)


def test_the_session_that_shows_that_a_replica_lives(postgres_settings: Settings) -> None:
    presence = PostgresPresence(for_psycopg(postgres_settings.queue_url), "one")
    presence.begin()
    assert presence._session is not None
    assert user_timeout_ms(presence._session) == str(GIVEN_UP_MS)
    presence.end()
