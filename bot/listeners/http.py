"""The Events API over HTTP: verified, then handed to Bolt."""

import asyncio

import structlog
from slack_bolt.adapter.starlette.async_handler import (
    to_async_bolt_request,
    to_starlette_response,
)
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.listeners.payloads import is_payload
from bot.listeners.readiness import Checks
from bot.listeners.signature import MAX_BODY_BYTES, refuse
from bot.listeners.status import probes

BODY_WITHIN_S = 10.0
"""How long a request may take to arrive; Slack gives up on an answer after 3 s."""

log = structlog.get_logger()


def build_http(
    app: AsyncApp, *, signing_secret: str, checks: Checks, body_within_s: float = BODY_WITHIN_S
) -> Starlette:
    """Return the web application: Slack's requests on /slack/events, the probes beside it."""
    verifier = SignatureVerifier(signing_secret)

    async def events(request: Request) -> Response:
        try:
            async with asyncio.timeout(body_within_s):
                body = await _body_up_to(request, MAX_BODY_BYTES)
        except TimeoutError:
            log.warning("request_refused", status=408, reason="its body did not arrive")
            closing = {"Connection": "close"}
            return JSONResponse({"error": "too slow"}, status_code=408, headers=closing)
        except ClientDisconnect:
            return Response(status_code=400)  # nobody is left to read it
        refusal = refuse(body, request.headers, verifier=verifier)
        if refusal is not None:
            log.warning("request_refused", status=refusal.status, reason=refusal.reason)
            return JSONResponse({"error": refusal.reason}, status_code=refusal.status)
        if not is_payload(body):
            return JSONResponse({"error": "neither a JSON object nor a form"}, status_code=400)
        answer = await app.async_dispatch(to_async_bolt_request(request, body))
        return to_starlette_response(answer)

    return Starlette(routes=[Route("/slack/events", events, methods=["POST"]), *probes(checks)])


async def _body_up_to(request: Request, limit: int) -> bytes:
    """Read at most one chunk past `limit`, so that no request can fill the memory."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            break
    return bytes(body)
