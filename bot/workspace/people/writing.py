"""People posting, editing and deleting their messages."""

from bot.workspace import posting, seed
from bot.workspace.errors import SlackError
from bot.workspace.records import Channel, Json, Message
from bot.workspace.shapes import rich_text
from bot.workspace.workspace import Workspace

INVITE_ACTION = "workspace-invite"


def write(
    workspace: Workspace, user: str, channel: Channel, text: str, thread_ts: str = ""
) -> Message:
    """Post a person's message, in Slack's escaped form. A mention of an absent app is pointed out.

    Raises SlackError in an archived channel.
    """
    if channel.is_archived:
        raise SlackError("is_archived")
    message = posting.post(
        workspace,
        Message(
            channel=channel.id,
            ts=workspace.timestamps.next(),
            user=user,
            text=text,
            thread_ts=thread_ts,
            blocks=(rich_text(text),),
        ),
    )
    if f"<@{seed.BOT_USER_ID}>" in text and seed.BOT_USER_ID not in channel.members:
        _point_out_absence(workspace, channel, message)
    return message


def rewrite(workspace: Workspace, user: str, channel: str, ts: str, text: str) -> None:
    """Edit a person's own message."""
    before = _own(workspace, user, channel, ts)
    changed = {
        "text": text,
        "blocks": (rich_text(text),),
        "edited_ts": workspace.timestamps.next(),
    }
    posting.edit(workspace, before, before.model_copy(update=changed))


def withdraw(workspace: Workspace, user: str, channel: str, ts: str) -> None:
    """Delete a person's own message."""
    posting.delete(workspace, _own(workspace, user, channel, ts))


def _own(workspace: Workspace, user: str, channel: str, ts: str) -> Message:
    message = workspace.state.message(channel, ts)
    if message is None or message.user != user:
        raise SlackError("message_not_found")
    return message


def _point_out_absence(workspace: Workspace, channel: Channel, message: Message) -> None:
    name = workspace.config.profile.name
    button: Json = {
        "type": "button",
        "action_id": INVITE_ACTION,
        "value": message.ts,
        "text": {"type": "plain_text", "text": "Invite them"},
    }
    said = f"You mentioned @{name}, but they are not in this channel."
    posting.post(
        workspace,
        Message(
            channel=channel.id,
            ts=workspace.timestamps.next(),
            user=seed.WORKSPACE_USER_ID,
            text=said,
            thread_ts=message.thread_ts,
            visible_to=message.user,
            notice=True,
            blocks=(
                {"type": "section", "text": {"type": "plain_text", "text": said}},
                {"type": "actions", "block_id": "workspace", "elements": [button]},
            ),
        ),
    )
