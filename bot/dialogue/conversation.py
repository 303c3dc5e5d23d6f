"""The state of one conversation: the record of what is known, who said it, and what is pending."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from advisor.attributes import AttributeName, Attributes, Statement


class Known(BaseModel):
    """One attribute's statement with who said it and when. `said_by` is a Slack user id."""

    model_config = ConfigDict(frozen=True)

    statement: Statement
    said_by: str
    said_at: datetime


class Conversation(BaseModel):
    """Everything a conversation needs to go on after a restart. Stored as JSON."""

    model_config = ConfigDict(frozen=True)

    record: dict[AttributeName, Known] = {}
    skipped: tuple[AttributeName, ...] = ()
    asked: AttributeName | None = None
    recommended: bool = False
    closed: bool = False
    silent: bool = False
    misses: int = 0
    proposed: dict[AttributeName, Statement] = {}
    questions: tuple[str, ...] = ()

    def attributes(self) -> Attributes:
        """Return what is known, as the scoring core takes it."""
        return Attributes({name: known.statement for name, known in self.record.items()})
