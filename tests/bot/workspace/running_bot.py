"""A real Bolt app on a thread of its own, over Socket Mode or HTTP."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.workspace_client import (
    APP_TOKEN,
    BOT_TOKEN,
    SIGNING_SECRET,
    WorkspaceClient,
    running_server,
)

Listen = Callable[[AsyncApp], None]


@contextmanager
def socket_bot(workspace: WorkspaceClient, listen: Listen) -> Iterator[None]:
    """Connect a Bolt app with the given listeners for as long as the block lasts."""

    @asynccontextmanager
    async def connected() -> AsyncIterator[None]:
        app = bolt_app(workspace)
        listen(app)
        handler = AsyncSocketModeHandler(
            app, APP_TOKEN, web_client=AsyncWebClient(APP_TOKEN, base_url=workspace.api_url)
        )
        await handler.connect_async()
        yield
        await handler.close_async()

    with _on_a_thread(connected()):
        workspace.wait_until_connected()
        yield


@contextmanager
def http_bot(workspace: WorkspaceClient, port: int, listen: Listen) -> Iterator[None]:
    """Serve a Bolt app's request URL at /slack/events on `port`."""

    app = bolt_app(workspace)
    listen(app)
    bolt = AsyncSlackRequestHandler(app)

    async def endpoint(request: Request) -> Response:
        return await bolt.handle(request)

    routes = [Route("/slack/events", endpoint, methods=["POST"])]
    with running_server(Starlette(routes=routes), port=port):
        yield


def bolt_app(workspace: WorkspaceClient) -> AsyncApp:
    client = AsyncWebClient(token=BOT_TOKEN, base_url=workspace.api_url, retry_handlers=[])
    return AsyncApp(client=client, signing_secret=SIGNING_SECRET)


@contextmanager
def _on_a_thread(running: AbstractAsyncContextManager[None]) -> Iterator[None]:
    """Enter an async context on a thread with its own loop, and leave it there again."""
    ready, done = threading.Event(), threading.Event()

    async def hold() -> None:
        async with running:
            ready.set()
            await asyncio.to_thread(done.wait)

    thread = threading.Thread(target=lambda: asyncio.run(hold()), name="bot")
    thread.start()
    try:
        assert ready.wait(10), "the bot did not start"
        yield
    finally:
        done.set()
        thread.join()
