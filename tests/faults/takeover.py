"""Three replicas, of which one is killed with turns in flight: the others answer them."""

import time
from functools import partial
from pathlib import Path

from tests.faults.arrangements import decide_slowly
from tests.faults.outcome import Outcome, judge
from tests.faults.replica import Replica
from tests.faults.site import Site, open_site
from tests.faults.talking import OPENING, answered_at, threads_of, wait_until, wait_until_idle

REPLICAS = 3
DECIDING_S = 0.5
BURST = 12
LIMIT_S = 15.0


def take_over(home: Path, database_url: str, *, kills: int) -> Outcome:
    """Kill one replica after another while it answers; time each turn that it had begun."""
    with open_site(home, database_url) as site:
        replicas = site.started(REPLICAS, partial(decide_slowly, DECIDING_S))
        times_s: list[float] = []
        for number in range(kills):
            times_s += _kill(site, replicas[number % REPLICAS], burst=number)
        outcome = Outcome(
            f"{REPLICAS} replicas, one killed with turns in flight",
            kills,
            times_s=tuple(times_s),
            timed="kill to answer",
            limit_s=LIMIT_S,
        )
        return judge(outcome, threads_of(site))


def _kill(site: Site, replica: Replica, *, burst: int) -> list[float]:
    """Return how long after the kill each turn was answered that the replica had begun."""
    for number in range(BURST):
        channel = site.channels[(burst * BURST + number) % len(site.channels)]
        site.workspace.post("ada", channel, OPENING)
    wait_until(lambda: site.taken_by(replica), "the replica took no turn")
    replica.kill()
    killed_at, begun = time.time(), site.taken_by(replica)
    times_s = [answered_at(site, turn_id) - killed_at for turn_id in begun]
    replica.start()
    replica.wait_until_up()
    wait_until_idle(site)
    return times_s
