"""All methods by name, and the scope each one needs."""

from collections.abc import Mapping

from bot.workspace.api import (
    agents,
    chat,
    conversations,
    files,
    reactions,
    streams,
    team,
    validate,
    views,
)
from bot.workspace.api.call import Method

METHODS: Mapping[str, Method] = {
    **agents.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **reactions.METHODS,
    **streams.METHODS,
    **team.METHODS,
    **validate.METHODS,
    **views.METHODS,
}

WITH_APP_TOKEN = frozenset({"apps.connections.open"})
WITHOUT_TOKEN = frozenset({"api.test"})

SCOPES: Mapping[str, frozenset[str]] = {
    "assistant.threads.setStatus": frozenset({"chat:write", "assistant:write"}),
    "assistant.threads.setSuggestedPrompts": frozenset({"assistant:write", "chat:write"}),
    "canvases.access.set": frozenset({"canvases:write"}),
    "canvases.create": frozenset({"canvases:write"}),
    "chat.delete": frozenset({"chat:write"}),
    "chat.appendStream": frozenset({"chat:write"}),
    "chat.postEphemeral": frozenset({"chat:write"}),
    "chat.postMessage": frozenset({"chat:write"}),
    "chat.startStream": frozenset({"chat:write"}),
    "chat.stopStream": frozenset({"chat:write"}),
    "chat.update": frozenset({"chat:write"}),
    "conversations.canvases.create": frozenset({"canvases:write"}),
    "conversations.history": frozenset({"channels:history", "im:history"}),
    "conversations.info": frozenset({"channels:read", "im:read"}),
    "conversations.join": frozenset({"channels:join"}),
    "conversations.list": frozenset({"channels:read", "im:read"}),
    "conversations.members": frozenset({"channels:read", "im:read"}),
    "conversations.open": frozenset({"im:write"}),
    "conversations.replies": frozenset({"channels:history", "im:history"}),
    "files.completeUploadExternal": frozenset({"files:write"}),
    "files.getUploadURLExternal": frozenset({"files:write"}),
    "files.info": frozenset({"files:read"}),
    "reactions.add": frozenset({"reactions:write"}),
    "reactions.get": frozenset({"reactions:read"}),
    "reactions.remove": frozenset({"reactions:write"}),
    "team.info": frozenset({"team:read"}),
    "users.conversations": frozenset({"channels:read", "im:read"}),
    "users.info": frozenset({"users:read"}),
    "users.list": frozenset({"users:read"}),
}
"""Any one of the scopes will do. Methods not named here need none."""

ALL_SCOPES = frozenset({"app_mentions:read", "commands"}).union(*SCOPES.values())
"""What an app has for which no manifest says otherwise."""
