"""Reads messages with a language model, held to what the message says; the rules stand behind it.

The model may word an attribute's reading better than the rules. It may not bring a figure of its
own: a statement whose words are not in the message, or whose figure is not in those words, is
dropped, and what cannot be used at all leaves the rules' reading as it is.
"""

import logging
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from queue import Empty, SimpleQueue
from threading import Semaphore, Thread
from typing import Final, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from advisor.attributes import AttributeName, Qualifier, Statement
from bot.dialogue.acts import NOTHING_TOLD, Act, Interpretation, Interpreter
from bot.understanding.message import take_apart
from bot.understanding.validation import is_sound

_log = logging.getLogger(__name__)

TIMEOUT_S: Final = 8.0
"""How long a reply may wait for the model before the rules answer."""
LONGEST_READ: Final = 6_000
"""Characters up to which a message is worth a call; longer ones are read by the rules."""
CALLS_AT_ONCE: Final = 4
"""Calls under way; while a provider hangs, the rules answer at once instead of piling up more."""

_NOT_TO_READ: Final = frozenset({Act.ADDRESS_OTHER, Act.WAIT})
"""Acts of messages that tell the bot nothing, whatever a model would find in them."""

INSTRUCTIONS: Final = """\
Extract what a chat message states about the writer's own LLM project.
- Statements only: nothing from questions, quotations, other teams' figures or past projects.
- Put what is only supposed ("what if we had 200k") under `supposed`.
- `words` are the exact words of the message. Never add a figure that they do not hold.
- Keep the unit said (weeks, usd, eur, queries/day, documents, pages, percent, ms, seconds, ...);
  expand multiples (60k is 60000). Dates are ISO with the unit date.
- Without a figure give a level: very_low, low, moderate, high, very_high (deployment_speed: urgent
  or relaxed). For yes-or-no attributes give yes true or false.
- `taken_back` are attributes the writer withdraws.
Today is {today}. The bot has just asked about: {asked}.
Last told, which a bare correction such as "sorry, 3000" is about: {told}.
"""


class Stated(BaseModel):
    """One attribute as the model read it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    attribute: AttributeName
    words: str
    value: Decimal | None = None
    min: Decimal | None = None
    max: Decimal | None = None
    day: date | None = None
    last_day: date | None = None
    yes: bool | None = None
    level: str | None = None
    unit: str | None = None
    qualifier: Qualifier | None = None


class Extraction(BaseModel):
    """What the model is asked to return."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    stated: tuple[Stated, ...] = Field(default=())
    supposed: tuple[Stated, ...] = Field(default=())
    taken_back: tuple[AttributeName, ...] = Field(default=())


class Extractor(Protocol):
    """A model bound to a schema, as LangChain binds it."""

    def invoke(self, messages: list[tuple[str, str]], /) -> object:
        """Return an `Extraction`, or what can be validated as one. May raise anything."""
        ...


class StructuredModel(Protocol):
    """The one thing needed of LangChain's chat models."""

    def with_structured_output(self, schema: type[Extraction], /) -> Extractor:
        """Return the model bound to the schema."""
        ...


class ModelInterpreter:
    """Asks the model, checks its answer, and falls back to `rules` on any failure or time-out.

    `calls` is shared by those that ask one provider.
    """

    takes_long = True

    def __init__(
        self,
        model: StructuredModel,
        *,
        rules: Interpreter,
        timeout_s: float = TIMEOUT_S,
        calls: Semaphore | None = None,
    ) -> None:
        self._model = model
        self._rules = rules
        self._timeout_s = timeout_s
        self._calls = calls or Semaphore(CALLS_AT_ONCE)

    def interpret(
        self,
        text: str,
        *,
        asked: AttributeName | None,
        today: date,
        told: Mapping[AttributeName, Statement] = NOTHING_TOLD,
    ) -> Interpretation:
        """Return the model's reading where it holds, and the rules' acts; see `Interpreter`."""
        ruled = self._rules.interpret(text, asked=asked, today=today, told=told)
        if not _NOT_TO_READ.isdisjoint(ruled.acts) or len(text) > LONGEST_READ:
            return ruled
        system = INSTRUCTIONS.format(
            today=today.isoformat(), asked=asked or "nothing", told=_listed(told)
        )
        extraction = self._extract([("system", system), ("human", text)])
        if extraction is None:
            return ruled
        return _combined(ruled, extraction, text, today)

    def _extract(self, messages: list[tuple[str, str]]) -> Extraction | None:
        """Ask in a thread of its own: a client that never returns must not hold the turn."""
        if not self._calls.acquire(blocking=False):
            return None
        answers: SimpleQueue[Extraction | None] = SimpleQueue()
        Thread(target=lambda: answers.put(self._ask(messages)), daemon=True).start()
        try:
            return answers.get(timeout=self._timeout_s)
        except Empty:
            _log.warning("understanding_model_timed_out", extra={"timeout_s": self._timeout_s})
            return None

    def _ask(self, messages: list[tuple[str, str]]) -> Extraction | None:
        try:
            answer = self._model.with_structured_output(Extraction).invoke(messages)
            return Extraction.model_validate(answer)
        except ValidationError as problem:
            _log.warning("understanding_model_off_schema", extra={"errors": problem.error_count()})
        except Exception as problem:  # noqa: BLE001 - every provider raises errors of its own
            _log.warning("understanding_model_failed", extra={"error": type(problem).__name__})
        finally:
            self._calls.release()
        return None


