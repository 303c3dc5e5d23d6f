"""What a question asks for, read from its words."""

import re
from dataclasses import dataclass

from knowledge.answers import EVERY_KIND, Kind
from knowledge.lexicon import COMPANIES, LEXICON, Approach, Measure, Operation, Wanted
from knowledge.words import normal, terms

_IN_UNIT = re.compile(
    r"\bin (?:\w+ )?(second|minute|hour|day|week|month|year|dollar|euro|token|point)s\b(?! \d)"
)
_LEFT_OUT = re.compile(
    r"\b(?:without|excluding|except(?: for)?|not counting|leaving out|apart from|aside from|minus)"
    r" (?:the |any )?(?P<what>\w+(?:[\s-]\w+)?)"
    r"|(?P<before>\w+) (?:left out|aside|excluded|not counted)\b"
)
_TIME_UNIT = r"(?:(?:milli)?second|minute|hour|day|week|month|year)"
_HOLDS = {
    Wanted.PERSON: re.compile(r"(?!)"),  # no passage states one, nor a place
    Wanted.PLACE: re.compile(r"(?!)"),
    Wanted.DATE: re.compile(r"\b(?:19|20)\d\d\b"),
    Wanted.SIZE: re.compile(r"\d\s?(?:[kmgt]b|\w+bytes?)\b"),
    Wanted.DURATION: re.compile(
        rf"\d\s?(?:ms|s|h|min)\b|(?:\d|one|two|three|six|twelve)[\s-]{_TIME_UNIT}|{_TIME_UNIT}s? \d"
    ),
    Wanted.SHARE: re.compile(r"%|\bpoints?\b|\btimes\b|\bhalf\b|\bthird\b|0\.\d"),
    Wanted.COUNT: re.compile(
        r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    ),
    Wanted.CHANGE: re.compile(r"\d"),
    Wanted.MONEY: re.compile(r"[$€£]\s?\d"),
}

_NAMED_KINDS = (
    (LEXICON.phrases.of_article, {Kind.ARTICLE, Kind.CASE, Kind.CAVEAT}),
    (LEXICON.phrases.of_literature, {Kind.LITERATURE, Kind.CAVEAT}),
    (LEXICON.phrases.of_cases, {Kind.CASE, Kind.CAVEAT}),
    (LEXICON.phrases.of_documents, {Kind.DOCUMENT}),
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as read. `plain` is its text with one spelling a term, in lower case.

    `of_article` is true when it asks what the article itself says; `measures` are the rows of the
    article's tables that it names, in the order named; `kinds` are those of the sources named.
    """

    text: str
    plain: str
    terms: frozenset[str]
    wanted: Wanted | None
    operation: Operation | None
    approaches: tuple[Approach, ...]
    companies: tuple[str, ...]
    measures: tuple[Measure, ...]
    of_article: bool
    kinds: frozenset[Kind] = EVERY_KIND


def read(text: str) -> Question:
    """Return the question in `text`; whatever is not recognised is simply absent."""
    plain = normal(text).lower()
    return Question(
        text=text,
        plain=plain,
        terms=frozenset(terms(text)),
        wanted=next((kind for kind, words in LEXICON.wanted.items() if words.search(plain)), None),
        operation=next(
            (one for one, words in LEXICON.operations.items() if words.search(plain)), None
        ),
        approaches=approaches_in(plain),
        companies=companies_in(plain),
        measures=measures_in(plain),
        of_article=LEXICON.phrases.of_article.search(plain) is not None,
        kinds=kinds_in(plain),
    )


def kinds_in(plain: str) -> frozenset[Kind]:
    """Return the kinds of the sources that a plain text names, every one where it names none.

    Caveats and gaps speak of all that is published, so they come with any of it.
    """
    named = (kinds for words, kinds in _NAMED_KINDS if words.search(plain))
    return frozenset[Kind]().union(*named) or EVERY_KIND


def names_source(text: str) -> bool:
    """Tell whether a text names whose statement is meant."""
    return kinds_in(normal(text).lower()) != EVERY_KIND


def approaches_in(plain: str) -> tuple[Approach, ...]:
    """Return the approaches that a plain text names."""
    return tuple(approach for approach, words in LEXICON.approaches.items() if words.search(plain))


def companies_in(plain: str) -> tuple[str, ...]:
    """Return the article's companies that a plain text names, also in two words."""
    joined = plain.replace(" ", "")
    return tuple(name for name in COMPANIES if name.lower() in joined)


def measures_in(plain: str) -> tuple[Measure, ...]:
    """Return the measures that a plain text names, in the order named, each once."""
    found = [
        (match.start(), measure)
        for measure in LEXICON.measures
        if (match := measure.means.search(plain))
    ]
    return tuple(measure for _, measure in sorted(found, key=lambda pair: pair[0]))


def measures_left_out(plain: str) -> frozenset[str]:
    """Return the rows of the measures that a plain text does not want, as in "without set-up"."""
    named = (measures_in(found["what"] or found["before"]) for found in _LEFT_OUT.finditer(plain))
    return frozenset(measure.row for measures in named for measure in measures)


def words_for(measure: Measure, plain: str) -> frozenset[str]:
    """Return the terms by which a plain text names the measure."""
    return frozenset(term for match in measure.means.finditer(plain) for term in terms(match[0]))


def asks_unit(plain: str) -> str | None:
    """Return the unit that a plain text asks to be answered in, in the singular."""
    unit = _IN_UNIT.search(plain)
    return unit[1] if unit is not None else None


def holds(wanted: Wanted | None, text: str) -> bool:
    """Tell whether a text holds a thing of the kind wanted."""
    return wanted is None or _HOLDS[wanted].search(text.lower()) is not None
