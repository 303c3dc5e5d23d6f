"""The least a Bolt app can answer, to compare with: one sentence, nothing read and nothing kept."""

import sys

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.context.say import Say
from slack_sdk import WebClient

from tests.workspace_client import APP_TOKEN, BOT_TOKEN


def main() -> None:
    """Answer over Socket Mode what is said in the workspace at the address given."""
    app = App(client=WebClient(BOT_TOKEN, base_url=sys.argv[1]))

    @app.event("message")
    def answer(event: dict[str, str], say: Say) -> None:
        if "bot_id" not in event:
            say(f"You said: {event['text']}", thread_ts=event.get("thread_ts", event["ts"]))

    @app.event("app_mention")
    def ignore() -> None:
        """It comes as a message too."""

    SocketModeHandler(app, APP_TOKEN).start()


if __name__ == "__main__":
    main()
