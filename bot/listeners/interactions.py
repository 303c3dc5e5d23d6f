"""Commands with text and clicks: stored, and a failure to store told at once."""

import re

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond

from bot.listeners import payloads
from bot.listeners.form_payloads import is_in_home
from bot.listeners.home_payloads import read_home_click
from bot.listeners.intake import Intake
from bot.listeners.opening import NOT_STORED
from bot.listeners.places import Payload
from bot.turns.errors import TurnNotStored
from bot.turns.turn import Turn
from bot.views.actions import ACTION

log = structlog.get_logger()


def listen_to_interactions(app: AsyncApp, intake: Intake) -> None:
    """Listen to the buttons that a turn answers."""

    async def click(ack: AsyncAck, body: Payload, respond: AsyncRespond) -> None:
        turn = payloads.read_or_none(lambda: _clicked(body))
        problem = await problem_of_storing(intake, turn) if turn else ""
        await ack()
        if problem and respond.response_url:
            await respond(problem, replace_original=False)

    app.action(re.compile(f"^{ACTION}"))(click)


async def problem_of_storing(intake: Intake, turn: Turn) -> str:
    """Store the turn; return what to tell the person if that failed, else nothing."""
    try:
        await intake.take(turn)
    except TurnNotStored:
        log.exception("turn_not_stored", turn_id=turn.id)
        return NOT_STORED
    return ""


def _clicked(body: Payload) -> Turn:
    return read_home_click(body) if is_in_home(body) else payloads.read_click(body)
