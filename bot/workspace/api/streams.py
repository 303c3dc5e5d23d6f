"""chat.startStream, appendStream, stopStream: a message that grows while people watch."""

import time
from collections.abc import Mapping

from bot.workspace import posting, seed
from bot.workspace.api.call import Call, Method, check_blocks, named
from bot.workspace.blocks import limits
from bot.workspace.entries import MessagePut
from bot.workspace.errors import SlackError
from bot.workspace.records import ChannelKind, Json, Message
from bot.workspace.shapes import message_json


def start(call: Call) -> Json:
    """Begin a stream in a thread. In a channel the reader must be named."""
    channel = call.joined_channel()
    if channel.kind is ChannelKind.CHANNEL:
        for name in ("recipient_team_id", "recipient_user_id"):
            if not call.arguments.has(name):
                raise SlackError(f"missing_{name}")
    empty = Message(
        channel=channel.id,
        ts=call.workspace.timestamps.next(),
        user=seed.BOT_USER_ID,
        text="",
        thread_ts=call.arguments.required("thread_ts"),
        streaming=True,
    )
    message = posting.post(call.workspace, _grown(call, empty))
    return {"channel": channel.id, "ts": message.ts}


def append(call: Call) -> Json:
    """Add to a running stream. The app is not told of each piece."""
    message = _running(call)
    call.workspace.record(MessagePut(message=_grown(call, message)))
    return {"channel": message.channel, "ts": message.ts}


def stop(call: Call) -> Json:
    """End a stream, with blocks below what was streamed."""
    before = _running(call)
    grown = _grown(call, before)
    metadata = call.arguments.object("metadata") or grown.metadata
    after = grown.model_copy(
        update={
            "streaming": False,
            "blocks": (*grown.blocks, *(call.blocks() or ())),
            "metadata": metadata,
        }
    )
    posting.edit(call.workspace, before, after)
    call.workspace.screens.statuses.clear(after.channel, after.thread_ts)
    shown = message_json(call.workspace.state, after, with_metadata=True)
    return {"channel": after.channel, "ts": after.ts, "message": shown}


def _running(call: Call) -> Message:
    message = call.own_message("message_not_owned_by_app")
    age_s = time.time() - float(message.ts)
    if not message.streaming or age_s > call.workspace.config.stream_life_s:
        raise SlackError("message_not_in_streaming_state")
    return message


def _grown(call: Call, message: Message) -> Message:
    """Return the message with the call's text and chunks added."""
    chunks = call.arguments.objects("chunks") or ()
    markdown = call.arguments.text("markdown_text")
    if len(markdown) > limits.MARKDOWN_SUM:
        raise SlackError("msg_too_long")
    if markdown:
        chunks = ({"type": "markdown_text", "text": markdown}, *chunks)
    for chunk in chunks:
        message = _with_chunk(call, message, chunk)
    return message


def _with_chunk(call: Call, message: Message, chunk: Json) -> Message:
    match chunk.get("type"):
        case "markdown_text":
            return _with_text(message, str(chunk.get("text", "")))
        case "task_update":
            return _with_task(call, message, chunk)
        case "plan_update":
            return message.model_copy(update={"text": message.text or str(chunk.get("title", ""))})
        case "blocks":
            blocks = named(check_blocks(call.workspace, tuple(chunk.get("blocks", ()))))
            return message.model_copy(update={"blocks": (*message.blocks, *blocks)})
    raise SlackError("invalid_chunks")


def _with_text(message: Message, added: str) -> Message:
    """Return the message with text added to its last markdown block, or in a new one."""
    blocks = list(message.blocks)
    if blocks and blocks[-1]["type"] == "markdown":
        blocks[-1] = {**blocks[-1], "text": blocks[-1]["text"] + added}
    else:
        blocks.extend(named(({"type": "markdown", "text": added},)))
    return message.model_copy(update={"text": message.text + added, "blocks": tuple(blocks)})


def _with_task(call: Call, message: Message, chunk: Json) -> Message:
    """Return the message with a task card added, or changed if the task is there already."""
    card: Json = {
        "type": "task_card",
        "block_id": f"task-{chunk.get('id')}",
        "task_id": str(chunk.get("id")),
        "title": str(chunk.get("title", "")),
        "status": chunk.get("status"),
    }
    card |= {name: _rich(chunk[name]) for name in ("details", "output") if chunk.get(name)}
    check_blocks(call.workspace, (card,))
    others = [each for each in message.blocks if each["block_id"] != card["block_id"]]
    return message.model_copy(update={"blocks": (*others, card)})


def _rich(text: object) -> Json:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": str(text)}]}
    return {"type": "rich_text", "elements": [section]}


METHODS: Mapping[str, Method] = {
    "chat.startStream": start,
    "chat.appendStream": append,
    "chat.stopStream": stop,
}
