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
    answer = SlackResponse(
        client=WebClient("xoxb-1"),
        http_verb="POST",
        api_url="http://127.0.0.1",
        req_args={},
        data={"ok": False, "error": "service_unavailable"},
        headers={"Retry-After": told} if told else {},
        status_code=503,
    )
    with pytest.raises(DeliveryFailed) as failed, translated_errors():
        raise SlackApiError("no", answer)
    assert failed.value.retry_after_s == retry_after_s
