"""The least a Bolt app can do, to compare with: it acknowledges and stores nothing."""

import sys

import uvicorn
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

from bot.listeners.http import build_http
from tests.workspace_client import BOT_TOKEN, SIGNING_SECRET


async def authorize() -> AuthorizeResult:
    """Return a fixed identity, so that no call is made."""
    return AuthorizeResult(
        enterprise_id=None, team_id="T0LOCAL", bot_token=BOT_TOKEN, bot_user_id="U0BOT"
    )


async def acknowledge() -> None:
    """Do nothing with the event."""


def main() -> None:
    """Serve on the port given as the only argument."""
    app = AsyncApp(
        authorize=authorize, process_before_response=True, request_verification_enabled=False
    )
    app.event("app_mention")(acknowledge)
    web = build_http(app, signing_secret=SIGNING_SECRET, checks={})
    uvicorn.run(web, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")


if __name__ == "__main__":
    main()
