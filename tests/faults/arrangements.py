"""What a replica is made to do to itself: functions that its process calls before the bot begins."""

import os
import signal
import threading
import time
from pathlib import Path

from bot.turns.handler import TurnHandler
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


def kill_always(boundary: Boundary, mark: str) -> None:
    """Kill the process whenever a turn with the mark in its id passes the boundary."""

    def strike(turn_id: str) -> None:
        if mark in turn_id:
            os.kill(os.getpid(), signal.SIGKILL)

    seams.at(boundary, strike)


def decide_slowly(pause_s: float) -> None:
    """Let each turn take as long as one that asks a language model."""
    seams.at(Boundary.MID_ANSWER, lambda _: time.sleep(pause_s))
