"""Draws how much each factor counts: in words, and as a form to choose it."""

from collections.abc import Mapping
from decimal import Decimal

from advisor.attributes import FACTORS, AttributeName
from bot.dialogue.weighting import CHOICES, Weighting, Weights
from bot.views.blocks import context, plain_text, section
from bot.views.json import Block, Blocks, Json
from bot.views.statements import label

WEIGHTS_FORM = "advisor_weights"
"""The view's callback id."""
HOW_TO = (
    "How much should each factor of the article's matrix count in assessments that *you* begin? "
    "The assessment says that it counts so, and that these are your weights. The evidence check "
    "beside it is not touched."
)
NOTHING_COUNTS = "At least one factor must count."
EQUAL = "All six factors count the same, unless you set them otherwise."
TIMES: Mapping[str, str] = {
    "none": "Not at all",
    "half": "Half",
    "normal": "Normally",
    "double": "Twice",
    "triple": "Three times",
}


def weights_told(weights: Weights) -> str:
    """Return in a sentence how the factors count."""
    told = [f"{label(name)} x{weight.normalize():f}" for name, weight in weights if weight != 1]
    return f"{', '.join(told)}; the others normally." if told else EQUAL


def weighting_caveat(weighting: Weighting) -> Blocks:
    """Return whose weights an assessment counts by; nothing where they are equal."""
    if not weighting.weights:
        return ()
    told = weights_told(weighting.weights)
    return (context(f":scales: Weighed as <@{weighting.set_by}> set it: {told}"),)


def weights_view(weights: Weights) -> dict[str, Json]:
    """Return the modal with the person's weights chosen."""
    held = dict(weights)
    return {
        "type": "modal",
        "callback_id": WEIGHTS_FORM,
        "title": plain_text("Your weights"),
        "submit": plain_text("Save"),
        "close": plain_text("Cancel"),
        "blocks": [section(HOW_TO), *(_field(name, held.get(name)) for name in FACTORS)],
    }


def _field(name: AttributeName, weight: Decimal | None) -> Block:
    options = {choice: _option(text, choice) for choice, text in TIMES.items()}
    chosen = next((each for each in CHOICES if CHOICES[each] == weight), "normal")
    return {
        "type": "input",
        "block_id": name.value,
        "label": plain_text(label(name)),
        "element": {
            "type": "static_select",
            "action_id": "value",
            "options": list(options.values()),
            "initial_option": options[chosen],
        },
    }


def _option(text: str, value: str) -> Block:
    return {"text": plain_text(text), "value": value}
