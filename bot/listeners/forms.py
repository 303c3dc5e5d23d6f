"""What opens forms, and what they say when they are submitted."""

from collections.abc import Callable

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond

from bot.dialogue.acts import Interpreter
from bot.dialogue.form import check_form
from bot.dialogue.weighting import chosen_weights
from bot.listeners import form_payloads, payloads
from bot.listeners.intake import Intake
from bot.listeners.interactions import problem_of_storing
from bot.listeners.opening import FormOpener
from bot.listeners.places import Payload
from bot.turns.turn import FormTurn, WeightsTurn
from bot.views.actions import OPEN_FORM, OPEN_WEIGHTS
from bot.views.form import FORM
from bot.views.problems import problem_text
from bot.views.weighting import NOTHING_COUNTS, WEIGHTS_FORM

COMMAND = "/assess"
ASSESS_MESSAGE = "assess_message"
NEW_ASSESSMENT = "assess_project"
"""The callback ids of the shortcuts in deploy/slack/manifest.json."""

Errors = dict[str, str]


def listen_to_forms(
    app: AsyncApp, intake: Intake, opener: FormOpener, interpreter: Interpreter
) -> None:
    """Listen to the command, buttons and shortcuts that open a form, and to what is submitted."""
    _listen_to_commands(app, intake, opener)
    _listen_to_openings(app, opener)
    _listen_to_submissions(app, intake, interpreter)


def _listen_to_commands(app: AsyncApp, intake: Intake, opener: FormOpener) -> None:
    async def command(ack: AsyncAck, body: Payload) -> None:
        turn = payloads.read_or_none(lambda: payloads.read_command(body))
        if turn is None:
            await ack()
        elif turn.text.strip():
            await ack(await problem_of_storing(intake, turn))
        else:
            await ack(await opener.open_form(form_payloads.wanted_by_command(body)))

    app.command(COMMAND)(command)


def _listen_to_openings(app: AsyncApp, opener: FormOpener) -> None:
    async def click(ack: AsyncAck, body: Payload, respond: AsyncRespond) -> None:
        await _open(body, ack, respond, form_payloads.wanted_by_click, opener)

    async def shortcut(ack: AsyncAck, body: Payload, respond: AsyncRespond) -> None:
        await _open(body, ack, respond, form_payloads.wanted_by_shortcut, opener)

    async def weights(ack: AsyncAck, body: Payload) -> None:
        wanted = payloads.read_or_none(lambda: form_payloads.wanted_by_click(body))
        if wanted is None:
            await ack()
            return
        place, user_id = wanted.origin.place, wanted.user_id
        problem = await opener.open_weights(wanted.trigger_id, user_id, place)
        await ack()
        if problem:
            await opener.tell(user_id, problem)

    app.action(OPEN_FORM)(click)
    app.action(OPEN_WEIGHTS)(weights)
    app.shortcut(ASSESS_MESSAGE)(shortcut)
    app.shortcut(NEW_ASSESSMENT)(shortcut)


def _listen_to_submissions(app: AsyncApp, intake: Intake, interpreter: Interpreter) -> None:
    async def submitted(ack: AsyncAck, body: Payload) -> None:
        await _acknowledge(ack, await _submit(intake, interpreter, body))

    async def weighed(ack: AsyncAck, body: Payload) -> None:
        await _acknowledge(ack, await _keep_weights(intake, body))

    app.view(FORM)(submitted)
    app.view(WEIGHTS_FORM)(weighed)


async def _open(
    body: Payload,
    ack: AsyncAck,
    respond: AsyncRespond,
    read: Callable[[Payload], form_payloads.FormWanted],
    opener: FormOpener,
) -> None:
    """Open the form; tell a failure beside what was clicked, or directly where that is nothing."""
    wanted = payloads.read_or_none(lambda: read(body))
    problem = await opener.open_form(wanted) if wanted else ""
    await ack()
    if problem and wanted and wanted.origin.response_url:
        await respond(problem, replace_original=False)
    elif problem and wanted:
        await opener.tell(wanted.user_id, problem)


async def _acknowledge(ack: AsyncAck, errors: Errors) -> None:
    await (ack(response_action="errors", errors=errors) if errors else ack())


async def _submit(intake: Intake, interpreter: Interpreter, body: Payload) -> Errors:
    """Check and store the form; return the error under each wrong field, none if it is stored."""
    turn = payloads.read_or_none(lambda: form_payloads.read_form(body))
    if turn is None:
        return {}
    errors = check_form(turn.fields, interpreter, turn.at.date())
    if errors:
        return {str(name): problem_text(error) for name, error in errors.items()}
    return await _stored(intake, turn, under=turn.fields)


async def _keep_weights(intake: Intake, body: Payload) -> Errors:
    turn = payloads.read_or_none(lambda: form_payloads.read_weights(body))
    if turn is None:
        return {}
    if chosen_weights(turn.choices) is None:
        return dict.fromkeys(turn.choices, NOTHING_COUNTS)
    return await _stored(intake, turn, under=turn.choices)


async def _stored(intake: Intake, turn: FormTurn | WeightsTurn, *, under: Errors) -> Errors:
    """Store the turn; a failure is told under the first field."""
    problem = await problem_of_storing(intake, turn)
    return {next(iter(under)): problem} if problem else {}
