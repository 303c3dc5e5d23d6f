"""`python -m bot.workspace`: start the local workspace."""

import argparse
from pathlib import Path
from types import FrameType

import uvicorn

from bot.workspace.changes import Changes
from bot.workspace.config import (
    LOCAL_APP_TOKEN,
    LOCAL_BOT_TOKEN,
    LOCAL_SIGNING_SECRET,
    Config,
)
from bot.workspace.profile import AppProfile, read_manifest
from bot.workspace.server import LOCAL_HOSTS, build_app
from bot.workspace.workspace import Workspace

_DEFAULTS = Config()


def main() -> None:
    """Read the command line and serve until stopped."""
    options = _parser().parse_args()
    if options.deliver == "http" and not options.events_url:
        raise SystemExit("--deliver http needs --events-url: where should events go?")
    workspace = Workspace(_config(options))
    config = uvicorn.Config(
        build_app(workspace, hosts=(*LOCAL_HOSTS, options.host)),
        host=options.host,
        port=options.port,
        ws="websockets-sansio",
        log_level="warning",
        timeout_graceful_shutdown=5,
    )
    _Server(config, workspace.changes).run()


class _Server(uvicorn.Server):
    """Lets go of open pages first, which would otherwise keep the server from stopping."""

    def __init__(self, config: uvicorn.Config, changes: Changes) -> None:
        super().__init__(config)
        self._changes = changes

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop on a signal."""
        self._changes.close()
        super().handle_exit(sig, frame)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot.workspace", description="A local workspace that speaks Slack's API."
    )
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8737)
    parser.add_argument("--home", type=Path, help="keep the conversation in this folder")
    parser.add_argument("--deliver", choices=("socket", "http"), default="socket")
    parser.add_argument("--events-url", help="where events go with --deliver http")
    parser.add_argument("--signing-secret", default=LOCAL_SIGNING_SECRET)
    parser.add_argument("--bot-token", default=LOCAL_BOT_TOKEN)
    parser.add_argument("--app-token", default=LOCAL_APP_TOKEN)
    parser.add_argument("--manifest", type=Path, help="the app's manifest: its name and commands")
    parser.add_argument(
        "--retry-after-s",
        type=float,
        nargs="*",
        default=_DEFAULTS.retry_after_s,
        help="pauses before an event is sent again",
    )
    parser.add_argument("--ack-timeout-s", type=float, default=_DEFAULTS.ack_timeout_s)
    return parser


def _config(options: argparse.Namespace) -> Config:
    return Config(
        home=options.home,
        bot_token=options.bot_token,
        app_token=options.app_token,
        signing_secret=options.signing_secret,
        events_url=options.events_url if options.deliver == "http" else None,
        ack_timeout_s=options.ack_timeout_s,
        retry_after_s=tuple(options.retry_after_s),
        profile=read_manifest(options.manifest) if options.manifest else AppProfile(),
    )


if __name__ == "__main__":
    main()
