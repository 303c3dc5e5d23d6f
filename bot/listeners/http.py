"""The Events API over HTTP: verified, then handed to Bolt."""

import structlog
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.listeners.payloads import is_payload
from bot.listeners.readiness import Checks
from bot.listeners.signature import MAX_BODY_BYTES, refuse
from bot.listeners.status import probes

log = structlog.get_logger()


def build_http(app: AsyncApp, *, signing_secret: str, checks: Checks) -> Starlette:
    """Return the web application: Slack's requests on /slack/events, the probes beside it."""
    handler = AsyncSlackRequestHandler(app)
    verifier = SignatureVerifier(signing_secret)

    async def events(request: Request) -> Response:
        body = await _body_up_to(request, MAX_BODY_BYTES)
        refusal = refuse(body, request.headers, verifier=verifier)
        if refusal is not None:
            log.warning("request_refused", status=refusal.status, reason=refusal.reason)
            return JSONResponse({"error": refusal.reason}, status_code=refusal.status)
        if not is_payload(body):
            return JSONResponse({"error": "neither a JSON object nor a form"}, status_code=400)
        return await handler.handle(_replayed(request, body))

    return Starlette(routes=[Route("/slack/events", events, methods=["POST"]), *probes(checks)])


async def _body_up_to(request: Request, limit: int) -> bytes:
    """Read at most one chunk past `limit`, so that no request can fill the memory."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            break
    return bytes(body)


def _replayed(request: Request, body: bytes) -> Request:
    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    return Request(request.scope, receive)
