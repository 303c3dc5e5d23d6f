"""Private answers to a response_url that does not take them now."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from slack_sdk import WebClient

from bot.delivery.private import tell
from bot.turns.errors import DeliveryFailed
from bot.turns.outgoing import Content, Response


class Limited(BaseHTTPRequestHandler):
    """Takes nothing for seven seconds."""

    asked = 0

    def do_POST(self) -> None:
        Limited.asked += 1
        self.send_response(429)
        self.send_header("Retry-After", "7")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class Dropping(Limited):
    """Takes what it is sent, and closes without an answer."""

    def do_POST(self) -> None:
        Limited.asked += 1
        self.close_connection = True


@pytest.fixture
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    Limited.asked = 0
    with HTTPServer(("127.0.0.1", 0), request.param) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("url", [Limited], indirect=True)
def test_one_that_is_rate_limited_may_be_taken_later(url: str) -> None:
    answer = Response(response_url=url, content=Content(text="hello"))
    with pytest.raises(DeliveryFailed) as failed:
        tell(WebClient("xoxb-1"), answer, answer.content)
    assert failed.value.retry_after_s == 7


@pytest.mark.parametrize("url", [Dropping], indirect=True)
def test_one_whose_answer_was_lost_is_not_sent_again_by_the_client(url: str) -> None:
    answer = Response(response_url=url, content=Content(text="hello"))
    with pytest.raises(OSError):  # noqa: PT011 - whichever kind it is, delivery translates it
        tell(WebClient("xoxb-1"), answer, answer.content)
    assert Limited.asked == 1
