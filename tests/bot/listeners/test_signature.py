"""Requests are refused before Bolt parses them, whatever their headers hold."""

import time

import pytest
from slack_sdk.signature import SignatureVerifier

from bot.listeners.signature import MAX_BODY_BYTES, refuse

VERIFIER = SignatureVerifier("secret")
BODY = b'{"type":"event_callback"}'


def headers(body: bytes = BODY, *, age_s: int = 0) -> dict[str, str]:
    timestamp = str(int(time.time()) - age_s)
    signature = VERIFIER.generate_signature(timestamp=timestamp, body=body)
    return {"x-slack-request-timestamp": timestamp, "x-slack-signature": signature or ""}


def test_a_signed_request_passes() -> None:
    assert refuse(BODY, headers(), verifier=VERIFIER) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"x-slack-signature": "v0=00"},
        {"x-slack-signature": "v0=é"},
        {"x-slack-request-timestamp": "abc"},
        {"x-slack-request-timestamp": ""},
    ],
)
def test_a_request_with_wrong_headers_is_refused_with_401(wrong: dict[str, str]) -> None:
    refusal = refuse(BODY, {**headers(), **wrong} if wrong else {}, verifier=VERIFIER)
    assert refusal is not None
    assert refusal.status == 401


def test_a_changed_body_is_refused() -> None:
    refusal = refuse(BODY + b" ", headers(), verifier=VERIFIER)
    assert refusal is not None
    assert refusal.status == 401


def test_an_old_request_is_refused() -> None:
    refusal = refuse(BODY, headers(age_s=301), verifier=VERIFIER)
    assert refusal is not None
    assert refusal.status == 401


def test_a_body_that_is_no_text_is_refused() -> None:
    refusal = refuse(b"\xff\xfe", headers(), verifier=VERIFIER)
    assert refusal is not None
    assert refusal.status == 401


def test_an_oversized_body_is_refused_with_413() -> None:
    body = b"x" * (MAX_BODY_BYTES + 1)
    refusal = refuse(body, headers(), verifier=VERIFIER)
    assert refusal is not None
    assert refusal.status == 413
