"""What clauses state without a figure, by the lexicons and learned models together.

A lexicon knows few words of a clause and nothing of those around them: "nothing new" is about how
knowledge changes, "nothing new from my side" is not. A linear model sees the clause, the reader of
spans the whole message. Pooled they drop what was never said, and add what they are sure of where
the lexicons found nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.findings import Finding
from bot.understanding.frequencies import find_frequencies
from bot.understanding.learned.clause_signs import asked_before, see_clause
from bot.understanding.learned.features import words_of_clause
from bot.understanding.learned.likelihoods import Likelihoods, by_both
from bot.understanding.learned.linear import CLAUSES, GONE, NOTHING, shipped
from bot.understanding.learned.spans.reading import SpanReading
from bot.understanding.lexicon import Reading
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.readings import statement_for

REFUTED: Final = 0.1
"""Below this likelihood of its attribute, what a lexicon found was never said."""
IDLE: Final = 0.8
"""Above this likelihood of nothing, a message of one clause is small talk that has a cue word."""
SURE: Final = 0.6
"""From this likelihood on, a clause in which nothing was found states its likeliest attribute."""
SURE_BESIDE: Final = 0.7
"""The same for a clause that has a figure, or in which something else was found."""
SURE_OF_OTHER: Final = 0.9
"""The same for a clause that answers a question about something else."""
SURE_TURNED: Final = 0.8
"""The same for another side of the middle than the lexicons found: "won't mind a howler"."""
SURE_GONE: Final = 0.6
"""From this likelihood on, a clause takes back what was said of an attribute."""
SURE_ASKED: Final = 0.9
"""From this likelihood on, a clause answers what was just asked, which whatever is said may seem to
do: of all that it may state, or where it states that or nothing."""
DESCRIPTION: Final = 4
"""Sentences from which on a message is a description."""
SURE_IN_DESCRIPTION: Final = 0.95
"""The same for its clauses. It has so many that some guess among them goes wrong, and is followed
by questions: over 121 documented projects told so, at 0.85 and 0.9 93 are recommended what
worked, at this 95."""
_READINGS: Final[Mapping[str, Reading]] = {"true": True, "false": False}
_UPPER: Final = frozenset({"high", "very_high", "urgent", True})
_LOWER: Final = frozenset({"low", "very_low", "relaxed", "none", False})
_TAKING_BACK: Final = frozenset({Mood.STATED, Mood.OTHERS, Mood.PAST})
"""Moods that take something back: "those 5k samples aren't ours after all" too."""
_FEWEST_WORDS: Final = 2  # "hm" states nothing
_MOST_READ: Final = 40  # clauses of a message, so that its time stays bounded

Named = AttributeName | str
"""An attribute, or `NOTHING`."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """How likely each clause of a message states which reading of what, and what it answers.

    `gone` is how likely it takes back what was said of an attribute.
    """

    message: Message
    likely: tuple[Mapping[Named, Mapping[str, float]], ...]
    asked: tuple[AttributeName | None, ...]
    gone: tuple[Mapping[Named, float], ...]

    def sure_of(self, number: int, name: Named) -> float:
        """Return how likely a clause states something of an attribute."""
        return sum(self.likely[number].get(name, {}).values())

    def words(self, number: int) -> Sequence[str]:
        """Return the words of a clause."""
        clause = self.message.clauses[number]
        return words_of_clause(self.message.tokens[clause.first : clause.last + 1])


def read_clauses(
    context: Context,
    phrases: Sequence[Finding],
    asked: AttributeName | None,
    reading: Callable[[], SpanReading],
) -> Clauses:
    """Return what the models make of each clause, `phrases` being what the lexicons found."""
    message, model = context.message, shipped(CLAUSES)
    numbers = range(min(len(message.clauses), _MOST_READ))
    answers = tuple(asked_before(context, number, asked) for number in numbers)

    def judge(number: int) -> Likelihoods:
        linear = model.likelihoods(see_clause(message, number, phrases, answers[number]))
        return by_both(linear, lambda: reading().clauses.get(number))

    likely = [_by_attribute(judge(number)) for number in numbers]
    gone = tuple({name: said.pop(GONE, 0.0) for name, said in one.items()} for one in likely)
    return Clauses(message, tuple(likely), answers, gone)


def _by_attribute(likely: Likelihoods) -> dict[Named, dict[str, float]]:
    grouped: dict[Named, dict[str, float]] = defaultdict(dict)
    for label, value in likely.items():
        name, _, reading = label.partition(" ")
        grouped[name][reading] = value
    return dict(grouped)


def taken_back(clauses: Clauses) -> Iterator[Finding]:
    """Yield the attributes that clauses surely take back: "those 10 TB were another team's"."""
    for number, gone in enumerate(clauses.gone):
        clause = clauses.message.clauses[number]
        if clause.mood in _TAKING_BACK and _is_known(clauses, number):
            for name, likely in gone.items():
                if likely >= SURE_GONE:
                    yield Finding(AttributeName(name), None, clause.first, clause.last)


def believed(
    context: Context,
    phrases: Sequence[Finding],
    clauses: Clauses,
    asked: AttributeName | None,
) -> Iterator[Finding]:
    """Yield what the lexicons found without what was never said.

    What is called by its name is not doubted, nor what was asked about: "privacy? not a concern".
    Nor is how often something changes, which is as good as a figure: "docs change weekly".
    """
    often = {one.first for one in find_frequencies(clauses.message.tokens)}
    for one in phrases:
        ends = (one.first, one.last)
        named = any(context.cues.here(one.attribute, Role.TOPIC, place) for place in ends)
        untaught = one.attribute not in clauses.likely[0]
        changes = _changes(one, often)
        certain = named or untaught or one.attribute is asked or changes
        if certain or not _is_refuted(one, clauses):
            yield one if untaught or changes else _turned(one, clauses)


def _changes(phrase: Finding, often: Collection[int]) -> bool:
    volatile = phrase.attribute is AttributeName.KNOWLEDGE_VOLATILITY
    return volatile and any(phrase.first <= place <= phrase.last for place in often)


def _is_refuted(phrase: Finding, clauses: Clauses) -> bool:
    message = clauses.message
    numbers = range(message.clause_at[phrase.first], message.clause_at[phrase.last] + 1)
    if numbers[-1] >= len(clauses.likely):
        return False
    if max(clauses.sure_of(number, phrase.attribute) for number in numbers) < REFUTED:
        return True
    alone = len(message.clauses) == 1 and phrase.last - phrase.first + 1 < len(message.tokens)
    return alone and clauses.sure_of(0, NOTHING) > IDLE


def _turned(phrase: Finding, clauses: Clauses) -> Finding:
    """Return a phrase as the model reads it, where that is surely another side of the middle."""
    name, message = phrase.attribute, clauses.message
    number = message.clause_at[phrase.first]
    if number >= len(clauses.likely) or phrase.statement is None or phrase.is_exact:
        return phrase
    said = phrase.statement.level if phrase.statement.level is not None else phrase.statement.value
    sides: dict[int, float] = defaultdict(float)
    for reading, likely in clauses.likely[number].get(name, {}).items():
        sides[_side(_READINGS.get(reading, reading))] += likely
    if not sides:
        return phrase
    side = max(sides, key=lambda one: sides[one])
    if sides[side] < SURE_TURNED or side == _side(said):
        return phrase
    return _guess(clauses, number, name)


def _side(reading: object) -> int:
    return (reading in _UPPER) - (reading in _LOWER)


def with_guesses(
    found: Mapping[AttributeName, Finding], clauses: Clauses
) -> dict[AttributeName, Finding]:
    """Return what was found with what the model is sure of in other clauses, surest first."""
    guesses = [
        (clauses.sure_of(number, name), number, name)
        for number in range(len(clauses.likely))
        if clauses.message.clauses[number].mood is Mood.STATED
        and len(clauses.words(number)) >= _FEWEST_WORDS
        and _is_known(clauses, number)
        and not _is_covered(clauses, number, found)
        for name in _guessed(clauses, number, found)
    ]
    read = dict(found)
    for _, number, name in sorted(guesses, key=lambda one: (-one[0], one[1])):
        if name not in read and not _is_of_deletion(clauses, number, name, found):
            read[name] = _guess(clauses, number, name)
    return dict(sorted(read.items(), key=lambda item: item[1].first))


def _is_of_deletion(
    clauses: Clauses, number: int, name: AttributeName, found: Mapping[AttributeName, Finding]
) -> bool:
    """Tell whether a sentence asks for deletion, which alone says little of who may see what."""
    deletion = found.get(AttributeName.DELETION_REQUIRED)
    if name is not AttributeName.PRIVACY or deletion is None:
        return False
    message = clauses.message
    return message.clause_of(deletion.first).sentence == message.clauses[number].sentence


def _guessed(
    clauses: Clauses, number: int, found: Mapping[AttributeName, Finding]
) -> Iterator[AttributeName]:
    """Yield what a clause is surely about: anything, or what was asked rather than nothing."""
    asked = clauses.asked[number]
    name = max(clauses.likely[number], key=lambda one: clauses.sure_of(number, one))
    busy = _is_busy(clauses.message, number, found)
    if name != NOTHING and clauses.sure_of(number, name) >= _least(clauses, asked, name, busy=busy):
        yield AttributeName(name)
    elif asked is not None and not busy and not _asks_back(clauses.message, number):
        said, unsaid = clauses.sure_of(number, asked), clauses.sure_of(number, NOTHING)
        if said and said >= SURE_ASKED * (said + unsaid):
            yield asked


def _asks_back(message: Message, number: int) -> bool:
    """Tell whether the sentence of a clause ends as a question: "volume in files, or in GB?"."""
    sentence = message.clauses[number].sentence
    return any(
        one.sentence == sentence and message.tokens[one.last].text == "?" for one in message.clauses
    )


def _least(clauses: Clauses, asked: AttributeName | None, name: Named, *, busy: bool) -> float:
    """Return how likely an attribute must be for a clause to state it."""
    sentences = {clause.sentence for clause in clauses.message.clauses}
    return max(
        SURE_BESIDE if busy else SURE,
        SURE if asked is None else SURE_ASKED if asked == name else SURE_OF_OTHER,
        SURE if len(sentences) < DESCRIPTION else SURE_IN_DESCRIPTION,
    )


def _is_busy(message: Message, number: int, found: Mapping[AttributeName, Finding]) -> bool:
    """Tell whether a clause has a figure, or states something else already."""
    clause = message.clauses[number]
    return bool(message.figures_in.get(number)) or any(
        one.first <= clause.last and clause.first <= one.last for one in found.values()
    )


def _is_covered(clauses: Clauses, number: int, found: Mapping[AttributeName, Finding]) -> bool:
    """Tell whether what was found takes up half of a clause: "a year from now"."""
    clause = clauses.message.clauses[number]
    places = {place for one in found.values() for place in range(one.first, one.last + 1)}
    taken = sum(clause.holds(place) for place in places)
    return 2 * taken >= clause.last - clause.first + 1


def _guess(clauses: Clauses, number: int, name: AttributeName) -> Finding:
    message, clause = clauses.message, clauses.message.clauses[number]
    readings = clauses.likely[number][name]
    reading = max(readings, key=lambda one: readings[one])
    raw = message.words(clause.first, clause.last).strip(" ,:;()-")
    said = statement_for(name, _READINGS.get(reading, reading), raw)
    return Finding(name, said, clause.first, clause.last)


def _is_known(clauses: Clauses, number: int) -> bool:
    """Tell whether the model knows some word of a clause: not of "lorem ipsum"."""
    return any(shipped(CLAUSES).knows(word) for word in clauses.words(number))
