"""Switches by which a test makes the workspace misbehave as the real one sometimes does."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from bot.workspace.errors import RateLimited, SlackError

DELIVERY = "delivery"
"""The name under which the taking of an acknowledgement is made to fail."""


class FaultKind(StrEnum):
    """What goes wrong with a call."""

    ERROR = "error"
    RATE_LIMIT = "rate_limit"
    SERVER_ERROR = "server_error"
    LOST_REQUEST = "lost_request"
    LOST_RESPONSE = "lost_response"
    SLOW = "slow"


class Fault(BaseModel):
    """The next `times` calls of `method` go wrong; an empty method means any.

    A lost request did nothing, a lost response did its work; both cut the connection. `slow`
    works, after `delay_s`. On the method `delivery`, a lost response is an acknowledgement that
    did not arrive: the event comes again.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: FaultKind
    method: str = ""
    times: int = Field(default=1, ge=1)
    error: str = "internal_error"
    retry_after_s: int = 1
    delay_s: float = 0.0

    def hits(self, method: str) -> bool:
        """Tell whether this fault concerns a method; a delivery must be named."""
        return self.method == method or (not self.method and method != DELIVERY)


class Switches(BaseModel):
    """How the workspace behaves until it is told otherwise."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    refused_blocks: frozenset[str] = frozenset()
    refused_methods: frozenset[str] = frozenset()
    deliveries_per_event: int = Field(default=1, ge=1, le=5)
    delivery_delay_s: float = Field(default=0.0, ge=0)
    message_before_mention: bool = False
    deliver: bool = True


class Faults:
    """The faults still to come and the switches as they stand."""

    def __init__(self) -> None:
        self.switches = Switches()
        self._pending: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Arm a fault; faults of one method strike in the order added."""
        self._pending.append(fault)

    def clear(self) -> None:
        """Behave again."""
        self.switches = Switches()
        self._pending.clear()

    def strike(self, method: str) -> Fault | None:
        """Return the fault that hits this call and use it up by one, or None."""
        for place, fault in enumerate(self._pending):
            if fault.hits(method):
                self._use(place, fault)
                return fault
        return None

    def _use(self, place: int, fault: Fault) -> None:
        if fault.times == 1:
            del self._pending[place]
        else:
            self._pending[place] = fault.model_copy(update={"times": fault.times - 1})


def refuse(fault: Fault) -> None:
    """Raise what a fault of the refusing kinds answers; the other kinds pass."""
    if fault.kind is FaultKind.ERROR:
        raise SlackError(fault.error)
    if fault.kind is FaultKind.RATE_LIMIT:
        raise RateLimited(fault.retry_after_s)
