"""Checks an HTTP request before Bolt parses it: its size, its age, its signature."""

from collections.abc import Mapping
from dataclasses import dataclass

from slack_sdk.signature import SignatureVerifier

MAX_BODY_BYTES = 1_000_000
"""Far above any payload of Slack's (a 40,000-character message with blocks is under 300 KB)."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An HTTP status and the reason, for a request that must not reach Bolt."""

    status: int
    reason: str


def refuse(
    body: bytes, headers: Mapping[str, str], *, verifier: SignatureVerifier
) -> Refusal | None:
    """Return why the request is refused, or None. `headers` are keyed in lower case."""
    if len(body) > MAX_BODY_BYTES:
        return Refusal(413, "body too large")
    if not _is_signed(body, headers, verifier):
        return Refusal(401, "not signed by Slack, or older than five minutes")
    return None


def _is_signed(body: bytes, headers: Mapping[str, str], verifier: SignatureVerifier) -> bool:
    try:
        return verifier.is_valid(
            body=body,
            timestamp=headers.get("x-slack-request-timestamp", ""),
            signature=headers.get("x-slack-signature", ""),
        )
    except (ValueError, TypeError):  # a timestamp that is no number, a signature that is not ASCII
        return False
