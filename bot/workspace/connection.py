"""Cutting a connection before it is answered, as a network does."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_CUT = "workspace.cut"


class Cuttable:
    """Lets endpoints cut their connection. It must be the outermost layer, next to the server.

    ASGI has no word for it, so it takes the transport of uvicorn's request cycle, to which the
    `send` it is given is bound.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with the means to cut it."""
        if scope["type"] == "http":
            scope[_CUT] = getattr(getattr(send, "__self__", None), "transport", None)
        await self._app(scope, receive, send)


async def cut(request: Request) -> Response:
    """Close the connection so that the caller gets no answer at all."""
    transport = request.scope[_CUT]
    transport.abort()
    while (await request.receive())["type"] != "http.disconnect":
        pass
    return Response()
