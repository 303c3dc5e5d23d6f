"""Requests that do not arrive whole."""

import logging
import socket
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from slack_bolt.async_app import AsyncApp

from bot.listeners.http import build_http
from tests.workspace_client import BOT_TOKEN, SIGNING_SECRET, running_server

BEGUN = b"POST /slack/events HTTP/1.1\r\nHost: bot\r\nContent-Length: 1000\r\n\r\n{"


@pytest.fixture
def address() -> Iterator[tuple[str, int]]:
    app = AsyncApp(token=BOT_TOKEN, signing_secret=SIGNING_SECRET)
    web = build_http(app, signing_secret=SIGNING_SECRET, checks={}, body_within_s=0.2)
    with running_server(web) as url:
        yield "127.0.0.1", urlsplit(url).port or 0


def test_a_body_that_never_ends_is_not_waited_for(address: tuple[str, int]) -> None:
    with socket.create_connection(address, timeout=5) as connection:
        connection.sendall(BEGUN)
        answer = b"".join(iter(lambda: connection.recv(4096), b""))
    assert b" 408 " in answer.splitlines()[0]


def test_one_who_goes_away_in_the_middle_is_no_error(
    address: tuple[str, int], caplog: pytest.LogCaptureFixture
) -> None:
    server_log = logging.getLogger("uvicorn.error")
    server_log.addHandler(caplog.handler)
    try:
        with socket.create_connection(address, timeout=5) as connection:
            connection.sendall(BEGUN)
        time.sleep(0.1)
    finally:
        server_log.removeHandler(caplog.handler)
    assert not caplog.records
