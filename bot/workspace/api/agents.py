"""assistant.threads.* and agents.sessions.*: status, suggested prompts, titles."""

import time
from collections.abc import Mapping

from bot.workspace.api.call import Call, Method
from bot.workspace.errors import SlackError
from bot.workspace.records import Json
from bot.workspace.screens import Prompts, Status

_MOST_LOADING_MESSAGES = 10
_MOST_PROMPTS = 4
_SESSION_STATUSES = frozenset({"processing", "active", "suspended", "closed"})
_WORKING = "is working"


def set_status(call: Call) -> Json:
    """Show what the app is doing in a thread; an empty status takes it away."""
    channel = call.joined_channel("channel_id")
    loading = call.arguments.words("loading_messages")
    if len(loading) > _MOST_LOADING_MESSAGES:
        raise SlackError("invalid_arguments", ["[ERROR] too many loading_messages"])
    statuses, thread_ts = call.workspace.screens.statuses, call.arguments.required("thread_ts")
    before = statuses.of(channel.id, thread_ts)
    stoppable = before is not None and before.stoppable
    status = Status(call.arguments.text("status"), loading, time.monotonic(), stoppable=stoppable)
    statuses.set(channel.id, thread_ts, status)
    call.workspace.changes.announce()
    return {}


def set_suggested_prompts(call: Call) -> Json:
    """Suggest what to say. With a thread it does nothing, as for agent apps on Slack."""
    channel = call.joined_channel("channel_id")
    prompts = call.arguments.objects("prompts") or ()
    if not 1 <= len(prompts) <= _MOST_PROMPTS:
        raise SlackError("invalid_arguments", [f"[ERROR] between 1 and {_MOST_PROMPTS} prompts"])
    if not call.arguments.text("thread_ts"):
        shown = Prompts(call.arguments.text("title"), prompts)
        call.workspace.screens.prompts[channel.id] = shown
        call.workspace.changes.announce()
    return {}


def set_title(call: Call) -> Json:
    """Name a thread."""
    channel = call.joined_channel("channel_id")
    place = channel.id, call.arguments.text("thread_ts")
    call.workspace.screens.titles[place] = call.arguments.required("title")
    call.workspace.changes.announce()
    return {}


def set_session_status(call: Call) -> Json:
    """Say whether the app is at work; while it is, people see a stop button."""
    channel = call.joined_channel("channel_id")
    status = call.arguments.required("status")
    if status not in _SESSION_STATUSES:
        raise SlackError("invalid_arguments", [f"[ERROR] unknown status: {status}"])
    at_work = status == "processing"
    statuses, thread_ts = call.workspace.screens.statuses, call.arguments.text("thread_ts")
    before = statuses.of(channel.id, thread_ts) or Status(_WORKING, (), 0.0)
    text = before.text if at_work else ""
    shown = Status(text, before.loading, time.monotonic(), stoppable=at_work)
    statuses.set(channel.id, thread_ts, shown)
    if call.arguments.has("title"):
        set_title(call)
    call.workspace.changes.announce()
    return {"agent_status": status}


METHODS: Mapping[str, Method] = {
    "agents.sessions.rename": set_title,
    "agents.sessions.setStatus": set_session_status,
    "assistant.threads.setStatus": set_status,
    "assistant.threads.setSuggestedPrompts": set_suggested_prompts,
    "assistant.threads.setTitle": set_title,
}
