"""The state of one conversation: the record of what is known, who said it, and what is pending."""

from datetime import datetime
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from advisor.attributes import AttributeName, Attributes, Statement
from bot.dialogue.weighting import Weighting


class Known(BaseModel):
    """One attribute's statement with who said it and when. `said_by` is a Slack user id.

    `said_in` is the ts of the message that said it, empty for a click, a form or a command.
    """

    model_config = ConfigDict(frozen=True)

    statement: Statement
    said_by: str
    said_at: datetime
    said_in: str = ""


class Opening(BaseModel):
    """The first words that told something of the project, by which people know it again.

    `said_in` is the ts of their message.
    """

    model_config = ConfigDict(frozen=True)

    words: str = ""
    said_in: str = ""


class Dispute(BaseModel):
    """Two people's different values for one attribute, until someone says which is right."""

    model_config = ConfigDict(frozen=True)

    earlier: Known
    later: Known


class Basis(BaseModel):
    """What an assessment was made from: what was known, and how much each factor counted."""

    model_config = ConfigDict(frozen=True)

    statements: dict[AttributeName, Statement]
    weighting: Weighting


class Press(BaseModel):
    """A click that was answered: `button` tells it from all others, `turn_id` names its answer."""

    model_config = ConfigDict(frozen=True)

    turn_id: str
    button: str
    user_id: str
    at: datetime


class Buttons(BaseModel):
    """What is remembered of the buttons shown: the last presses, oldest first.

    `open_in` are the turns whose messages still ask something by buttons, oldest first.
    """

    model_config = ConfigDict(frozen=True)

    presses: tuple[Press, ...] = ()
    open_in: tuple[str, ...] = ()


class Conversation(BaseModel):
    """Everything a conversation needs to go on after a restart. Stored as JSON.

    `asked` is the pending question. `recommended`: the recommendation was given, so changes are
    shown as differences. `closed`: the questions were cancelled; the record stays. `silent`:
    the bot was told to leave and waits to be named. `misses` counts messages in a row that were
    not understood. `proposed` is a what-if that waits for a yes or no. `replaced` is what the
    last change put aside, for taking it back. `disputed` are the disagreements that nobody
    settled yet. `rates` are the US dollars for one unit of another currency that somebody told.
    `weighting` is how much each factor counts here and who set it so. `recorded` is what the
    last decision record was written from. `round` counts cancels and restarts, so that older
    buttons are known as stale. `buttons` are kept by whoever shows them; no step reads them.
    """

    model_config = ConfigDict(frozen=True)

    record: dict[AttributeName, Known] = {}
    opening: Opening = Opening()
    skipped: tuple[AttributeName, ...] = ()
    asked: AttributeName | None = None
    recommended: bool = False
    closed: bool = False
    silent: bool = False
    misses: int = 0
    proposed: dict[AttributeName, Statement] = {}
    replaced: dict[AttributeName, Known | None] = {}
    disputed: dict[AttributeName, Dispute] = {}
    rates: dict[str, Decimal] = {}
    questions: tuple[str, ...] = ()
    weighting: Weighting = Weighting()
    recorded: Basis | None = None
    round: int = 0
    buttons: Buttons = Buttons()

    def is_untouched(self) -> bool:
        """Say whether nothing was said here yet, whatever was pressed."""
        return self.model_copy(update={"buttons": Buttons()}) == Conversation()

    def is_underway(self) -> bool:
        """Say whether anything is known, or was asked."""
        return bool(self.record or self.asked or self.skipped)

    def attributes(self) -> Attributes:
        """Return what is known, as the scoring core takes it."""
        return Attributes({name: known.statement for name, known in self.record.items()})

    def told(self) -> dict[AttributeName, Statement]:
        """Return what the last change told, as it stands: what a bare correction is about."""
        return {name: self.record[name].statement for name in self.replaced if name in self.record}

    def basis(self) -> Basis:
        """Return what an assessment is made from now."""
        return Basis(statements=dict(self.attributes()), weighting=self.weighting)
