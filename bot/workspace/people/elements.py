"""Finding interactive elements in blocks, and what their use says in a payload."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.workspace.errors import SlackError
from bot.workspace.records import Json

_SELECTED: dict[str, str] = {
    "channels_select": "selected_channel",
    "checkboxes": "selected_options",
    "conversations_select": "selected_conversation",
    "datepicker": "selected_date",
    "datetimepicker": "selected_date_time",
    "external_select": "selected_option",
    "multi_channels_select": "selected_channels",
    "multi_conversations_select": "selected_conversations",
    "multi_static_select": "selected_options",
    "multi_users_select": "selected_users",
    "overflow": "selected_option",
    "radio_buttons": "selected_option",
    "static_select": "selected_option",
    "timepicker": "selected_time",
    "users_select": "selected_user",
}
"""The field in which each kind of element reports what was chosen; all others have `value`."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An element and the block it stands in."""

    element: Json
    block: Json

    @property
    def action_id(self) -> str:
        """The element's name within its block."""
        return str(self.element.get("action_id", ""))

    @property
    def block_id(self) -> str:
        """The block's name on its surface."""
        return str(self.block.get("block_id", ""))


def placed_elements(blocks: Iterable[Json]) -> Iterator[Placed]:
    """Yield every interactive element, those inside cards and containers too."""
    for block in blocks:
        yield from placed_elements(block.get("child_blocks") or ())
        if block.get("type") == "carousel":
            yield from placed_elements(block["elements"])
            continue
        for element in _elements_of(block):
            if element.get("action_id"):
                yield Placed(element, block)


def find_element(blocks: Sequence[Json], action_id: str, value: str | None) -> Placed:
    """Return the element of that name; where several share it, the one with that value."""
    same = [each for each in placed_elements(blocks) if each.action_id == action_id]
    if not same:
        raise SlackError("action_not_found")
    exact = [each for each in same if value is not None and each.element.get("value") == value]
    return (exact or same)[0]


def chosen(element: Json, value: Any) -> Json:
    """Return the payload field that tells what was entered or chosen.

    For an option its value is enough; for many, a list of values. None means nothing chosen.
    """
    kind = str(element["type"])
    field = _SELECTED.get(kind)
    if field is None:
        return {"type": kind, "value": value}
    if field == "selected_option":
        return {"type": kind, field: None if value is None else option(element, value)}
    if field == "selected_options":
        return {"type": kind, field: [option(element, each) for each in value or ()]}
    return {"type": kind, field: value}


def option(element: Json, value: str) -> Json:
    """Return the option that has this value; SlackError if there is none."""
    groups = element.get("option_groups") or ({"options": element.get("options") or ()},)
    for group in groups:
        for each in group["options"]:
            if each["value"] == value:
                found: Json = each
                return found
    raise SlackError("option_not_found")


def initial(element: Json) -> Any:
    """Return what an element holds before anyone touches it, in the form `chosen` takes."""
    if "initial_option" in element:
        return element["initial_option"]["value"]
    if "initial_options" in element:
        return [each["value"] for each in element["initial_options"]]
    return next((held for name, held in element.items() if name.startswith("initial_")), None)


def _elements_of(block: Json) -> Iterator[Json]:
    for name in ("accessory", "element"):
        if isinstance(block.get(name), dict):
            yield block[name]
    for name in ("elements", "actions"):
        held = block.get(name)
        if isinstance(held, list | tuple):
            yield from (each for each in held if isinstance(each, dict))
