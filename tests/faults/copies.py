"""Every message comes four times, as mention and as message in either order, on three replicas."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.faults.outcome import Outcome, judge
from tests.faults.site import Site, open_site
from tests.faults.talking import OPENING, threads_of, wait_until, wait_until_idle

REPLICAS = 3
COPIES = 4
EVENTS_A_MESSAGE = 2
"""A mention arrives as `app_mention` and as `message`, each sent half of the copies."""
WRITERS = 6


def copy(home: Path, database_url: str, *, messages: int) -> Outcome:
    """Have every message delivered in copies; each must be answered once."""
    with open_site(home, database_url) as site:
        site.started(REPLICAS)
        written: list[str] = []
        for is_message_first in (False, True):
            site.workspace.switches(
                deliveries_per_event=COPIES // EVENTS_A_MESSAGE,
                message_before_mention=is_message_first,
            )
            written += _write(site, messages // 2)
        wait_until(
            lambda: all(site.balancer.acknowledged[ts] >= COPIES for ts in written),
            "some copies were not taken",
        )
        wait_until_idle(site, timeout_s=600)
        outcome = Outcome(f"each message {COPIES} times on {REPLICAS} replicas", messages)
        return judge(outcome, threads_of(site))


def _write(site: Site, count: int) -> list[str]:
    def write(number: int) -> str:
        channel = site.channels[number % len(site.channels)]
        ts = site.workspace.post("ada", channel, OPENING)
        wait_until(lambda: site.balancer.acknowledged[ts], f"{ts} was not acknowledged")
        return ts

    with ThreadPoolExecutor(WRITERS) as writers:
        return list(writers.map(write, range(count)))
