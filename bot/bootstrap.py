"""The composition root: the one place that constructs adapters and joins them."""

import time
from dataclasses import dataclass

from slack_bolt.async_app import AsyncApp
from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.directory import SlackDirectory
from bot.delivery.slack import SlackDelivery
from bot.engine.queue import DurableQueue
from bot.listeners.app import build_app
from bot.listeners.authorization import authorize_by
from bot.listeners.intake import Intake
from bot.settings import Settings
from bot.storage.archive import SqlArchive
from bot.storage.database import open_database, prepare_file
from bot.storage.feedback import SqlFeedback
from bot.storage.sql import SqlStore
from bot.turns.desk import Desk
from bot.turns.handler import TurnHandler
from bot.turns.librarian import BackgroundLibrarian
from bot.turns.ports import Librarian
from bot.turns.postman import Postman
from bot.understanding.choosing import interpreter_with

POST_TIMEOUT_S = 30


@dataclass(frozen=True)
class Bot:
    """A bot put together and not yet started."""

    app: AsyncApp
    queue: DurableQueue
    librarian: BackgroundLibrarian


def build_bot(settings: Settings, *, token: str) -> Bot:
    """Return the bot for one workspace; opening the databases and, behind, the index.

    Raises `DatabaseUnavailable`.
    """
    engine = open_database(settings.data_url)
    store = SqlStore(engine)
    prepare_file(settings.queue_url)
    librarian = BackgroundLibrarian(lambda: open_librarian(settings))
    slack = WebClient(
        token, base_url=settings.slack_api_url, timeout=POST_TIMEOUT_S, retry_handlers=[]
    )
    delivery = SlackDelivery(slack)
    handler = TurnHandler(
        store=store,
        feedback=SqlFeedback(engine),
        postman=Postman(store, delivery, pause=time.sleep),
        pause=time.sleep,
        delivery=delivery,
        librarian=librarian,
        desk=Desk(SqlArchive(engine), SlackDirectory(slack)),
        interpreter=interpreter_with(settings.llm),
    )
    queue = DurableQueue(
        url=settings.queue_url,
        replica=settings.replica,
        workers=settings.workers,
        answer=handler.answer,
    )
    client = AsyncWebClient(
        token,
        base_url=settings.slack_api_url,
        retry_handlers=[AsyncRateLimitErrorRetryHandler()],
    )
    app = build_app(
        client=client,
        authorize=authorize_by(client, token),
        intake=Intake(queue, store),
    )
    return Bot(app, queue, librarian)


def open_librarian(settings: Settings) -> Librarian:
    """Return the knowledge index under the home directory, built first where it is missing."""
    from knowledge.opening import open_library  # noqa: PLC0415 - loads the embedding model

    return open_library(settings.home, llm=settings.llm, chroma_url=settings.chroma_url)
