"""The record of what the app called and what it was told, for tests to read."""

from collections import deque
from dataclasses import dataclass

from bot.workspace.records import Json

KEPT = 5000
"""Calls remembered; older ones are forgotten so that a long demonstration stays small."""


@dataclass(frozen=True, slots=True)
class RecordedCall:
    """One call: its arguments without the token, its answer, and the fault that hit it if any."""

    method: str
    arguments: Json
    response: Json
    at: float
    fault: str = ""


class CallLog:
    """The last calls, oldest first."""

    def __init__(self) -> None:
        self._calls: deque[RecordedCall] = deque(maxlen=KEPT)

    def add(self, call: RecordedCall) -> None:
        """Remember a call."""
        self._calls.append(call)

    def of(self, method: str = "") -> tuple[RecordedCall, ...]:
        """Return the calls of one method, or all of them if it is empty."""
        # A copy, as calls are added while another thread counts them.
        return tuple(call for call in tuple(self._calls) if method in ("", call.method))

    def clear(self) -> None:
        """Forget all calls."""
        self._calls.clear()
