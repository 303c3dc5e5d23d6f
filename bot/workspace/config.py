"""What can be set when the workspace starts."""

from dataclasses import dataclass, field
from pathlib import Path

from bot.workspace.profile import AppProfile

LOCAL_BOT_TOKEN = "xoxb-local-workspace"  # noqa: S105 - opens nothing but this local program
LOCAL_APP_TOKEN = "xapp-local-workspace"  # noqa: S105 - opens nothing but this local program
LOCAL_SIGNING_SECRET = "local-workspace-signing-secret"  # noqa: S105 - as above


@dataclass(frozen=True, slots=True)
class Config:
    """Start-up values. The times are Slack's; tests shorten them.

    `home` is where the conversation is kept; None keeps it in memory only. With `events_url` set,
    events go there as signed HTTP requests; without it they go over Socket Mode.
    """

    home: Path | None = None
    bot_token: str = LOCAL_BOT_TOKEN
    app_token: str = LOCAL_APP_TOKEN
    signing_secret: str = LOCAL_SIGNING_SECRET
    events_url: str | None = None
    ack_timeout_s: float = 3.0
    retry_after_s: tuple[float, ...] = (0.0, 60.0, 300.0)
    trigger_life_s: float = 3.0
    response_url_life_s: float = 1800.0
    response_url_uses: int = 5
    status_life_s: float = 120.0
    stream_life_s: float = 300.0
    profile: AppProfile = field(default_factory=AppProfile)
