"""What a number counts, and over which period: documents, queries a day."""

import calendar
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from advisor.numerals import ONES, TENS
from advisor.unit_names import ADVERBS
from bot.understanding.figure import Figure, Shape, with_plus
from bot.understanding.numbers import read_number
from bot.understanding.tokens import Kind, Token, text_at, token_at
from bot.understanding.units import NOUNS, PERIODS, RATE_WORDS, SINGULAR_QUERIES, Noun
from bot.understanding.vocabulary import words_of

# Words that end the search for the noun a number counts.
_BREAKS: Final = words_of(
    "in on at to for and or but with from that which who is are was were be a an the per by if "
    "it we they i you our my their has have had do does can will would should need so then "
    "than as when while because plus about into over under within this across perhaps always tops "
    "gets goes makes takes means needs comes gives costs works says looks seems runs sits stays "
    "holds lies ones lives feels counts fits leaves keeps useless worthless less plus minus "
    "stands remains applies suffices helps"
)


_TEAMS: Final = words_of("team crew staff group band family party squad committee board")


_CONTAINERS: Final = words_of(
    "shelves shelf boxes box cabinets cabinet drawers drawer crates crate rooms room cupboards "
    "cupboard piles pile stacks stack bookcases bookcase cartons carton pallets pallet metres "
    "meters bags bag trunks trunk lorries vans"
)
"""Of "two shelves of binders" nobody knows how many binders there are."""
_FILE_FORMATS: Final = words_of("pdf pdfs word docx excel html scans scanned markdown plain")
_Named = tuple[Noun, int, str | None]


_PEOPLED: Final = words_of(
    "employs employ employing houses educates teaches treats seats feeds hosts host enrols"
)
"""Before a number these say that people are counted, unless it is said what else is: "the hospital
employs 6,500", but "the site hosts 4,500 pages"."""
_SAMPLED: Final = words_of("sample example training labelled labeled annotated demonstration")


_SHORTEST_PLURAL: Final = 3


_NOUN_REACH = 4  # "3,000 old customer support tickets"


_PERIOD_REACH = 4  # "600 questions from our staff a week"


def rate_word(tokens: Sequence[Token], bare: Figure) -> Figure | None:
    """Read "20 rps"."""
    period = RATE_WORDS.get(text_at(tokens, bare.last + 1))
    if period is None:
        return None
    return replace(bare, shape=Shape.RATE, noun=Noun.QUERIES, per=period, last=bare.last + 1)


def counted(tokens: Sequence[Token], bare: Figure, money: str) -> Figure | None:
    """Read what a number counts, and over which period."""
    bare = with_plus(tokens, bare)
    of_us = (text_at(tokens, bare.last + 1), text_at(tokens, bare.last + 2)) == ("of", "us")
    if of_us or (
        text_at(tokens, bare.first - 1) == "of" and text_at(tokens, bare.first - 2) in _TEAMS
    ):
        return replace(bare, shape=Shape.COUNT, noun=Noun.PEOPLE, unit="people")
    after = bare.last + 1
    named = _held(tokens, after) or _filed(tokens, after) or _noun(tokens, after)
    if text_at(tokens, bare.first - 1) in _PEOPLED and (named is None or named[0] is Noun.OTHER):
        return replace(bare, shape=Shape.COUNT, noun=Noun.PEOPLE, unit="people")
    if named is None:
        said = text_at(tokens, bare.last + 1) in {"is", "are"}  # "400 is per hour"
        is_per = said and text_at(tokens, bare.last + 2) == "per"
        period = None if money else period_after(tokens, bare.last + 1 + is_per, reach=0)
        if period is not None:
            return replace(bare, shape=Shape.RATE, per=period[0], last=period[1])
        return None
    noun, at, adverb = named
    counted = replace(bare, shape=Shape.COUNT, noun=noun, last=at, unit=tokens[at].text)
    reach = 0 if noun in {Noun.LANGUAGES, Noun.TOKENS} else _PERIOD_REACH
    is_measure = text_at(tokens, at) == "page" and text_at(tokens, at - 1) == "-"
    period = None if is_measure else period_after(tokens, at + 1, reach=reach)
    if period is None and noun is Noun.QUERIES:
        period = _in_a_time(tokens, at + 1)
    if period is None and adverb is not None:
        period = (adverb, at)
    if period is not None:
        return replace(counted, shape=Shape.RATE, per=period[0], last=period[1])
    return _every_few(tokens, counted) or counted


