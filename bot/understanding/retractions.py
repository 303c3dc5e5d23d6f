"""What a message takes back: "drop the citation thing", "scratch the deadline"."""

from collections.abc import Iterator
from typing import Final

from advisor.attributes import AttributeName, Statement
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.findings import Finding
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.phrases import Phrasebook

_REACH: Final = 6
_BOOLEANS: Final = frozenset(
    {
        AttributeName.NEEDS_CITATIONS,
        AttributeName.STYLE_OR_FORMAT_TASK,
        AttributeName.ACCESS_CONTROL,
        AttributeName.DELETION_REQUIRED,
        AttributeName.HAS_EVALUATION_SET,
    }
)
_TAKES_BACK: Final = Phrasebook[bool](
    {
        True: (
            "drop|forget|scratch|ignore about? the|that|my|our|what|all|this|any?",
            "disregard|scrap|strike|withdraw|nevermind about? the|that|my|our|what|all|this|any?",
            "never mind about? the|that|my|our|what?",
            "leave|take the|that|my|our? out|off?",
            "forget about",
            "retract|withdraw|cancel ... said|gave|told|mentioned about|on|you?",
            "disregard|remove|delete ... said|gave|told|mentioned about|on|you?",
            "retract|unset the|that|my|our|what?",
            "forget|ignore|disregard|strike|scratch what i|we ... about|on|for|regarding",
            "take back the|that|my|our|what?",
            "no longer need|want|require|needs|wants the|any?",
            "not ... need|want ... any more|longer",
        ),
    }
)
_LAST_THING: Final = Phrasebook[bool](
    {
        True: (
            "scratch|undo|ignore that|this|it|my? last? message|one|answer|bit?",
            "forget|disregard|strike|delete that|this|it|my? last? message|one|answer|bit?",
            "undo",
            "take|took that|it back",
            "i take that|it back",
            "ignore what i just? said",
            "that|it was a? wrong|mistake|typo",
        ),
    }
)


def retracted(context: Context) -> Iterator[Finding]:
    """Yield the attributes taken back; a yes-or-no one becomes a no, any other is forgotten."""
    message = context.message
    for verb in _TAKES_BACK.search(message.tokens):
        if message.mood_at(verb.first) is not Mood.STATED:
            continue
        for name, first, last in _topics_after(context, verb.last):
            said = _no(message, verb.first, last) if name in _BOOLEANS else None
            yield Finding(name, said, verb.first, max(first, last))


def takes_back_last(message: Message) -> bool:
    """Tell whether a message undoes the last thing said without naming it."""
    return any(
        found.first <= 1 and message.mood_at(found.first) is Mood.STATED
        for found in _LAST_THING.search(message.tokens)
    )


def _topics_after(context: Context, place: int) -> Iterator[tuple[AttributeName, int, int]]:
    for name in AttributeName:
        for cue in context.cues.here(name, Role.TOPIC, place):
            if 0 <= cue.first - place <= _REACH:
                yield name, cue.first, cue.last


def _no(message: Message, first: int, last: int) -> Statement:
    return Statement(raw=message.words(first, last), value=False)
