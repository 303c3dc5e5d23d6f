"""Puts the server together."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp

from bot.workspace.api.endpoint import WebApi
from bot.workspace.connection import Cuttable
from bot.workspace.control.acting import Acting
from bot.workspace.control.looking import Looking
from bot.workspace.control.switching import Switching
from bot.workspace.web import Web
from bot.workspace.workspace import Workspace

LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")
"""Names under which the server answers: a page from elsewhere must not reach it by a name of its
own that resolves to this machine."""


def build_app(workspace: Workspace, *, hosts: Sequence[str] = LOCAL_HOSTS) -> ASGIApp:
    """Return the server as an ASGI application."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await workspace.dispatcher.close()

    app = Starlette(
        routes=[
            Route("/api/{method}", WebApi(workspace).answer, methods=["GET", "POST"]),
            WebSocketRoute("/link/", workspace.sockets.serve),
            *Acting(workspace).routes(),
            *Looking(workspace).routes(),
            *Switching(workspace).routes(),
            *Web(workspace).routes(),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))],
        lifespan=lifespan,
    )
    return Cuttable(app)
