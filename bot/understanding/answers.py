"""Reads a message as the answer to the question just asked: "about five", "nope", "2 sec max"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Statement
from bot.understanding.commands import does_not_know
from bot.understanding.context import Context
from bot.understanding.figures import Figure, Shape
from bot.understanding.findings import Finding, statement_of
from bot.understanding.frequencies import find_frequencies
from bot.understanding.phrases import Phrasebook
from bot.understanding.readings import statement_for
from bot.understanding.tokens import Kind
from bot.understanding.units import SHORT_TIMES, Noun
from bot.understanding.vocabulary import words_of

_A_FEW_WORDS: Final = 9
_OPENING: Final = 3


@dataclass(frozen=True, slots=True)
class _Takes:
    """Which figures answer a question, and what a number without a unit then means."""

    shapes: frozenset[Shape]
    bare_unit: str | None = None


_TAKES: Final[Mapping[AttributeName, _Takes]] = {
    AttributeName.BUDGET: _Takes(frozenset({Shape.MONEY}), "usd"),
    AttributeName.DEPLOYMENT_SPEED: _Takes(frozenset({Shape.DURATION, Shape.DATE}), "weeks"),
    AttributeName.SCALABILITY: _Takes(frozenset({Shape.RATE}), "queries/day"),
    AttributeName.DATA_VOLUME: _Takes(frozenset({Shape.COUNT, Shape.SIZE}), "documents"),
    AttributeName.ACCURACY: _Takes(frozenset({Shape.PERCENT, Shape.SCALE}), "percent"),
    AttributeName.USE_CASE_COMPLEXITY: _Takes(frozenset({Shape.SCALE})),
    AttributeName.LABELLED_EXAMPLES: _Takes(frozenset({Shape.COUNT}), "examples"),
    AttributeName.LATENCY: _Takes(frozenset({Shape.DURATION}), "seconds"),
    AttributeName.KNOWLEDGE_TOKENS: _Takes(frozenset({Shape.COUNT}), "tokens"),
    AttributeName.UNIT_COST: _Takes(frozenset({Shape.MONEY}), "usd"),
}
_LATENCY_IN_MS: Final = Decimal(30)  # a bare latency above this can only be milliseconds
_SCALE: Final = frozenset(map(Decimal, range(1, 6)))

_YES: Final = words_of(
    "yes yep yeah y yup ya sure definitely absolutely certainly correct indeed always please must "
    "required mandatory true affirmative ja oui si totally yess aye"
)
_NO: Final = words_of("no nope nah n none never nothing nein non false zero not negative nay naw")
_FREQUENCIES: Final = (
    ("high", "a lot"),
    ("high", "all the time"),
    ("low", "never|hardly|barely"),
    ("low", "not often|much|really"),
)
_LEVELS: Final = (
    ("very_high", "very|extremely|super|really high|big|critical|important|large|strict"),
    ("very_high", "critical|huge|massive|enormous|paramount|crucial|extreme|perfect|flawless"),
    ("very_high", "as high|accurate|much as possible"),
    ("high", "high|lots|plenty|big|large|important|heavy|tons|loads|generous|strict|flexible"),
    ("high", "a lot"),
    ("moderate", "moderate|medium|average|normal|middling|mid|reasonable|decent|okay|ok|some"),
    ("moderate", "so - so"),
    ("moderate", "not too bad"),
    ("low", "low|small|little|light|minor|minimal|limited|modest|tight|few"),
    ("low", "not ... much|many|high|big|important|critical|really|lot"),
    ("very_low", "very|extremely|super|really low|small|little|tiny|light"),
    ("very_low", "tiny|negligible|minuscule"),
)  # fmt: skip
_SPEEDS: Final = (
    ("urgent", "soon|fast|quick|quickly|asap|tight|now|immediately|high|urgent|yesterday"),
    ("relaxed", "whenever|flexible|slow|slowly|later|relaxed|eventually|low|none|open"),
    ("relaxed", "no|not particular|fixed? deadline|rush|hurry|date|urgent|pressure"),
    ("moderate", "moderate|medium|normal|average"),
)


def _book(table: tuple[tuple[str, str], ...]) -> Phrasebook[str]:
    levels: dict[str, list[str]] = {}
    for level, pattern in table:
        levels.setdefault(level, []).append(pattern)
    return Phrasebook(levels)


_ANY_LEVEL: Final = _book(_LEVELS)
_BOOKS: Final = {
    AttributeName.DEPLOYMENT_SPEED: _book(_SPEEDS),
    AttributeName.KNOWLEDGE_VOLATILITY: _book((*_FREQUENCIES, *_LEVELS)),
}
_BOOLEANS: Final = frozenset(
    {
        AttributeName.NEEDS_CITATIONS,
        AttributeName.STYLE_OR_FORMAT_TASK,
        AttributeName.ACCESS_CONTROL,
        AttributeName.DELETION_REQUIRED,
        AttributeName.HAS_EVALUATION_SET,
    }
)
_INDIFFERENT: Final = Phrasebook[bool](
    {
        True: (
            "not ... matter|matters|care|important|bothered|fussed|issue|concern|critical",
            "irrelevant|unimportant|optional|secondary|whatever",
            "nice to have",
            "nice - to - have",
            "no preference|requirement|requirements|constraint|constraints|limit",
        )
    }
)
_UNDEMANDING: Final[Mapping[AttributeName, str]] = {
    AttributeName.BUDGET: "high",
    AttributeName.DEPLOYMENT_SPEED: "relaxed",
    AttributeName.ACCURACY: "low",
    AttributeName.PRIVACY: "low",
    AttributeName.LATENCY: "high",
}
# What a plain yes or no means where the answer is not yes or no by itself.
_PLAIN: Final[Mapping[AttributeName, tuple[str | None, str]]] = {
    AttributeName.PRIVACY: ("high", "low"),
    AttributeName.LABELLED_EXAMPLES: (None, "none"),
    AttributeName.ML_EXPERIENCE: ("some", "none"),
    AttributeName.KNOWLEDGE_VOLATILITY: ("high", "low"),
}


def answer(context: Context, asked: AttributeName) -> Finding | None:
    """Return what the message says of the attribute asked about, None if it does not answer."""
    for reader in (_by_figure, _by_frequency, _by_indifference, _by_yes_or_no, _by_level):
        found = reader(context, asked)
        if found is not None:
            return found
    return None


def _by_figure(context: Context, asked: AttributeName) -> Finding | None:
    takes = _TAKES.get(asked)
    if takes is None:
        return None
    for figure in context.figures:
        read = _as_answer(asked, takes, figure)
        if read is not None and not figure.magnitude:
            said = statement_of(context.message, read, unit=_unit(asked, read))
            return Finding(asked, said, figure.first, figure.last)
    return None


def _as_answer(asked: AttributeName, takes: _Takes, figure: Figure) -> Figure | None:
    if figure.shape in takes.shapes:
        return figure if _suits(asked, figure) else None
    if asked is AttributeName.SCALABILITY and figure.noun is Noun.QUERIES:
        return replace(figure, shape=Shape.BARE, unit="queries/day")
    if figure.shape is not Shape.BARE or not isinstance(figure.low, Decimal):
        return None
    if asked in {AttributeName.ACCURACY, AttributeName.USE_CASE_COMPLEXITY}:
        return _rated(figure, figure.low)
    if asked is AttributeName.LATENCY and figure.low > _LATENCY_IN_MS:
        return replace(figure, unit="ms")
    return replace(figure, unit=takes.bare_unit or "")


def _suits(asked: AttributeName, figure: Figure) -> bool:
    if asked is AttributeName.DEPLOYMENT_SPEED:
        return figure.unit not in SHORT_TIMES
    people = figure.noun in {Noun.PEOPLE, Noun.LANGUAGES}
    return not people or asked is AttributeName.SCALABILITY


def _rated(figure: Figure, low: Decimal) -> Figure | None:
    """Read a bare 4 as a level, 95 as per cent, 0.95 as a share."""
    if low in _SCALE:
        return replace(figure, unit="scale_1_5")
    if 0 < low < 1 and isinstance(figure.high, Decimal):
        return replace(figure, low=low * 100, high=figure.high * 100, unit="percent")
    return replace(figure, unit="percent") if 5 < low <= 100 else None  # noqa: PLR2004 -- per cent


def _unit(asked: AttributeName, figure: Figure) -> str | None:
    if asked is AttributeName.LABELLED_EXAMPLES:
        return "examples"
    if figure.shape is Shape.COUNT and figure.noun in {Noun.OTHER, Noun.QUERIES}:
        return "documents" if asked is AttributeName.DATA_VOLUME else None
    return None


def _by_yes_or_no(context: Context, asked: AttributeName) -> Finding | None:
    if asked not in _BOOLEANS and asked not in _PLAIN:
        return None
    for place, token in enumerate(context.message.tokens[:_OPENING]):
        yes, no = token.text in _YES, token.text in _NO
        if (yes or no) and not _is_other_than_an_answer(context, place):
            reading = yes if asked in _BOOLEANS else _PLAIN[asked][0 if yes else 1]
            if reading is None:
                return None
            raw = context.message.words(place, place)
            return Finding(asked, statement_for(asked, reading, raw), place, place)
    return None


def _is_other_than_an_answer(context: Context, place: int) -> bool:
    """Tell whether a yes or no belongs to "not sure", or to a correction as in "no wait, 2500"."""
    message = context.message
    if does_not_know(message, place):
        return True
    return any(
        figure.shape is Shape.BARE and context.is_correction(figure) for figure in context.figures
    )


def _by_indifference(context: Context, asked: AttributeName) -> Finding | None:
    """Read "doesn't matter" and "nice to have": nothing is demanded of the attribute."""
    message = context.message
    reading = False if asked in _BOOLEANS else _UNDEMANDING.get(asked)
    if reading is None or len(message.tokens) > _A_FEW_WORDS:
        return None
    for found in _INDIFFERENT.search(message.tokens):
        raw = message.words(found.first, found.last)
        return Finding(asked, statement_for(asked, reading, raw), found.first, found.last)
    return None


def _by_frequency(context: Context, asked: AttributeName) -> Finding | None:
    if asked is not AttributeName.KNOWLEDGE_VOLATILITY:
        return None
    for found in find_frequencies(context.message.tokens):
        said = Statement(raw=context.message.words(found.first, found.last), level=found.level)
        return Finding(asked, said, found.first, found.last)
    return None


def _by_level(context: Context, asked: AttributeName) -> Finding | None:
    message = context.message
    words = [token for token in message.tokens if token.kind is Kind.WORD]
    if len(words) > _A_FEW_WORDS or asked in _BOOLEANS:
        return None
    found = list(_BOOKS.get(asked, _ANY_LEVEL).search(message.tokens))
    if not found:
        return None
    best = max(found, key=lambda match: (len(match.said), -match.first))
    raw = message.words(best.first, best.last)
    return Finding(asked, Statement(raw=raw, level=best.label), best.first, best.last)
