"""What a replica is made to do to itself: functions called in its process before the bot begins."""

import os
import signal
import sys
import threading
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from dbos import DBOS
from sqlalchemy import Engine

from bot.bootstrap import back
from bot.settings import Settings
from bot.storage.documents import SqlDocuments
from bot.turns.ports import Librarian
from bot.turns.turn import MessageTurn
from knowledge import reconnecting
from knowledge.choices import Choices
from knowledge.opening import Kept, Models, open_team_libraries
from tests.fakes.embedding import HashingEmbedder
from tests.faults import seams
from tests.faults.seams import Boundary


def kill_once_a_turn(boundary: Boundary, struck: Path) -> None:
    """Kill the process when a turn passes the boundary that never did before.

    The file `struck` holds the turns that did, in this process or one before it.
    """
    lock = threading.Lock()

    def strike(turn_id: str) -> None:
        with lock:
            if turn_id not in struck.read_text().split():
                with struck.open("a") as noted:
                    noted.write(f"{turn_id}\n")
                os.kill(os.getpid(), signal.SIGKILL)

    seams.at(boundary, strike)


def kill_for_the_first_turn(boundary: Boundary, struck: Path) -> None:
    """Kill the process whenever the first turn that ever passed the boundary passes it again.

    The file `struck` holds that turn's id, once for each time.
    """
    lock = threading.Lock()

    def strike(turn_id: str) -> None:
        with lock:
            if struck.read_text().split()[:1] in ([], [turn_id]):
                with struck.open("a") as noted:
                    noted.write(f"{turn_id}\n")
                os.kill(os.getpid(), signal.SIGKILL)

    seams.at(boundary, strike)


def decide_slowly(pause_s: float) -> None:
    """Let each turn take as long as one that asks a language model."""
    seams.at(Boundary.DECIDING, lambda _: time.sleep(pause_s))


def log_nowhere() -> None:
    """Write no log, where the fault would hit it too."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
        os.dup2(nowhere.fileno(), sys.stderr.fileno())


def stop_once_parked(boundaries: Sequence[Boundary], count: int) -> None:
    """Hold `count` turns, each at the next of the boundaries; then stop this process.

    Once it is continued they all go on.
    """
    lock, go_on = threading.Lock(), threading.Event()
    places: dict[str, Boundary] = {}
    parked: set[str] = set()

    def park(boundary: Boundary, turn_id: str) -> None:
        with lock:
            place = places.setdefault(turn_id, boundaries[len(places) % len(boundaries)])
            if place is not boundary or turn_id in parked:
                return
            parked.add(turn_id)
            is_last = len(parked) == count
        if is_last:
            os.kill(os.getpid(), signal.SIGSTOP)
            go_on.set()
        go_on.wait()

    for boundary in boundaries:
        seams.at(boundary, partial(park, boundary))


def be_a_later_release() -> None:
    """Differ as a later release would: in the workflows' sources, and by a field that is new.

    Unless it is told a version, DBOS takes one from the sources and leaves the turns of all others.
    """
    DBOS.workflow(name="of_a_later_release")(_of_a_later_release)
    dump = MessageTurn.model_dump

    def with_news(turn: MessageTurn, **how: Any) -> dict[str, Any]:
        return {**dump(turn, **how), "mood": "of a later release"}

    type.__setattr__(MessageTurn, "model_dump", with_news)


def _of_a_later_release() -> None:
    """Be in the sources."""


def look_up_on_a_server(chroma_url: str) -> None:
    """Answer questions from an index on a Chroma server, by an embedder that needs no model."""
    reconnecting._PAUSES_S = (0.2,)

    def open_librarian(settings: Settings, engine: Engine) -> Librarian:
        chosen = Choices(chroma_url=chroma_url)
        kept = Kept(SqlDocuments(engine))
        return open_team_libraries(settings.home, chosen, kept, models=Models(HashingEmbedder()))

    vars(back)["open_librarian"] = open_librarian
