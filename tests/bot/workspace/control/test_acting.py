import json

import pytest

from tests.bot.workspace.conftest import fetch
from tests.workspace_client import WorkspaceClient, WorkspaceError

JSON = {"Content-Type": "application/json"}
POST = {"user": "ada", "channel": "#general", "text": "x"}


def test_people_can_be_named_in_several_ways(workspace: WorkspaceClient) -> None:
    for user, channel in (("ada", "general"), ("@ada", "#general"), ("U0LOCALADA1", "C0LOCALGEN1")):
        workspace.post(user, channel, "x")

    assert {each.user for each in workspace.messages("#general")} == {"U0LOCALADA1"}


def test_typed_text_is_escaped_and_given_text_is_not(workspace: WorkspaceClient) -> None:
    workspace.post("ada", "#general", "<!here>")
    workspace.post("ada", "#general", "<!here>", escaped=True)

    assert [each.text for each in workspace.messages("#general")] == ["&lt;!here&gt;", "<!here>"]


def test_only_ones_own_messages_can_be_changed(workspace: WorkspaceClient) -> None:
    ts = workspace.post("ada", "#general", "mine")

    with pytest.raises(WorkspaceError, match="message_not_found"):
        workspace.edit("ben", "#general", ts, "yours")
    with pytest.raises(WorkspaceError, match="message_not_found"):
        workspace.delete("ben", "#general", ts)


def test_the_app_is_invited_as_it_tells_people_to(workspace: WorkspaceClient) -> None:
    told = workspace.command("ada", "#random", "/invite", "@someone")
    assert "/invite @advisor" in told
    assert workspace.command("ada", "#random", "/invite", " @Advisor ") == ""
    assert "joined" not in workspace.command("ada", "#random", "/invite", "@advisor")


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"user": "nobody"}, "user_not_found"),
        ({"channel": "#nowhere"}, "channel_not_found"),
        ({"txt": "x"}, "invalid_request"),
    ],
)
def test_a_wrong_request_is_said_to_be_wrong(
    workspace: WorkspaceClient, wrong: dict[str, str], error: str
) -> None:
    answer = fetch(
        workspace, "/control/post", body=json.dumps({**POST, **wrong}).encode(), headers=JSON
    )

    assert (answer.status, json.loads(answer.body)["error"]) == (400, error)


def test_a_made_channel_has_everyone_in_it_and_a_name_of_its_own(
    workspace: WorkspaceClient,
) -> None:
    workspace.create("#new")
    ts = workspace.post("ben", "#new", "first")

    assert [each.ts for each in workspace.messages("#new", user="chloe")] == [ts]
    with pytest.raises(WorkspaceError, match="name_taken"):
        workspace.create("#general")


def test_another_sites_page_cannot_act_here(workspace: WorkspaceClient) -> None:
    body = json.dumps(POST).encode()
    form = fetch(workspace, "/control/post", body=body, headers={"Content-Type": "text/plain"})
    rebound = fetch(workspace, "/control/post", body=body, headers={**JSON, "Host": "evil.org"})

    assert (form.status, rebound.status) == (400, 400)
    assert not workspace.messages("#general")


def test_without_an_open_view_nothing_can_be_submitted(workspace: WorkspaceClient) -> None:
    with pytest.raises(WorkspaceError, match="no_open_view"):
        workspace.submit("ada", {})


def test_a_command_the_app_does_not_have_is_said_to_be_invalid(workspace: WorkspaceClient) -> None:
    failure = workspace.command("ada", "#general", "/dance")

    assert failure == "/dance is not a valid command."
    assert workspace.wait_for_ephemeral("ada")[0].text == failure
