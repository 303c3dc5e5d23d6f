"""What the app says through a response URL, or with the acknowledgement of a command."""

from bot.workspace import posting, seed
from bot.workspace.api.arguments import Arguments
from bot.workspace.api.call import check_blocks, check_text_length, named
from bot.workspace.errors import SlackError
from bot.workspace.passes import ResponsePass
from bot.workspace.records import Json, Message
from bot.workspace.workspace import Workspace


def respond(workspace: Workspace, granted: ResponsePass, body: Json) -> None:
    """Replace or delete the message acted on, or post a new one: private unless told otherwise."""
    given = Arguments(body)
    original = workspace.state.any_message(granted.channel, granted.message_ts)
    if given.flag("delete_original"):
        if original is not None:
            posting.delete(workspace, original)
        return
    text, blocks = _content(workspace, given)
    if given.flag("replace_original") and original is not None:
        changed = {"text": text, "blocks": blocks}
        posting.edit(workspace, original, original.model_copy(update=changed))
        return
    in_channel = given.text("response_type", "ephemeral") == "in_channel"
    posting.post(
        workspace,
        Message(
            channel=granted.channel,
            ts=workspace.timestamps.next(),
            user=seed.BOT_USER_ID,
            text=text,
            blocks=blocks,
            thread_ts=given.text("thread_ts"),
            visible_to="" if in_channel else granted.user,
        ),
    )


def _content(workspace: Workspace, given: Arguments) -> tuple[str, tuple[Json, ...]]:
    text = given.text("text")
    check_text_length(text)
    blocks = given.objects("blocks", "invalid_blocks_format") or ()
    if not text.strip() and not blocks:
        raise SlackError("no_text")
    return text, named(check_blocks(workspace, blocks))
