from slack_bolt.async_app import AsyncApp

from tests.bot.workspace.conftest import StartBot
from tests.workspace_client import WorkspaceClient


def listen_to_everything(app: AsyncApp) -> None:
    @app.event("message")
    async def message() -> None: ...

    @app.event("app_mention")
    async def mention() -> None: ...

    @app.event("member_joined_channel")
    async def joined() -> None: ...


def told(workspace: WorkspaceClient) -> list[tuple[str, str]]:
    seen = workspace.wait_until_acknowledged()
    return [(each.payload["event"]["type"], each.payload["event_id"]) for each in seen]


def test_an_event_can_be_delivered_more_than_once(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    start_bot(listen_to_everything)
    workspace.switches(deliveries_per_event=2)
    workspace.post("ada", "dm", "hello")

    first, second = told(workspace)
    assert first == second


def test_an_acknowledgement_can_get_lost(workspace: WorkspaceClient, start_bot: StartBot) -> None:
    start_bot(listen_to_everything)
    workspace.fault("lost_response", "delivery")
    workspace.post("ada", "dm", "hello")

    delivered = workspace.wait_until_acknowledged()[0]
    assert delivered.failures == ("http_timeout",)
    assert delivered.acknowledged_after_s is not None


def test_a_mention_can_come_after_its_message(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    start_bot(listen_to_everything)
    workspace.post("ada", "#general", "@advisor one")
    workspace.switches(message_before_mention=True)
    workspace.post("ada", "#general", "@advisor two")

    kinds = [kind for kind, _ in told(workspace)]
    assert kinds == ["app_mention", "message", "message", "app_mention"]


def test_nothing_is_delivered_while_delivery_is_off(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    start_bot(listen_to_everything)
    workspace.switches(deliver=False)
    workspace.post("ada", "dm", "hello")

    assert not workspace.deliveries()


def test_edits_and_deletions_are_told_with_what_was_there_before(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    start_bot(listen_to_everything)
    ts = workspace.post("ada", "dm", "before")
    workspace.edit("ada", "dm", ts, "after")
    workspace.delete("ada", "dm", ts)

    _, changed, deleted = (each.payload["event"] for each in workspace.wait_until_acknowledged())
    assert changed["subtype"] == "message_changed"
    assert (changed["message"]["text"], changed["previous_message"]["text"]) == ("after", "before")
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", ts)


def test_an_event_has_what_bolt_authorises_by(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    start_bot(listen_to_everything)
    workspace.post("ada", "dm", "hello")

    body = workspace.wait_until_acknowledged()[0].payload
    assert body["authorizations"][0]["user_id"] == "U0LOCALBOT1"
    assert (body["team_id"], body["enterprise_id"], body["type"]) == (
        "T0LOCAL0001",
        None,
        "event_callback",
    )
    assert body["event"]["channel_type"] == "im"


def test_a_channel_without_the_app_tells_it_nothing_but_points_it_out(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    start_bot(listen_to_everything)
    workspace.post("ada", "#random", "@advisor hello")

    assert not workspace.deliveries()
    notice = workspace.wait_for_ephemeral("ada")[0]
    workspace.click("ada", notice.ts, notice.actions()[0])
    assert [kind for kind, _ in told(workspace)] == ["member_joined_channel", "app_mention"]
