"""Reads "go on": whoever stopped the questions wants them back."""

import re

from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard

GO_ON = re.compile(
    r"\W*(?:(?:ok(?:ay)?|well|so|no|wait|actually|please|sorry|then|now|let['\u2019]?s|let us|"
    r"we can|you can|can we|could you)\W+){0,4}"
    r"(?:go on|carry on|keep going|continue|resume|proceed|pick (?:it|this) up again)"
    r"(?:\W+(?:please|now|then|with it|with the questions|where we (?:left off|stopped)))?\W*",
    re.IGNORECASE,
)
READ_AS = frozenset({Act.NONE, Act.CONFIRM, Act.DENY, Act.ASK, Act.WAIT})
"""How such words are read otherwise; a message that does more is left as it was read."""


def resumes(conversation: Conversation, heard: Heard, message: Interpretation) -> bool:
    """Say whether a message asks to go on with questions that were cancelled."""
    says_no_more = not (message.attributes or message.hypothetical)
    is_asked = bool(GO_ON.fullmatch(heard.words)) and READ_AS.issuperset(message.acts)
    return conversation.closed and says_no_more and is_asked
