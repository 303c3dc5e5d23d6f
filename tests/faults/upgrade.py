"""A rolling upgrade and its way back, with turns in flight all the time."""

from functools import partial
from pathlib import Path

from sqlalchemy import create_engine, text

from tests.faults.arrangements import be_a_later_release, decide_slowly
from tests.faults.outcome import Outcome, judge
from tests.faults.replica import Replica
from tests.faults.site import Site, open_site
from tests.faults.talking import OPENING, threads_of, wait_until, wait_until_idle

REPLICAS = 2
DECIDING_S = 0.3
LATER_SCHEMA = (
    "ALTER TABLE turns ADD COLUMN of_a_later_release VARCHAR",
    "UPDATE alembic_version SET version_num = 'r9999_of_a_later_release'",
)


def upgrade_and_back(home: Path, database_url: str, *, in_flight: int) -> Outcome:
    """Replace each replica by one of a later release, and back, with turns waiting."""
    slowly = partial(decide_slowly, DECIDING_S)
    with open_site(home, database_url) as site:
        before = site.started(REPLICAS, slowly)
        _fill(site, in_flight, first=0)
        _make_schema_later(site)
        later = _replaced(site, before, tuple(_later(site, slowly) for _ in before))
        _fill(site, in_flight, first=in_flight)
        _replaced(site, later, tuple(site.replica(slowly) for _ in later))
        wait_until_idle(site, timeout_s=300)
        outcome = Outcome(f"upgrade and back, {in_flight} turns in flight each way", 1)
        return judge(outcome, threads_of(site))


def _later(site: Site, *others: partial[None]) -> Replica:
    return site.replica(be_a_later_release, *others)


def _fill(site: Site, count: int, *, first: int) -> None:
    """Write so many messages and wait until they are taken; most are not answered by then."""
    written = [
        site.workspace.post("ada", site.channels[number % len(site.channels)], OPENING)
        for number in range(first, first + count)
    ]
    wait_until(
        lambda: all(ts in site.balancer.acknowledged for ts in written),
        "some messages were not acknowledged",
    )


def _replaced(
    site: Site, old: tuple[Replica, ...], new: tuple[Replica, ...]
) -> tuple[Replica, ...]:
    """Start each new replica before an old one is asked to end, as a rolling upgrade does."""
    serving = list(old)
    for ending, coming in zip(old, new, strict=True):
        coming.start()
        coming.wait_until_up()
        serving = [coming, *(each for each in serving if each is not ending)]
        site.serve_with(*serving)
        ending.stop()
    return new


def _make_schema_later(site: Site) -> None:
    engine = create_engine(site.settings.data_url)
    with engine.begin() as connection:
        for statement in LATER_SCHEMA:
            connection.execute(text(statement))
    engine.dispose()
