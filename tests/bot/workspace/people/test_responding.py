import json
from dataclasses import replace
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp

from tests.bot.workspace.conftest import QUICK, StartBot, fetch
from tests.bot.workspace.running_bot import socket_bot
from tests.workspace_client import WorkspaceClient, running_workspace


def response_path(workspace: WorkspaceClient, start_bot: StartBot) -> str:
    """Return where a command of Ada's in #general is answered."""
    urls: list[str] = []
    start_bot(lambda app: _collect(app, urls))
    workspace.command("ada", "#general", "/assess")
    return urls[0].removeprefix(workspace.base_url)


def _collect(app: AsyncApp, urls: list[str]) -> None:
    @app.command("/assess")
    async def assess(ack: Any, body: dict[str, Any]) -> None:
        await ack()
        urls.append(body["response_url"])


def say(workspace: WorkspaceClient, path: str, **body: Any) -> tuple[int, str]:
    answer = fetch(workspace, path, body=json.dumps(body).encode())
    return answer.status, answer.body.decode()


def test_an_answer_is_private_unless_it_says_otherwise(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    path = response_path(workspace, start_bot)

    assert say(workspace, path, text="private") == (200, "ok")
    say(workspace, path, text="public", response_type="in_channel")
    assert [each.text for each in workspace.messages("#general", user="ben")] == ["public"]
    assert [each.text for each in workspace.messages("#general", user="ada")] == [
        "private",
        "public",
    ]


def test_the_sixth_use_is_refused(workspace: WorkspaceClient, start_bot: StartBot) -> None:
    path = response_path(workspace, start_bot)
    answers = [say(workspace, path, text=str(number))[0] for number in range(6)]

    assert answers == [200] * 5 + [404]
    assert workspace.calls("response_url")[-1].response["error"] == "used_url"


@pytest.mark.parametrize(
    ("body", "error"),
    [({}, "no_text"), ({"text": "x", "blocks": [{"type": "nonsense"}]}, "invalid_blocks")],
)
def test_a_wrong_answer_is_refused(
    workspace: WorkspaceClient, start_bot: StartBot, body: dict[str, Any], error: str
) -> None:
    status, said = say(workspace, response_path(workspace, start_bot), **body)

    assert (status, json.loads(said)["error"]) == (400, error)


def test_an_old_url_is_refused() -> None:
    config = replace(QUICK, response_url_life_s=-1)
    urls: list[str] = []
    with (
        running_workspace(config) as workspace,
        socket_bot(workspace, lambda app: _collect(app, urls)),
    ):
        workspace.command("ada", "#general", "/assess")
        status, said = say(workspace, urls[0].removeprefix(workspace.base_url), text="late")

    assert (status, json.loads(said)["error"]) == (404, "expired_url")


def test_a_private_message_is_replaced_and_deleted_where_it_was_clicked(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    blocks = [{"type": "actions", "elements": [button]}]
    clicks: list[dict[str, Any]] = []

    def listen(app: AsyncApp) -> None:
        @app.command("/assess")
        async def assess(ack: Any) -> None:
            await ack(text="private", blocks=blocks)

        @app.action("go")
        async def go(ack: Any, body: dict[str, Any], respond: Any) -> None:
            await ack()
            clicks.append(body)
            if len(clicks) == 1:
                await respond(text="again", blocks=blocks, replace_original=True)
            else:
                await respond(delete_original=True)

    start_bot(listen)
    workspace.command("ada", "#general", "/assess")
    shown = workspace.wait_for_ephemeral("ada")[0]
    workspace.click("ada", shown.ts, "go")
    workspace.wait_for_calls("response_url", 1)
    assert [each.text for each in workspace.messages("#general")] == ["again"]
    workspace.click("ada", shown.ts, "go")
    workspace.wait_for_calls("response_url", 2)
    assert not workspace.messages("#general")
    assert "message" not in clicks[0]
    assert clicks[0]["container"]["is_ephemeral"]
