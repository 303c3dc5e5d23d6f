"""People opening the app, inviting it, and stopping its work."""

from bot.workspace import events, posting
from bot.workspace.workspace import Workspace


def open_app(workspace: Workspace, user: str, tab: str) -> None:
    """Tell the app that a person looks at it; `tab` is home or messages."""
    home = workspace.state.homes.get(user)
    told = events.home_opened(user, tab, workspace.timestamps.next(), home)
    posting.tell(workspace, "app_home_opened", told)


def press_stop(workspace: Workspace, user: str, channel: str, thread_ts: str) -> None:
    """Tell the app that a person wants it to stop working in a thread."""
    event_ts = workspace.timestamps.next()
    told = events.session_stopped(user, channel, thread_ts, event_ts)
    posting.tell(workspace, "agent_session_stopped", told)
