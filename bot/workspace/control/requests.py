"""What the control interface is asked, parsed once."""

from typing import Any

from pydantic import BaseModel, ConfigDict


class _Request(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _ByUser(_Request):
    """`user` and `channel` are ids or names; `dm` is the person's conversation with the bot."""

    user: str


class Post(_ByUser):
    """Write a message. `escaped` text is taken as it is, not as typed."""

    channel: str
    text: str
    thread_ts: str = ""
    escaped: bool = False


class Edit(_ByUser):
    """Change one's own message."""

    channel: str
    ts: str
    text: str
    escaped: bool = False


class Delete(_ByUser):
    """Delete one's own message."""

    channel: str
    ts: str


class Click(_ByUser):
    """Use an element of a message (`ts`) or, without one, of the open modal or Home tab.

    `value` picks an option, or one of several elements of the same name.
    """

    action_id: str
    value: Any = None
    channel: str = ""
    ts: str = ""
    fields: dict[str, Any] = {}


class Submit(_ByUser):
    """Submit the open modal; `fields` by block id or action id."""

    fields: dict[str, Any] = {}


class Close(_ByUser):
    """Close the open modal."""


class Command(_ByUser):
    """Run a slash command."""

    channel: str
    command: str
    text: str = ""


class UseShortcut(_ByUser):
    """Use a shortcut, on a message if `ts` is given."""

    callback_id: str
    channel: str = ""
    ts: str = ""


class Open(_ByUser):
    """Open the app's tab: home or messages."""

    tab: str = "home"


class Stop(_ByUser):
    """Press stop while the app works in a thread."""

    channel: str
    thread_ts: str


class Membership(_ByUser):
    """Add or remove the app."""

    channel: str


class Create(_Request):
    """Make a channel of that name."""

    name: str


class Archive(_Request):
    """Archive a channel."""

    channel: str