def _every_few(tokens: Sequence[Token], counted: Figure) -> Figure | None:
    """Read "1 request every 2 seconds" as half a request a second."""
    start = counted.last + 2
    if text_at(tokens, counted.last + 1) != "every" or start >= len(tokens):
        return None
    span = read_number(tokens, start)
    period = PERIODS.get(text_at(tokens, span.end).removesuffix("s")) if span else None
    if span is None or period is None or not span.value or not isinstance(counted.low, Decimal):
        return None
    each = counted.low / span.value
    return replace(counted, shape=Shape.RATE, low=each, high=each, per=period, last=span.end)


def _held(tokens: Sequence[Token], place: int) -> _Named | None:
    """Read "two shelves of ring binders", "two filing cabinets of plans": so many of the former."""
    for at in (place, place + 1):
        if text_at(tokens, at) in _CONTAINERS and text_at(tokens, at + 1) in {"of", "full"}:
            return (Noun.HOLDERS, at, None)
    return None


def _filed(tokens: Sequence[Token], place: int) -> _Named | None:
    """Read "6,400 Prüfberichte as PDF": what lies in files is documents, whatever it is called."""
    for at in range(place, min(place + _NOUN_REACH, len(tokens))):
        token = tokens[at]
        if token.kind is not Kind.WORD or token.text in _BREAKS | NOUNS.keys():
            return None
        joined = text_at(tokens, at + 1) in {"as", "in", "(", ","}
        if joined and text_at(tokens, at + 2) in _FILE_FORMATS:
            return Noun.DOCUMENTS, at, None
    return None


def _noun(tokens: Sequence[Token], place: int) -> _Named | None:
    """Find the counted noun near `place`, where it stands, and "daily" if that came before it."""
    adverb, unknown, sampled = None, None, False
    for at in range(place, min(place + _NOUN_REACH + 1, len(tokens))):
        token = tokens[at]
        if (
            token.text in {"-", "of", "/", "&"}
            or _is_of_q_and_a(tokens, at)
            or (token.kind is Kind.SIGN and token.text == "'")
        ):
            continue
        if token.kind is not Kind.WORD or token.text in _BREAKS | ADVERBS.keys():
            adverb = ADVERBS.get(token.text)
            if adverb is None or at > place:
                break
            continue
        if token.text in NOUNS and not _is_modifier(tokens, at):
            return Noun.EXAMPLES if sampled else NOUNS[token.text], at, adverb
        if token.text in SINGULAR_QUERIES and text_at(tokens, place - 1) in {"1", "one"}:
            return Noun.QUERIES, at, adverb
        if unknown is None and len(token.text) > _SHORTEST_PLURAL and token.text.endswith("s"):
            unknown = at
        sampled = sampled or token.text in _SAMPLED
    noun = Noun.EXAMPLES if sampled else Noun.OTHER
    return (noun, unknown, adverb) if unknown is not None else None


