"""What clauses state in words that no lexicon has, by the learned model: a guess where it is sure.

It reads only clauses in which the rules found nothing, and never figures.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.clauses import Clause
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import Finding
from bot.understanding.learned import Guess, shipped_classifier
from bot.understanding.learned.features import words_of_clause
from bot.understanding.lexicon.replies import NO, REFUSING, YES
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.readings import statement_for
from bot.understanding.reckoned import share_at
from bot.understanding.tokens import Kind

SURE: Final = 0.6
"""How likely a guess must be, as the mean of what its clause says and what its sentence does.

Best with each shipped set of messages left out in turn.
"""
SURE_BESIDE: Final = 0.97
"""How likely by its clause alone in a reply, or beside something else in its sentence, on which
most words elaborate."""
SURE_ASKED: Final = 0.75
"""The same of the attribute just asked about, in a short reply, which is of it or of nothing."""
_MOST_WORDS_OF_ANSWER: Final = 12
DESCRIPTION: Final = 4
"""Sentences from which a message is a description, of which nothing is guessed.

A description has so many clauses that some guess among them goes wrong, and it is followed by
questions: over 121 documented projects told so, guessing spares 0.9 of 5.1 questions and takes 14
right recommendations of 93.
"""
_DATED: Final = frozenset({AttributeName.DEPLOYMENT_SPEED})
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_BEFORE_A_YEAR: Final = frozenset({"since", "from", "in", "of", "until"})
_SMALL: Final = Decimal(4)
_FEWEST_WORDS: Final = 2
_MOST_PARTS: Final = 40  # clauses and pairs of clauses that are read, so that time stays bounded


def with_idioms(
    found: Mapping[AttributeName, Finding], message: Message, asked: AttributeName | None
) -> dict[AttributeName, Finding]:
    """Return what was found with what the model is sure of in the clauses left, surest first."""
    if len({clause.sentence for clause in message.clauses}) >= DESCRIPTION:
        return dict(found)
    guesses = sorted(
        _guesses(message, found, asked), key=lambda one: (-one[0].probability, one[1].first)
    )
    read = dict(found)
    guessed: set[int] = set()
    for guess, part in guesses:
        sure = part.sentence not in guessed or guess.probability >= SURE_BESIDE
        if sure and guess.attribute not in read and _is_apart(part, read):
            read[guess.attribute] = _finding(message, guess, part)
            guessed.add(part.sentence)
    return dict(sorted(read.items(), key=lambda item: item[1].first))


def _guesses(
    message: Message, found: Mapping[AttributeName, Finding], asked: AttributeName | None
) -> Iterator[tuple[Guess, Clause]]:
    busy = {message.clause_of(one.first).sentence for one in found.values()}
    for part in islice(_parts(message, found), _MOST_PARTS):
        words = words_of_clause(message.tokens[part.first : part.last + 1])
        beside = asked is not None or part.sentence in busy
        guess = _guess(words, () if beside else _sentence(message, part))
        answer = _answer(words, asked) if asked not in found else None
        if answer is not None:
            yield answer, part
        if guess is None or (guess.attribute in _DATED and _has_date(message, part)):
            continue
        if guess.probability >= (SURE_BESIDE if beside else SURE):
            yield guess, part


def _guess(words: Sequence[str], sentence: Sequence[str]) -> Guess | None:
    """Return the guess for a clause, some word of which the model knows: not "lorem ipsum"."""
    classifier = shipped_classifier()
    if len(words) < _FEWEST_WORDS or not any(classifier.knows((word,)) for word in words):
        return None
    return classifier.guess(words, sentence)


def _sentence(message: Message, part: Clause) -> Sequence[str]:
    """Return the words around a part in the clauses of its sentence that are near it."""
    near = message.around(part.first)
    return words_of_clause(message.tokens[near[0].first : max(near[-1].last, part.last) + 1])


def _answer(words: Sequence[str], asked: AttributeName | None) -> Guess | None:
    """Return what a few words say of the attribute that was just asked about."""
    if asked is None or not _FEWEST_WORDS <= len(words) <= _MOST_WORDS_OF_ANSWER:
        return None
    if all(word in YES | NO for word in words):  # the rules know what a "no no" answers
        return None
    guess = shipped_classifier().guess_of(words, asked)
    return guess if guess is not None and guess.probability >= SURE_ASKED else None


def _parts(message: Message, found: Mapping[AttributeName, Finding]) -> Iterator[Clause]:
    """Yield free clauses, and neighbours in one sentence as one: an idiom may have a comma."""
    before: Clause | None = None
    for number, clause in enumerate(message.clauses):
        figures = message.figures_in.get(number, ())
        if (
            clause.mood is not Mood.STATED
            or _counts(message, figures)
            or share_at(message.tokens, clause.first) is not None  # "half of the budget goes to"
            or not _is_apart(clause, found)
        ):
            before = None
            continue
        yield clause
        if _objects(message, clause):
            before = None
            continue
        if before is not None and before.sentence == clause.sentence:
            yield replace(clause, first=before.first)
        before = clause


def _objects(message: Message, clause: Clause) -> bool:
    """Tell whether a clause is "no no", which denies what was said before, not what follows."""
    words = words_of_clause(message.tokens[clause.first : clause.last + 1])
    return len(words) > 1 and all(word in REFUSING for word in words)


def _counts(message: Message, figures: Sequence[Figure]) -> bool:
    """Tell whether a clause has an amount: "one binder", "come May" and "since 1742" are none."""
    return any(
        one.shape not in {Shape.BARE, Shape.COUNT, Shape.DATE}
        or (isinstance(one.low, Decimal) and one.low > _SMALL)
        or message.tokens[one.first].kind is Kind.NUMBER
        for one in figures
        if not _is_year(message, one)
    )


def _is_year(message: Message, figure: Figure) -> bool:
    before = message.tokens[figure.first - 1].text if figure.first else ""
    low = figure.low
    return before in _BEFORE_A_YEAR and isinstance(low, Decimal) and _FIRST_YEAR < low < _LAST_YEAR


def _has_date(message: Message, part: Clause) -> bool:
    """Tell whether a date is said that the rules took for no launch; so are the words around it."""
    numbers = range(message.clause_at[part.first], message.clause_at[part.last] + 1)
    figures = (one for number in numbers for one in message.figures_in.get(number, ()))
    return any(one.shape is Shape.DATE for one in figures)


def _is_apart(part: Clause, found: Mapping[AttributeName, Finding]) -> bool:
    return all(one.last < part.first or part.last < one.first for one in found.values())


def _finding(message: Message, guess: Guess, part: Clause) -> Finding:
    raw = message.words(part.first, part.last).strip(" ,:;()-")
    said = statement_for(guess.attribute, guess.reading, raw)
    return Finding(guess.attribute, said, part.first, part.last)
