"""Draws the form: the six factors and the few other attributes that decide most."""

from datetime import date

from advisor import InputError, read_value
from advisor.attributes import FACTORS, AttributeName, Statement
from advisor.scales import SCALES
from advisor.units import SCALE_UNIT
from bot.dialogue.conversation import Conversation
from bot.dialogue.form import UNKNOWN
from bot.dialogue.options import quick_answers
from bot.dialogue.record import same_reading
from bot.views import limits
from bot.views.blocks import cut, plain_text, section
from bot.views.json import Block, Json
from bot.views.statements import label, reading
from bot.views.wording import TOPICS

FORM = "advisor_form"
"""The view's callback id."""
FIELDS = (
    *FACTORS,
    AttributeName.KNOWLEDGE_VOLATILITY,
    AttributeName.STYLE_OR_FORMAT_TASK,
    AttributeName.NEEDS_CITATIONS,
    AttributeName.LABELLED_EXAMPLES,
)
HOW_TO = (
    "Fill in what you know; a number with its unit or a word will do. "
    f"An empty field stays as it is, “{UNKNOWN}” forgets it."
)
VALUE = "value"
"""The action id of every field."""


def form_view(conversation: Conversation, *, private_metadata: str) -> dict[str, Json]:
    """Return the modal, filled in from the record. Each block id is its attribute's name."""
    known = conversation.attributes()
    return {
        "type": "modal",
        "callback_id": FORM,
        "title": plain_text("Your LLM project"),
        "submit": plain_text("Assess"),
        "close": plain_text("Cancel"),
        "private_metadata": private_metadata,
        "blocks": [section(HOW_TO), *(_field(name, known.get(name)) for name in FIELDS)],
    }


def typed(name: AttributeName, statement: Statement) -> str:
    """Return the statement as one would type it; empty where it cannot be typed and read back."""
    text = _as_typed(name, statement)
    try:
        read = read_value(name, text)
    except InputError:
        return ""
    return text if same_reading(read, statement) else ""


def _as_typed(name: AttributeName, statement: Statement) -> str:
    if statement.level is not None:
        return statement.level.replace("_", " ")
    if isinstance(statement.value, date):
        return statement.value.isoformat()
    if statement.unit == SCALE_UNIT:
        return f"{statement.value}/5"
    return reading(name, statement)


def _field(name: AttributeName, known: Statement | None) -> Block:
    is_chosen = not SCALES[name].bounds
    return {
        "type": "input",
        "block_id": name.value,
        "optional": True,
        "label": plain_text(label(name)),
        "hint": plain_text(TOPICS[name].question),
        "element": _choice(name, known) if is_chosen else _text_field(name, known),
    }


def _text_field(name: AttributeName, known: Statement | None) -> Block:
    filled_in = typed(name, known) if known else ""
    example = cut(f"For example {TOPICS[name].example}", limits.PLACEHOLDER)
    return {
        "type": "plain_text_input",
        "action_id": VALUE,
        "placeholder": plain_text(example),
        **({"initial_value": filled_in} if filled_in else {}),
    }


def _choice(name: AttributeName, known: Statement | None) -> Block:
    options = [_option(said.raw or "", _value(said)) for said in quick_answers(name)]
    chosen = [option for option in options if known and option["value"] == _value(known)]
    return {
        "type": "static_select",
        "action_id": VALUE,
        "placeholder": plain_text("Not known"),
        "options": [*options, _option("Not known", UNKNOWN)],
        **({"initial_option": chosen[0]} if chosen else {}),
    }


def _value(statement: Statement) -> str:
    if isinstance(statement.value, bool):
        return "yes" if statement.value else "no"
    return statement.level or UNKNOWN


def _option(text: str, value: str) -> Block:
    return {"text": plain_text(text[:1].upper() + text[1:]), "value": value}
