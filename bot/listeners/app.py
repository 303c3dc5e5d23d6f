"""The Bolt app, one for Socket Mode and HTTP: each listener parses, stores, and acknowledges.

Bolt's default is to acknowledge first, after which a failure loses the event. Here a listener
runs before the acknowledgement and only stores; if it raises, Slack gets a 500 (or no
acknowledgement over a socket) and sends the event again. Commands, clicks and forms are never
sent again, so a failure there is told to the person at once.
"""

import logging
import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.dialogue.acts import Interpreter
from bot.listeners import home_payloads, payloads
from bot.listeners.authorization import Authorize
from bot.listeners.forms import listen_to_forms
from bot.listeners.intake import Intake
from bot.listeners.interactions import listen_to_interactions
from bot.listeners.opening import FormOpener
from bot.listeners.places import Payload
from bot.metrics import ACKNOWLEDGEMENT
from bot.precedence import Precedence

ANYTHING = re.compile("")


def build_app(
    *,
    client: AsyncWebClient,
    authorize: Authorize,
    intake: Intake,
    interpreter: Interpreter,
    precedence: Precedence | None = None,
) -> AsyncApp:
    """Return the app with every listener. Requests over HTTP are verified before they reach it.

    `interpreter` fills forms in from messages and reads what is typed into them, so it must be
    quick. `precedence` is told of each request, for what gives way to it in this process.
    """
    # Bolt would warn at each start that our authoriser takes the place of the token it finds.
    logger = logging.getLogger("bot.bolt")
    logger.setLevel(logging.ERROR)
    app = _MeasuredApp(
        precedence or Precedence(),
        name="advisor-bot",  # else Bolt searches every module's source for a name at each start
        logger=logger,
        client=client,
        authorize=authorize,
        process_before_response=True,
        request_verification_enabled=False,
        attaching_function_token_enabled=False,  # of Slack's own workflows, which call no function
    )
    opener = FormOpener(client, intake, interpreter)
    _listen_to_messages(app, intake)
    _listen_to_tabs(app, intake)
    listen_to_forms(app, intake, opener, interpreter)
    listen_to_interactions(app, intake)
    for unused in (app.event, app.action, app.shortcut, app.view):
        unused(ANYTHING)(_acknowledge_unused)
    return app


def _listen_to_messages(app: AsyncApp, intake: Intake) -> None:
    async def hear(body: Payload, context: AsyncBoltContext) -> None:
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


def _listen_to_tabs(app: AsyncApp, intake: Intake) -> None:
    async def opened(body: Payload) -> None:
        turn = payloads.read_or_none(lambda: home_payloads.read_opening(body))
        if turn is not None:
            await intake.take(turn)

    async def stopped(body: Payload) -> None:
        stop = payloads.read_or_none(lambda: home_payloads.read_stop(body))
        if stop is not None:
            places, at = stop
            await intake.stop(places, at)

    app.event("app_home_opened")(opened)
    app.event("agent_session_stopped")(stopped)


async def _acknowledge_unused(ack: AsyncAck) -> None:
    """Acknowledge what the bot does not use, so that Slack does not send it again."""
    await ack()


class _MeasuredApp(AsyncApp):
    """Measures how long each request takes to acknowledge, and has turns give way meanwhile.

    A middleware of Bolt's would end before the listeners.
    """

    def __init__(self, precedence: Precedence, **settings: Any) -> None:
        super().__init__(**settings)
        self._precedence = precedence

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        """Dispatch the request."""
        with self._precedence.acknowledging(), ACKNOWLEDGEMENT.time():
            return await super().async_dispatch(req)
