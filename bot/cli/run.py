"""`advisor-bot run`: in Slack if its tokens are set, else in a local workspace."""

import os
import sys
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot.cli.app import app
from bot.cli.home import HomeInUse, sole_use
from bot.cli.local import WorkspaceNotStarted, local_workspace
from bot.cli.screen import fail, tell
from bot.logs import configure_logs, count_from_zero
from bot.precedence import Precedence
from bot.settings import Role, Settings, SettingsInvalid, read_settings
from bot.storage.errors import DatabaseUnavailable

if TYPE_CHECKING:
    from bot.serving import Bot, Transport

LOCAL_BOT_TOKEN = "xoxb-local-workspace"  # noqa: S105 - opens nothing but the local workspace
LOCAL_APP_TOKEN = "xapp-local-workspace"  # noqa: S105 - opens nothing but the local workspace

SPINS = "5000"
"""How often the threads that multiply matrices look for more work before they sleep, some 0.1 ms.
By default they look for 5 ms, and with more to do than processors that is taken from the turns."""

EXAMPLES = """Examples:\n
advisor-bot run              a local workspace in the browser; Slack over Socket Mode when
SLACK_BOT_TOKEN and SLACK_APP_TOKEN are set\n
advisor-bot run --http       Slack's Events API on port 3000 (ADVISOR_PORT); needs
SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET\n
advisor-bot run --http --role web, advisor-bot run --role worker      as many processes of each as
you like on one PostgreSQL (ADVISOR_DATABASE_URL)
"""


@app.command(epilog=EXAMPLES)
def run(
    *,
    http: Annotated[bool, typer.Option("--http", help="Serve the Events API.")] = False,
    role: Annotated[
        Role,
        typer.Option(help="Take events in (web), answer them (worker), or both in one process."),
    ] = Role.ALL,
) -> None:
    """Start the bot: in Slack if its tokens are set, else in a local workspace in the browser."""
    try:
        if "OMP_WAIT_POLICY" not in os.environ:
            os.environ.setdefault("GOMP_SPINCOUNT", SPINS)  # PyTorch reads it when it is loaded
        settings = read_settings()
        configure_logs(settings.log_level)
        count_from_zero()
        _run(settings, role, http=http)
        _leave()
    except (SettingsInvalid, DatabaseUnavailable) as problem:
        fail(str(problem))
    except HomeInUse as problem:
        fail(
            f"Another bot already runs on {problem}. Stop it, or give this one a home of its own "
            "with ADVISOR_HOME.",
            code=1,
        )
    except WorkspaceNotStarted as problem:
        fail(
            f"The local workspace did not start on {problem}. If another program uses that port, "
            "choose one with ADVISOR_WORKSPACE_PORT, for example ADVISOR_WORKSPACE_PORT=9000.",
            code=1,
        )


def _run(settings: Settings, role: Role, *, http: bool) -> None:
    if role is not Role.ALL and settings.is_one_file:
        fail("--role web and worker need ADVISOR_DATABASE_URL to name a PostgreSQL database.")
    if role is Role.WORKER:
        _work(settings)
    elif http:
        _serve_over_http(settings, role)
    elif settings.slack_bot_token is None:
        if role is not Role.ALL:
            fail("--role web needs SLACK_BOT_TOKEN; see README, Connect Slack.")
        _run_locally(settings)
    elif settings.slack_app_token is None:
        fail("SLACK_BOT_TOKEN is set but SLACK_APP_TOKEN is not. Set it too, or use --http.")
    else:
        token = settings.slack_bot_token.get_secret_value()
        _serve_over_socket(settings, role, token, settings.slack_app_token.get_secret_value())


def _run_locally(settings: Settings) -> None:
    with local_workspace(settings) as address:
        local = settings.model_copy(update={"slack_api_url": f"{address}/api/"})
        tell(f"\n  Open [bold]{address}[/bold] in a browser: a local workspace with the bot in it.")
        tell("  Press Ctrl-C to stop; nothing is lost.\n")
        _serve_over_socket(local, Role.ALL, LOCAL_BOT_TOKEN, LOCAL_APP_TOKEN)


def _work(settings: Settings) -> None:
    if settings.slack_bot_token is None:
        fail("--role worker needs SLACK_BOT_TOKEN; see README, Connect Slack.")
    _serve(settings, Role.WORKER, settings.slack_bot_token.get_secret_value(), None)


def _serve_over_socket(settings: Settings, role: Role, token: str, app_token: str) -> None:
    from bot.serving import over_socket  # noqa: PLC0415 - see _serve

    _serve(settings, role, token, over_socket(app_token))


def _serve_over_http(settings: Settings, role: Role) -> None:
    from bot.serving import over_http  # noqa: PLC0415 - see _serve

    if settings.slack_bot_token is None or settings.slack_signing_secret is None:
        fail("--http needs SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET; see README, Connect Slack.")
    secret = settings.slack_signing_secret.get_secret_value()
    transport = over_http(secret, host=settings.host, port=settings.port)
    _serve(settings, role, settings.slack_bot_token.get_secret_value(), transport)


def _serve(settings: Settings, role: Role, token: str, transport: "Transport | None") -> None:
    # Imported here, as the engine and Bolt take a second that the other commands need not pay.
    from bot.engine.errors import EngineError  # noqa: PLC0415
    from bot.listeners.errors import ListenerError  # noqa: PLC0415
    from bot.serving import serve  # noqa: PLC0415

    try:
        with sole_use(settings.home) if settings.is_one_file else nullcontext():
            serve(_bot(settings, role, token, transport))
    except (ListenerError, EngineError) as problem:
        fail(str(problem), code=1)


def _bot(settings: Settings, role: Role, token: str, transport: "Transport | None") -> "Bot":
    """Put together what the role needs, and import no more than that."""
    from bot.serving import Bot  # noqa: PLC0415

    precedence = Precedence()
    bot = Bot(settings.queue_url, settings.host, settings.status_port)
    if role is not Role.WEB:
        from bot.bootstrap.back import build_back  # noqa: PLC0415

        bot = replace(bot, back=build_back(settings, token=token, give_way=precedence.give_way))
    if role is not Role.WORKER:
        from bot.bootstrap.front import build_front  # noqa: PLC0415

        wake = {"stored": bot.back.worker.wake} if bot.back else {}
        front = build_front(settings, token=token, precedence=precedence, **wake)
        bot = replace(bot, front=front, transport=transport)
    return bot


def _leave() -> NoReturn:
    """End the process here: a model still loading in its thread would crash Python's own ending."""
    sys.stderr.flush()
    os._exit(0)
