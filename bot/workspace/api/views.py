"""views.*: modals and Home tabs."""

from collections.abc import Mapping

from bot.workspace import seed
from bot.workspace.api.call import Call, Method, named
from bot.workspace.blocks.surfaces import check_home, check_modal
from bot.workspace.entries import HomePut
from bot.workspace.errors import SlackError
from bot.workspace.ids import random_id, view_hash
from bot.workspace.records import Json, View
from bot.workspace.screens import MODALS_AT_ONCE
from bot.workspace.shapes import view_json
from bot.workspace.workspace import Workspace


def open_modal(call: Call) -> Json:
    """Open a modal for whoever the trigger stands for."""
    content = _modal(call)
    user = _triggered(call)
    view = new_modal(call.workspace, user, content)
    call.workspace.screens.modals.open(view)
    return _shown(call, view)


def push(call: Call) -> Json:
    """Lay a modal over the one that is open."""
    content = _modal(call)
    user = _triggered(call)
    below = call.workspace.screens.modals.of(user)
    if not below:
        raise SlackError("not_found")
    if len(below) >= MODALS_AT_ONCE:
        raise SlackError("push_limit_reached")
    view = pushed_modal(call.workspace, below, content)
    call.workspace.screens.modals.push(view)
    return _shown(call, view)


def update(call: Call) -> Json:
    """Replace an open modal's content."""
    content = _modal(call)
    modals = call.workspace.screens.modals
    before = modals.find(call.arguments.text("view_id"), call.arguments.text("external_id"))
    if before is None:
        raise SlackError("not_found")
    if call.arguments.text("hash", before.hash) != before.hash:
        raise SlackError("hash_conflict")
    after = changed_view(call.workspace, before, content)
    modals.replace(after)
    return _shown(call, after)


def publish(call: Call) -> Json:
    """Show a Home tab to a person; SlackError `not_enabled` if the app has none."""
    if not call.workspace.config.profile.home_tab:
        raise SlackError("not_enabled")
    content = call.arguments.object("view") or {}
    if content.get("type") != "home":
        raise SlackError("invalid_arguments", ["[ERROR] view must be of type home"])
    refused = call.workspace.faults.switches.refused_blocks
    _refuse(list(map(str, check_home(content, refused=refused))))
    user = call.arguments.required("user_id")
    if user not in seed.PEOPLE:
        raise SlackError("invalid_user_id")
    home = _home(call, user, {**content, "blocks": list(named(tuple(content["blocks"])))})
    call.workspace.record(HomePut(view=home))
    return {"view": view_json(home)}


def checked_modal(workspace: Workspace, content: Json) -> Json:
    """Return a modal's content with its blocks named; SlackError if Slack would refuse it."""
    if content.get("type") != "modal":
        raise SlackError("invalid_arguments", ["[ERROR] view must be of type modal"])
    refused = workspace.faults.switches.refused_blocks
    _refuse(list(map(str, check_modal(content, refused=refused))))
    return {**content, "blocks": list(named(tuple(content["blocks"])))}


def new_modal(workspace: Workspace, user: str, content: Json) -> View:
    """Return a modal that is the first of its stack."""
    view_id = random_id("V")
    return View(
        id=view_id,
        user=user,
        kind="modal",
        content=content,
        hash=view_hash(workspace.timestamps.next()),
        root_view_id=view_id,
        external_id=str(content.get("external_id") or ""),
    )


def pushed_modal(workspace: Workspace, below: tuple[View, ...], content: Json) -> View:
    """Return a modal that lies over others."""
    placed = {"root_view_id": below[0].id, "previous_view_id": below[-1].id}
    return new_modal(workspace, below[0].user, content).model_copy(update=placed)


def changed_view(workspace: Workspace, before: View, content: Json) -> View:
    """Return another version of a view, under the same id."""
    new_hash = view_hash(workspace.timestamps.next())
    return before.model_copy(update={"content": content, "hash": new_hash})


def _home(call: Call, user: str, content: Json) -> View:
    before = call.workspace.state.homes.get(user)
    if before is None:
        return new_modal(call.workspace, user, content).model_copy(update={"kind": "home"})
    if call.arguments.text("hash", before.hash) != before.hash:
        raise SlackError("hash_conflict")
    return changed_view(call.workspace, before, content)


def _modal(call: Call) -> Json:
    return checked_modal(call.workspace, call.arguments.object("view") or {})


def _triggered(call: Call) -> str:
    return call.workspace.triggers.exchange(call.arguments.required("trigger_id"))


def _refuse(messages: list[str]) -> None:
    if messages:
        raise SlackError("invalid_arguments", messages)


def _shown(call: Call, view: View) -> Json:
    call.workspace.changes.announce()
    return {"view": view_json(view)}


METHODS: Mapping[str, Method] = {
    "views.open": open_modal,
    "views.push": push,
    "views.update": update,
    "views.publish": publish,
}
