"""Messages as an interpreter would understand them, and a way to play them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from advisor.attributes import AttributeName, Statement
from bot.dialogue.actions import Action
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard
from bot.dialogue.notes import Note
from bot.dialogue.press import press
from bot.dialogue.reply import Part, Reply
from bot.dialogue.step import step

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
BUDGET = AttributeName.BUDGET
SPEED = AttributeName.DEPLOYMENT_SPEED
TRAFFIC = AttributeName.SCALABILITY
ACCURACY = AttributeName.ACCURACY
VOLATILITY = AttributeName.KNOWLEDGE_VOLATILITY
CITATIONS = AttributeName.NEEDS_CITATIONS
DATA = AttributeName.DATA_VOLUME


def heard(user: str = "U1", *, minute: int = 0, mentioned: bool = False, length: int = 9) -> Heard:
    return Heard(user, START + timedelta(minutes=minute), TODAY, mentioned, length)


def usd(thousands: int) -> Statement:
    return Statement(raw=f"{thousands}k", value=Decimal(thousands * 1000), unit="usd")


def weeks(count: int) -> Statement:
    return Statement(raw=f"{count} weeks", value=Decimal(count), unit="weeks")


def level(name: str) -> Statement:
    return Statement(raw=name, level=name)


YES = Statement(raw="yes", value=True)


def does(
    *acts: Act, question: str | None = None, term: AttributeName | None = None
) -> Interpretation:
    return Interpretation(acts, question=question, term=term)


def informs(*acts: Act, **said: Statement | None) -> Interpretation:
    statements = {AttributeName(name): statement for name, statement in said.items()}
    return Interpretation(acts or (Act.INFORM,), statements)


def supposes(**said: Statement) -> Interpretation:
    changes = {AttributeName(name): statement for name, statement in said.items()}
    return Interpretation((Act.WHAT_IF,), hypothetical=changes)


@dataclass
class Talk:
    """A conversation being played; remembers its state and its last reply."""

    state: Conversation = field(default_factory=Conversation)
    reply: Reply = ()
    minute: int = 0

    def say(
        self, message: Interpretation, by: str = "U1", *, mentioned: bool = False, length: int = 9
    ) -> list[str]:
        """Play a message and return what the bot shows."""
        self.minute += 1
        circumstances = heard(by, minute=self.minute, mentioned=mentioned, length=length)
        self.state, self.reply = step(self.state, circumstances, message)
        return shown(self.reply)

    def press(self, action: Action | None, by: str = "U1") -> list[str]:
        """Play a click and return what the bot shows."""
        self.minute += 1
        self.state, self.reply = press(self.state, action, heard(by, minute=self.minute))
        return shown(self.reply)

    def part(self, kind: type[Part]) -> Part:
        """Return the part of this kind in the last reply."""
        return next(part for part in self.reply if isinstance(part, kind))


def shown(reply: Reply) -> list[str]:
    """Name the parts of a reply; notes by their kind."""
    return [part.kind.value if isinstance(part, Note) else type(part).__name__ for part in reply]
