"""A message that kills every process that takes it up is let go, and its thread goes on."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from bot.turns.handler import GIVEN_UP
from tests.faults.arrangements import kill_for_the_first_turn
from tests.faults.outcome import Outcome, judge
from tests.faults.replica import always_running
from tests.faults.seams import Boundary
from tests.faults.site import open_site
from tests.faults.talking import converse_to_the_end, threads_of, wait_until_idle


def poison(home: Path, database_url: str) -> Outcome:
    """Write a message that is never got through, and another after it.

    The word that it was let go may come after the other's answer, so their order is not counted.
    """
    store, chosen = "PostgreSQL" if database_url else "SQLite", home / "poison"
    with open_site(home, database_url) as site:
        chosen.touch()
        replica = site.replica(partial(kill_for_the_first_turn, Boundary.DECIDING, chosen))
        site.serve_with(replica)
        with always_running(replica):
            converse_to_the_end(site, 0)
            wait_until_idle(site)
        word = GIVEN_UP.partition("{")[0]
        told = sum(word in each.text for each in site.workspace.messages(site.channels[0]))
        outcome = Outcome(f"a message that kills every process, {store}", 1, note=f"{told} told so")
        return replace(judge(outcome, threads_of(site)), out_of_order=0)
