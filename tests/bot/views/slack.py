"""What Slack would say to a message or modal, as the local workspace knows Slack's rules."""

import json
from collections.abc import Mapping
from typing import Any

from bot.delivery.forms import plainer
from bot.turns.outgoing import content_of
from bot.views import limits
from bot.views.json import Json, characters
from bot.views.message import Message
from bot.views.plainer import RICH
from bot.workspace.blocks import check_home, check_message, check_modal

EVERY_KIND_KNOWN: frozenset[str] = frozenset()


def refusals(message: Message) -> list[str]:
    """Return what Slack would refuse in a message; none when it would take it."""
    blocks: list[dict[str, Any]] = json.loads(json.dumps(message.blocks))
    found = [str(problem) for problem in check_message(blocks, refused=EVERY_KIND_KNOWN)]
    if len(message.text) > limits.FALLBACK_TEXT:
        found.append(f"the text has {len(message.text)} characters")
    if sum(map(characters, message.blocks)) > limits.MESSAGE_CHARACTERS:
        found.append("the blocks show too much for one message")
    return found


def plainest(message: Message) -> Message:
    """Return the message as it is sent where every rich kind of block is refused."""
    sent = plainer(content_of(message), RICH, pictured=False)
    return Message(sent.text, sent.blocks, message.document)


def modal_refusals(view: Mapping[str, Json]) -> list[str]:
    """Return what Slack would refuse in a modal; none when it would take it."""
    shown = json.loads(json.dumps(view))
    return [str(problem) for problem in check_modal(shown, refused=EVERY_KIND_KNOWN)]


def home_refusals(view: Mapping[str, Json]) -> list[str]:
    """Return what Slack would refuse in a Home tab; none when it would take it."""
    shown = json.loads(json.dumps(view))
    return [str(problem) for problem in check_home(shown, refused=EVERY_KIND_KNOWN)]
