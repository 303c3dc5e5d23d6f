"""Reads messages by rules and small models: no network, the same answer every time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from advisor.attributes import AttributeName, Statement
from bot.dialogue.acts import NOTHING_TOLD, Act, Interpretation
from bot.understanding.commands import (
    commands,
    courtesies,
    declines,
    does_not_know,
    is_brief,
    verdicts,
)
from bot.understanding.context import Context, contexts
from bot.understanding.contradictions import contradictions
from bot.understanding.corrections import correction_of, in_told_currency, supposition_of
from bot.understanding.cues import Role
from bot.understanding.exchange import rates_told
from bot.understanding.findings import Finding
from bot.understanding.first_reading import read_figures, read_levels
from bot.understanding.judged_clauses import (
    Clauses,
    believed,
    read_clauses,
    taken_back,
    with_guesses,
)
from bot.understanding.judged_figures import judge_figures
from bot.understanding.learned.spans.model import shipped_span_reader
from bot.understanding.learned.spans.reading import SpanReader, SpanReading
from bot.understanding.merging import settle, statements
from bot.understanding.message import Message, take_apart
from bot.understanding.moods import Mood
from bot.understanding.openness import is_left_open, left_open, refused
from bot.understanding.pauses import pauses
from bot.understanding.questions import asks_about_project, meets, question_in
from bot.understanding.replied import with_answer
from bot.understanding.retractions import retracted, takes_back_last
from bot.understanding.source import opening_mention
from bot.understanding.sums import added_up
from bot.understanding.terms import term_asked
from bot.understanding.unclear import unclear
from bot.understanding.unplaced import unplaced
from bot.understanding.validation import is_sound, sound

_INSTEAD_OF_ASKING: Final = frozenset({Act.RECOMMEND, Act.SUMMARISE, Act.REPEAT, Act.HELP, Act.WHY})
_END_IT_ALL: Final = frozenset({Act.CANCEL, Act.RESTART})
_HASTE: Final = frozenset({"fast", "quick", "quickly", "slow", "slowly", "speed"})
_LONGEST_READ: Final = 40_000  # Slack's own limit; what is beyond it never comes from Slack


class RulesInterpreter:
    """The interpreter that needs no network and no language model.

    `spans` opens the reader of spans when a message first needs it; without, the linear models
    judge by themselves, which needs no PyTorch.
    """

    takes_long = False

    def __init__(self, spans: Callable[[], SpanReader] | None = shipped_span_reader) -> None:
        self._spans = spans

    def _read(self, message: Message, asked: AttributeName | None) -> SpanReading:
        return self._spans().read(message, asked) if self._spans else SpanReading()

    def interpret(
        self,
        text: str,
        *,
        asked: AttributeName | None,
        today: date,
        told: Mapping[AttributeName, Statement] = NOTHING_TOLD,
    ) -> Interpretation:
        """Return the acts and attributes of a message; see `Interpreter`."""
        message = take_apart(text[:_LONGEST_READ], today)
        addressed = (Act.ADDRESS_OTHER,) if opening_mention(text) else ()
        if not message.tokens:
            return Interpretation(addressed or (Act.NONE,))
        by_mood = contexts(message, asked)
        reading = cache(lambda: self._read(message, asked))
        judged = _judged(by_mood, asked, reading)
        found = _found(by_mood, asked, told, judged)
        stated = {name: one for name, one in found.items() if _is_sound(one, today)}
        supposed = _supposed(message, by_mood[Mood.HYPOTHETICAL], told)
        doubtful = unclear(by_mood[Mood.STATED], stated, impossible=found.keys() - stated.keys())
        rates = rates_told(message)
        wanted = _acts(by_mood[Mood.STATED], stated, supposed, asked, tells_rate=bool(rates))
        acts = tuple(dict.fromkeys((*addressed, *wanted)))
        term = term_asked(by_mood[Mood.STATED], asked)
        if term is not None and Act.WHY not in acts:
            acts = (*acts, Act.WHY)
        question = question_in(message, supposes=bool(supposed))
        if question and _INSTEAD_OF_ASKING.isdisjoint(acts):
            acts = (*acts, Act.ASK)
        if not (stated or supposed or doubtful) and set(acts) <= {Act.ASK} and meets(message):
            acts = (Act.ADDRESS_OTHER,)
        return Interpretation(
            acts=acts or (Act.NONE,),
            attributes=statements(stated),
            hypothetical=supposed,
            question=question if Act.ASK in acts else None,
            unclear=doubtful,
            rates=rates,
            contradictory=contradictions(
                (one for one in judged.figures if _is_sound(one, today)), stated
            ),
            term=term,
            unplaced={} if acts or doubtful else unplaced(by_mood[Mood.STATED]),
        )


@dataclass(frozen=True, slots=True)
class _Judged:
    """What a message states by rules and models: by its figures, by its words, taken back.

    `silent` are the sentences that refuse to tell of an attribute.
    """

    figures: tuple[Finding, ...]
    phrases: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    clauses: Clauses
    silent: frozenset[int]


def _judged(
    by_mood: Mapping[Mood, Context], asked: AttributeName | None, reading: Callable[[], SpanReading]
) -> _Judged:
    context = by_mood[Mood.STATED]
    gone = tuple(retracted(context, asked))
    figures = judge_figures(by_mood, read_figures(context, gone), asked, reading)
    levels = tuple(read_levels(context, Mood.STATED))
    clauses = read_clauses(context, levels, asked, reading)
    phrases = believed(context, levels, clauses, asked)
    if asked not in {None, AttributeName.PRIVACY}:
        phrases = (one for one in phrases if not _is_declined(context.message, one))
    summed = tuple(added_up(context.message, figures))
    silent = refused(context, asked)
    told = (
        one
        for one in taken_back(clauses)
        if context.message.clause_of(one.first).sentence not in silent
    )
    return _Judged(summed, tuple(phrases), (*gone, *told), clauses, silent)


def _found(
    by_mood: Mapping[Mood, Context],
    asked: AttributeName | None,
    told: Mapping[AttributeName, Statement],
    judged: _Judged,
) -> dict[AttributeName, Finding]:
    context = by_mood[Mood.STATED]
    message = context.message
    found = settle(message, judged.figures, judged.phrases)
    if _is_of_answers(context, found.get(AttributeName.DEPLOYMENT_SPEED), found):
        del found[AttributeName.DEPLOYMENT_SPEED]
    for finding in judged.gone:
        earlier = found.get(finding.attribute)
        if earlier is None or earlier.first <= finding.last:
            found[finding.attribute] = finding
    corrected = correction_of(context, told)
    if corrected is not None and _adds_figure(corrected, found):
        found[corrected.attribute] = corrected
    found = in_told_currency(found, told)
    found = with_answer(found, message, by_mood, asked)
    found = found if _is_act(message, asked) else with_guesses(found, judged.clauses)
    left = left_open(context)
    return {
        name: one
        for name, one in found.items()
        if one.is_exact
        or not (is_left_open(one, left) or message.clause_of(one.first).sentence in judged.silent)
    }


def _is_act(message: Message, asked: AttributeName | None) -> bool:
    """Tell whether a brief message is a command or the like, and so states nothing else."""
    if not is_brief(message):
        return False
    acts = (commands(message), courtesies(message), verdicts(message))
    undoes = takes_back_last(message)
    return any(map(any, acts)) or undoes or declines(message) or bool(pauses(message, asked))


def _adds_figure(corrected: Finding, found: Mapping[AttributeName, Finding]) -> bool:
    """Tell whether a corrected figure says more than what was found: nothing, or a level.

    Not where the figure is another attribute's already: "finance cut it to 40k" is of the budget,
    although traffic was told last.
    """
    before = found.get(corrected.attribute)
    if before is not None and before.is_exact:
        return False
    return not any(
        one.is_exact and one.first <= corrected.last and corrected.first <= one.last
        for one in found.values()
    )


def _is_of_answers(
    context: Context, speed: Finding | None, found: Mapping[AttributeName, Finding]
) -> bool:
    """Tell whether a phrase on time is about answers: "the answer time is not critical"."""
    if speed is None or speed.statement is None or speed.statement.level is None:
        return False
    answers = found.get(AttributeName.LATENCY)
    if answers is not None and answers.is_exact and _is_on_haste(context, speed, answers):
        return True
    named = context.cues.here(AttributeName.LATENCY, Role.TOPIC, speed.first)
    return any(one.first <= speed.last and speed.first <= one.last for one in named)


def _is_on_haste(context: Context, speed: Finding, answers: Finding) -> bool:
    """Tell whether "not need to be fast, one hour is good" tells of the same."""
    message = context.message
    words = {message.tokens[at].text for at in range(speed.first, speed.last + 1)}
    sentences = {message.clause_of(one.first).sentence for one in (speed, answers)}
    return len(sentences) == 1 and not words.isdisjoint(_HASTE)


def _is_declined(message: Message, finding: Finding) -> bool:
    """Tell whether a phrase is part of a refusal: "that's confidential"."""
    return does_not_know(message, finding.last) and is_brief(message)


def _is_sound(finding: Finding, today: date) -> bool:
    said = finding.statement
    return said is None or is_sound(finding.attribute, said, today)


def _supposed(
    message: Message, context: Context, told: Mapping[AttributeName, Statement]
) -> dict[AttributeName, Statement]:
    if all(clause.mood is not Mood.HYPOTHETICAL for clause in message.clauses):
        return {}
    found = settle(message, read_figures(context), read_levels(context, Mood.HYPOTHETICAL))
    other = None if found else supposition_of(context, told)
    if other is not None:
        found[other.attribute] = other
    said = {name: one for name, one in statements(found).items() if one is not None}
    return sound(said, message.today)


def _acts(
    context: Context,
    stated: Mapping[AttributeName, Finding],
    supposed: Mapping[AttributeName, Statement],
    asked: AttributeName | None,
    *,
    tells_rate: bool,
) -> list[Act]:
    acts = list(courtesies(context.message))
    acts += _informing(stated)
    if tells_rate:
        acts.append(Act.INFORM)
    if supposed:
        acts.append(Act.WHAT_IF)
    return [*acts, *_other_acts(context, stated, asked)]


def _informing(stated: Mapping[AttributeName, Finding]) -> list[Act]:
    said = [finding for finding in stated.values() if finding.statement is not None]
    acts = []
    if said:
        acts.append(Act.CORRECT if any(one.corrects for one in said) else Act.INFORM)
    if any(finding.statement is None for finding in stated.values()):
        acts.append(Act.RETRACT)
    return acts


def _other_acts(
    context: Context, stated: Mapping[AttributeName, Finding], asked: AttributeName | None
) -> list[Act]:
    message = context.message
    acts = list(commands(message))
    undoes = not stated and takes_back_last(message)
    if not (stated or acts or undoes) and pauses(message, asked):
        return [Act.WAIT]
    if stated and Act.RECOMMEND in acts and asks_about_project(message):
        acts.remove(Act.RECOMMEND)
    left = left_open(context)
    unknown = declines(message) or asked in left or (left and asked is None)
    if asked not in stated and not acts and unknown and (asked or is_brief(message)):
        acts.append(Act.SKIP)
    if undoes:
        acts.append(Act.RETRACT)
    if not stated and not acts and asks_about_project(message):
        acts.append(Act.RECOMMEND)
    if not stated and not acts:
        acts += verdicts(message)
    if any(finding.statement is None for finding in stated.values()):
        acts = [act for act in acts if act not in _END_IT_ALL]  # "forget the budget" only
    return acts
