"""Where a message has words that belong to an attribute."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.clauses import Clause
from bot.understanding.lexicon import LEXICONS, Reading
from bot.understanding.message import Message
from bot.understanding.phrases import NEGATIONS, Found, Label, Phrasebook
from bot.understanding.vocabulary import words_of


class Role(Enum):
    """What a cue says: that a figure near it is about the attribute, or is not, or its name."""

    TOPIC = "topic"
    FOR = "for"
    AGAINST = "against"


Cue = tuple[AttributeName, Role]
Phrase = tuple[AttributeName, Reading]

_CUES: Final = Phrasebook[Cue](
    {
        (lexicon.attribute, role): patterns
        for lexicon in LEXICONS
        for role, patterns in (
            (Role.TOPIC, lexicon.topic),
            (Role.FOR, lexicon.cues),
            (Role.AGAINST, lexicon.against),
        )
    }
)
_PHRASES: Final = Phrasebook[Phrase](
    {
        (lexicon.attribute, reading): patterns
        for lexicon in LEXICONS
        for reading, patterns in lexicon.readings.items()
    }
)
_NOT_REALLY_NEGATIVE: Final = frozenset({"only", "just", "sure", "even"})  # "not only fast"
_LACKED: Final = (["do", "is"], ["do", "'s"], ["know", "is"], ["have", "is"], ["got", "is"])
"""After a negation these say what is missing: "what it can't do is sound like us"."""
_NEGATION_REACH: Final = 3
_LIGHT: Final = words_of(
    "need needs want wants have to know knows see be told care about say says show tell tells "
    "mention state name explain"
)
_MOST_LIGHT: Final = 5


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of a message, by clause."""

    message: Message
    found: dict[tuple[int, Cue], list[Found[Cue]]]

    def here(self, attribute: AttributeName, role: Role, place: int) -> list[Found[Cue]]:
        """Return the cues in the same clause as a token."""
        return self.found.get((self.message.clause_at[place], (attribute, role)), [])

    def near(self, attribute: AttributeName, role: Role, place: int) -> list[Found[Cue]]:
        """Return the cues in the same and the nearest clauses of the sentence."""
        return [
            cue
            for clause in self.message.around(place)
            for cue in self.here(attribute, role, clause.first)
        ]


def find_cues(message: Message) -> Cues:
    """Search a message for every attribute's cues."""
    found: dict[tuple[int, Cue], list[Found[Cue]]] = defaultdict(list)
    for cue in _CUES.search(message.tokens):
        found[message.clause_at[cue.first], cue.label].append(cue)
    return Cues(message, dict(found))


def find_phrases(message: Message) -> Iterator[tuple[Found[Phrase], bool]]:
    """Yield phrases that state an attribute, and whether a negation turns each around."""
    for phrase in _outermost(_PHRASES.search(message.tokens)):
        clause = message.clause_of(phrase.first)
        if message.clause_of(phrase.last).sentence == clause.sentence:
            yield phrase, is_negated(message, phrase, clause)


def _outermost(found: Iterable[Found[Phrase]]) -> Iterator[Found[Phrase]]:
    """Yield the phrases whose words are not all part of what says something else of more words.

    "Deletion under GDPR" is about deletion, "may not see other teams' records" about access.
    """
    phrases = tuple(found)
    saying: dict[int, list[Found[Phrase]]] = defaultdict(list)
    for one in phrases:
        for place in one.said:
            saying[place].append(one)
    for one in phrases:
        beside = saying[min(one.said)]
        if not any(one.said < other.said and _says_else(one, other) for other in beside):
            yield one


def _says_else(one: Found[Phrase], other: Found[Phrase]) -> bool:
    return one.label[0] is not other.label[0]


def is_negated(message: Message, phrase: Found[Label], clause: Clause) -> bool:
    """Tell whether a negation stands before or inside a phrase without being a part of it."""
    start = max(clause.first, _before_light_words(message, phrase.first) - _NEGATION_REACH)
    places = (place for place in range(start, phrase.last + 1) if place not in phrase.said)
    return any(_negates(message, place) for place in places)


def _before_light_words(message: Message, place: int) -> int:
    """Return the place before "need to know", through which a negation reaches what follows."""
    least = max(0, place - _MOST_LIGHT)
    while place > least and message.tokens[place - 1].text in _LIGHT:
        place -= 1
    return place


def _negates(message: Message, place: int) -> bool:
    if message.tokens[place].text not in NEGATIONS:
        return False
    if [one.text for one in message.tokens[place + 1 : place + 3]] in _LACKED:
        return False
    following = message.tokens[place + 1 : place + 2]
    return not (following and following[0].text in _NOT_REALLY_NEGATIVE)


def closest(cues: Iterable[Found[Cue]], first: int, last: int) -> int:
    """Return how many tokens lie between a figure and the nearest cue; many if there is none."""
    return min((max(cue.first - last, first - cue.last, 0) for cue in cues), default=10_000)
