"""files.* and canvases: what is uploaded and shared."""

import mimetypes
from collections.abc import Mapping

from bot.workspace import posting, seed
from bot.workspace.api.call import Call, Method
from bot.workspace.entries import FilePut
from bot.workspace.errors import SlackError
from bot.workspace.ids import random_id
from bot.workspace.records import FileRecord, Json, Message
from bot.workspace.shapes import file_json

_CANVAS = "application/vnd.slack-docs"


def get_upload_url(call: Call) -> Json:
    """Hand out an address to send a file's bytes to."""
    name = call.arguments.required("filename")
    file = FileRecord(
        id=random_id("F"),
        name=name,
        title=name,
        mimetype=mimetypes.guess_type(name)[0] or "application/octet-stream",
        size=call.arguments.number("length", 0),
        user=seed.BOT_USER_ID,
        alt_text=call.arguments.text("alt_txt"),
    )
    if file.size <= 0:
        raise SlackError("invalid_arguments", ["[ERROR] length must be more than 0"])
    call.workspace.record(FilePut(file=file))
    return {"upload_url": f"{call.base_url}/upload/v1/{file.id}", "file_id": file.id}


def complete_upload(call: Call) -> Json:
    """Finish uploads and, given a channel, share them there in one message."""
    files = tuple(_finished(call, each) for each in call.arguments.objects("files") or ())
    if not files:
        raise SlackError("invalid_arguments", ["[ERROR] missing required field: files"])
    if call.arguments.has("channel_id"):
        files = _share(call, files)
    return {"files": list(map(file_json, files))}


def info(call: Call) -> Json:
    """Describe a file."""
    return {"file": file_json(_file(call, call.arguments.required("file")))}


def create_canvas(call: Call) -> Json:
    """Keep a canvas: a Markdown document with a title."""
    content = call.arguments.object("document_content") or {}
    markdown = str(content.get("markdown", "")).encode()
    title = call.arguments.text("title") or "Canvas"
    channel = call.arguments.text("channel_id")
    file = FileRecord(
        id=random_id("F"),
        name=f"{title}.md",
        title=title,
        mimetype=_CANVAS,
        size=len(markdown),
        user=seed.BOT_USER_ID,
        channels=(call.joined_channel("channel_id").id,) if channel else (),
    )
    call.workspace.keep_bytes(file.id, markdown)
    call.workspace.record(FilePut(file=file))
    return {"canvas_id": file.id}


def set_canvas_access(call: Call) -> Json:
    """Let the members of channels, or single people, open a canvas."""
    file = _file(call, call.arguments.required("canvas_id"))
    channels = call.arguments.words("channel_ids")
    users = call.arguments.words("user_ids")
    if bool(channels) == bool(users):
        raise SlackError("invalid_arguments", ["[ERROR] either channel_ids or user_ids"])
    if any(each not in call.workspace.state.channels for each in channels):
        raise SlackError("channel_not_found")
    if any(each not in call.workspace.state.users for each in users):
        raise SlackError("user_not_found")
    call.workspace.record(FilePut(file=file.model_copy(update={"channels": channels})))
    return {}


def _finished(call: Call, named: Json) -> FileRecord:
    file = _file(call, str(named.get("id")))
    try:
        call.workspace.read_bytes(file.id)
    except KeyError:
        raise SlackError("file_not_found") from None
    return file.model_copy(update={"title": str(named.get("title") or file.title)})


def _share(call: Call, files: tuple[FileRecord, ...]) -> tuple[FileRecord, ...]:
    channel = call.joined_channel("channel_id")
    shared = tuple(each.model_copy(update={"channels": (channel.id,)}) for each in files)
    for file in shared:
        call.workspace.record(FilePut(file=file))
    posting.post(
        call.workspace,
        Message(
            channel=channel.id,
            ts=call.workspace.timestamps.next(),
            user=seed.BOT_USER_ID,
            text=call.arguments.text("initial_comment"),
            thread_ts=call.arguments.text("thread_ts"),
            files=tuple(file.id for file in shared),
        ),
    )
    return shared


def _file(call: Call, file_id: str) -> FileRecord:
    file = call.workspace.state.files.get(file_id)
    if file is None:
        raise SlackError("file_not_found")
    return file


METHODS: Mapping[str, Method] = {
    "canvases.access.set": set_canvas_access,
    "canvases.create": create_canvas,
    "conversations.canvases.create": create_canvas,
    "files.completeUploadExternal": complete_upload,
    "files.getUploadURLExternal": get_upload_url,
    "files.info": info,
}
