import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.workspace_client import WorkspaceClient

GENERAL = "C0LOCALGEN1"


def test_a_reaction_is_set_once_and_taken_off(workspace: WorkspaceClient, api: WebClient) -> None:
    ts = workspace.post("ada", "#general", "nice")
    api.reactions_add(channel=GENERAL, timestamp=ts, name="eyes")

    with pytest.raises(SlackApiError, match="already_reacted"):
        api.reactions_add(channel=GENERAL, timestamp=ts, name="eyes")
    found = api.reactions_get(channel=GENERAL, timestamp=ts)["message"]["reactions"]
    assert [(each["name"], each["count"]) for each in found] == [("eyes", 1)]
    api.reactions_remove(channel=GENERAL, timestamp=ts, name="eyes")
    with pytest.raises(SlackApiError, match="no_reaction"):
        api.reactions_remove(channel=GENERAL, timestamp=ts, name="eyes")
