"""Reads the payloads around forms: who wants one, from where, and what was entered."""

from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.listeners.payloads import chosen_value, click_place, command_place
from bot.listeners.places import Payload, interaction_place
from bot.turns.turn import (
    HOME,
    FormTurn,
    OpenedIn,
    Place,
    WeightsTurn,
    drafts_of,
)


class FormOrigin(BaseModel):
    """Where a form was opened, carried through it as its private metadata.

    `suggested` are the fields filled in from a message, which count although nobody changed them;
    `beside` is what that message says besides the form's fields, as one would type it.
    """

    model_config = ConfigDict(frozen=True)

    place: Place
    response_url: str = ""
    opened_in: OpenedIn = OpenedIn.CONVERSATION
    suggested: tuple[str, ...] = ()
    beside: dict[str, str] = {}


class FormWanted(BaseModel):
    """A person wants the form: the right to open it, where it belongs, what it is about.

    `words` is the message to fill it in from. `thread` is that message's thread, whose record is
    meant if the bot takes part there.
    """

    model_config = ConfigDict(frozen=True)

    trigger_id: str
    user_id: str
    origin: FormOrigin
    words: str = ""
    thread: Place | None = None


def wanted_by_command(body: Payload) -> FormWanted:
    """Read a slash command without text."""
    origin = FormOrigin(place=command_place(body), response_url=body["response_url"])
    return FormWanted(trigger_id=body["trigger_id"], user_id=body["user_id"], origin=origin)


def wanted_by_click(body: Payload) -> FormWanted:
    """Read a click on a button that opens the form, in a message or in the Home tab."""
    block_id = str(body["actions"][0].get("block_id", ""))
    if is_in_home(body):
        new = _draft(body, channel_id=body["user"]["id"])
        origin = FormOrigin(place=new.marked(block_id) or new, opened_in=OpenedIn.HOME)
    else:
        here = click_place(body)
        url = body.get("response_url", "")
        origin = FormOrigin(place=here.marked(block_id) or here, response_url=url)
    return _wanted(body, origin)


def wanted_by_shortcut(body: Payload) -> FormWanted:
    """Read a shortcut: of a message, which the form is filled in from, or of the composer."""
    if "message" not in body:
        place = _draft(body, channel_id="")
        return _wanted(body, FormOrigin(place=place, opened_in=OpenedIn.NOWHERE))
    message = body["message"]
    place = _draft(body, channel_id=body["channel"]["id"])
    root = message.get("thread_ts") or message["ts"]
    is_rolling = place.is_direct and "thread_ts" not in message
    wanted = _wanted(body, FormOrigin(place=place, response_url=body.get("response_url", "")))
    thread = place.model_copy(update={"thread_ts": "" if is_rolling else root})
    words = str(message.get("text") or "")
    return wanted.model_copy(update={"words": words, "thread": thread})


def is_in_home(body: Payload) -> bool:
    """Say whether something was clicked in the Home tab."""
    return bool(body["container"]["type"] == "view" and body["view"]["type"] == "home")


def read_form(body: Payload) -> FormTurn | None:
    """Read a submitted form; None if it does not carry where it was opened."""
    view = body["view"]
    try:
        origin = FormOrigin.model_validate_json(view["private_metadata"])
    except ValidationError:
        return None
    return FormTurn(
        id=f"form:{view['id']}:{view.get('hash', '')}",
        place=origin.place,
        user_id=body["user"]["id"],
        at=datetime.now(UTC),
        fields={**origin.beside, **_fields(view, origin.suggested)},
        response_url=origin.response_url,
        opened_in=origin.opened_in,
    )


def read_weights(body: Payload) -> WeightsTurn:
    """Read a submitted form of weights."""
    view, user_id = body["view"], body["user"]["id"]
    place = interaction_place(body, channel_id=user_id, thread_ts=HOME)
    return WeightsTurn(
        id=f"weights:{view['id']}:{view.get('hash', '')}",
        place=place,
        user_id=user_id,
        at=datetime.now(UTC),
        choices=_held(view),
    )


def _wanted(body: Payload, origin: FormOrigin) -> FormWanted:
    return FormWanted(trigger_id=body["trigger_id"], user_id=body["user"]["id"], origin=origin)


def _draft(body: Payload, *, channel_id: str) -> Place:
    """Return the place of a new draft in a channel."""
    draft = f"{drafts_of(body['user']['id'])}{body['trigger_id']}"
    return interaction_place(body, channel_id=channel_id, thread_ts=draft)


def _fields(view: Payload, suggested: tuple[str, ...]) -> dict[str, str]:
    """Return each field's text, empty where it is as it was when the form was opened.

    So a form that lay open for long does not undo what others changed in the meantime.
    """
    before = {block.get("block_id"): _filled_in(block) for block in view.get("blocks", ())}
    kept = {name: text for name, text in before.items() if name not in suggested}
    return {name: "" if text == kept.get(name) else text for name, text in _held(view).items()}


def _held(view: Payload) -> dict[str, str]:
    return {
        block_id: chosen_value(next(iter(elements.values())))
        for block_id, elements in view["state"]["values"].items()
        if elements
    }


def _filled_in(block: Payload) -> str:
    element = block.get("element", {})
    option = element.get("initial_option") or {}
    return str(element.get("initial_value") or option.get("value") or "")
