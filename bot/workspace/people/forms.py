"""People filling in, submitting and closing modals."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from bot.workspace.api.views import changed_view, checked_modal, new_modal, pushed_modal
from bot.workspace.delivery.envelope import EnvelopeKind, NotAcknowledgedError
from bot.workspace.errors import SlackError
from bot.workspace.people.elements import Placed, chosen, initial, placed_elements
from bot.workspace.people.payloads import view_event
from bot.workspace.records import Json, View
from bot.workspace.workspace import Workspace

TROUBLE = "We had some trouble connecting. Try again?"
_REQUIRED = "Please complete this required field."
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Submitted:
    """What a person sees after pressing submit: errors by block id, or a failure, or neither."""

    errors: Mapping[str, str] = field(default_factory=dict)
    failure: str = ""


async def submit(workspace: Workspace, view: View, fields: Mapping[str, Any]) -> Submitted:
    """Check the fields as Slack's own client does, send them, and do what the app answers."""
    errors = _own_errors(view, fields)
    if errors:
        return Submitted(errors)
    told = view_event(workspace, view, "view_submission", field_values(view, fields))
    try:
        answer = await workspace.dispatcher.request(EnvelopeKind.INTERACTIVE, told)
        return _follow(workspace, view, answer)
    except (NotAcknowledgedError, SlackError):
        return Submitted(failure=TROUBLE)


async def close(workspace: Workspace, view: View) -> None:
    """Close a modal; the app is told only if it asked to be."""
    workspace.screens.modals.close(view.user, view.id)
    workspace.changes.announce()
    if not view.content.get("notify_on_close"):
        return
    try:
        told = view_event(workspace, view, "view_closed", {})
        await workspace.dispatcher.request(EnvelopeKind.INTERACTIVE, told)
    except NotAcknowledgedError:
        pass  # The modal is gone either way; Slack shows nothing.


def field_values(view: View, fields: Mapping[str, Any]) -> Mapping[str, Json]:
    """Return a view's state: what each input holds, by block and action id.

    `fields` names an input by its block id or its action id; the rest keep their initial values.
    """
    values: dict[str, Json] = {}
    for placed in placed_elements(view.content["blocks"]):
        if placed.element["type"] in ("button", "overflow", "feedback_buttons"):
            continue
        held = chosen(placed.element, _held(placed, fields))
        values.setdefault(placed.block_id, {})[placed.action_id] = held
    return values


def _held(placed: Placed, fields: Mapping[str, Any]) -> Any:
    for name in (placed.block_id, placed.action_id):
        if name in fields:
            return fields[name] if fields[name] != "" else None
    return initial(placed.element)


def _own_errors(view: View, fields: Mapping[str, Any]) -> dict[str, str]:
    errors = {}
    for placed in placed_elements(view.content["blocks"]):
        if placed.block.get("type") == "input":
            problem = _field_error(placed, _held(placed, fields))
            if problem:
                errors[placed.block_id] = problem
    return errors


def _field_error(placed: Placed, held: Any) -> str:
    if held in (None, [], ""):
        return "" if placed.block.get("optional") else _REQUIRED
    match placed.element["type"]:
        case "number_input":
            return _number_error(placed.element, str(held))
        case "plain_text_input":
            return _length_error(placed.element, str(held))
        case "email_text_input":
            return "" if _EMAIL.fullmatch(str(held)) else "Enter a valid email address"
        case "url_text_input":
            return "" if _URL.fullmatch(str(held)) else "Enter a valid URL"
    return ""


def _number_error(element: Json, held: str) -> str:
    try:
        entered = Decimal(held)
    except InvalidOperation:
        return "Enter a number"
    if not element["is_decimal_allowed"] and entered != entered.to_integral_value():
        return "Enter a whole number"
    if "min_value" in element and entered < Decimal(element["min_value"]):
        return f"Enter a number of at least {element['min_value']}"
    if "max_value" in element and entered > Decimal(element["max_value"]):
        return f"Enter a number of at most {element['max_value']}"
    return ""


def _length_error(element: Json, held: str) -> str:
    if len(held) < element.get("min_length", 0):
        return f"Enter at least {element['min_length']} characters"
    if len(held) > element.get("max_length", 3000):
        return f"Enter at most {element.get('max_length', 3000)} characters"
    return ""


def _follow(workspace: Workspace, view: View, answer: Json) -> Submitted:
    """Do with the modal what the app's acknowledgement says."""
    modals = workspace.screens.modals
    match answer.get("response_action"):
        case "errors":
            return _app_errors(view, answer)
        case "clear":
            modals.clear(view.user)
        case "update":
            modals.replace(_next(workspace, view, answer, "update"))
        case "push":
            modals.push(_next(workspace, view, answer, "push"))
        case _:
            modals.close(view.user, view.id)
    workspace.changes.announce()
    return Submitted()


def _app_errors(view: View, answer: Json) -> Submitted:
    """Return the app's errors; one that names no input of the view is a failure, as on Slack."""
    errors = answer.get("errors")
    known = {str(each["block_id"]) for each in view.content["blocks"] if each["type"] == "input"}
    if not isinstance(errors, dict) or not errors or set(errors) - known:
        return Submitted(failure=TROUBLE)
    return Submitted({str(name): str(said) for name, said in errors.items()})


def _next(workspace: Workspace, view: View, answer: Json, action: str) -> View:
    content = checked_modal(workspace, answer.get("view") or {})
    if action == "update":
        return changed_view(workspace, view, content)
    stack = workspace.screens.modals.of(view.user)
    return (
        pushed_modal(workspace, stack, content)
        if stack
        else new_modal(workspace, view.user, content)
    )
