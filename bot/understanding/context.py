"""A message with its cues, and the questions that a figure's surroundings can answer."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.cues import Cues, Role, closest, find_cues
from bot.understanding.figure import Figure, Shape
from bot.understanding.groups import FILLERS, GROUPS, Group
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.phrases import NEGATIONS
from bot.understanding.tokens import Kind
from bot.understanding.units import NOUNS, PERIODS, RATE_WORDS, TIMES, Noun
from bot.understanding.vocabulary import words_of

_BESIDE: Final = 5  # fillers that may stand between a topic and its figure
_TOUCHING: Final = 3
_CLAUSES_BACK: Final = 8  # clauses in which to look for the figure that a correction replaces
_FAR: Final = 1_000
_SMALL_MONEY: Final = Decimal(1_000)  # below this a bare number is hardly an amount of money
_YEARS: Final = range(1900, 2100)
_PLACING: Final = words_of(
    "by in within inside before until till for around sometime early late mid is be = :"
)
_BARELY: Final = words_of("hardly barely scarcely")  # "barely two thousand" is a figure
_AFTER_NEGATION: Final = words_of(
    "for by have got exactly quite about the a need be is really like ~ $ € £ around of has at"
)


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
        against = self._distance(self.cues.here(attribute, Role.AGAINST, figure.first), figure)
        names = self.cues.here(attribute, Role.TOPIC, figure.first)
        cues = self.cues.here(attribute, Role.FOR, figure.first)
        speaks_for = self._distance([*names, *cues], figure)
        if against < _FAR and against <= speaks_for:
            return Role.AGAINST
        if speaks_for < _FAR:
            return Role.FOR
        near = self.cues.near(attribute, Role.TOPIC, figure.first)
        return Role.FOR if near or self.cues.near(attribute, Role.FOR, figure.first) else None

    def touches(self, attribute: AttributeName, figure: Figure) -> bool:
        """Tell whether a cue stands right beside the figure."""
        cues = self.cues.here(attribute, Role.FOR, figure.first)
        return self._distance(cues, figure) <= _TOUCHING

    def topic_near(self, attribute: AttributeName, figure: Figure) -> bool:
        """Tell whether the attribute is named in the figure's clause."""
        return bool(self.cues.here(attribute, Role.TOPIC, figure.first))

    def has(self, group: Group, figure: Figure) -> bool:
        """Tell whether a word of the group is in the figure's clause."""
        return bool(self.groups.get((self.message.clause_at[figure.first], group)))

    def is_placed(self, attribute: AttributeName, figure: Figure) -> bool:
        """Tell whether a length of time or a date is about the attribute at all."""
        return (
            self.leans(attribute, figure) is Role.FOR
            or self._placed_by(figure)
            or self.stands_alone(figure)
            or self.is_correction(figure)
        )

    def is_about_other_time(self, figure: Figure) -> bool:
        """Tell whether a time is not the launch's: "updated every 2 weeks", "3 years ago".

        What follows "by" or "before" is a deadline unless the other words stand right beside it.
        """
        if self.leans(AttributeName.DEPLOYMENT_SPEED, figure) is not Role.AGAINST:
            return False
        against = self.cues.here(AttributeName.DEPLOYMENT_SPEED, Role.AGAINST, figure.first)
        against = [cue for cue in against if cue.last < figure.first or not self._is_before(figure)]
        due = self._is_before(figure) or self._text(figure.first - 1) in {"by", "until", "within"}
        return not due or self._distance(against, figure) <= _TOUCHING

    def _is_before(self, figure: Figure) -> bool:
        """Tell whether "before" leads to the figure: what follows is no matter then."""
        return "before" in {self._text(figure.first - 1), self._text(figure.first - 2)}

    def _placed_by(self, figure: Figure) -> bool:
        """Tell whether a preposition leads to the figure: "by the end of March"."""
        before = figure.first - 1
        if self._text(before) in {"the", "next", "a"}:
            before -= 1
        return self._text(before) in _PLACING

    def stands_alone(self, figure: Figure) -> bool:
        """Tell whether the clause says nothing but the figure."""
        clause = self.message.clause_of(figure.first)
        places = [*range(clause.first, figure.first), *range(figure.last + 1, clause.last + 1)]
        return all(
            self.message.tokens[place].kind is Kind.SIGN or self._text(place) in FILLERS
            for place in places
        )

    def is_launch(self, figure: Figure) -> bool:
        """Tell whether a figure's clause speaks of going live, or of nothing else at all."""
        named = self.topic_near(AttributeName.DEPLOYMENT_SPEED, figure)
        return named or self.has(Group.LAUNCH, figure) or self.stands_alone(figure)

    def concludes(self, figure: Figure) -> bool:
        """Tell whether a clause draws a conclusion: "before the rush, so mid October"."""
        clause = self.message.clause_of(figure.first)
        words = {self._text(at) for at in range(clause.first, min(clause.first + 3, clause.last))}
        return not words.isdisjoint({"so", "meaning", "say", "ie"})

    def is_latest(self, figure: Figure) -> bool:
        """Tell whether a date is the last one possible: "end of January at the latest"."""
        clause = self.message.clause_of(figure.first)
        return any(self._text(at) == "latest" for at in range(clause.first, clause.last + 1))

    def has_clock(self, figure: Figure) -> bool:
        """Tell whether a time of day is said with a date: an appointment, not a launch."""
        clause = self.message.clause_of(figure.first)
        tokens = self.message.tokens[clause.first : clause.last + 1]
        return any(token.kind is Kind.CLOCK for token in tokens)

    def is_correction(self, figure: Figure) -> bool:
        """Tell whether the figure replaces what was said before."""
        number = self.message.clause_at[figure.first]
        before = self.message.clauses[max(0, number - 1)]
        leads = before.last - before.first < _TOUCHING  # "No, 6 weeks"
        sentence = before.sentence == self.message.clauses[number].sentence
        led = leads and sentence and bool(self.groups.get((max(0, number - 1), Group.CORRECTION)))
        denied = (self.message.clauses[number].sentence, figure.shape) in self.denied
        return self.has(Group.CORRECTION, figure) or led or denied

    def is_hoped_for(self, figure: Figure) -> bool:
        """Tell whether an amount is hoped for rather than there; dates are always to come."""
        if figure.shape not in {Shape.COUNT, Shape.RATE, Shape.BARE, Shape.SIZE}:
            return False
        return self.has(Group.HOPED_FOR, figure)

    def dates_a_hope(self, figure: Figure) -> bool:
        """Tell whether a date says when an amount is hoped for: "hoping for 2k by summer"."""
        beside = self.message.figures_in[self.message.clause_at[figure.first]]
        amounts = any(other.shape is not Shape.DATE for other in beside)
        return self.has(Group.HOPED_FOR, figure) and amounts

    def noun_before(self, figure: Figure) -> Figure | None:
        """Return "a dozen maybe" as a count of what the clause before was about."""
        number = self.message.clause_at[figure.first]
        if number == 0 or not (self.stands_alone(figure) or self._is_of_them(figure)):
            return None
        before = self.message.clauses[number - 1]
        for place in range(before.last, before.first - 1, -1):
            noun = NOUNS.get(self._text(place))
            if noun in {Noun.DOCUMENTS, Noun.PAGES, Noun.EXAMPLES}:
                return replace(figure, shape=Shape.COUNT, noun=noun)
        return None

    def _is_of_them(self, figure: Figure) -> bool:
        """Tell whether the things counted are named before: "there are 70,000 of them"."""
        words = [self._text(figure.last + 1), self._text(figure.last + 2)]
        return words[0] == "of" and words[1] in {"them", "those", "these", "it"}

    def is_error_rate(self, figure: Figure) -> bool:
        """Tell whether a percentage counts wrong answers rather than right ones."""
        clause = self.message.clause_at[figure.first]
        wrong = self.groups.get((clause, Group.ERROR), [])
        right = self.groups.get((clause, Group.CORRECT), [])
        return self._nearest(wrong, figure) < self._nearest(right, figure)

    def is_share(self, figure: Figure) -> bool:
        """Tell whether a percentage is a share of something rather than of right answers."""
        return self._text(figure.last + 1) == "of" and not (
            self.has(Group.CORRECT, figure) or self.has(Group.ERROR, figure)
        )

    def crowd(self, figure: Figure) -> Figure | None:
        """Return the people that a rate is per head of, when they are counted nearby."""
        for clause in self.message.around(figure.first):
            for other in self._figures_at(clause.first):
                if other.noun is Noun.PEOPLE:
                    return other
        return None

    def without(self, spans: Collection[range]) -> "Context":
        """Return the context without the figures that begin in the spans."""
        left = tuple(one for one in self.figures if not any(one.first in span for span in spans))
        return replace(self, figures=left)

    def named_beside(
        self, figure: Figure, names: Collection[AttributeName]
    ) -> AttributeName | None:
        """Return the attribute named right before the figure, or right after it."""
        for name in names:
            for cue in self.cues.here(name, Role.TOPIC, figure.first):
                gap = (
                    range(cue.last + 1, figure.first)
                    if cue.last < figure.first
                    else range(figure.last + 1, cue.first)
                )
                if len(gap) <= _BESIDE and all(
                    self._text(at) in FILLERS or self._is_replaced(at) for at in gap
                ):
                    return name
        return None

    def corrected(self, figure: Figure) -> Figure | None:
        """Return the figure that a bare number such as "more like 120k" replaces."""
        if not self.is_correction(figure) or figure.last - figure.first > _TOUCHING:
            return None
        number = self.message.clause_at[figure.first]
        for clause in range(number, max(-1, number - _CLAUSES_BACK), -1):
            for other in reversed(self.message.figures_in.get(clause, ())):
                if other.last < figure.first and other.shape in _CORRECTABLE:
                    return other
        return None

    def _figures_at(self, place: int) -> tuple[Figure, ...]:
        return self.message.figures_in.get(self.message.clause_at[place], ())

    def unit_ahead(self, figure: Figure) -> Figure | None:
        """Return the figure with the unit that stands before it: "weeks=5", "queries/day: 300"."""
        at = figure.first - 1
        while at >= 0 and (self._text(at) in _UNIT_JOINTS or self._is_replaced(at)):
            at -= 1
        if at < 0 or at == figure.first - 1 or not isinstance(figure.low, Decimal):
            return None
        return self._with_unit(figure, at)

    def _is_replaced(self, place: int) -> bool:
        return any(one.first <= place <= one.last for one in self.replaced)

    def _with_unit(self, figure: Figure, at: int) -> Figure | None:
        word = self._text(at)
        joined = self._text(at - 1) in {"/", "per", "a"}
        if joined and word in PERIODS and self._text(at - 2) in NOUNS:
            noun = NOUNS[self._text(at - 2)]
            return replace(figure, shape=Shape.RATE, noun=noun, per=PERIODS[word], first=at - 2)
        if word in RATE_WORDS:
            per = RATE_WORDS[word]
            return replace(figure, shape=Shape.RATE, noun=Noun.QUERIES, per=per, first=at)
        if word in TIMES and word.endswith("s"):
            return replace(figure, shape=Shape.DURATION, unit=TIMES[word], first=at)
        if word in NOUNS and NOUNS[word] in {Noun.DOCUMENTS, Noun.PAGES, Noun.EXAMPLES}:
            return replace(figure, shape=Shape.COUNT, noun=NOUNS[word], first=at)
        return None

    def is_added(self, figure: Figure) -> bool:
        """Tell whether an amount comes on top of another: "another 20k"."""
        return self._text(figure.first - 1) in {"another", "extra", "additional", "further"}

    def is_money_talk(self, figure: Figure) -> bool:
        """Tell whether a bare number is money because money is being talked of."""
        if not isinstance(figure.low, Decimal) or figure.magnitude:
            return False
        large = figure.scaled or (figure.low >= _SMALL_MONEY and figure.low not in _YEARS)
        return large and (
            self.leans(AttributeName.BUDGET, figure) is Role.FOR or self._is_sum_held(figure)
        )

    def _is_sum_held(self, figure: Figure) -> bool:
        """Tell whether a multiple is a sum one has, or might have: "if we only had 400k"."""
        before = figure.first - 1
        while self._text(before) in _LOOSELY:
            before -= 1
        clause = self.message.clause_of(figure.first)
        ends = all(
            token.kind is Kind.SIGN or token.text in FILLERS or token.text in _AFTER_A_SUM
            for token in self.message.tokens[figure.last + 1 : clause.last + 1]
        )
        held = ends or clause.mood is Mood.HYPOTHETICAL
        return held and figure.scaled and self._text(before) in _POSSESSING

    def _distance(self, cues: Sequence[object], figure: Figure) -> int:
        return closest(cues, figure.first, figure.last)  # type: ignore[arg-type]

    def _nearest(self, places: Sequence[int], figure: Figure) -> int:
        return min((abs(place - figure.first) for place in places), default=_FAR)

    def _text(self, place: int) -> str:
        tokens = self.message.tokens
        return tokens[place].text if 0 <= place < len(tokens) else ""


