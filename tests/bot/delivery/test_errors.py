"""What Slack's answers mean for a delivery."""

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.delivery.errors import translated_errors
from bot.turns.errors import DeliveryFailed


@pytest.mark.parametrize(
    ("told", "retry_after_s"),
    [("30", 30), ("Wed, 21 Oct 2026 07:28:00 GMT", None), ("soon", None), (None, None)],
)
def test_a_wish_to_come_back_is_heard_if_it_is_in_seconds(
    told: str | None, retry_after_s: float | None
) -> None:
    headers = {"Retry-After": told} if told else {}
    with pytest.raises(DeliveryFailed) as failed, translated_errors():
        raise SlackApiError("no", answer("service_unavailable", 503, headers))
    assert failed.value.retry_after_s == retry_after_s


@pytest.mark.parametrize("status", [429, 502])
def test_what_a_proxy_refuses_in_html_may_pass_later(status: int) -> None:
    error = "Received a response in a non-JSON format: <html>Too many"  # as the SDK reports it
    headers = {"Retry-After": "7", "Content-Type": "text/html"}
    with pytest.raises(DeliveryFailed) as failed, translated_errors():
        raise SlackApiError("no", answer(error, status, headers))
    assert failed.value.retry_after_s == 7


def answer(error: str, status: int, headers: dict[str, str]) -> SlackResponse:
    """Return an answer of Slack's Web API."""
    return SlackResponse(
        client=WebClient("xoxb-1"),
        http_verb="POST",
        api_url="http://127.0.0.1",
        req_args={},
        data={"ok": False, "error": error},
        headers=headers,
        status_code=status,
    )
