"""Puts a turn handler together with the real store and rules, and takes what it sends."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine

from bot.dialogue.acts import Interpreter
from bot.storage.archive import SqlArchive
from bot.storage.database import open_database
from bot.storage.feedback import SqlFeedback
from bot.storage.sql import SqlStore
from bot.storage.stops import SqlStops
from bot.storage.weights import SqlWeights
from bot.turns.desk import Desk
from bot.turns.feedback import FeedbackClerk
from bot.turns.handler import TurnHandler
from bot.turns.home import HomeKeeper
from bot.turns.outgoing import Outgoing
from bot.turns.ports import Directory, Doing, Entry
from bot.turns.postman import Postman
from bot.turns.turn import Place
from bot.understanding import RulesInterpreter
from knowledge.answers import Answer, Mode, OnClaim, unheard
from knowledge.status import LibraryStatus
from tests.fakes.directory import Reaching


@dataclass
class Outside:
    """Takes everything sent, and answers every question with itself."""

    sent: list[Outgoing] = field(default_factory=list)
    worked: list[Place] = field(default_factory=list)
    rests: list[Place] = field(default_factory=list)
    doing: list[Doing] = field(default_factory=list)
    opened: bool = True
    during: Callable[[], None] = lambda: None
    """What happens while a question is looked up."""
    pauses: list[float] = field(default_factory=list)
    claims: Sequence[str] = ()
    """What is found on the way to each answer."""
    found_so_far: list[str] = field(default_factory=list)

    def send(self, entry: Entry) -> str:
        self.sent.append(entry.outgoing)
        return f"9.{len(self.sent)}"

    def ts_of(self, outgoing: Outgoing) -> str:
        """Return the ts that this message was given."""
        return f"9.{self.sent.index(outgoing) + 1}"

    def working(self, thread: Place, doing: Doing) -> None:
        self.worked.append(thread)
        self.doing.append(doing)

    def found(self, thread: Place, claim: str) -> None:
        self.found_so_far.append(claim)

    def rested(self, thread: Place) -> None:
        self.rests.append(thread)

    def ask(
        self,
        question: str,
        *,
        earlier: Sequence[str] = (),
        workspace: str = "",
        person: str = "",
        on_claim: OnClaim = unheard,
    ) -> Answer:
        for claim in self.claims:
            on_claim(claim)
        self.during()
        text = f"looked up: {question} after {len(earlier)}"
        return Answer(text, abstained=False, citations=(), mode=Mode.EXTRACTIVE, latency_ms=1.0)

    def status(self, workspace: str = "") -> LibraryStatus | None:
        return LibraryStatus(passages=412) if self.opened else None


@dataclass
class Store(SqlStore):
    """The real store, with its engine at hand."""

    engine: Engine

    def __post_init__(self) -> None:
        super().__init__(self.engine)


def store_at(home: Path) -> Store:
    """Return a fresh store in a folder."""
    return Store(open_database(f"sqlite:///{home / 'data.sqlite'}"))


def handler_on(
    store: Store,
    outside: Outside,
    *,
    interpreter: Interpreter | None = None,
    directory: Directory | None = None,
) -> TurnHandler:
    """Return a handler on the store that sends to `outside`."""
    desk = Desk(SqlArchive(store.engine), directory or Reaching())
    weights = SqlWeights(store.engine)
    return TurnHandler(
        store=store,
        postman=Postman(store, outside, pause=lambda _seconds: None),
        pause=outside.pauses.append,
        delivery=outside,
        librarian=outside,
        clerks=(desk, FeedbackClerk(SqlFeedback(store.engine))),
        home=HomeKeeper(desk, weights, outside),
        weights=weights,
        stops=SqlStops(store.engine),
        interpreter_for=lambda _: interpreter or RulesInterpreter(),
        form_interpreter=RulesInterpreter(),
    )
