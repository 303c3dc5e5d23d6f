"""Short-lived rights the app is handed with an interaction: triggers and response URLs."""

import time
from dataclasses import dataclass, replace

from bot.workspace.errors import SlackError
from bot.workspace.ids import random_id, random_trigger


@dataclass(frozen=True, slots=True)
class Trigger:
    """The right to open one view for a user soon after they did something."""

    user: str
    issued_at: float
    used: bool = False


class Triggers:
    """The triggers handed out; each works once within its life."""

    def __init__(self, life_s: float) -> None:
        self._life_s = life_s
        self._issued: dict[str, Trigger] = {}

    def issue(self, user: str) -> str:
        """Return a fresh trigger id for what `user` just did."""
        trigger_id = random_trigger()
        self._issued[trigger_id] = Trigger(user, time.monotonic())
        return trigger_id

    def exchange(self, trigger_id: str) -> str:
        """Use a trigger up and return its user; SlackError if it is unknown, used or too old."""
        trigger = self._issued.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if time.monotonic() - trigger.issued_at > self._life_s:
            raise SlackError("expired_trigger_id")
        self._issued[trigger_id] = replace(trigger, used=True)
        return trigger.user


@dataclass(frozen=True, slots=True)
class ResponsePass:
    """What a response URL stands for: who acted where, and on which message if on one."""

    user: str
    channel: str
    message_ts: str = ""
    thread_ts: str = ""


class ResponsePasses:
    """The response URLs handed out; each works a few times within its life."""

    def __init__(self, life_s: float, uses: int) -> None:
        self._life_s = life_s
        self._uses = uses
        self._issued: dict[str, tuple[ResponsePass, float, int]] = {}

    def issue(self, granted: ResponsePass) -> str:
        """Return a fresh token for the URL."""
        token = random_id("R")
        self._issued[token] = (granted, time.monotonic(), 0)
        return token

    def use(self, token: str) -> ResponsePass:
        """Use a URL once more; SlackError `used_url` or `expired_url` when that is over."""
        if token not in self._issued:
            raise SlackError("invalid_url")
        granted, issued_at, used = self._issued[token]
        if used >= self._uses:
            raise SlackError("used_url")
        if time.monotonic() - issued_at > self._life_s:
            raise SlackError("expired_url")
        self._issued[token] = (granted, issued_at, used + 1)
        return granted
