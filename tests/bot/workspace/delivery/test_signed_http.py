from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.workspace.delivery.signed_http import sign
from tests.bot.workspace.conftest import QUICK
from tests.bot.workspace.running_bot import http_bot
from tests.workspace_client import (
    SIGNING_SECRET,
    WorkspaceClient,
    free_port,
    running_server,
    running_workspace,
)


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def workspace(port: int) -> Iterator[WorkspaceClient]:
    config = replace(QUICK, events_url=f"http://127.0.0.1:{port}/slack/events")
    with running_workspace(config) as client:
        yield client


def test_the_signature_is_the_one_slacks_sdk_verifies() -> None:
    verifier = SignatureVerifier(SIGNING_SECRET)
    body = "payload=%7B%7D"

    assert verifier.generate_signature(timestamp="17", body=body) == sign(
        SIGNING_SECRET, "17", body.encode()
    )


def test_a_bolt_app_takes_events_commands_and_clicks(workspace: WorkspaceClient, port: int) -> None:
    button = {
        "type": "button",
        "action_id": "go",
        "text": {"type": "plain_text", "text": "Go"},
    }

    def listen(app: AsyncApp) -> None:
        @app.event("message")
        async def message(event: dict[str, Any], say: Any) -> None:
            blocks = [{"type": "actions", "elements": [button]}]
            await say(text="answer", thread_ts=event["ts"], blocks=blocks)

        @app.command("/assess")
        async def assess(ack: Any, body: dict[str, Any]) -> None:
            await ack(text=f"{body['user_name']}: {body['text']}", response_type="in_channel")

        @app.action("go")
        async def go(ack: Any, respond: Any) -> None:
            await ack()
            await respond("replaced")

    with http_bot(workspace, port, listen):
        assert workspace.verify_url()
        ts = workspace.post("ada", "dm", "hello")
        reply = workspace.wait_for_reply(ts)[0]
        assert workspace.command("ben", "#general", "/assess", "x") == ""
        assert [each.text for each in workspace.messages("#general")] == ["ben: x"]
        assert workspace.click("ada", reply.ts, "go") == ""
        assert workspace.wait_for_reply(ts)[0].text == "answer", (
            "respond() without replace_original"
        )
        assert workspace.wait_for_ephemeral("ada")[0].text == "replaced"


def failing_then_fine(seen: list[dict[str, str]], failures: int, **headers: str) -> Starlette:
    async def endpoint(request: Request) -> Response:
        seen.append(dict(request.headers))
        status = 500 if len(seen) <= failures else 200
        return Response(status_code=status, headers=headers)

    return Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])])


def test_a_refused_event_comes_again_with_its_number_and_reason(
    workspace: WorkspaceClient, port: int
) -> None:
    seen: list[dict[str, str]] = []
    with running_server(failing_then_fine(seen, failures=2), port=port):
        workspace.post("ada", "dm", "hello")
        delivered = workspace.wait_until_acknowledged()[0]

    assert delivered.failures == ("http_error", "http_error")
    assert [each.get("x-slack-retry-num") for each in seen] == [None, "1", "2"]
    assert seen[1]["x-slack-retry-reason"] == "http_error"


def test_an_app_that_wants_no_retry_gets_none(workspace: WorkspaceClient, port: int) -> None:
    seen: list[dict[str, str]] = []
    app = failing_then_fine(seen, failures=9, **{"X-Slack-No-Retry": "1"})
    with running_server(app, port=port):
        workspace.post("ada", "dm", "hello")
        assert workspace.wait_until_acknowledged()[0].given_up

    assert len(seen) == 1


def test_an_event_nobody_listens_for_is_given_up_in_the_end(workspace: WorkspaceClient) -> None:
    workspace.post("ada", "dm", "hello")
    delivered = workspace.wait_until_acknowledged()[0]

    assert delivered.given_up
    assert delivered.failures == ("connection_failed",) * 4
    assert not workspace.verify_url()
