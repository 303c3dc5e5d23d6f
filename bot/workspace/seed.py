"""The people and channels that a fresh workspace begins with."""

from bot.workspace.profile import AppProfile
from bot.workspace.records import Channel, ChannelKind, User

TEAM_ID = "T0LOCAL0001"
TEAM_NAME = "Local workspace"
TEAM_DOMAIN = "local-workspace"
APP_ID = "A0LOCAL0001"
BOT_ID = "B0LOCAL0001"
BOT_USER_ID = "U0LOCALBOT1"
WORKSPACE_USER_ID = "USLACKBOT"
"""Who speaks for the workspace itself, as Slackbot does."""

ADA, BEN, CHLOE = "U0LOCALADA1", "U0LOCALBEN1", "U0LOCALCHL1"
PEOPLE = (ADA, BEN, CHLOE)


def users(profile: AppProfile) -> tuple[User, ...]:
    """Return three people, the app's bot user, and the workspace's own voice."""
    return (
        User(id=ADA, name="ada", real_name="Ada"),
        User(id=BEN, name="ben", real_name="Ben"),
        User(id=CHLOE, name="chloe", real_name="Chloe"),
        User(id=BOT_USER_ID, name=profile.name, real_name=profile.name, is_bot=True),
        User(id=WORKSPACE_USER_ID, name="workspace", real_name="Workspace", is_bot=True),
    )


def channels() -> tuple[Channel, ...]:
    """Return two channels with the bot, one without it, and everyone's direct messages with it."""
    return (
        _channel("C0LOCALLLM1", "llm-projects", "What are we building?", bot=True),
        _channel("C0LOCALGEN1", "general", "Company-wide news and chat", bot=True),
        _channel("C0LOCALRND1", "random", "The bot is not a member here", bot=False),
        *(_direct(person) for person in PEOPLE),
    )


def direct_id(person: str) -> str:
    """Return the id of a person's direct message with the bot."""
    return "D" + person[1:]


def _channel(channel_id: str, name: str, topic: str, *, bot: bool) -> Channel:
    members = (*PEOPLE, BOT_USER_ID) if bot else PEOPLE
    return Channel(id=channel_id, name=name, topic=topic, members=members)


def _direct(person: str) -> Channel:
    return Channel(id=direct_id(person), kind=ChannelKind.IM, members=(person, BOT_USER_ID))
