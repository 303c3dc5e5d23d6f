"""What a model sees of a clause: its words, what the lexicons say, and the clauses beside it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.findings import Finding
from bot.understanding.learned.features import Seen, Signs, words_of_clause
from bot.understanding.message import Message

_MOST_WORDS: Final = 12
_MOST_CLAUSES: Final = 6
_MOST_FIGURES: Final = 2
_BRIEF: Final = 4  # words
_WORDS: Final = 1.5  # how long the words of a clause are together, beside 1 for other signs


def see_clause(
    message: Message, number: int, phrases: Sequence[Finding], asked: AttributeName | None
) -> Seen:
    """Return what is seen of a message's clause, `phrases` being what the lexicons found."""
    clause = message.clauses[number]
    words = words_of_clause(message.tokens[clause.first : clause.last + 1])
    signs = {
        **_words(words),
        **_place(message, number, len(words), asked),
        **_lexicons(message, number, phrases),
        **dict(_beside(message, number)),
    }
    return Seen(signs, (words,))


def asked_before(
    context: Context, number: int, asked: AttributeName | None
) -> AttributeName | None:
    """Return what a clause answers: the heading before it, as in "privacy? none", or the bot."""
    message = context.message
    if number == 0 or message.clauses[number - 1].sentence != message.clauses[number].sentence:
        return asked
    heading = message.clauses[number - 1]
    if message.tokens[heading.last].text != "?":
        return asked
    named = (name for name in AttributeName if context.cues.here(name, Role.TOPIC, heading.first))
    return next(named, asked)


def reading_of(finding: Finding) -> str | None:
    """Return the level, or "true" or "false", that a finding states; None for a figure."""
    said = finding.statement
    if said is None:
        return None
    return str(said.value).lower() if isinstance(said.value, bool) else said.level


def _words(words: Sequence[str]) -> Signs:
    each = _WORDS / max(1, len(words)) ** 0.5
    pairs = pairwise(("<", *words, ">"))
    return dict.fromkeys(words, each) | {f"{one} {two}": each for one, two in pairs}


def _place(message: Message, number: int, length: int, asked: AttributeName | None) -> Signs:
    figures = message.figures_in.get(number, ())
    return {
        f"mood {message.clauses[number].mood.value}": 1.0,
        f"long {min(length, _MOST_WORDS)}": 0.5,
        f"clauses {min(len(message.clauses), _MOST_CLAUSES)}": 0.5,
        f"figures {min(len(figures), _MOST_FIGURES)}": 0.5,
        f"asked {asked or ''}": 1.0,
        f"asked {asked or ''} {min(length, _BRIEF)}": 1.0,
        **{f"shape {one.shape.value}": 0.7 for one in figures},
    }


def _lexicons(message: Message, number: int, phrases: Sequence[Finding]) -> Signs:
    clause = message.clauses[number]
    signs: dict[str, float] = {}
    here = False
    for finding in phrases:
        reading = reading_of(finding)
        if reading is None:
            continue
        name = finding.attribute
        if not (finding.first <= clause.last and clause.first <= finding.last):
            signs[f"lexicon elsewhere {name}"] = 0.4
            continue
        here = True
        signs[f"lexicon {name}"] = 1.5
        signs[f"lexicon {name} {reading}"] = 1.0
        for word in words_of_clause(message.tokens[finding.first : finding.last + 1]):
            signs[f"lexicon {name}: {word}"] = 0.5
    return signs if here else {**signs, "lexicon none": 1.5}


def _beside(message: Message, number: int) -> Iterator[tuple[str, float]]:
    for side, at in (("before", number - 1), ("after", number + 1)):
        if not 0 <= at < len(message.clauses):
            yield f"{side} none", 0.5
            continue
        clause = message.clauses[at]
        same = clause.sentence == message.clauses[number].sentence
        yield f"{side} {same}", 0.5
        words = words_of_clause(message.tokens[clause.first : clause.last + 1])
        for word in words:
            yield f"{side} {same} {word}", 0.5 / len(words) ** 0.5
