"""One call of the Web API, and what several methods look up for it."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.workspace import seed
from bot.workspace.api.arguments import Arguments
from bot.workspace.blocks import limits
from bot.workspace.blocks.surfaces import check_message
from bot.workspace.errors import SlackError
from bot.workspace.ids import random_id
from bot.workspace.records import Channel, ChannelKind, Json, Message
from bot.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Call:
    """A call with the workspace it is made on. `base_url` is this server as the caller sees it."""

    workspace: Workspace
    arguments: Arguments
    base_url: str

    def channel(self, name: str = "channel") -> Channel:
        """Return the channel that an argument names by id; SlackError if the app cannot see it."""
        found = self.workspace.state.channels.get(self.arguments.required(name))
        if found is None or not _visible(found):
            raise SlackError("channel_not_found")
        return found

    def joined_channel(self, name: str = "channel") -> Channel:
        """Return a channel of which the app is a member."""
        channel = self.channel(name)
        if seed.BOT_USER_ID not in channel.members:
            raise SlackError("not_in_channel")
        return channel

    def own_message(self, refusal: str) -> Message:
        """Return the app's message at `channel` and `ts`; `refusal` if it is someone else's."""
        channel = self.channel()
        message = self.workspace.state.message(channel.id, self.arguments.required("ts"))
        if message is None:
            raise SlackError("message_not_found")
        if message.user != seed.BOT_USER_ID:
            raise SlackError(refusal)
        return message

    def blocks(self) -> tuple[Json, ...] | None:
        """Return the blocks given, checked and named; None if there were none."""
        given = self.arguments.objects("blocks", "invalid_blocks_format")
        return None if given is None else named(check_blocks(self.workspace, given))

    def text(self, at_most: int) -> str:
        """Return the message text, within its limit."""
        text = self.arguments.text("text") or self.arguments.text("markdown_text")
        if len(text) > at_most:
            raise SlackError("msg_too_long")
        return text


Method = Callable[[Call], Json]
"""A Web API method: returns the answer without `ok`, or raises SlackError."""


def check_blocks(workspace: Workspace, blocks: tuple[Json, ...]) -> tuple[Json, ...]:
    """Return blocks that this workspace accepts; SlackError `invalid_blocks` otherwise."""
    refused = workspace.faults.switches.refused_blocks
    problems = list(check_message(blocks, refused=refused))
    if problems:
        raise SlackError("invalid_blocks", list(map(str, problems)))
    return blocks


def named(blocks: tuple[Json, ...]) -> tuple[Json, ...]:
    """Give an id to each block that has none, and to each element in it that takes one."""
    return tuple({"block_id": random_id("b"), **_named_inside(block)} for block in blocks)


def check_text_length(text: str) -> None:
    """Refuse what no message may hold."""
    if len(text) > limits.TEXT:
        raise SlackError("msg_too_long")


def _named_inside(block: Json) -> Json:
    changed = dict(block)
    if isinstance(block.get("accessory"), dict) and block["accessory"].get("type") != "image":
        changed["accessory"] = {"action_id": random_id("a"), **block["accessory"]}
    if isinstance(block.get("element"), dict):
        changed["element"] = {"action_id": random_id("a"), **block["element"]}
    if block.get("type") in ("actions", "context_actions"):
        changed["elements"] = [{"action_id": random_id("a"), **each} for each in block["elements"]]
    return changed


def _visible(channel: Channel) -> bool:
    return channel.kind is ChannelKind.CHANNEL or seed.BOT_USER_ID in channel.members
