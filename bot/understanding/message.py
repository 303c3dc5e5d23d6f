"""A message taken apart once: its words, its figures, its clauses. Everything else reads this."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from bot.understanding.clauses import Clause, find_clauses
from bot.understanding.figure import Figure
from bot.understanding.figures import find_figures
from bot.understanding.moods import Mood
from bot.understanding.source import Source, read_source
from bot.understanding.spelling import mended
from bot.understanding.tokens import Token, tokenise

_REACH: Final = 3


@dataclass(frozen=True, slots=True)
class Message:
    """The parts of a message.

    `clause_at` is the number of each token's clause, `figures_in` the figures by that number.
    """

    source: Source
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    clauses: tuple[Clause, ...]
    clause_at: tuple[int, ...]
    figures_in: Mapping[int, tuple[Figure, ...]]
    today: date

    def clause_of(self, place: int) -> Clause:
        """Return the clause that a token belongs to."""
        return self.clauses[self.clause_at[place]]

    def mood_at(self, place: int) -> Mood:
        """Return the mood of the clause that a token belongs to."""
        return self.clause_of(place).mood

    def words(self, first: int, last: int) -> str:
        """Return tokens first..last as they were written."""
        return self.source.words(self.tokens[first].start, self.tokens[last].end)

    def around(self, place: int) -> Sequence[Clause]:
        """Return the nearest clauses of the same sentence, in order, a token's own among them.

        Nearest, since a message may be one endless sentence.
        """
        number = self.clause_at[place]
        nearest = self.clauses[max(0, number - _REACH) : number + _REACH + 1]
        sentence = self.clauses[number].sentence
        return [clause for clause in nearest if clause.sentence == sentence]


def take_apart(text: str, today: date) -> Message:
    """Read a message; any text at all gives a message, perhaps without tokens."""
    source = read_source(text)
    tokens = mended(tokenise(source.plain))
    figures = find_figures(tokens, today)
    clauses = find_clauses(source.plain, tokens, figures)
    clause_at = tuple(
        number
        for number, clause in enumerate(clauses)
        for _ in range(clause.first, clause.last + 1)
    )
    figures_in: dict[int, tuple[Figure, ...]] = {
        number: tuple(group)
        for number, group in groupby(figures, key=lambda figure: clause_at[figure.first])
    }
    return Message(source, tokens, figures, clauses, clause_at, figures_in, today)
