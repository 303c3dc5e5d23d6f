"""The Chroma server is killed, and emptied, while people ask questions."""

import time
from functools import partial
from pathlib import Path

from knowledge.library import KEYWORDS_ONLY
from tests.chroma_server import ChromaProcess, chroma_server
from tests.faults.arrangements import look_up_on_a_server
from tests.faults.outcome import Outcome, judge
from tests.faults.site import Site, open_site
from tests.faults.talking import threads_of, wait_until_idle

QUESTION = "@advisor what is the hallucination rate of RAG in the benchmark figures?"
REBUILT_WITHIN_S = 60.0
PATIENCE_S = 60.0


def kill_chroma(home: Path, *, kills: int) -> Outcome:
    """Kill the server again and again, every second time with all it held."""
    with chroma_server(home / "chroma") as server, open_site(home) as site:
        (replica,) = site.started(1, partial(look_up_on_a_server, server.url))
        pid = replica.pid
        _until_whole(site)
        detected, times_s = 0, []
        for number in range(kills):
            server.kill()
            detected += KEYWORDS_ONLY in _ask(site)
            times_s.append(_back(site, server, is_emptied=number % 2 == 0))
        wait_until_idle(site)
        assert replica.is_alive()
        assert replica.pid == pid
        outcome = Outcome(
            "chroma run killed, half of the times emptied",
            kills,
            times_s=tuple(times_s),
            timed="start to whole",
            limit_s=REBUILT_WITHIN_S,
            note=f"{detected} detected, answered by keywords; {len(times_s)} whole again",
        )
        return judge(outcome, threads_of(site))


def _back(site: Site, server: ChromaProcess, *, is_emptied: bool) -> float:
    """Start the server again; return how long it took until answers used it."""
    if is_emptied:
        server.empty()
    server.start()
    started = time.monotonic()
    _until_whole(site)
    return time.monotonic() - started


def _until_whole(site: Site) -> None:
    deadline = time.monotonic() + REBUILT_WITHIN_S
    while KEYWORDS_ONLY in _ask(site):
        assert time.monotonic() < deadline, "the index was not used again"


def _ask(site: Site) -> str:
    """Ask in a thread of its own and return the answer."""
    number = sum(site.balancer.statuses.values())
    ts = site.workspace.post("ada", site.channels[number % len(site.channels)], QUESTION)
    (answer, *_) = site.workspace.wait_for_reply(ts, timeout_s=PATIENCE_S)
    return answer.texts()
