"""Fixed things to say, as values; views hold their wording."""

from dataclasses import dataclass
from enum import StrEnum


class NoteKind(StrEnum):
    """A fixed thing to say that needs no figures; views hold the wording."""

    WELCOME = "welcome"
    HELP = "help"
    CANCELLED = "cancelled"
    RESTARTED = "restarted"
    LEFT = "left"
    NOT_UNDERSTOOD = "not_understood"
    NO_ANSWER = "no_answer"
    USE_THE_FORM = "use_the_form"
    TOO_LONG = "too_long"
    NOTHING_KNOWN = "nothing_known"
    BEGINNING = "beginning"
    ODDS = "odds"
    THANKED = "thanked"
    KEPT = "kept"
    AGREED = "agreed"
    STALE_BUTTON = "stale_button"
    ALREADY_RECORDED = "already_recorded"
    QUICK_HELP = "quick_help"
    BACK = "back"
    SKIPPED = "skipped"
    NO_HURRY = "no_hurry"
    EDITED = "edited"
    DELETED = "deleted"
    RETRACTED_NOTHING = "retracted_nothing"
    RATE = "rate"
    NOTHING_ASKED = "nothing_asked"


@dataclass(frozen=True, slots=True)
class Note:
    """A fixed thing to say. `detail` is a short value to put in, such as an attribute's label."""

    kind: NoteKind
    detail: str = ""
