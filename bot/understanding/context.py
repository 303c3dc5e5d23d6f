"""A message with its cues, and the questions that a figure's surroundings can answer."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.clauses import Clause
from bot.understanding.cues import Cues, Role, closest, find_cues
from bot.understanding.denials import is_negated, is_replaced
from bot.understanding.errands import is_of_errand
from bot.understanding.exchange import currency_priced
from bot.understanding.figure import Figure, Shape
from bot.understanding.groups import FILLERS, GROUPS, Group
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.pauses import is_of_pause, pauses
from bot.understanding.prices import is_exchange_rate
from bot.understanding.tokens import Kind, text_at
from bot.understanding.units import PLACES, Noun
from bot.understanding.vocabulary import words_of

_TOUCHING: Final = 3
_FAR: Final = 1_000
_CLAUSES_BACK: Final = 4
_DIVIDED: Final = frozenset({Shape.MONEY, Shape.COUNT, Shape.SIZE, Shape.BARE})
_LEADING: Final = words_of("but and so then")


@dataclass(frozen=True, slots=True)
class Context:
    """The figures of one mood, and the cues around them.

    `denied` are the sentences that deny a figure of some shape, as "not 500 a day" does;
    `replaced` are the figures that another one in the message replaces.
    """

    message: Message
    cues: Cues
    groups: dict[tuple[int, Group], list[int]]
    figures: tuple[Figure, ...]
    denied: frozenset[tuple[int, Shape]]
    replaced: tuple[Figure, ...] = ()

    def leans(self, attribute: AttributeName, figure: Figure) -> Role | None:
        """Tell what the nearest cue says; in its own clause first, and a tie speaks against."""
        beside = (
            cue
            for cue in self.cues.here(attribute, Role.AGAINST, figure.first)
            if not figure.first <= cue.first <= figure.last  # the "per" of "$1M per year"
        )
        against = self.distance(tuple(beside), figure)
        names = self.cues.here(attribute, Role.TOPIC, figure.first)
        cues = self.cues.here(attribute, Role.FOR, figure.first)
        speaks_for = self.distance([*names, *cues], figure)
        if against < _FAR and against <= speaks_for:
            return Role.AGAINST
        if speaks_for < _FAR:
            return Role.FOR
        near = self.cues.near(attribute, Role.TOPIC, figure.first)
        return Role.FOR if near or self.cues.near(attribute, Role.FOR, figure.first) else None

    def touches(self, attribute: AttributeName, figure: Figure) -> bool:
        """Tell whether a cue stands right beside the figure."""
        cues = self.cues.here(attribute, Role.FOR, figure.first)
        return self.distance(cues, figure) <= _TOUCHING

    def topic_near(self, attribute: AttributeName, figure: Figure) -> bool:
        """Tell whether the attribute is named in the figure's clause."""
        return bool(self.cues.here(attribute, Role.TOPIC, figure.first))

    def has(self, group: Group, figure: Figure) -> bool:
        """Tell whether a word of the group is in the figure's clause."""
        return bool(self.groups.get((self.message.clause_at[figure.first], group)))

    def stands_alone(self, figure: Figure) -> bool:
        """Tell whether the clause says nothing but the figure."""
        clause = self.message.clause_of(figure.first)
        places = [*range(clause.first, figure.first), *range(figure.last + 1, clause.last + 1)]
        return all(
            self.message.tokens[place].kind is Kind.SIGN
            or self.word_at(place) in FILLERS | _LEADING
            or self.word_at(place).endswith("ly")
            for place in places
        )

    def is_correction(self, figure: Figure) -> bool:
        """Tell whether the figure replaces what was said before."""
        number = self.message.clause_at[figure.first]
        before = self.message.clauses[max(0, number - 1)]
        leads = before.last - before.first < _TOUCHING  # "No, 6 weeks"
        sentence = before.sentence == self.message.clauses[number].sentence or self._is_aside(
            before
        )
        led = leads and sentence and bool(self.groups.get((max(0, number - 1), Group.CORRECTION)))
        led = led or self._follows(Group.TAKEN_BACK, number)
        led = led or (self.has(Group.AS_IS, figure) and self._differs_from_before(figure))
        is_left = self.has(Group.LEFT_OVER, figure) and not self.has(Group.GONE, figure)
        led = led or (is_left and self._is_part(figure))
        led = led or (self.has(Group.OURS, figure) and any(self._likes_before(figure)))
        denied = self._is_denied(self.message.clauses[number].sentence, figure)
        corrected = self.has(Group.CORRECTION, figure) and not (
            self.has(Group.HOPED_FOR, figure) or self._is_end_of_range(figure)
        )
        return corrected or led or denied

    def _is_end_of_range(self, figure: Figure) -> bool:
        """Tell whether a range was said just before that ends so: "12 to 15, closer to 15"."""
        led = self.word_at(figure.first - 1 - (self.word_at(figure.first - 1) == "to"))
        return led in {"closer", "nearer"} and any(
            other.is_range and figure.low in {other.low, other.high}
            for _, other in self._likes_before(figure)
        )

    def _is_denied(self, sentence: int, figure: Figure) -> bool:
        """Tell whether a like amount is denied: "not 4 GB, it's 40"."""
        return any(
            one == sentence and figure.shape in {shape, Shape.BARE} for one, shape in self.denied
        )

    def _differs_from_before(self, figure: Figure) -> bool:
        """Tell whether another amount is what was said, or was so: "I told you 40, it's 65"."""
        return any(
            self.groups.get((number, Group.AS_SAID))
            or self.message.clauses[number].mood is Mood.PAST
            for number, _ in self._likes_before(figure)
        )

    def _is_part(self, figure: Figure) -> bool:
        """Tell whether an amount was said before of which this one may be left."""
        return figure.shape in _DIVIDED and any(self._likes_before(figure))

    def _likes_before(self, figure: Figure) -> Iterator[tuple[int, Figure]]:
        """Yield amounts of the same shape in the clauses before, with the numbers of those."""
        number = self.message.clause_at[figure.first]
        for before in range(number - 1, max(-1, number - 1 - _CLAUSES_BACK), -1):
            for other in self.message.figures_in.get(before, ()):
                if figure.shape is Shape.BARE or _are_alike(figure, other):
                    yield before, other

    def _is_aside(self, clause: Clause) -> bool:
        """Tell whether a clause is a sentence of a word or two: "No wait.", "jk."."""
        words = range(clause.first, clause.last + 1)
        return sum(self.message.tokens[place].kind is Kind.WORD for place in words) < _TOUCHING

    def _follows(self, group: Group, number: int) -> bool:
        """Tell whether one of the clauses before, in the same sentence, has a word of the group."""
        sentence = self.message.clauses[number].sentence
        return any(
            self.message.clauses[before].sentence == sentence and self.groups.get((before, group))
            for before in range(max(0, number - _TOUCHING), number)
        )

    def is_hoped_for(self, figure: Figure) -> bool:
        """Tell whether an amount is hoped for rather than there; dates are always to come."""
        if figure.shape not in {Shape.COUNT, Shape.RATE, Shape.BARE, Shape.SIZE}:
            return False
        return self.has(Group.HOPED_FOR, figure)

    def is_error_rate(self, figure: Figure) -> bool:
        """Tell whether a percentage counts wrong answers rather than right ones."""
        clause = self.message.clause_at[figure.first]
        wrong = self.groups.get((clause, Group.ERROR), [])
        right = self.groups.get((clause, Group.CORRECT), [])
        return self._nearest(wrong, figure) < self._nearest(right, figure)

    def is_share(self, figure: Figure) -> bool:
        """Tell whether a percentage is a share of something rather than of right answers."""
        return self.word_at(figure.last + 1) == "of" and not (
            self.has(Group.CORRECT, figure) or self.has(Group.ERROR, figure)
        )

    def crowd(self, figure: Figure) -> Figure | None:
        """Return the people that a rate is per head of, when they are counted nearby.

        Of "100 employees in 3 offices" the employees ask; where only offices are counted, they do.
        """
        people = [
            other
            for clause in self.message.around(figure.first)
            for other in self.figures_at(clause.first)
            if other.noun is Noun.PEOPLE
        ]
        return max(people, key=lambda one: one.unit not in PLACES, default=None)

    def is_exchange_rate(self, figure: Figure) -> bool:
        """Tell whether an amount of money is one side of an exchange rate."""
        if currency_priced(self.message, figure) is not None:
            return True
        beside = self.figures_at(figure.first)
        return any(
            figure in pair and is_exchange_rate(self.message.tokens, *pair)
            for pair in pairwise(beside)
        )

    def without(self, spans: Collection[range]) -> "Context":
        """Return the context without the figures that begin in the spans."""
        left = tuple(one for one in self.figures if not any(one.first in span for span in spans))
        return replace(self, figures=left)

    def figures_at(self, place: int) -> tuple[Figure, ...]:
        """Return the figures in the clause of a token."""
        return self.message.figures_in.get(self.message.clause_at[place], ())

    def is_replaced(self, place: int) -> bool:
        """Tell whether a token belongs to a figure that another one replaces."""
        return any(one.first <= place <= one.last for one in self.replaced)

    def distance(self, cues: Sequence[object], figure: Figure) -> int:
        """Return how many tokens lie between a figure and the nearest of the cues."""
        return closest(cues, figure.first, figure.last)  # type: ignore[arg-type]

    def _nearest(self, places: Sequence[int], figure: Figure) -> int:
        return min((abs(place - figure.first) for place in places), default=_FAR)

    def word_at(self, place: int) -> str:
        """Return the word at a place, empty beyond either end."""
        return text_at(self.message.tokens, place)