def _listed(told: Mapping[AttributeName, Statement]) -> str:
    said = (f"{name}: {one.raw} ({one.unit or 'no unit'})" for name, one in told.items())
    return "; ".join(said) or "nothing"


def _combined(
    ruled: Interpretation, extraction: Extraction, text: str, today: date
) -> Interpretation:
    """Put the model's sound statements over the rules'; a retraction needs both to agree."""
    stated = _sound(extraction.stated, text, today)
    supposed = {**ruled.hypothetical, **_sound(extraction.supposed, text, today)}
    kept = {name: said for name, said in ruled.attributes.items() if name not in supposed}
    taken_back = {name: None for name in extraction.taken_back if name in ruled.attributes}
    attributes: dict[AttributeName, Statement | None] = {**kept, **stated, **taken_back}
    for name in supposed:
        attributes.pop(name, None)
    return Interpretation(
        acts=_acts(ruled, attributes, supposed),
        attributes=attributes,
        hypothetical=supposed,
        question=ruled.question,
        unclear=tuple(name for name in ruled.unclear if name not in attributes),
        rates=ruled.rates,
        term=ruled.term,
        contradictory={
            name: pair for name, pair in ruled.contradictory.items() if attributes.get(name) in pair
        },
        unplaced={} if attributes or supposed else ruled.unplaced,
    )


def _acts(
    ruled: Interpretation,
    attributes: Mapping[AttributeName, Statement | None],
    supposed: Mapping[AttributeName, Statement],
) -> tuple[Act, ...]:
    acts = [act for act in ruled.acts if act is not Act.NONE]
    if attributes and not {Act.INFORM, Act.CORRECT, Act.RETRACT} & set(acts):
        acts.append(Act.INFORM)
    if supposed and Act.WHAT_IF not in acts:
        acts.append(Act.WHAT_IF)
    return tuple(acts) or (Act.NONE,)


def _sound(readings: Iterable[Stated], text: str, today: date) -> dict[AttributeName, Statement]:
    said = {one.attribute: _statement(one) for one in readings if _is_grounded(one, text, today)}
    return {name: one for name, one in said.items() if is_sound(name, one, today)}


def _is_grounded(one: Stated, text: str, today: date) -> bool:
    """Tell whether the words are in the message and the figure is in the words."""
    words = " ".join(one.words.split()).lower()
    if not words or words not in " ".join(text.split()).lower():
        return False
    wanted = {figure for figure in (one.value, one.min, one.max) if figure is not None}
    return wanted <= _figures_in(words, today) & _figures_in(text, today)


def _figures_in(text: str, today: date) -> set[Decimal | date]:
    """Return the figures of a text; in a whole message "-50k" is not the 50k of its words."""
    return {end for figure in take_apart(text, today).figures for end in (figure.low, figure.high)}


def _statement(one: Stated) -> Statement:
    if one.day is not None and one.last_day not in {None, one.day}:
        return Statement(
            raw=one.words, min=one.day, max=one.last_day, unit="date", qualifier=one.qualifier
        )
    if one.day is not None:
        return Statement(raw=one.words, value=one.day, unit="date", qualifier=one.qualifier)
    return Statement(
        raw=one.words,
        value=one.yes if one.yes is not None else one.value,
        min=one.min,
        max=one.max,
        level=one.level,
        unit=one.unit,
        qualifier=one.qualifier,
    )
