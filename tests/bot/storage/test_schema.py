"""The schema is brought up to date from each of its earlier states, and nothing is lost."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, insert, inspect, text
from sqlalchemy import table as sql_table
from sqlalchemy.sql import column

from bot.dialogue.conversation import Conversation
from bot.settings import Settings
from bot.storage.database import open_database
from bot.storage.schema import SCRIPTS, bring_up_to_date
from bot.storage.sql import SqlStore
from bot.storage.tables import Base
from bot.turns.turn import Place

AT = datetime(2026, 11, 22, 12)
PLACE = Place(enterprise_id="E1", team_id="T1", channel_id="C1", thread_ts="1.0")
POST = {"kind": "post", "place": PLACE.model_dump(), "content": {"text": "kept"}}
SCOPE = {"enterprise_id": "E1", "team_id": "T1"}
FIRST_ROWS = {
    "conversations": {**SCOPE, "channel_id": "C1", "thread_ts": "1.0", "updated_at": AT},
    "turns": {**SCOPE, "id": "1.1:T1:C1", "applied_at": AT},
    "outbox": {
        **SCOPE,
        "turn_id": "1.1:T1:C1",
        "position": 0,
        "payload": POST,
        "attempted": True,
        "ts": "",
    },
    "feedback": {
        **SCOPE,
        "channel_id": "C1",
        "message_ts": "1.2",
        "user_id": "U1",
        "turn_id": "1.3:T1:C1",
        "good": True,
        "given_at": AT,
    },
}
"""One row of each of the first tables; what was added later has a default."""
REVISIONS = [script.revision for script in ScriptDirectory(SCRIPTS).walk_revisions()]


@pytest.fixture
def bare(settings: Settings) -> Iterator[Engine]:
    """A database without any table."""
    engine = create_engine(settings.data_url)
    yield engine
    engine.dispose()


def insert_first_rows(engine: Engine) -> None:
    with engine.begin() as connection:
        for name, row in FIRST_ROWS.items():
            columns = {each["name"]: each["type"] for each in inspect(engine).get_columns(name)}
            table = sql_table(name, *(column(key, columns[key]) for key in row))
            connection.execute(insert(table).values(row))


def assert_first_rows_are_kept(engine: Engine) -> None:
    store = SqlStore(engine)
    assert store.knows(PLACE)
    assert store.load(PLACE) == Conversation()
    (entry,) = store.outbox("1.1:T1:C1") or ()
    assert (entry.outgoing.content.text, entry.attempted, entry.settled) == ("kept", True, False)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT good FROM feedback")).scalar_one() in (True, 1)


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_earlier_schema_is_brought_up_to_date_with_its_rows(
    bare: Engine, revision: str
) -> None:
    bring_up_to_date(bare, revision=revision)
    insert_first_rows(bare)
    bring_up_to_date(bare)
    assert_first_rows_are_kept(bare)


def test_a_database_from_before_the_history_is_taken_over_with_its_rows(bare: Engine) -> None:
    bring_up_to_date(bare, revision="0001")
    insert_first_rows(bare)
    with bare.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    bring_up_to_date(bare)
    assert_first_rows_are_kept(bare)


def test_the_history_ends_in_the_tables_that_the_code_uses(engine: Engine) -> None:
    assert differences(engine) == []


def test_the_queues_own_tables_are_none_of_its_business(postgres_settings: Settings) -> None:
    with closing_engine(open_database(postgres_settings.data_url)) as engine:
        with engine.begin() as connection:
            connection.execute(text("CREATE SCHEMA dbos"))
            connection.execute(text("CREATE TABLE dbos.workflow_status (id text)"))
        assert differences(engine) == []


def differences(engine: Engine) -> list[object]:
    with engine.connect() as connection:
        found: list[object] = compare_metadata(
            MigrationContext.configure(connection), Base.metadata
        )
    return found


def test_a_schema_of_a_newer_release_is_left_as_it_is(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    bring_up_to_date(engine)
    assert not SqlStore(engine).knows(PLACE)
    with engine.connect() as connection:
        found = connection.execute(text("SELECT version_num FROM alembic_version"))
        assert found.scalar_one() == "9999"


def test_replicas_that_start_together_do_not_disturb_each_other(settings: Settings) -> None:
    with ThreadPoolExecutor(4) as threads, ExitStack() as opened:
        for engine in threads.map(open_database, [settings.data_url] * 4):
            opened.enter_context(closing_engine(engine))
            assert not SqlStore(engine).knows(PLACE)


@contextmanager
def closing_engine(engine: Engine) -> Iterator[Engine]:
    try:
        yield engine
    finally:
        engine.dispose()
