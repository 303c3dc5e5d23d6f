"""A message that kills every process that takes it up is let go, and nobody falls with it."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from bot.turns.apologies import GIVEN_UP
from tests.faults.arrangements import decide_slowly, kill_for_the_first_turn
from tests.faults.outcome import Outcome, judge
from tests.faults.replica import always_running
from tests.faults.seams import Boundary
from tests.faults.site import Site, open_site
from tests.faults.talking import converse_in_lanes, threads_of, wait_until_idle

CONVERSATIONS = 8
"""One of them begins with the poison; the others are on their way whenever it kills the process."""
SLOW_S = 0.5


def poison(home: Path, database_url: str, boundary: Boundary = Boundary.DECIDING) -> Outcome:
    """Write a message that is never got through among others, and on in each thread.

    Who is told that their message was given up, and did not write the poison, counts as lost.
    """
    store, struck = "PostgreSQL" if database_url else "SQLite", home / "poison"
    with open_site(home, database_url) as site:
        struck.touch()
        replica = site.replica(
            partial(decide_slowly, SLOW_S),
            partial(kill_for_the_first_turn, boundary, struck),
            workers=CONVERSATIONS,
        )
        site.serve_with(replica)
        with always_running(replica):
            converse_in_lanes(site, CONVERSATIONS, lanes=CONVERSATIONS)
            wait_until_idle(site)
        deaths, told = len(struck.read_text().split()), _told(site)
        outcome = judge(
            Outcome(
                f"a message that kills every process {boundary}, {store}",
                deaths,
                note=f"{told} told so",
            ),
            threads_of(site),
        )
        return replace(outcome, lost=outcome.lost + abs(told - 1))


def _told(site: Site) -> int:
    word = GIVEN_UP.partition("{")[0]
    return sum(
        word in each.text for channel in site.channels for each in site.workspace.messages(channel)
    )
