"""blocks.validate: tells what is wrong with blocks without posting them."""

from collections.abc import Mapping

from bot.workspace.api.call import Call, Method, check_blocks
from bot.workspace.api.views import checked_modal
from bot.workspace.records import Json


def validate(call: Call) -> Json:
    """Check blocks, a message's blocks, or a modal; refuse as the real call would."""
    view = call.arguments.object("view")
    if view is not None:
        checked_modal(call.workspace, view)
        return {}
    message = call.arguments.object("message") or {}
    blocks = call.arguments.objects("blocks") or tuple(message.get("blocks", ()))
    check_blocks(call.workspace, blocks)
    return {}


METHODS: Mapping[str, Method] = {"blocks.validate": validate}
