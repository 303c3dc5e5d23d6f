"""Puts the answer to the question just asked beside what else a message states."""

from collections.abc import Collection, Mapping
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.answers import answer
from bot.understanding.choices import chosen
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure_answers import by_figure
from bot.understanding.findings import Finding
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.pauses import pauses
from bot.understanding.questions import tentative
from bot.understanding.replying import says_little_else

Findings = dict[AttributeName, Finding]


def with_answer(
    found: Findings,
    message: Message,
    by_mood: Mapping[Mood, Context],
    asked: AttributeName | None,
) -> Findings:
    """Return what was found with the answer, where the message holds one to what was asked."""
    if asked in _RIVALS and _may_be_of(by_mood[Mood.STATED], asked, found):
        found = {name: one for name, one in found.items() if name is not _RIVALS[asked]}
    if asked is not None and _is_aside(message, found.get(asked)):
        opening = _reply(tentative(message, by_mood), asked)
        if opening is not None and opening.last <= message.clauses[0].last:
            return {**found, asked: opening}
    if asked is None or asked in found:
        return found
    said = [range(one.first, one.last + 1) for one in found.values()]
    replied = _reply(tentative(message, by_mood).without(said), asked)
    if replied is None or _contradicts(message, replied, found.values()):
        return found
    return _without_twin({**found, asked: replied}, asked)


def _is_aside(message: Message, found: Finding | None) -> bool:
    """Tell whether a level is said after the opening, which may answer: "middling, one lookup"."""
    if found is None or found.statement is None or found.statement.level is None:
        return False
    return found.first > message.clauses[0].last


def _reply(left: Context, asked: AttributeName) -> Finding | None:
    """Return the answer to the question; who asks for time answers with a figure or not at all."""
    if pauses(left.message, asked):
        return by_figure(left, asked)
    return chosen(left, asked) or answer(left, asked)


def _contradicts(message: Message, replied: Finding, found: Collection[Finding]) -> bool:
    """Tell whether a no belongs to what it corrects: "no, the budget is 300k"."""
    if replied.statement is None or replied.statement.value is not False:
        return False
    sentence = message.clause_of(replied.first).sentence
    return any(one.corrects and message.clause_of(one.first).sentence == sentence for one in found)


def _without_twin(found: Findings, asked: AttributeName) -> Findings:
    """Drop what the words of an answer say of a like attribute: "as fast as possible"."""
    twin = _TWINS.get(asked)
    return {
        name: one
        for name, one in found.items()
        if name is not twin or one.last < found[asked].first or found[asked].last < one.first
    }


def _may_be_of(context: Context, asked: AttributeName, found: Findings) -> bool:
    """Tell whether a figure answers although another attribute usually has its unit: "$0.02"."""
    rival = _RIVALS[asked]
    one = found.get(rival)
    if one is None or context.cues.here(rival, Role.TOPIC, one.first):
        return False
    if asked in _COUNTED and not _is_all_that_is_said(context, asked, one):
        return False
    answered = by_figure(context, asked)
    return answered is not None and (answered.first, answered.last) == (one.first, one.last)


def _is_all_that_is_said(context: Context, asked: AttributeName, one: Finding) -> bool:
    """Tell whether nothing but one amount was said, which then counts what was asked for.

    Not where it corrects what was told before.
    """
    alone = not one.corrects and says_little_else(context, asked, one.first, one.last)
    return alone and len(context.message.figures) == 1


_COUNTED: Final = frozenset(
    {AttributeName.SCALABILITY, AttributeName.DATA_VOLUME, AttributeName.LABELLED_EXAMPLES}
)
_RIVALS: Final = {
    **dict.fromkeys(_COUNTED, AttributeName.BUDGET),
    AttributeName.UNIT_COST: AttributeName.BUDGET,
    AttributeName.BUDGET: AttributeName.SCALABILITY,
    AttributeName.KNOWLEDGE_TOKENS: AttributeName.DATA_VOLUME,
}
_TWINS: Final = {
    AttributeName.LATENCY: AttributeName.DEPLOYMENT_SPEED,
    AttributeName.DEPLOYMENT_SPEED: AttributeName.LATENCY,
}
