"""The words that a project is known again by: the first that told something of it."""

from bot.dialogue.conversation import Conversation, Opening
from bot.dialogue.heard import Heard

KEPT = 120
"""Characters; a list shows a line of them."""


def opening_of(heard: Heard) -> Opening:
    """Return the beginning of what was just said; empty for a click, a form or a command."""
    return Opening(words=" ".join(heard.words.split())[:KEPT], said_in=heard.message_ts)


def reopened(conversation: Conversation, heard: Heard) -> Conversation:
    """Return the conversation with the opening as its message reads now, if it is that message."""
    if not heard.message_ts or conversation.opening.said_in != heard.message_ts:
        return conversation
    return conversation.model_copy(update={"opening": opening_of(heard)})
