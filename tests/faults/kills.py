"""Kill -9 at each boundary that a turn passes; the next replica must go on where it ended."""

from functools import partial
from pathlib import Path

from tests.faults.arrangements import kill_once_a_turn
from tests.faults.outcome import Outcome, judge
from tests.faults.replica import always_running
from tests.faults.seams import Boundary
from tests.faults.site import open_site
from tests.faults.talking import converse_in_lanes, threads_of, wait_until_idle

LANES = 2
"""So that each kill finds the other conversation somewhere on its way too."""
TURNS = 2
"""Of each conversation; the process is killed at each of them."""


def kill_at(boundary: Boundary, home: Path, database_url: str, *, kills: int) -> Outcome:
    """Hold conversations, each turn of which kills the replica once at the boundary."""
    store = "PostgreSQL" if database_url else "SQLite"
    struck = home / "struck"
    with open_site(home, database_url) as site:
        struck.touch()
        replica = site.replica(partial(kill_once_a_turn, boundary, struck))
        site.serve_with(replica)
        with always_running(replica):
            converse_in_lanes(site, kills // TURNS, lanes=LANES)
            wait_until_idle(site)
        return judge(
            Outcome(f"kill -9 {boundary}, {store}", len(struck.read_text().split())),
            threads_of(site),
        )
