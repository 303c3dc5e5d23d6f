from slack_sdk import WebClient

from tests.workspace_client import WorkspaceClient


def test_a_reset_forgets_messages_calls_and_faults(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    api.chat_postMessage(channel="#general", text="x")
    workspace.fault("error", "chat.postMessage")
    workspace.reset()

    assert not workspace.messages("#general")
    assert not workspace.calls()
    assert api.chat_postMessage(channel="#general", text="x")["ok"]


def test_a_fault_waits_for_its_method(workspace: WorkspaceClient, api: WebClient) -> None:
    workspace.fault("slow", "chat.postMessage", delay_s=0.01)

    assert api.auth_test()["ok"]
    api.chat_postMessage(channel="#general", text="x")
    assert [call.fault for call in workspace.calls()] == ["", "slow"]
