"""What a message takes back: "drop the citation thing", "scratch the deadline"."""

from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Final

from advisor.attributes import AttributeName, Statement
from bot.understanding.assignment import assign
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Shape
from bot.understanding.findings import Finding
from bot.understanding.lexicon.commands import LEADS
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.phrases import Found, Phrasebook
from bot.understanding.units import SHORT_TIMES
from bot.understanding.vocabulary import words_of

_REACH: Final = 6
_LEADING: Final = LEADS | words_of("hm hmm er erm uh ah no nope wait actually hang on sorry please")
_FIGURE_REACH: Final = 3  # "forget it, we need 50k" takes nothing back
YES_OR_NO: Final = frozenset(
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
            "drop|forget|scratch|ignore about? the|that|those|my|our|what|all|this|any?",
            "cross|strike out|off the|that|those|my|our|what|all|this|any?",
            "disregard|scrap|strike|withdraw|nevermind about? the|that|my|our|what|all|this|any?",
            "never mind about? the|that|my|our|what?",
            "forget about",
            "retract|withdraw|cancel ... said|gave|told|mentioned about|on|you?",
            "disregard|remove|delete ... said|gave|told|mentioned about|on|you?",
            "retract|unset the|that|my|our|what?",
            "forget|ignore|disregard|strike|scratch|scrap what i|we ... about|on|for|regarding",
            "take back the|that|my|our|what?",
            "should not have said|mentioned|told|given|put you?",
        ),
        False: (
            "leave|take the|that|my|our? out|off?",
            "no longer need|want|require|needs|wants the|any?",
            "not ... need|want ... any more|longer",
        ),
    }
)
"""True where what follows may be a figure too: "scrap the 8 weeks", but not "takes 8 weeks"."""
_IS_OFF: Final = Phrasebook[bool](
    {
        True: (
            "is|are|'s|was|were|been|got|get off the table",
            "is|are|'s|was|were|been|got withdrawn|scrapped|cancelled|canceled|revoked|void",
            "is|are|'s no longer valid|current|true|applicable",
            "is|are|'s|has gone|been? dropped|scrapped|killed|lifted|history|moot|dead",
            "is|are|'s gone|off",
            "is|are|'s|'re not anymore|any more|longer",
            "no longer holds|hold|applies|apply|stands|stand",
        )
    }
)
"""What is said of a figure that no longer holds, after its name."""
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


def retracted(context: Context, asked: AttributeName | None = None) -> Iterator[Finding]:
    """Yield the attributes taken back; a yes-or-no one becomes a no, any other is forgotten.

    A number without a unit was of the attribute just asked about.
    """
    message = context.message
    yield from _withdrawn(context)
    verbs = tuple(_TAKES_BACK.search(message.tokens))
    takes_figures = any(verb.label for verb in verbs)
    bare = {one.first: asked for one in context.figures if asked and one.shape is Shape.BARE}
    about = {one.first: one.attribute for one in assign(context)} if takes_figures else {}
    about = {**bare, **about}
    for verb in verbs:
        if message.mood_at(verb.first) is not Mood.STATED:
            continue
        for name, first, last in (
            *_topics_after(context, verb.last),
            *(_figures_after(context, verb, about) if verb.label else ()),
        ):
            said = _no(message, verb.first, last) if name in YES_OR_NO else None
            yield Finding(name, said, verb.first, max(first, last))


def _withdrawn(context: Context) -> Iterator[Finding]:
    """Yield what is said to hold no longer, with no other figure beside: "is off the table"."""
    message = context.message
    for verb in _IS_OFF.search(message.tokens):
        if message.mood_at(verb.first) is not Mood.STATED or context.figures_at(verb.first):
            continue
        for name in AttributeName:
            for cue in context.cues.near(name, Role.TOPIC, verb.first):
                if 0 < verb.first - cue.last <= _REACH:
                    said = _no(message, cue.first, verb.last) if name in YES_OR_NO else None
                    yield Finding(name, said, cue.first, verb.last)


def takes_back_last(message: Message) -> bool:
    """Tell whether a message undoes the last thing said without naming it."""
    leading = takewhile(lambda token: token.text in _LEADING, message.tokens)
    opening = max(1, sum(1 for _ in leading))  # "hm, actually no", or one other word
    return any(
        found.first <= opening and message.mood_at(found.first) is Mood.STATED
        for found in _LAST_THING.search(message.tokens)
    )


def _topics_after(context: Context, place: int) -> Iterator[tuple[AttributeName, int, int]]:
    for name in AttributeName:
        for cue in context.cues.here(name, Role.TOPIC, place):
            if 0 <= cue.first - place <= _REACH:
                yield name, cue.first, cue.last


def _figures_after(
    context: Context, verb: Found[bool], about: Mapping[int, AttributeName]
) -> Iterator[tuple[AttributeName, int, int]]:
    """Yield what the figures taken back are about: "scrap the 8 weeks", not "drop off after 3".

    `about` says of a figure's place what it would otherwise state.
    """
    reach = _FIGURE_REACH if verb.last > verb.first else 1
    for figure in context.figures_at(verb.last):
        usual = None if figure.unit in SHORT_TIMES else _USUALLY.get(figure.shape)
        name = about.get(figure.first) or usual
        if 0 <= figure.first - verb.last <= reach and name:
            yield name, figure.first, figure.last


_USUALLY: Final = {
    Shape.MONEY: AttributeName.BUDGET,
    Shape.DURATION: AttributeName.DEPLOYMENT_SPEED,
    Shape.DATE: AttributeName.DEPLOYMENT_SPEED,
    Shape.PERCENT: AttributeName.ACCURACY,
}


def _no(message: Message, first: int, last: int) -> Statement:
    return Statement(raw=message.words(first, last), value=False)
