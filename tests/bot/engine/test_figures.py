"""The queue's figures, read from the engine's own table on both stores."""

import time

from bot.engine.figures import QueueFigures
from bot.settings import Settings
from tests.bot.engine.queues import filled, turn


def test_turns_are_counted_by_state_with_the_age_of_the_oldest(settings: Settings) -> None:
    figures = QueueFigures(settings.queue_url)
    with filled(settings, turn("1.1"), turn("1.2"), turn("1.3"), turn("1.4")) as tables:
        for ts, status in (("1.2", "PENDING"), ("1.3", "DELAYED"), ("1.4", "ERROR")):
            named = "UPDATE {t} SET status = :status WHERE workflow_uuid LIKE :named"
            tables.execute(named, status=status, named=f"{ts}%")
        long_ago = (int(time.time()) - 60) * 1000
        tables.execute(
            "UPDATE {t} SET created_at = :at WHERE workflow_uuid LIKE '1.1%'", at=long_ago
        )
        load = figures.load()
    assert load.turns == {"waiting": 1, "running": 1, "put_off": 1, "dead": 1}
    assert 60 <= load.oldest_s < 120


def test_an_empty_queue_has_no_age(settings: Settings) -> None:
    with filled(settings):
        load = QueueFigures(settings.queue_url).load()
    assert (sum(load.turns.values()), load.oldest_s) == (0, 0)


def test_a_database_that_is_away_does_not_hide_the_other_figures(settings: Settings) -> None:
    assert list(QueueFigures(settings.queue_url).collect()) == []