_CORRECTABLE: Final = frozenset(
    {Shape.MONEY, Shape.RATE, Shape.DURATION, Shape.PERCENT, Shape.SIZE, Shape.COUNT}
)
_LOOSELY: Final = words_of("only just about around roughly like maybe say another ~")
_AFTER_A_SUM: Final = words_of("instead more left now available tops")
_POSSESSING: Final = words_of("had have has with got get gets")
_UNIT_JOINTS: Final = words_of(": = is are ~ about around < > - → at of")


def contexts(message: Message) -> dict[Mood, Context]:
    """Return a context for each mood that holds figures; negated figures are in none."""
    cues = find_cues(message)
    groups: dict[tuple[int, Group], list[int]] = defaultdict(list)
    for found in GROUPS.search(message.tokens):
        groups[message.clause_at[found.first], found.label].append(found.first)
    by_mood: dict[Mood, list[Figure]] = defaultdict(list)
    denied: set[tuple[int, Shape]] = set()
    replaced: list[Figure] = []
    for figure in message.figures:
        if _is_replaced(message, figure):
            replaced.append(figure)
            denied.add((message.clause_of(figure.first).sentence, figure.shape))
        elif _is_negated(message, figure):
            denied.add((message.clause_of(figure.first).sentence, figure.shape))
        else:
            by_mood[message.mood_at(figure.first)].append(figure)
    return {
        mood: Context(
            message, cues, dict(groups), tuple(by_mood[mood]), frozenset(denied), tuple(replaced)
        )
        for mood in Mood
    }


def _is_replaced(message: Message, figure: Figure) -> bool:
    """Tell whether a figure is what another one replaces: "instead of 40k", "from 40k to 30k"."""
    before = [message.tokens[place].text for place in range(max(0, figure.first - 2), figure.first)]
    if before in (["instead", "of"], ["rather", "than"]):
        return True
    following = message.tokens[figure.last + 1 : figure.last + 3]
    words = [token.text for token in following]
    number = message.clause_at[figure.first]
    later = any(
        other.first > figure.last and other.shape in {figure.shape, Shape.BARE}
        for clause in (number, number + 1)
        for other in message.figures_in.get(clause, ())
    )
    arrow = words in (["-", ">"], ["=", ">"]) or words[:1] == ["\u2192"]
    return later and (arrow or (before[-1:] == ["from"] and words[:1] == ["to"]))


def _is_negated(message: Message, figure: Figure) -> bool:
    """Tell whether "not 500 a day" or "we don't have 300k" denies the figure."""
    clause = message.clause_of(figure.first)
    for place in range(figure.first - 1, max(clause.first, figure.first - 4) - 1, -1):
        word = message.tokens[place].text
        if word in NEGATIONS - _BARELY:
            return True
        if word not in _AFTER_NEGATION:
            return False
    return False
