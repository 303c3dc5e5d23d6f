"""Matters that a message says are not known yet: "we don't have a budget yet", "deadline is tbd".

Nothing is set of them, whatever the words would say by themselves.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.clauses import Clause
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.findings import Finding
from bot.understanding.message import Message
from bot.understanding.phrases import NEGATIONS, Found, Phrasebook
from bot.understanding.vocabulary import any_of

_SETTLED: Final = any_of(
    "decided agreed set fixed approved settled sorted finalised finalized confirmed defined known "
    "clear estimated allocated assigned discussed worked figured nailed pinned counted measured "
    "thought looked checked determined communicated published signed"
)
_FIRST_TO_COME: Final = any_of("budget money funding deadline date timeline schedule launch plan")
_ASKING: Final = any_of("how what when which whether if where")

_OPEN: Final = Phrasebook[bool](
    {
        True: (
            f"not ... {_SETTLED}",
            f"yet|still|remains to be? {_SETTLED}",
            "yet to decide|agree|set|fix|settle|discuss|define|sort|see|hear|know",
            "tbd|tbc|undecided|undetermined|pending",
            "to be confirmed|determined|defined|announced|seen",
            "is|are|'s|remains|still|currently|totally|wide|quite open|unclear|unknown|uncertain",
            "up in the air",
            "anyone|anybody|everyone 's guess",
            "in limbo|flux",
            f"no|not idea|clue|sure|certain ... {_ASKING}",
            "no|not idea|clue about|abt|on|re|regarding",
            f"dunno|idk|unsure ... {_ASKING}",
            f"dont know|tell|say ... {_ASKING}",
            f"do|does|did|can|ca|could n't|not know|tell|say ... {_ASKING}",
            "not tell|disclose|reveal|discuss|share you|u? the|our|my|any",
            f"not ... {_FIRST_TO_COME} ... yet",
            f"not ... {_FIRST_TO_COME} ... so far",
            "could|may|might be that",
            f"wait|waits|waiting for|on ... {_FIRST_TO_COME}",
        )
    }
)


_TELL: Final = any_of("tell say share disclose reveal discuss name publish state")
_REFUSING: Final = Phrasebook[bool](
    {
        True: (
            f"i|we ... not ... {_TELL}",
            "i|we ... not ... go into|talk about",
        ),
        False: (
            f"ca|can|cannot|could|may|must|prefer|rather n't|not? to? {_TELL}",
            f"not allowed|able|permitted|free|supposed to {_TELL}",
        ),
    }
)
"""True where the words say who refuses; others do only at the start of a clause."""
_TOLD_OF: Final = (
    AttributeName.BUDGET,
    AttributeName.DEPLOYMENT_SPEED,
    AttributeName.SCALABILITY,
    AttributeName.ACCURACY,
)


def refused(context: Context, asked: AttributeName | None) -> frozenset[int]:
    """Return the sentences that refuse to tell of an attribute: what they add says only why.

    "I can't tell you the budget, there's an NDA" demands no privacy of the project.
    """
    message = context.message
    return frozenset(
        message.clause_of(phrase.first).sentence
        for phrase in _REFUSING.search(message.tokens)
        if (phrase.label or message.clause_of(phrase.first).first == phrase.first)
        and not _only_denies(message, phrase)
        and (asked in _TOLD_OF or _speaks_of_any(context, phrase.first))
    )


def _only_denies(message: Message, phrase: Found[bool]) -> bool:
    """Tell whether "I wouldn't say the budget is big" denies what it goes on to say."""
    led = [token.text for token in message.tokens[phrase.last - 2 : phrase.last + 1]]
    goes_on = message.clause_of(phrase.last).last > phrase.last
    return goes_on and led[:1] == ["would"] and led[2:] == ["say"] and led[1] in NEGATIONS


def _speaks_of_any(context: Context, place: int) -> bool:
    return any(
        context.cues.here(name, role, place) for name in _TOLD_OF for role in (Role.TOPIC, Role.FOR)
    )


def is_left_open(finding: Finding, left: Mapping[AttributeName, Sequence[Clause]]) -> bool:
    """Tell whether a finding is in a clause that leaves its attribute open."""
    return any(clause.holds(finding.first) for clause in left.get(finding.attribute, ()))


def left_open(context: Context) -> dict[AttributeName, tuple[Clause, ...]]:
    """Return the attributes that are named in a clause which leaves them open, with the clauses."""
    found: dict[AttributeName, tuple[Clause, ...]] = {}
    for phrase in _OPEN.search(context.message.tokens):
        for name in _named(context, phrase):
            clause = context.message.clause_of(phrase.first)
            found[name] = (*found.get(name, ()), clause)
    return found


def _named(context: Context, phrase: Found[bool]) -> Iterator[AttributeName]:
    """Yield what a phrase is about; "no fixed deadline" says that there is none."""
    for name in AttributeName:
        topics = context.cues.here(name, Role.TOPIC, phrase.first)
        if topics and all(topic.first != phrase.last + 1 for topic in topics):
            yield name
