"""The Bolt app, one for Socket Mode and HTTP: each listener parses, stores, and acknowledges.

Bolt's default is to acknowledge first, after which a failure loses the event. Here a listener
runs before the acknowledgement and only stores; if it raises, Slack gets a 500 (or no
acknowledgement over a socket) and sends the event again. Commands, clicks and forms are never
sent again, so a failure there is told to the person at once.
"""

import logging
import re
from typing import Any

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext, AsyncRespond
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.dialogue.conversation import Conversation
from bot.dialogue.form import check_form
from bot.listeners import payloads
from bot.listeners.authorization import Authorize
from bot.listeners.intake import Intake
from bot.turns.errors import TurnError, TurnNotStored
from bot.turns.turn import ClickTurn, CommandTurn, Turn
from bot.views.actions import OPEN_FORM
from bot.views.form import FORM, form_view
from bot.views.problems import problem_text

COMMAND = "/assess"
ANYTHING = re.compile("")
NOT_STORED = (
    "I could not save that just now, so nothing has changed. Please send it again in a minute."
)
FORM_NOT_OPENED = (
    "Slack did not open the form in time. Please try once more, or type what you know, "
    "for example `/assess budget=60k weeks=5`."
)

Body = dict[str, Any]
log = structlog.get_logger()


def build_app(*, client: AsyncWebClient, authorize: Authorize, intake: Intake) -> AsyncApp:
    """Return the app with every listener. Requests over HTTP are verified before they reach it."""
    # Bolt would warn at each start that our authoriser takes the place of the token it finds.
    logger = logging.getLogger("bot.bolt")
    logger.setLevel(logging.ERROR)
    app = AsyncApp(
        logger=logger,
        client=client,
        authorize=authorize,
        process_before_response=True,
        request_verification_enabled=False,
    )
    _listen_to_messages(app, intake)
    _listen_to_commands(app, intake)
    _listen_to_clicks(app, intake)
    app.event(ANYTHING)(_acknowledge_unused)
    app.action(ANYTHING)(_acknowledge_unused)
    return app


def _listen_to_messages(app: AsyncApp, intake: Intake) -> None:
    async def hear(body: Body, context: AsyncBoltContext) -> None:
        bot_user_id = context.bot_user_id or ""
        turn = payloads.read_or_none(lambda: payloads.read_message(body, bot_user_id=bot_user_id))
        if turn is not None:
            await intake.hear(turn)
            return
        edit = payloads.read_or_none(lambda: payloads.read_edit(body, bot_user_id=bot_user_id))
        if edit is not None:
            await intake.reconsider(edit)

    app.event("app_mention")(hear)
    app.event("message")(hear)


def _listen_to_commands(app: AsyncApp, intake: Intake) -> None:
    async def command(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        turn = payloads.read_or_none(lambda: payloads.read_command(body))
        if turn is None:
            await ack()
        elif turn.text.strip():
            await ack(await _problem(intake, turn))
        else:
            await ack(await _open_form(client, body, turn, Conversation()))

    async def form(ack: AsyncAck, body: Body) -> None:
        errors = await _submit(intake, body)
        await (ack(response_action="errors", errors=errors) if errors else ack())

    app.command(COMMAND)(command)
    app.view(FORM)(form)


def _listen_to_clicks(app: AsyncApp, intake: Intake) -> None:
    async def click(ack: AsyncAck, body: Body, respond: AsyncRespond) -> None:
        turn = payloads.read_or_none(lambda: payloads.read_click(body))
        problem = await _problem(intake, turn) if turn else ""
        await ack()
        if problem:
            await respond(problem, replace_original=False)

    async def open_form(
        ack: AsyncAck, body: Body, client: AsyncWebClient, respond: AsyncRespond
    ) -> None:
        turn = payloads.read_or_none(lambda: payloads.read_click(body))
        if turn is None:
            await ack()
            return
        problem = await _open_filled_form(intake, client, body, turn)
        await ack()
        if problem:
            await respond(problem, replace_original=False)

    app.action(OPEN_FORM)(open_form)
    app.action(re.compile("^advisor"))(click)


async def _problem(intake: Intake, turn: Turn) -> str:
    """Store the turn; return what to tell the person if that failed, else nothing."""
    try:
        await intake.take(turn)
    except TurnNotStored:
        log.exception("turn_not_stored", turn_id=turn.id)
        return NOT_STORED
    return ""


async def _open_filled_form(
    intake: Intake, client: AsyncWebClient, body: Body, turn: ClickTurn
) -> str:
    """Open the form with what is known; return what to tell the person if that failed."""
    try:
        known = await intake.conversation(turn.place)
    except TurnError:
        log.exception("record_not_read", turn_id=turn.id)
        return NOT_STORED
    return await _open_form(client, body, turn, known)


async def _open_form(
    client: AsyncWebClient, body: Body, turn: CommandTurn | ClickTurn, known: Conversation
) -> str:
    """Open the form while its trigger lives; return what to tell the person if that failed."""
    view = form_view(known, private_metadata=payloads.form_origin(turn))
    try:
        await client.views_open(trigger_id=payloads.trigger_id(body), view=view)
    except (SlackClientError, OSError) as problem:
        log.warning("form_not_opened", turn_id=turn.id, reason=type(problem).__name__)
        return FORM_NOT_OPENED
    return ""


async def _submit(intake: Intake, body: Body) -> dict[str, str]:
    """Check and store the form; return the error under each wrong field, none if it is stored."""
    turn = payloads.read_or_none(lambda: payloads.read_form(body))
    if turn is None:
        return {}
    errors = check_form(turn.fields)
    if errors:
        return {str(name): problem_text(error) for name, error in errors.items()}
    problem = await _problem(intake, turn)
    return {next(iter(turn.fields)): problem} if problem else {}


async def _acknowledge_unused(ack: AsyncAck) -> None:
    """Acknowledge what the bot does not use, so that Slack does not send it again."""
    await ack()
