"""A replica is stopped for a minute in the middle of turns and goes on after another took over."""

import signal
import time
from functools import partial
from pathlib import Path

from tests.faults.arrangements import stop_once_parked
from tests.faults.outcome import Outcome, judge
from tests.faults.seams import Boundary
from tests.faults.site import open_site
from tests.faults.talking import OPENING, answered_at, threads_of, wait_until, wait_until_idle

BOUNDARIES = (Boundary.DECIDING, Boundary.MID_ANSWER, Boundary.BEFORE_POST, Boundary.AFTER_POST)


def stop_and_continue(home: Path, database_url: str, *, turns: int, stopped_s: float) -> Outcome:
    """Stop a replica with turns held at each boundary, let another take over, and continue it."""
    with open_site(home, database_url) as site:
        (stopped,) = site.started(1, partial(stop_once_parked, BOUNDARIES, turns), workers=turns)
        written = [
            site.workspace.post("ada", site.channels[number % len(site.channels)], OPENING)
            for number in range(turns)
        ]
        wait_until(stopped.is_stopped, "the turns were not all held")
        stopped_at = time.time()
        site.started(1)
        times_s = [answered_at(site, ts) - stopped_at for ts in written]
        time.sleep(max(0.0, stopped_at + stopped_s - time.time()))
        stopped.signal(signal.SIGCONT)
        wait_until_idle(site)
        outcome = Outcome(
            f"a replica stopped for {stopped_s:.0f} s in turns at {len(BOUNDARIES)} boundaries",
            turns,
            times_s=tuple(each for each in times_s if each > 0),
            timed="stop to answer",
            note=f"{site.withdrawn()} doubles withdrawn at once",
        )
        return judge(outcome, threads_of(site))
