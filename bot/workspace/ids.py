"""Timestamps that name messages, and random names for the rest, in Slack's forms."""

import secrets
import time

_MICROSECONDS = 1_000_000


class Timestamps:
    """Gives message timestamps: seconds with six decimals, each greater than all before it."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> str:
        """Return the time now, moved on if that was given already."""
        self._last = max(self._last + 1, time.time_ns() // 1000)
        return f"{self._last // _MICROSECONDS}.{self._last % _MICROSECONDS:06d}"

    def follow(self, ts: str) -> None:
        """Make all later timestamps greater than `ts`, which was given in an earlier run."""
        seconds, _, fraction = ts.partition(".")
        self._last = max(self._last, int(seconds) * _MICROSECONDS + int(fraction or 0))


def random_id(prefix: str) -> str:
    """Return a fresh id such as `Ev0A1B2C3D4E`, with the prefix that tells what it names."""
    return prefix + secrets.token_hex(5).upper()


def random_trigger() -> str:
    """Return a trigger id in Slack's three-part form."""
    return f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"


def view_hash(ts: str) -> str:
    """Return the hash that names one version of a view."""
    return f"{ts.partition('.')[0]}.{secrets.token_hex(4)}"
