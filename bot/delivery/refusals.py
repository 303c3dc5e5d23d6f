"""Knows which newer things a workspace refuses, so that they are not tried on every message."""

import re
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bot.views.plainer import RICH

KEPT_FOR_S = 3600.0
"""A workspace learns new blocks and gets new scopes now and then; an hour later is soon enough."""
UNKNOWN_KIND = re.compile(r"unsupported type: (\w+)")
POINTER = re.compile(r"\[json-pointer:/blocks([^\]]*)\]")


class Refusals:
    """What one workspace refused lately: kinds of block, and methods. Safe from any thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: dict[str, float] = {}

    def note(self, what: str) -> None:
        """Remember that the workspace does not know a kind of block, or does not let us call."""
        self._until[what] = self._clock() + KEPT_FOR_S

    def known(self) -> frozenset[str]:
        """Return what was refused within the last hour."""
        now = self._clock()
        return frozenset(what for what, until in tuple(self._until.items()) if until > now)


def unknown_kinds(messages: Iterable[str]) -> frozenset[str]:
    """Return the kinds of block that Slack says it does not know at all."""
    return RICH & {kind for message in messages for kind in UNKNOWN_KIND.findall(message)}


def faulty_kinds(messages: Iterable[str], blocks: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """Return the rich kinds that Slack points at, whatever it has against them."""
    pointers = (pointer for message in messages for pointer in POINTER.findall(message))
    return RICH & {kind for pointer in pointers for kind in _kinds_on_the_way(blocks, pointer)}


def _kinds_on_the_way(blocks: Sequence[Mapping[str, Any]], pointer: str) -> Iterable[str]:
    """Yield the kinds of the block that a pointer leads into, and of those inside it."""
    here: Any = blocks
    for step in filter(None, pointer.split("/")):
        try:
            here = here[int(step)] if isinstance(here, Sequence) else here[step]
        except (IndexError, KeyError, TypeError, ValueError):
            return
        if isinstance(here, Mapping):
            yield str(here.get("type"))
