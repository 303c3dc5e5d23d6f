"""People who write, and how what they see is read back."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count, groupby

from bot.turns.turn import NOTICE
from bot.workspace.seed import BOT_USER_ID
from tests.faults.outcome import Thread
from tests.faults.site import Site
from tests.workspace_client import Shown

OPENING = "@advisor should we fine-tune or use RAG for our support bot? ~$60k, live in 5 weeks"
FOLLOW_UP = "about 400 documents, they change weekly"
PATIENCE_S = 90.0
LOOK_AGAIN_S = 0.05
SETTLED_S = 1.0
"""How long the queue must be empty before all counts as done."""


def converse(site: Site, number: int) -> str:
    """Open a thread, and write on in it as soon as the opening was taken; return its ts.

    Returns without waiting for the answers.
    """
    channel = site.channels[number % len(site.channels)]
    opening = site.workspace.post("ada", channel, OPENING)
    wait_until(lambda: opening in site.balancer.acknowledged, f"{opening} was not acknowledged")
    site.workspace.post("ada", channel, FOLLOW_UP, thread_ts=opening)
    return opening


def converse_to_the_end(site: Site, number: int) -> None:
    """Hold one such conversation and wait for both answers."""
    site.workspace.wait_for_reply(converse(site, number), 2, timeout_s=PATIENCE_S)


def converse_in_lanes(site: Site, conversations: int, *, lanes: int) -> None:
    """Hold so many conversations, `lanes` at a time."""
    with ThreadPoolExecutor(lanes) as people:
        for done in [
            people.submit(converse_to_the_end, site, number) for number in range(conversations)
        ]:
            done.result()


@contextmanager
def people_writing(site: Site, lanes: int) -> Iterator[None]:
    """Hold conversations one after another, `lanes` at a time, while the context lasts.

    At its end, waits for the answers to what was said.
    """
    enough = threading.Event()

    def talk_on(lane: int) -> None:
        for number in count(lane, lanes):
            if enough.is_set():
                break
            converse_to_the_end(site, number)

    with ThreadPoolExecutor(lanes) as people:
        talks = [people.submit(talk_on, lane) for lane in range(lanes)]
        try:
            yield
        finally:
            enough.set()
        for talk in talks:
            talk.result()


def wait_until_idle(site: Site, *, timeout_s: float = PATIENCE_S) -> bool:
    """Wait until the queue has been empty for a while; False if it was not in time."""
    deadline, empty_since = time.monotonic() + timeout_s, None
    while time.monotonic() < deadline:
        now = time.monotonic()
        if not site.is_idle():
            empty_since = None
        elif empty_since is None:
            empty_since = now
        elif now - empty_since > SETTLED_S:
            return True
        time.sleep(LOOK_AGAIN_S)
    return False


def answered_at(site: Site, turn_id: str) -> float:
    """Wait for the first answer in the thread that the turn opened; return when it was posted."""
    opening = turn_id.partition(":")[0]
    (answer, *_) = site.workspace.wait_for_reply(opening, 1, timeout_s=PATIENCE_S)
    return float(answer.ts)


def wait_until(condition: Callable[[], object], missed: str, timeout_s: float = PATIENCE_S) -> None:
    """Wait for a condition; raises TimeoutError with what was missed."""
    deadline = time.monotonic() + timeout_s
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(missed)
        time.sleep(LOOK_AGAIN_S)


def threads_of(site: Site) -> Iterator[Thread]:
    """Yield every thread that people can see now."""
    for channel in site.channels:
        shown = site.workspace.messages(channel)
        in_threads = sorted(shown, key=lambda message: (_root(message), float(message.ts)))
        for _, messages in groupby(in_threads, key=_root):
            yield _thread(tuple(messages))


def _root(message: Shown) -> str:
    return message.thread_ts or message.ts


def _thread(messages: tuple[Shown, ...]) -> Thread:
    said = {_turn_id(each): float(each.ts) for each in messages if each.user != BOT_USER_ID}
    posts = [
        (str(mark["turn_id"]).removesuffix(NOTICE), int(mark["position"]), float(each.ts))
        for each in messages
        if each.user == BOT_USER_ID
        for mark in [each.raw["metadata"]["event_payload"]]
    ]
    first = {turn_id: at for turn_id, _, at in reversed(posts)}
    return Thread(
        said=tuple(said),
        answers=tuple((turn_id, position) for turn_id, position, _ in posts),
        answer_s=tuple(first[turn_id] - at for turn_id, at in said.items() if turn_id in first),
    )


def _turn_id(message: Shown) -> str:
    return f"{message.ts}:{message.raw['team']}:{message.channel}"
