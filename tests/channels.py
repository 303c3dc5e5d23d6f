"""More channels than a fresh workspace has: a bot may post only about once a second in each."""

from bot.workspace.entries import ChannelPut
from bot.workspace.records import Channel
from bot.workspace.seed import BOT_USER_ID, PEOPLE
from bot.workspace.workspace import Workspace


def add_channels(workspace: Workspace, count: int) -> tuple[Channel, ...]:
    """Add so many channels with the bot and everyone in them."""
    channels = tuple(
        Channel(
            id=f"C0PROJECT{number:03}",
            name=f"project-{number}",
            members=(*PEOPLE, BOT_USER_ID),
        )
        for number in range(count)
    )
    for channel in channels:
        workspace.record(ChannelPut(channel=channel))
    return channels
