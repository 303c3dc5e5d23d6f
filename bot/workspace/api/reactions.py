"""reactions.*: the app's emoji on messages."""

from collections.abc import Mapping

from bot.workspace import seed
from bot.workspace.api.call import Call, Method
from bot.workspace.entries import MessagePut
from bot.workspace.errors import SlackError
from bot.workspace.records import Json, Message, Reaction
from bot.workspace.shapes import message_json


def add(call: Call) -> Json:
    """Put an emoji on a message, once."""
    message, name = _message(call), call.arguments.required("name")
    if seed.BOT_USER_ID in _users(message, name):
        raise SlackError("already_reacted")
    _set(call, message, name, (*_users(message, name), seed.BOT_USER_ID))
    return {}


def remove(call: Call) -> Json:
    """Take the app's emoji off a message."""
    message, name = _message(call), call.arguments.required("name")
    users = _users(message, name)
    if seed.BOT_USER_ID not in users:
        raise SlackError("no_reaction")
    _set(call, message, name, tuple(user for user in users if user != seed.BOT_USER_ID))
    return {}


def get(call: Call) -> Json:
    """Return a message with its reactions."""
    message = _message(call)
    shown = message_json(call.workspace.state, message)
    return {"type": "message", "channel": message.channel, "message": shown}


def _message(call: Call) -> Message:
    channel = call.joined_channel()
    message = call.workspace.state.message(channel.id, call.arguments.required("timestamp"))
    if message is None:
        raise SlackError("message_not_found")
    return message


def _users(message: Message, name: str) -> tuple[str, ...]:
    return next((each.users for each in message.reactions if each.name == name), ())


def _set(call: Call, message: Message, name: str, users: tuple[str, ...]) -> None:
    others = tuple(each for each in message.reactions if each.name != name)
    added = (Reaction(name=name, users=users),) if users else ()
    changed = message.model_copy(update={"reactions": (*others, *added)})
    call.workspace.record(MessagePut(message=changed))


METHODS: Mapping[str, Method] = {
    "reactions.add": add,
    "reactions.remove": remove,
    "reactions.get": get,
}
