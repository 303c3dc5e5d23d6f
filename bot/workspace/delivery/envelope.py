"""What is delivered, and how a delivery can end."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.workspace.records import Json


class EnvelopeKind(StrEnum):
    """Slack's three kinds of delivery."""

    EVENT = "events_api"
    INTERACTIVE = "interactive"
    COMMAND = "slash_commands"


@dataclass(frozen=True, slots=True)
class Envelope:
    """One thing the app is told."""

    kind: EnvelopeKind
    payload: Json


class Failure(StrEnum):
    """Why a delivery was not acknowledged, in the words of Slack's retry header."""

    TIMEOUT = "http_timeout"
    REFUSED = "http_error"
    UNREACHABLE = "connection_failed"


class NotAcknowledgedError(Exception):
    """The app did not take a delivery. `no_retry` is its wish not to be asked again."""

    def __init__(self, failure: Failure, *, no_retry: bool = False) -> None:
        super().__init__(failure.value)
        self.failure = failure
        self.no_retry = no_retry


@dataclass(frozen=True, slots=True)
class Retry:
    """Which repetition of an event this is, from 1, and why the one before failed."""

    number: int
    reason: Failure


class Transport(Protocol):
    """A way to the app."""

    async def deliver(self, envelope: Envelope, retry: Retry | None) -> Json:
        """Return what the app acknowledged with, empty if nothing; NotAcknowledgedError else."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...
