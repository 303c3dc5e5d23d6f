"""The Events API over HTTP: signed POST requests to the app's one URL."""

import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Mapping
from urllib.parse import urlencode

import aiohttp

from bot.workspace.delivery.envelope import (
    Envelope,
    EnvelopeKind,
    Failure,
    NotAcknowledgedError,
    Retry,
)
from bot.workspace.records import Json

_HTTP_OK = 200


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """Return Slack's `v0` signature: HMAC-SHA256 over `v0:timestamp:body`."""
    base = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class SignedHttp:
    """The app's request URL as a transport."""

    def __init__(self, url: str, signing_secret: str, ack_timeout_s: float) -> None:
        self._url = url
        self._secret = signing_secret
        self._timeout = aiohttp.ClientTimeout(total=ack_timeout_s)
        self._session: aiohttp.ClientSession | None = None

    async def deliver(self, envelope: Envelope, retry: Retry | None) -> Json:
        """POST it; any status but 200 is a refusal."""
        body, content_type = _encode(envelope)
        headers = {**self._signed(body), "Content-Type": content_type, **_retry_headers(retry)}
        try:
            async with self._client().post(self._url, data=body, headers=headers) as response:
                if response.status != _HTTP_OK:
                    no_retry = response.headers.get("X-Slack-No-Retry") == "1"
                    raise NotAcknowledgedError(Failure.REFUSED, no_retry=no_retry)
                return _decode(await response.text())
        except TimeoutError:
            raise NotAcknowledgedError(Failure.TIMEOUT) from None
        except aiohttp.ClientError:
            raise NotAcknowledgedError(Failure.UNREACHABLE) from None

    async def verify_url(self) -> bool:
        """Do what Slack does when a request URL is entered: the app must echo a challenge."""
        challenge = secrets.token_hex(16)
        asked = {"type": "url_verification", "challenge": challenge, "token": "unused"}
        answer = await self.deliver(Envelope(EnvelopeKind.EVENT, asked), None)
        return challenge in (answer.get("challenge"), answer.get("text"))

    async def close(self) -> None:
        """Close the connections kept open."""
        if self._session is not None:
            await self._session.close()

    def _client(self) -> aiohttp.ClientSession:
        """Return the session, made here because it must be made inside the running loop."""
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=self._timeout)
        return self._session

    def _signed(self, body: bytes) -> dict[str, str]:
        timestamp = str(int(time.time()))
        return {
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": sign(self._secret, timestamp, body),
        }


def _encode(envelope: Envelope) -> tuple[bytes, str]:
    form = "application/x-www-form-urlencoded"
    match envelope.kind:
        case EnvelopeKind.EVENT:
            return json.dumps(envelope.payload).encode(), "application/json"
        case EnvelopeKind.INTERACTIVE:
            return urlencode({"payload": json.dumps(envelope.payload)}).encode(), form
        case EnvelopeKind.COMMAND:
            return urlencode(envelope.payload).encode(), form


def _decode(body: str) -> Json:
    """Return the acknowledgement's content: a JSON object, or plain text as `text`."""
    if not body.strip():
        return {}
    try:
        answer = json.loads(body)
    except json.JSONDecodeError:
        return {"text": body}
    return answer if isinstance(answer, dict) else {"text": body}


def _retry_headers(retry: Retry | None) -> Mapping[str, str]:
    if retry is None:
        return {}
    return {"X-Slack-Retry-Num": str(retry.number), "X-Slack-Retry-Reason": retry.reason.value}
