"""Names buttons and packs what they do into their value; reads both back."""

from pydantic import TypeAdapter, ValidationError

from bot.dialogue.actions import Action
from bot.views import limits

ACTION = "advisor"
"""Begins the id of every button that is answered by a turn."""
OPEN_FORM = "open_form"
"""The id of the button that opens the form, which must be answered in place."""
OPEN_WEIGHTS = "open_weights"
"""The id of the button that opens the form of weights, which must be answered in place too."""
OWN = "own"
"""Begins the block ids of a message whose conversation goes on in its own thread."""
MARK_END = "#"
"""Ends what a block id begins with, after which it says what keeps block ids apart."""

_ADAPTER: TypeAdapter[Action] = TypeAdapter(Action)


def action_id(action: Action, suffix: str | int = "") -> str:
    """Return the button's id; `suffix` tells apart several of one kind in one row."""
    return ":".join(filter(None, (ACTION, action.kind, str(suffix))))


def pack(action: Action) -> str | None:
    """Return the button's value, None where it does not fit into one."""
    value = action.model_dump_json(exclude_defaults=True, exclude_none=True)
    packed = f'{{"kind":"{action.kind}",{value[1:]}' if value != "{}" else _bare(action)
    return packed if len(packed) <= limits.BUTTON_VALUE else None


def unpack(value: str) -> Action | None:
    """Return what a clicked button does, None for a value of an older or foreign shape."""
    try:
        return _ADAPTER.validate_json(value)
    except ValidationError:
        return None


def _bare(action: Action) -> str:
    return f'{{"kind":"{action.kind}"}}'
