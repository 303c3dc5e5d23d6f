"""Puts together what answers turns: the worker on the queue and all that answering needs."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from slack_sdk import WebClient
from sqlalchemy import Engine

from bot.bootstrap import open_librarian
from bot.delivery.directory import SlackDirectory
from bot.delivery.paced import PacedDelivery
from bot.delivery.slack import SlackDelivery
from bot.engine.worker import Worker
from bot.garbage import keep_what_was_loaded
from bot.listeners.readiness import Checks, blocking_check, index_check
from bot.settings import Settings
from bot.storage import retention
from bot.storage.archive import SqlArchive
from bot.storage.beginnings import SqlBeginnings
from bot.storage.database import fault_of, open_database, prepare_file
from bot.storage.feedback import SqlFeedback
from bot.storage.pace import SqlPace
from bot.storage.retention import Retention
from bot.storage.spending import SqlLedger
from bot.storage.sql import SqlStore
from bot.storage.stops import SqlStops
from bot.storage.usage import SqlUsage
from bot.storage.weights import SqlWeights
from bot.turns.desk import Desk
from bot.turns.feedback import FeedbackClerk
from bot.turns.handler import TurnHandler
from bot.turns.home import HomeKeeper
from bot.turns.librarian import BackgroundLibrarian
from bot.turns.limits import WINDOW, Limiter
from bot.turns.ports import Librarian
from bot.turns.postman import Postman
from bot.turns.suspicion import Suspicious
from bot.understanding import RulesInterpreter
from bot.understanding.choosing import interpreters_with
from knowledge.budget import DailyBudget

POST_TIMEOUT_S = 30


@dataclass(frozen=True)
class Back:
    """What answers turns, not yet started."""

    worker: Worker
    librarian: BackgroundLibrarian
    checks: Checks


def build_back(
    settings: Settings, *, token: str, give_way: Callable[[], object] = lambda: None
) -> Back:
    """Return the back for one workspace; opening the databases and, behind, the index.

    `give_way` returns when a turn may begin beside what else this process does.

    Raises `DatabaseUnavailable`.
    """
    engine = open_database(settings.data_url)
    store = SqlStore(engine)
    prepare_file(settings.queue_url)
    librarian = BackgroundLibrarian(lambda: _librarian(settings, engine))
    slack = WebClient(
        token, base_url=settings.slack_api_url, timeout=POST_TIMEOUT_S, retry_handlers=[]
    )
    delivery = SlackDelivery(slack)
    desk, weights = Desk(SqlArchive(engine), SlackDirectory(slack)), SqlWeights(engine)
    handler = TurnHandler(
        store=store,
        postman=Postman(
            store, PacedDelivery(delivery, SqlPace(engine), pause=time.sleep), pause=time.sleep
        ),
        pause=time.sleep,
        delivery=delivery,
        librarian=librarian,
        clerks=(_limiter(engine, settings), desk, FeedbackClerk(SqlFeedback(engine))),
        home=HomeKeeper(desk, weights, librarian),
        weights=weights,
        stops=SqlStops(engine),
        interpreter_for=interpreters_with(
            settings.llm, DailyBudget(settings.library.llm_limits, SqlLedger(engine))
        ),
        form_interpreter=RulesInterpreter(
            spans=None
        ),  # as in the front, which checks what is submitted
    )
    keep = timedelta(days=settings.retention_days)
    worker = Worker(
        settings.queue_url,
        replica=settings.replica,
        workers=settings.workers,
        answerer=Suspicious(handler, SqlBeginnings(engine), pause=time.sleep),
        keep=keep,
        give_way=give_way,
    )
    worker.add_duty(Retention(engine, keep), every_s=retention.EVERY_S)
    checks = {
        "database": blocking_check(partial(fault_of, engine)),
        "index": index_check(librarian),
    }
    return Back(worker, librarian, checks)


def _librarian(settings: Settings, engine: Engine) -> Librarian:
    librarian = open_librarian(settings, engine)
    keep_what_was_loaded()
    return librarian


def _limiter(engine: Engine, settings: Settings) -> Limiter:
    return Limiter(
        SqlUsage(engine),
        SqlPace(engine, step_s=WINDOW.total_seconds()),
        person=settings.person_turns,
        workspace=settings.workspace_turns,
    )
