from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.bot.workspace.conftest import StartBot
from tests.workspace_client import WorkspaceClient

ADA = "U0LOCALADA1"


def modal(title: str = "Title", **more: Any) -> dict[str, Any]:
    return {
        "type": "modal",
        "title": {"type": "plain_text", "text": title},
        "blocks": [{"type": "divider"}],
        **more,
    }


def collect_triggers(start_bot: StartBot) -> list[str]:
    triggers: list[str] = []

    def listen(app: AsyncApp) -> None:
        @app.shortcut("assess_project")
        async def shortcut(ack: Any, body: dict[str, Any]) -> None:
            await ack()
            triggers.append(body["trigger_id"])

    start_bot(listen)
    return triggers


def test_a_view_is_opened_pushed_updated_and_closed(
    workspace: WorkspaceClient, api: WebClient, start_bot: StartBot
) -> None:
    triggers = collect_triggers(start_bot)
    workspace.shortcut("ada", "assess_project")
    workspace.shortcut("ada", "assess_project")
    root = api.views_open(trigger_id=triggers[0], view=modal("One"))["view"]
    pushed = api.views_push(trigger_id=triggers[1], view=modal("Two"))["view"]

    assert pushed["previous_view_id"] == root["id"]
    changed = api.views_update(view_id=pushed["id"], hash=pushed["hash"], view=modal("Three"))
    assert changed["view"]["id"] == pushed["id"]
    assert workspace.wait_for_view("ada")["title"]["text"] == "Three"
    with pytest.raises(SlackApiError, match="hash_conflict"):
        api.views_update(view_id=pushed["id"], hash=pushed["hash"], view=modal())
    workspace.close_view("ada")
    assert workspace.wait_for_view("ada")["title"]["text"] == "One"
    workspace.close_view("ada")
    assert workspace.open_view("ada") is None


def test_a_used_or_unknown_trigger_opens_nothing(
    workspace: WorkspaceClient, api: WebClient, start_bot: StartBot
) -> None:
    triggers = collect_triggers(start_bot)
    workspace.shortcut("ada", "assess_project")
    api.views_open(trigger_id=triggers[0], view=modal())

    for trigger, error in ((triggers[0], "exchanged_trigger_id"), ("1.2.a", "invalid_trigger_id")):
        with pytest.raises(SlackApiError, match=error):
            api.views_open(trigger_id=trigger, view=modal())


def test_a_wrong_modal_leaves_the_trigger_usable(
    workspace: WorkspaceClient, api: WebClient, start_bot: StartBot
) -> None:
    triggers = collect_triggers(start_bot)
    workspace.shortcut("ada", "assess_project")

    with pytest.raises(SlackApiError, match="invalid_arguments"):
        api.views_open(trigger_id=triggers[0], view=modal("x" * 25))
    assert api.views_open(trigger_id=triggers[0], view=modal())["ok"]


def test_a_home_tab_is_published_to_a_person(workspace: WorkspaceClient, api: WebClient) -> None:
    home = {"type": "home", "blocks": [{"type": "divider"}]}
    first = api.views_publish(user_id=ADA, view=home)["view"]
    second = api.views_publish(user_id=ADA, view=home, hash=first["hash"])["view"]

    assert workspace.wait_for_home("ada")["hash"] == second["hash"]
    with pytest.raises(SlackApiError, match="hash_conflict"):
        api.views_publish(user_id=ADA, view=home, hash=first["hash"])
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        api.views_publish(user_id=ADA, view=modal())
