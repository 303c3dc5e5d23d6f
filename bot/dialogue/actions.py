"""What a click does: each button carries one of these values whole, so that a click needs no more.

`round` is the conversation's round when the button was drawn; a button of an earlier round is
stale, since its conversation was restarted or cancelled in the meantime.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from advisor.attributes import AttributeName, Statement


class RoadmapForm(StrEnum):
    """The file formats of a roadmap: for calendars and for spreadsheets."""

    ICALENDAR = "ics"
    CSV = "csv"


class _Action(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    round: int = 0


class QuickAnswer(_Action):
    """Answers a question with one of the offered statements."""

    kind: Literal["answer"] = "answer"
    attribute: AttributeName
    statement: Statement


class SettleOn(_Action):
    """Says which of two people's values is right: the one that this person stated so."""

    kind: Literal["settle"] = "settle"
    attribute: AttributeName
    statement: Statement
    said_by: str


class NotSure(_Action):
    """Leaves an attribute unknown."""

    kind: Literal["not_sure"] = "not_sure"
    attribute: AttributeName


class WhyThis(_Action):
    """Asks why a question is asked."""

    kind: Literal["why"] = "why"
    attribute: AttributeName


class JustTellMe(_Action):
    """Asks for the recommendation with what is known."""

    kind: Literal["just_tell_me"] = "just_tell_me"


class AcceptWhatIf(_Action):
    """Takes a hypothetical into the record."""

    kind: Literal["accept"] = "accept"
    changes: dict[AttributeName, Statement]


class DiscardWhatIf(_Action):
    """Drops a hypothetical."""

    kind: Literal["discard"] = "discard"


class AskAbout(_Action):
    """Looks a suggested question up."""

    kind: Literal["ask"] = "ask"
    question: str


class ShowCosts(_Action):
    """Asks for the costs over time."""

    kind: Literal["costs"] = "costs"


class ShowRoadmap(_Action):
    """Asks for the way to go-live."""

    kind: Literal["roadmap"] = "roadmap"


class ShowProfile(_Action):
    """Asks how well each approach fits, factor by factor."""

    kind: Literal["profile"] = "profile"


class ShowCases(_Action):
    """Asks for projects to compare with."""

    kind: Literal["cases"] = "cases"


class WriteRecord(_Action):
    """Asks for the decision record."""

    kind: Literal["record"] = "record"


class ExportRoadmap(_Action):
    """Asks for the way to go-live as a file that begins on the day of the one shown."""

    kind: Literal["export"] = "export"
    form: RoadmapForm
    start: date


class StartOver(_Action):
    """Forgets the record and starts again."""

    kind: Literal["restart"] = "restart"


class TakeBack(_Action):
    """Undoes a restart while nothing new was said."""

    kind: Literal["take_back"] = "take_back"


class Share(_Action):
    """Shows a private recommendation to the channel."""

    kind: Literal["share"] = "share"


class OpenFiled(_Action):
    """Shows a stored assessment by its short id."""

    kind: Literal["open"] = "open"
    id: str


class CompareFiled(_Action):
    """Shows two stored assessments side by side."""

    kind: Literal["compare"] = "compare"
    id: str
    beside: str


class Back(_Action):
    """Goes back to the overview of the Home tab."""

    kind: Literal["back"] = "back"


class Feedback(_Action):
    """Says whether an answer helped."""

    kind: Literal["feedback"] = "feedback"
    good: bool


class Shortcoming(StrEnum):
    """Why an answer did not help."""

    WRONG_FIGURE = "wrong_figure"
    MISREAD = "misread"
    NOT_ANSWERED = "not_answered"
    NOT_CONVINCING = "not_convincing"
    HARD_TO_FOLLOW = "hard_to_follow"


class FeedbackWhy(_Action):
    """Says why an answer did not help; `about` is that answer's message."""

    kind: Literal["feedback_why"] = "feedback_why"
    about: str
    why: Shortcoming


Action = Annotated[
    QuickAnswer
    | SettleOn
    | NotSure
    | WhyThis
    | JustTellMe
    | AcceptWhatIf
    | DiscardWhatIf
    | AskAbout
    | ShowCosts
    | ShowRoadmap
    | ShowProfile
    | ShowCases
    | WriteRecord
    | ExportRoadmap
    | StartOver
    | TakeBack
    | Share
    | OpenFiled
    | CompareFiled
    | Back
    | Feedback
    | FeedbackWhy,
    Field(discriminator="kind"),
]
