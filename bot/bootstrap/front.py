"""Puts together what takes turns in: the listeners and the queue they fill."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.engine.queue import DurableQueue
from bot.listeners.app import build_app
from bot.listeners.authorization import authorize_by
from bot.listeners.intake import Intake
from bot.listeners.readiness import Checks, blocking_check, identity_check
from bot.precedence import Precedence
from bot.settings import Settings
from bot.storage.database import fault_of, open_database, prepare_file
from bot.storage.sql import SqlStore
from bot.storage.stops import SqlStops
from bot.storage.weights import SqlWeights
from bot.understanding import RulesInterpreter

READERS = 4
"""How many acknowledgements may read at once whether a thread is the bot's, on PostgreSQL."""


@dataclass(frozen=True)
class Front:
    """What takes turns in, not yet started. The queue's tables must be made first."""

    app: AsyncApp
    queue: DurableQueue
    checks: Checks


def build_front(
    settings: Settings,
    *,
    token: str,
    stored: Callable[[], object] = lambda: None,
    precedence: Precedence | None = None,
) -> Front:
    """Return the front for one workspace, opening the databases.

    `stored` hears of each turn, `precedence` of each acknowledgement under way.

    Raises `DatabaseUnavailable`.
    """
    engine = open_database(settings.data_url)
    prepare_file(settings.queue_url)
    queue = DurableQueue(settings.queue_url, stored=stored)
    client = AsyncWebClient(
        token,
        base_url=settings.slack_api_url,
        retry_handlers=[AsyncRateLimitErrorRetryHandler()],
    )
    authorize = authorize_by(client, token)
    intake = Intake(
        queue,
        SqlStore(engine),
        stops=SqlStops(engine),
        weights=SqlWeights(engine),
        threads=1 if settings.is_one_file else READERS,
    )
    app = build_app(
        client=client,
        authorize=authorize,
        intake=intake,
        interpreter=RulesInterpreter(spans=None),  # PyTorch is not loaded in the front
        precedence=precedence,
    )
    checks = {
        "database": blocking_check(partial(fault_of, engine)),
        "slack": identity_check(authorize),
    }
    return Front(app, queue, checks)
