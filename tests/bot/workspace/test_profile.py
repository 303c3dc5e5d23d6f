import json
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError

from bot.workspace.config import Config
from bot.workspace.profile import SlashCommand, read_manifest
from tests.bot.workspace.conftest import api_of
from tests.workspace_client import running_workspace

MANIFEST = {
    "display_information": {"name": "Helper", "description": "Helps"},
    "features": {
        "bot_user": {"display_name": "helper"},
        "agent_view": {"suggested_prompts": [{"title": "Hi", "message": "Say hi"}]},
        "app_home": {"home_tab_enabled": False},
        "slash_commands": [{"command": "/help", "usage_hint": "topic", "should_escape": True}],
        "shortcuts": [{"callback_id": "s", "name": "S", "type": "message"}],
    },
    "oauth_config": {"scopes": {"bot": ["chat:write"]}},
    "settings": {"event_subscriptions": {"bot_events": ["message.im"]}},
}


def written(folder: Path) -> Path:
    path = folder / "manifest.json"
    path.write_text(json.dumps(MANIFEST))
    return path


def test_a_manifest_says_what_the_app_is(tmp_path: Path) -> None:
    profile = read_manifest(written(tmp_path))

    assert (profile.name, profile.home_tab) == ("helper", False)
    assert profile.commands == (SlashCommand("/help", "", "topic", should_escape=True),)
    assert [shortcut.on_message for shortcut in profile.shortcuts] == [True]


def test_only_subscribed_events_are_delivered_and_missing_scopes_are_refused(
    tmp_path: Path,
) -> None:
    profile = read_manifest(written(tmp_path))
    with running_workspace(Config(profile=profile)) as workspace:
        workspace.post("ada", "#general", "@helper hello")
        workspace.post("ada", "dm", "hello")
        told = [each.payload["event"]["channel_type"] for each in workspace.deliveries()]
        api = api_of(workspace)
        assert told == ["im"]
        with pytest.raises(SlackApiError, match="missing_scope") as refused:
            api.users_list()
        assert refused.value.response["needed"] == "users:read"
        assert api.auth_test().headers["x-oauth-scopes"] == "chat:write"