def _is_of_q_and_a(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a letter belongs to the "Q&A" of "Q&A pairs", which counts no queries."""
    letters = [text_at(tokens, place + step) for step in (-2, -1, 0, 1, 2)]
    return letters[2:] == ["q", "&", "a"] or letters[:3] == ["q", "&", "a"]


def _is_modifier(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a noun belongs to the next: "page views", "example types"."""
    following = token_at(tokens, place + 1)
    return (
        following is not None
        and following.kind is Kind.WORD
        and not tokens[place].text.endswith("s")
        and len(following.text) > _SHORTEST_PLURAL
        and following.text.endswith("s")
        and following.text not in _BREAKS | ADVERBS.keys() | PERIODS.keys()
    )


def period_after(tokens: Sequence[Token], place: int, *, reach: int) -> tuple[str, int] | None:
    """Find "a day", "/min", "per week", "daily" after `place`; return the period and its end."""
    for at in range(place, min(place + reach + 1, len(tokens))):
        word = text_at(tokens, at)
        if word in ADVERBS:
            return ADVERBS[word], at
        on_a_day = _on_a_day(tokens, at)
        if on_a_day is not None:
            return on_a_day
        named = _named_period(tokens, at)
        if named is not None:
            return named
        if word == "," and text_at(tokens, at - 1) == "each":  # "20 lookups each, every day"
            continue
        letter = text_at(tokens, at + 2) if text_at(tokens, at + 1) in {".", "/"} else ""
        if word == "p" and letter in _PER_LETTER:
            return _PER_LETTER[letter], at + 2
        counts = tokens[at].kind is Kind.NUMBER or word in _COUNTING
        alters = word in _RELATIVE and any(
            text_at(tokens, after) in _ALTERING for after in (at + 1, at + 2)
        )
        if counts or alters or tokens[at].kind is Kind.SIGN or word in _CLAUSES:
            return None
    return None


def _named_period(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """Read "/min", "per week", "each working day"; return the period and where it is named."""
    word = text_at(tokens, place)
    if word not in _LEADS_TO_PERIOD:
        return None
    after = place + 1 + (text_at(tokens, place + 1) in {"single", "working", "business"})
    named = text_at(tokens, after)
    period = PERIODS.get(named) or PERIODS.get(named.removesuffix("s"))
    return (period, after) if period and (len(named) > 1 or word == "/") else None


_LEADS_TO_PERIOD: Final = words_of("/ per a an each every pro p by im am par")
_PER_LETTER: Final = {"a": "year", "m": "month", "w": "week", "d": "day"}  # "15k p.a.", "900 p/m"
_COUNTING: Final = (frozenset(ONES) | frozenset(TENS)) - {"one"}
_CLAUSES: Final = words_of("and but or so because while although plus then")
_RELATIVE: Final = words_of("that which they")
_ALTERING: Final = words_of(
    "change changes changed changing vary varies varied turn expire expires update updates updated "
    "updating refreshed revised reviewed amended rewritten replaced edited reissued renewed"
)
"""So many "manuals that change weekly" are there, not changed a week."""


def _in_a_time(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """Read "in a month" of what people ask; of anything else it may be a deadline."""
    period = PERIODS.get(text_at(tokens, place + 2))
    led = text_at(tokens, place) == "in" and text_at(tokens, place + 1) == "a"
    return (period, place + 2) if led and period else None


def _on_a_day(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """Read "on a busy Monday", "on a normal day", "in the week", "in one month"."""
    period = PERIODS.get(text_at(tokens, place + 2))
    if text_at(tokens, place) == "in" and text_at(tokens, place + 1) == "the":
        return (period, place + 2) if period in _IN_THE else None
    if text_at(tokens, place) == "in" and text_at(tokens, place + 1) in _ONE and period:
        return period, place + 2
    if text_at(tokens, place) not in {"on", "in"} or text_at(tokens, place + 1) not in {
        "a",
        "an",
        "our",
    }:
        return None
    for at in range(place + 2, place + 5):
        period = _DAYS_AND_SEASONS.get(text_at(tokens, at))
        if period is not None:
            return period, at
    return None


_ONE: Final = frozenset({"one", "any"})
_IN_THE: Final = frozenset({"week", "month"})  # "in the year" may be "in the year 2020"
_DAYS_AND_SEASONS: Final = {
    **dict.fromkeys(calendar.day_name, "day"),
    **{name.lower(): "day" for name in calendar.day_name},
    **{period: period for period in ("day", "week", "month", "year", "quarter", "hour")},
}
