"""The part of the control interface for tests: faults, disconnects, reset."""

from pydantic import BaseModel, ConfigDict
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.workspace.control.acting import answer
from bot.workspace.delivery.envelope import NotAcknowledgedError
from bot.workspace.errors import SlackError
from bot.workspace.faults import Fault, Switches
from bot.workspace.records import Json
from bot.workspace.workspace import Workspace


class Nothing(BaseModel):
    """A request without content."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Disconnect(Nothing):
    """Close the app's websockets, with the reason Slack would give."""

    reason: str = "refresh_requested"


class Switching:
    """Turns faults on and off and starts afresh."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def routes(self) -> list[Route]:
        """Return the routes of all switches."""

        async def fault(request: Request) -> Response:
            return await answer(request, Fault, self.fault)

        async def switches(request: Request) -> Response:
            return await answer(request, Switches, self.switches)

        async def clear(request: Request) -> Response:
            return await answer(request, Nothing, self.clear)

        async def disconnect(request: Request) -> Response:
            return await answer(request, Disconnect, self.disconnect)

        async def verify_url(request: Request) -> Response:
            return await answer(request, Nothing, self.verify_url)

        async def reset(request: Request) -> Response:
            return await answer(request, Nothing, self.reset)

        endpoints = (fault, switches, clear, disconnect, verify_url, reset)
        return [Route(f"/control/{each.__name__}", each, methods=["POST"]) for each in endpoints]

    async def fault(self, want: Fault, _: str) -> Json:
        """Arm a fault."""
        self._workspace.faults.add(want)
        return {}

    async def switches(self, want: Switches, _: str) -> Json:
        """Set all switches; those left out go back to their defaults."""
        self._workspace.faults.switches = want
        return {}

    async def clear(self, _: Nothing, __: str) -> Json:
        """Take all faults and switches back."""
        self._workspace.faults.clear()
        return {}

    async def disconnect(self, want: Disconnect, _: str) -> Json:
        """Close the app's websockets."""
        await self._workspace.sockets.disconnect_all(want.reason)
        return {}

    async def verify_url(self, _: Nothing, __: str) -> Json:
        """Ask the app's request URL for the challenge."""
        if self._workspace.http is None:
            raise SlackError("no_request_url")
        try:
            return {"verified": await self._workspace.http.verify_url()}
        except NotAcknowledgedError as failed:
            return {"verified": False, "failure": failed.failure.value}

    async def reset(self, _: Nothing, __: str) -> Json:
        """Begin afresh."""
        self._workspace.reset()
        return {}