def _are_alike(figure: Figure, other: Figure) -> bool:
    nouns = {figure.noun, other.noun} - {None}
    timed = figure.shape is not Shape.DURATION or figure.unit == other.unit
    return figure.shape is other.shape and len(nouns) <= 1 and timed


def contexts(message: Message, asked: AttributeName | None = None) -> dict[Mood, Context]:
    """Return a context for each mood that holds figures.

    Negated figures are in none, nor are those that only say how long to wait, or are of errands.
    """
    waits = pauses(message, asked)
    cues = find_cues(message)
    groups: dict[tuple[int, Group], list[int]] = defaultdict(list)
    for found in GROUPS.search(message.tokens):
        groups[message.clause_at[found.first], found.label].append(found.first)
    by_mood: dict[Mood, list[Figure]] = defaultdict(list)
    denied: set[tuple[int, Shape]] = set()
    replaced: list[Figure] = []
    for figure in message.figures:
        if is_replaced(message, figure):
            replaced.append(figure)
            denied.add((message.clause_of(figure.first).sentence, figure.shape))
        elif is_negated(message, figure):
            denied.add((message.clause_of(figure.first).sentence, figure.shape))
        elif not is_of_pause(message, waits, figure) and not is_of_errand(message, figure):
            by_mood[message.mood_at(figure.first)].append(figure)
    return {
        mood: Context(
            message, cues, dict(groups), tuple(by_mood[mood]), frozenset(denied), tuple(replaced)
        )
        for mood in Mood
    }
