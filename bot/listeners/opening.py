"""Opens forms in place, while their trigger lives: the one thing a listener does not put off."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from uuid import uuid4

import structlog
from aiohttp import ClientError
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from advisor.attributes import AttributeName, Statement
from bot.dialogue.acts import Interpreter
from bot.dialogue.conversation import Conversation, Known
from bot.listeners.form_payloads import FormOrigin, FormWanted
from bot.listeners.intake import Intake
from bot.turns.errors import RecordUnreadable, StoreUnavailable
from bot.turns.turn import Place
from bot.views.form import FIELDS, form_view, typed
from bot.views.json import Json
from bot.views.weighting import weights_view

OPEN_WITHIN_S = 2.5
"""A trigger and an acknowledgement both live 3 s; the rest is for telling that it took too long."""
NOT_STORED = (
    "I could not save that just now, so nothing has changed. Please send it again in a minute."
)
RECORD_AWAY = (
    "I could not look up what I know just now, so I did not open the form. Nothing has changed; "
    "please try once more in a minute."
)
RECORD_DAMAGED = (
    "I can no longer read what I had noted in this conversation, so I did not open the form. "
    "Please mention me there and tell me about your project again: I start afresh then. Whoever "
    "runs me finds more under the reference {reference}"
)
FORM_NOT_OPENED = (
    "Slack did not open the form in time; nothing has changed. If it still comes up, you can use "
    "it. If not, please try once more, or type what you know, for example "
    "`/assess budget=60k weeks=5`."
)

View = dict[str, Json]
log = structlog.get_logger()


class FormOpener:
    """Opens forms filled in with what is known.

    `interpreter` reads the message that a form is filled in from; it must take milliseconds.
    """

    def __init__(self, client: AsyncWebClient, intake: Intake, interpreter: Interpreter) -> None:
        self._client = client
        self._intake = intake
        self._interpreter = interpreter

    async def open_form(self, wanted: FormWanted) -> str:
        """Open the form; return what to tell the person if that failed, else nothing."""
        return await self._open(wanted.trigger_id, lambda: self._form(wanted))

    async def open_weights(self, trigger_id: str, user_id: str, team: Place) -> str:
        """Open the form of the person's weights likewise."""

        async def view() -> View:
            return weights_view(await self._intake.weights(user_id, team))

        return await self._open(trigger_id, view)

    async def tell(self, user_id: str, problem: str) -> None:
        """Tell a person what failed where there is no message to answer beside."""
        try:
            await self._client.chat_postMessage(channel=user_id, text=problem)
        except (SlackClientError, ClientError, OSError) as failed:
            log.warning("problem_not_told", reason=type(failed).__name__)

    async def _open(self, trigger_id: str, view: Callable[[], Awaitable[View]]) -> str:
        try:
            async with asyncio.timeout(OPEN_WITHIN_S):
                await self._client.views_open(trigger_id=trigger_id, view=await view())
        except StoreUnavailable as problem:
            log.warning("record_not_read", reason=str(problem))
            return RECORD_AWAY
        except RecordUnreadable as problem:
            reference = uuid4().hex[:8]
            # Without a traceback: to write one out takes of the time that a trigger lives.
            log.warning("record_unreadable", reference=reference, place=problem.place_key)
            return RECORD_DAMAGED.format(reference=reference)
        except (SlackClientError, ClientError, OSError) as problem:  # a timeout is an OSError
            log.warning("form_not_opened", reason=type(problem).__name__)
            return FORM_NOT_OPENED
        return ""

    async def _form(self, wanted: FormWanted) -> View:
        origin = wanted.origin
        if wanted.thread is not None and await self._intake.takes_part(wanted.thread):
            origin = origin.model_copy(update={"place": wanted.thread})
        known = await self._intake.conversation(origin.place)
        heard = self._said(wanted, known)
        filled, told = _filled(known, heard, wanted.user_id), _told(origin, heard)
        return form_view(filled, private_metadata=told.model_dump_json(exclude_defaults=True))

    def _said(self, wanted: FormWanted, known: Conversation) -> dict[AttributeName, Statement]:
        """Return what the message says that is not known yet."""
        if not wanted.words:
            return {}
        today = datetime.now(UTC).date()
        message = self._interpreter.interpret(wanted.words, asked=None, today=today)
        return {
            name: said
            for name, said in message.attributes.items()
            if said is not None and name not in known.record and typed(name, said)
        }


def _filled(
    known: Conversation, heard: dict[AttributeName, Statement], user_id: str
) -> Conversation:
    at = datetime.now(UTC)
    taken = {
        name: Known(statement=said, said_by=user_id, said_at=at) for name, said in heard.items()
    }
    return known.model_copy(update={"record": {**known.record, **taken}})


def _told(origin: FormOrigin, heard: dict[AttributeName, Statement]) -> FormOrigin:
    suggested = tuple(name.value for name in heard if name in FIELDS)
    beside = {name.value: typed(name, said) for name, said in heard.items() if name not in FIELDS}
    return origin.model_copy(update={"suggested": suggested, "beside": beside})
