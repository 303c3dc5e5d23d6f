"""Draws the confirmation of feedback, and the question why an answer did not help."""

from collections.abc import Mapping

from bot.dialogue.actions import FeedbackWhy, Shortcoming
from bot.views.actions import MARK_END, action_id, pack
from bot.views.blocks import actions, button, section
from bot.views.json import Blocks

REASONS: Mapping[Shortcoming, str] = {
    Shortcoming.WRONG_FIGURE: "A figure is wrong",
    Shortcoming.MISREAD: "It misread us",
    Shortcoming.NOT_ANSWERED: "It does not answer",
    Shortcoming.NOT_CONVINCING: "Not convincing",
    Shortcoming.HARD_TO_FOLLOW: "Hard to follow",
}
NOTED = "Thank you, noted."
WAYS_ON: Mapping[Shortcoming, str] = {
    Shortcoming.WRONG_FIGURE: "Tell me the right figure and I score it again.",
    Shortcoming.MISREAD: "Tell me what you meant, and I correct it.",
    Shortcoming.NOT_ANSWERED: "Ask again in other words, perhaps naming the source you mean.",
}


def thanks(why: Shortcoming | None = None) -> Blocks:
    """Return the confirmation, with what can be done about the reason."""
    reason = f" ({REASONS[why].lower()})" if why else ""
    return (section(f"{NOTED[:-1]}{reason}. {WAYS_ON.get(why, '') if why else ''}".strip()),)


def asked_why(about: str, *, mark: str) -> Blocks:
    """Return the confirmation with the reasons to choose from; `about` is the answer's message."""
    reasons = (
        button(text, action_id(FeedbackWhy(about=about, why=why), why), _packed(about, why))
        for why, text in REASONS.items()
    )
    row = {**actions(*reasons), "block_id": f"{mark}{MARK_END}why"}
    return (section(f"{NOTED} What was wrong with it? One click is enough."), row)


def _packed(about: str, why: Shortcoming) -> str:
    return pack(FeedbackWhy(about=about, why=why)) or ""
