from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.bot.workspace.conftest import api_of, fetch
from tests.workspace_client import APP_TOKEN, WorkspaceClient

GENERAL = "C0LOCALGEN1"


def error_of(api: WebClient, method: str, **arguments: Any) -> str:
    with pytest.raises(SlackApiError) as refused:
        api.api_call(method, json=arguments)
    return str(refused.value.response["error"])


def test_a_method_slack_does_not_have_is_unknown(api: WebClient) -> None:
    assert error_of(api, "chat.shout") == "unknown_method"


@pytest.mark.parametrize(
    ("token", "error"),
    [("", "not_authed"), ("xoxb-wrong", "invalid_auth"), (APP_TOKEN, "not_allowed_token_type")],
)
def test_a_wrong_token_is_refused(workspace: WorkspaceClient, token: str, error: str) -> None:
    assert error_of(api_of(workspace, token), "auth.test") == error


def test_a_bot_token_opens_no_connection(api: WebClient) -> None:
    assert error_of(api, "apps.connections.open") == "not_allowed_token_type"


def test_arguments_come_as_form_query_or_json(api: WebClient) -> None:
    arguments = {"channel": GENERAL, "text": "x"}
    assert api.api_call("chat.postMessage", json=arguments)["ok"]
    assert api.api_call("chat.postMessage", data=arguments)["ok"]
    assert api.api_call("chat.postMessage", params=arguments)["ok"]


@pytest.mark.parametrize(("body", "error"), [(b"{", "invalid_json"), (b"[]", "json_not_object")])
def test_broken_json_is_refused(workspace: WorkspaceClient, body: bytes, error: str) -> None:
    headers = {"Content-Type": "application/json", "Authorization": "Bearer x"}
    answer = fetch(workspace, "/api/auth.test", body=body, headers=headers)
    assert error in answer.body.decode()


def test_calls_are_recorded_without_the_token(workspace: WorkspaceClient, api: WebClient) -> None:
    api.chat_postMessage(channel=GENERAL, text="x")
    error_of(api, "chat.postMessage", channel="C0", text="x")

    posted, refused = workspace.calls("chat.postMessage")
    assert posted.response["ok"]
    assert refused.response["error"] == "channel_not_found"
    assert "token" not in posted.arguments


def test_an_error_strikes_as_often_as_told(workspace: WorkspaceClient, api: WebClient) -> None:
    workspace.fault("error", "chat.postMessage", error="fatal_error", times=2)

    for _ in range(2):
        assert error_of(api, "chat.postMessage", channel=GENERAL, text="x") == "fatal_error"
    assert api.chat_postMessage(channel=GENERAL, text="x")["ok"]
    assert len(workspace.messages("#general")) == 1


def test_a_rate_limit_says_when_to_come_again(workspace: WorkspaceClient, api: WebClient) -> None:
    workspace.fault("rate_limit", "chat.postMessage", retry_after_s=7)

    with pytest.raises(SlackApiError) as refused:
        api.chat_postMessage(channel=GENERAL, text="x")
    assert refused.value.response.status_code == 429
    assert refused.value.response.headers["retry-after"] == "7"


def test_a_lost_response_did_its_work(workspace: WorkspaceClient, api: WebClient) -> None:
    workspace.fault("lost_response", "chat.postMessage")

    with pytest.raises(OSError, match="closed"):
        api.chat_postMessage(channel=GENERAL, text="x")
    assert [each.text for each in workspace.messages("#general")] == ["x"]
    assert workspace.calls("chat.postMessage")[0].fault == "lost_response"


def test_a_lost_request_did_not(workspace: WorkspaceClient, api: WebClient) -> None:
    workspace.fault("lost_request", "chat.postMessage")

    with pytest.raises(OSError, match="closed"):
        api.chat_postMessage(channel=GENERAL, text="x")
    assert not workspace.messages("#general")


def test_a_server_error_is_no_answer_in_json(workspace: WorkspaceClient, api: WebClient) -> None:
    workspace.fault("server_error", "auth.test")

    with pytest.raises(SlackApiError) as refused:
        api.auth_test()
    assert refused.value.response.status_code == 503


def test_a_workspace_can_refuse_the_rich_form(workspace: WorkspaceClient, api: WebClient) -> None:
    workspace.switches(refused_blocks=["markdown"], refused_methods=["chat.startStream"])
    blocks = [{"type": "markdown", "text": "x"}]

    refused = error_of(api, "chat.postMessage", channel=GENERAL, text="x", blocks=blocks)
    assert refused == "invalid_blocks"
    assert error_of(api, "chat.startStream", channel=GENERAL) == "unknown_method"
    workspace.clear_faults()
    assert api.chat_postMessage(channel=GENERAL, text="x", blocks=blocks)["ok"]
