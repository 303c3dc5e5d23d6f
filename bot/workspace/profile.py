"""What the workspace knows of the installed app: its name, commands, shortcuts and events."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DEFAULT_EVENTS = frozenset(
    {
        "agent_session_stopped",
        "app_home_opened",
        "app_mention",
        "member_joined_channel",
        "message.channels",
        "message.im",
    }
)
"""Delivered when no manifest says otherwise: all that this workspace can send."""


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """A slash command as the app's manifest declares it."""

    name: str
    description: str = ""
    hint: str = ""
    should_escape: bool = False
    """Whether names in its text become references, as they do in messages."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something to say that the app suggests in direct messages."""

    title: str
    message: str


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A shortcut; `on_message` ones stand in a message's menu, the others beside the composer."""

    callback_id: str
    name: str
    on_message: bool


@dataclass(frozen=True, slots=True)
class AppProfile:
    """The app as it is installed. `example` is what the page suggests a newcomer to type.

    `scopes` is None where no manifest was given: then no scope is missed.
    """

    name: str = "advisor"
    description: str = "Prompt, retrieve, fine-tune or combine?"
    commands: tuple[SlashCommand, ...] = (
        SlashCommand("/assess", "Assess a project", "budget=60k weeks=5 queries=3k/day"),
    )
    shortcuts: tuple[Shortcut, ...] = (
        Shortcut("assess_project", "New assessment", on_message=False),
        Shortcut("assess_message", "Assess this message", on_message=True),
    )
    prompts: tuple[Prompt, ...] = ()
    home_tab: bool = True
    events: frozenset[str] = DEFAULT_EVENTS
    scopes: frozenset[str] | None = None
    example: str = field(
        default=(
            "should we fine-tune or use RAG for our support bot? "
            "~$60k, live in 5 weeks, 3k questions a day, docs change weekly"
        )
    )


def read_manifest(path: Path) -> AppProfile:
    """Return the profile that an app manifest in JSON declares."""
    manifest = json.loads(path.read_text(encoding="utf-8"))
    features = manifest.get("features", {})
    subscribed = manifest.get("settings", {}).get("event_subscriptions", {}).get("bot_events", [])
    scopes = manifest.get("oauth_config", {}).get("scopes", {}).get("bot", [])
    return AppProfile(
        name=features.get("bot_user", {}).get("display_name", "advisor"),
        description=manifest.get("display_information", {}).get("description", ""),
        commands=tuple(map(_command, features.get("slash_commands", []))),
        shortcuts=tuple(map(_shortcut, features.get("shortcuts", []))),
        prompts=tuple(
            Prompt(each["title"], each["message"])
            for each in features.get("agent_view", {}).get("suggested_prompts", [])
        ),
        home_tab=bool(features.get("app_home", {}).get("home_tab_enabled")),
        events=frozenset(subscribed),
        scopes=frozenset(scopes),
    )


def _command(declared: dict[str, Any]) -> SlashCommand:
    return SlashCommand(
        name=declared["command"],
        description=declared.get("description", ""),
        hint=declared.get("usage_hint", ""),
        should_escape=bool(declared.get("should_escape")),
    )


def _shortcut(declared: dict[str, Any]) -> Shortcut:
    return Shortcut(
        callback_id=declared["callback_id"],
        name=declared["name"],
        on_message=declared["type"] == "message",
    )
