"""What a message does: its acts and the attributes it states. Interpreters produce these values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from advisor.attributes import AttributeName, Statement


class Act(StrEnum):
    """One thing a message does in the conversation; a message may do several."""

    INFORM = "inform"
    CORRECT = "correct"
    RETRACT = "retract"
    SKIP = "skip"
    WAIT = "wait"
    ASK = "ask"
    WHY = "why"
    WHAT_IF = "what_if"
    RECOMMEND = "recommend"
    SUMMARISE = "summarise"
    REPEAT = "repeat"
    CANCEL = "cancel"
    RESTART = "restart"
    CONFIRM = "confirm"
    DENY = "deny"
    GREET = "greet"
    THANK = "thank"
    HELP = "help"
    LEAVE = "leave"
    ADDRESS_OTHER = "address_other"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What was understood of one message.

    `attributes` are stated facts; None retracts one. `hypothetical` are the changes of a what-if,
    which set nothing. `question` is the part of the text to look up when ASK is among the acts.
    `unclear` names attributes for which a figure was given without a usable unit.
    `contradictory` are two figures that the message gives for one attribute, in the order said.
    `rates` are US dollars for one unit of another currency, by its lower-case code.
    `term` is the attribute whose meaning is asked for, if WHY is among the acts for that reason.
    `unplaced` is what a lone number may mean, where nothing says what it counts: "we have 400".
    """

    acts: tuple[Act, ...]
    attributes: Mapping[AttributeName, Statement | None] = field(default_factory=dict)
    hypothetical: Mapping[AttributeName, Statement] = field(default_factory=dict)
    question: str | None = None
    unclear: tuple[AttributeName, ...] = ()
    contradictory: Mapping[AttributeName, tuple[Statement, Statement]] = field(default_factory=dict)
    rates: Mapping[str, Decimal] = field(default_factory=dict)
    unplaced: Mapping[AttributeName, Statement] = field(default_factory=dict)
    term: AttributeName | None = None


NOTHING_TOLD: Mapping[AttributeName, Statement] = MappingProxyType({})


class Interpreter(Protocol):
    """Reads a message. Never raises on any text: what it cannot read has the act NONE."""

    @property
    def takes_long(self) -> bool:
        """Whether every reading may take seconds, which people may want to stop."""
        ...

    def interpret(
        self,
        text: str,
        *,
        asked: AttributeName | None,
        today: date,
        told: Mapping[AttributeName, Statement] = NOTHING_TOLD,
    ) -> Interpretation:
        """Return the acts and attributes of `text`, given the attribute the bot just asked about.

        `told` is what the last message told that changed the record: "sorry, 3000" corrects that.
        `text` is what Slack sent, with its &amp; &lt; &gt; escapes and <@U…> mentions.
        """
        ...
