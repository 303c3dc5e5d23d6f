"""Errors of answering a turn.

TurnError
├── TurnNotStored         it must not be acknowledged: Slack will send it again
├── StoreUnavailable      the records cannot be reached now; worth trying again
├── RecordUnreadable      a conversation's record is damaged for good
└── DeliveryError
    ├── DeliveryRefused   Slack will not take it, now or later
    └── DeliveryFailed    it may work later
"""


class TurnError(Exception):
    """Anything that keeps a turn from its end."""


class TurnNotStored(TurnError):
    """A turn could not be stored, so it must not be acknowledged: Slack will send it again."""

    def __init__(self, turn_id: str) -> None:
        super().__init__(f"turn {turn_id} could not be stored")
        self.turn_id = turn_id


class StoreUnavailable(TurnError):
    """The database is locked, full, or away; it may be back in a moment."""


class RecordUnreadable(TurnError):
    """A conversation was stored, but what is there cannot be read as one."""

    def __init__(self, place_key: str) -> None:
        super().__init__(f"the record of {place_key} is damaged")
        self.place_key = place_key


class DeliveryError(TurnError):
    """A message could not be sent. `reason` is Slack's error code or the transport's problem."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"could not deliver: {reason}")
        self.reason = reason


class DeliveryRefused(DeliveryError):
    """Slack refuses it for good: the channel is gone, archived, or closed to the bot."""


class DeliveryFailed(DeliveryError):
    """A passing failure: a rate limit, an outage, no network. `retry_after_s` is Slack's wish."""

    def __init__(self, reason: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after_s = retry_after_s
