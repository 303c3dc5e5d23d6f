"""People using buttons, menus and other elements of messages and views."""

from collections.abc import Mapping
from typing import Any

from bot.workspace import events, posting, seed
from bot.workspace.delivery.envelope import EnvelopeKind, Failure, NotAcknowledgedError
from bot.workspace.errors import SlackError
from bot.workspace.people.actor import Actor
from bot.workspace.people.elements import Placed, chosen, find_element
from bot.workspace.people.forms import field_values
from bot.workspace.people.payloads import message_click, view_click
from bot.workspace.people.writing import INVITE_ACTION
from bot.workspace.records import Json, Message, View
from bot.workspace.workspace import Workspace


async def click_message(
    workspace: Workspace, actor: Actor, message: Message, action_id: str, value: Any
) -> str:
    """Use an element of a message; return the failure shown to the person, empty if none."""
    if message.visible_to not in ("", actor.user):
        raise SlackError("message_not_found")
    if message.notice and action_id == INVITE_ACTION:
        _invite(workspace, actor.user, message)
        return ""
    placed = find_element(message.blocks, action_id, value)
    action = _action(workspace, placed, value)
    told = message_click(workspace, actor, message, action)
    failure = await _deliver(workspace, told)
    if failure:
        posting.notify(workspace, actor.user, message.channel, failure, message.thread_ts)
    return failure


async def click_view(
    workspace: Workspace, view: View, action_id: str, value: Any, fields: Mapping[str, Any]
) -> str:
    """Use an element of a modal or Home tab; `fields` are what its inputs hold meanwhile."""
    placed = find_element(view.content["blocks"], action_id, value)
    action = _action(workspace, placed, value)
    return await _deliver(
        workspace, view_click(workspace, view, field_values(view, fields), action)
    )


def failure_text(what: str, failed: NotAcknowledgedError) -> str:
    """Return how the workspace tells that the app did not take something."""
    timed_out = failed.failure is Failure.TIMEOUT
    error = "operation_timeout" if timed_out else "dispatch_failed"
    return f'{what} failed with the error "{error}"'


async def _deliver(workspace: Workspace, told: Json) -> str:
    try:
        await workspace.dispatcher.request(EnvelopeKind.INTERACTIVE, told)
    except NotAcknowledgedError as failed:
        return failure_text("This action", failed)
    return ""


def _action(workspace: Workspace, placed: Placed, value: Any) -> Json:
    element = placed.element
    action: Json = {
        "type": element["type"],
        "action_id": placed.action_id,
        "block_id": placed.block_id,
        "action_ts": workspace.timestamps.next(),
    }
    if element["type"] == "feedback_buttons":
        return {**action, "value": _feedback(element, value)}
    if element["type"] in ("button", "icon_button"):
        kept: Json = {name: element[name] for name in ("text", "value", "style") if name in element}
        return {**action, **kept}
    return {**action, **chosen(element, value)}


def _feedback(element: Json, value: Any) -> str:
    """Return the value of the thumb that was pressed, the upward one unless told otherwise."""
    values = [str(element[f"{side}_button"]["value"]) for side in ("positive", "negative")]
    if value is None:
        return values[0]
    if value not in values:
        raise SlackError("option_not_found")
    return str(value)


def _invite(workspace: Workspace, user: str, notice: Message) -> None:
    """Add the app, and tell it of the mention it was invited for."""
    channel = workspace.state.channels[notice.channel]
    posting.join(workspace, channel, seed.BOT_USER_ID, user)
    mention_ts = find_element(notice.blocks, INVITE_ACTION, None).element["value"]
    mention = workspace.state.message(channel.id, mention_ts)
    if mention is not None:
        posting.tell(workspace, "app_mention", events.app_mentioned(workspace.state, mention))
    posting.delete(workspace, notice)
