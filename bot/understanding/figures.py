"""The figures of a message: amounts with their units, before anyone asks what they are about."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final

from bot.understanding.dates import read_period
from bot.understanding.numbers import Number, as_decimal, read_number
from bot.understanding.tokens import Kind, Token
from bot.understanding.units import (
    ADVERBS,
    CURRENCIES,
    CURRENCY_PREFIXES,
    GLUED_TIMES,
    NOUNS,
    PERIODS,
    RATE_WORDS,
    SIZES,
    TIME_QUALITIES,
    TIMES,
    Noun,
)
from bot.understanding.vocabulary import words_of


class Shape(Enum):
    """What kind of amount a figure is, from its unit alone."""

    MONEY = "money"
    RATE = "rate"
    DURATION = "duration"
    PERCENT = "percent"
    SIZE = "size"
    COUNT = "count"
    DATE = "date"
    SCALE = "scale"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount said by tokens first..last.

    `low` and `high` differ for a range. `unit` is the unit of money, time or size; `noun` what is
    counted; `per` the period of a rate, or what a price is for ("queries").
    """

    shape: Shape
    low: Decimal | date
    high: Decimal | date
    first: int
    last: int
    unit: str = ""
    noun: Noun | None = None
    per: str = ""
    rough: bool = False
    magnitude: bool = False
    at_least: bool = False
    scaled: bool = False

    @property
    def is_range(self) -> bool:
        """Tell whether two ends were said."""
        return self.low != self.high


# Words that end the search for the noun a number counts.
_BREAKS: Final = words_of(
    "in on at to for and or but with from that which who is are was were be a an the per by if "
    "it we they i you our my their has have had do does can will would should need so then "
    "than as when while because plus about into over under within"
)
_CURRENCY_WORDS: Final = words_of("dollars euros euro pounds rupees francs usd eur gbp inr chf")
_SAMPLED: Final = words_of("sample example training labelled labeled annotated demonstration")
_SHORTEST_PLURAL: Final = 3
_NOUN_REACH = 4  # "3,000 old customer support tickets"
_PERIOD_REACH = 4  # "600 questions from our staff a week"
_TO: Final = frozenset({"-", "to", "bis", "or", "through"})
_UNTIL: Final = frozenset({"until", "till", "up"})  # the second end only after "from"
_SINGULAR: Final = {"query", "question", "request", "call", "chat", "search", "conversation"}


def find_figures(tokens: Sequence[Token], today: date) -> tuple[Figure, ...]:
    """Return the figures in order; they do not overlap."""
    figures: list[Figure] = []
    place = 0
    while place < len(tokens):
        figure = _read(tokens, place, today)
        if figure is not None:
            figures.append(figure)
        place = place + 1 if figure is None else figure.last + 1
    return tuple(figures)


def _read(tokens: Sequence[Token], place: int, today: date) -> Figure | None:
    period = read_period(tokens, place, today)
    if period is not None:
        return Figure(Shape.DATE, period.first, period.last, place, period.end - 1)
    prefix = _currency_prefix(tokens, place)
    number_at = place if prefix is None else prefix
    if number_at >= len(tokens) or _is_name(tokens, number_at) or _is_pronoun(tokens, place):
        return None
    number = read_number(tokens, number_at)
    if number is None:
        return _article_unit(tokens, place)
    if _is_below_zero(tokens, place) or (place != number_at and _is_minus(tokens, number_at - 1)):
        number = replace(number, value=-number.value)
    share = _out_of(tokens, place, number)
    if share is not None:
        return share
    currency = CURRENCIES[tokens[place].text] if prefix is not None else ""
    return _with_unit(tokens, place, number, currency)


def _with_unit(tokens: Sequence[Token], place: int, number: Number, currency: str) -> Figure | None:
    """Read a possible second number of a range, then the unit."""
    low, high = number, number
    other = _range_end(tokens, number, place)
    if other is not None:
        low, high = _aligned(number, other)
    bare = Figure(
        Shape.BARE,
        low.value,
        high.value,
        place,
        high.end - 1,
        rough=high.rough,
        magnitude=high.magnitude,
        scaled=high.scaled,
    )
    money = high.money or low.money or ""
    return (
        _money(tokens, bare, currency)
        or _fraction_units(tokens, bare, low, high)
        or _rate_word(tokens, bare)
        or _counted(tokens, bare, money)
        or (_priced(tokens, replace(bare, shape=Shape.MONEY, unit=money)) if money else bare)
    )


def _currency_prefix(tokens: Sequence[Token], place: int) -> int | None:
    """Return where the number after "$", "Rs." or "EUR" stands, or None."""
    if tokens[place].text not in CURRENCY_PREFIXES:
        return None
    after = place + 1
    while _text(tokens, after) in {".", "~", ":"} or _is_minus(tokens, after):
        after += 1
    return after if after < len(tokens) and tokens[after].kind is Kind.NUMBER else None


def _is_name(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a number is part of a name: GPT-4, room 404, #12, ISO 27001."""
    before = _text(tokens, place - 1)
    if _text(tokens, place - 2) == "one" and before == "of":  # "one of 14 labels"
        return True
    if before in {"#", "room", "gpt", "iso", "version", "v", "ticket", "step", "section", "page"}:
        return True
    glued_dash = before == "-" and tokens[place].glued and tokens[place - 1].glued
    named = _at(tokens, place - 2)
    return glued_dash and named is not None and named.kind is Kind.WORD and len(named.text) > 1


def _is_below_zero(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "-5000" or "minus 5000" is said; a dash elsewhere is a bullet or a range."""
    return _text(tokens, place - 1) in {"minus", "negative"} or _is_minus(tokens, place - 1)


def _is_minus(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a dash touches what follows and no word, number or dash before it."""
    if _text(tokens, place) != "-" or place + 1 >= len(tokens) or not tokens[place + 1].glued:
        return False
    before = _at(tokens, place - 1)
    open_before = before is None or (before.kind is Kind.SIGN and before.text not in _CLOSING)
    return not tokens[place].glued or open_before


_CLOSING: Final = frozenset("-)]%+/'\"")


def _is_pronoun(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "one" stands for a thing, as in "skip that one"."""
    if tokens[place].text != "one":
        return False
    return _text(tokens, place + 1) == "of" or _text(tokens, place - 1) in {
        "that", "this", "the", "which", "each", "every", "any", "no", "another", "last", "next",
        "first", "second", "third", "good", "quick", "right", "wrong",
    }  # fmt: skip


def _range_end(tokens: Sequence[Token], number: Number, place: int) -> Number | None:
    """Read the second number of "30 to 50k", "between 30 and 50k", "$30k-$50k"."""
    joint = number.end
    unit = _text(tokens, joint)
    if unit in CURRENCIES or unit in TIMES or unit == "%":
        joint += 1
    word = _text(tokens, joint)
    if word not in _TO and not _is_led(tokens, place, word):
        return None
    if word == "to" and _moves(tokens, place):
        return None
    start = joint + 1
    while _text(tokens, start) in CURRENCY_PREFIXES or _text(tokens, start) in {"maybe", "~", "to"}:
        start += 1
    other = read_number(tokens, start) if start < len(tokens) else None
    if other is None or other.magnitude or not _same_unit(tokens, unit, other):
        return None
    low, high = _aligned(number, other)
    return other if low.value < high.value else None


def _is_led(tokens: Sequence[Token], place: int, joint: str) -> bool:
    """Tell whether "between" or "from" before a number makes a range of "and" or "until"."""
    before = {_text(tokens, place - back) for back in range(1, 4)}
    return (joint == "and" and "between" in before) or (joint in _UNTIL and "from" in before)


def _moves(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "went from 40k to 60k" is said: two amounts, of which the second holds."""
    before = [_text(tokens, place - back) for back in range(1, 5)]
    return "from" in before[:2] and any(word in _MOVED for word in before)


_MOVED: Final = words_of(
    "went goes gone raised reduced increased cut dropped moved changed bumped upped lowered grew "
    "shrank fell extended shortened pushed slipped it update change corrected revised"
)


def _same_unit(tokens: Sequence[Token], unit: str, other: Number) -> bool:
    """Tell whether "6 weeks to 8 weeks" has one unit; "6 weeks to 80 users" has two."""
    if unit not in TIMES:
        return True
    return TIMES.get(_text(tokens, other.end)) == TIMES[unit]


def _aligned(low: Number, high: Number) -> tuple[Number, Number]:
    """Give the first number of "30 to 50k" the multiple of the second."""
    if low.multiple != 1 or high.multiple == 1 or low.value >= high.unscaled:
        return low, high
    return replace(low, value=low.value * high.multiple), high


def _out_of(tokens: Sequence[Token], place: int, number: Number) -> Figure | None:
    """Read "nine answers out of ten", "9 in 10", "4/5"."""
    joint, words = number.end, [_text(tokens, number.end + offset) for offset in range(4)]
    if words[1:3] == ["out", "of"]:
        joint, words = joint + 1, words[1:]
    if words[:2] == ["out", "of"]:
        start = joint + 2
    elif words[0] == "/" or (words[0] == "in" and words[1] in _WHOLES):
        start = joint + 1
    else:
        return None
    whole = read_number(tokens, start) if start < len(tokens) else None
    if whole is None or whole.value not in {5, 10, 20, 100, 1000} or number.value > whole.value:
        return None
    last = whole.end - 1
    if whole.value == 5 and number.value >= 1 and words[0] != "in":  # noqa: PLR2004 -- the framework's own scale
        return Figure(Shape.SCALE, number.value, number.value, place, last)
    share = number.value * 100 / whole.value
    return Figure(Shape.PERCENT, share, share, place, last)


_WHOLES: Final = words_of("ten 10 hundred 100 a five 5 twenty 20")


def _money(tokens: Sequence[Token], bare: Figure, currency: str) -> Figure | None:
    after = bare.last + 1
    while _text(tokens, after) in {"k", "+"} and _text(tokens, after + 1) in CURRENCIES:
        after += 1
    if _text(tokens, after) == "," and _text(tokens, after + 1) in _CURRENCY_WORDS:
        after += 1  # "65k, pounds that is"
    suffix = CURRENCIES.get(_text(tokens, after))
    if suffix is None and not currency:
        return None
    last = after if suffix is not None else bare.last
    unit = suffix if suffix is not None and currency in {"", "usd"} else currency
    return _priced(tokens, replace(bare, shape=Shape.MONEY, unit=unit, last=last))


def _priced(tokens: Sequence[Token], money: Figure) -> Figure:
    """Add what a price is for: "a month", "per query", "per 1000 queries"."""
    money = _plus(tokens, money)
    period = _period(tokens, money.last + 1, reach=0)
    if period is not None:
        return replace(money, per=period[0], last=period[1])
    after = money.last + 1
    word = _text(tokens, after)
    if word not in {"per", "/", "each", "a", "an", "every", "pro"}:
        return money
    named = next(
        (at for at in range(after, after + 4) if _text(tokens, at) in NOUNS.keys() | _SINGULAR),
        None,
    )
    if named is not None:
        return replace(money, per="query", last=named)
    if word in {"per", "/", "each"}:
        return replace(money, per="other")
    return money


def _fraction_units(
    tokens: Sequence[Token], bare: Figure, low: Number, high: Number
) -> Figure | None:
    """Read units in which 1.125 is a fraction: per cent, times, sizes."""
    exact = replace(bare, low=as_decimal(low), high=as_decimal(high))
    after = bare.last + 1
    word = _text(tokens, after)
    if word in {"%", "percent", "pct", "prozent", "percentage"}:
        return _plus(tokens, replace(exact, shape=Shape.PERCENT, last=after))
    if word == "per" and _text(tokens, after + 1) == "cent":
        return _plus(tokens, replace(exact, shape=Shape.PERCENT, last=after + 1))
    if word in SIZES:
        return replace(exact, shape=Shape.SIZE, unit=SIZES[word], last=after)
    if word in {"+", "-"}:
        after += 1
    while _text(tokens, after) in TIME_QUALITIES:
        after += 1
    unit = _time_unit(tokens, after)
    if unit is None:
        return None
    return _duration(replace(exact, unit=unit, last=after, at_least=word == "+"))


def _duration(figure: Figure) -> Figure:
    figure = replace(figure, shape=Shape.DURATION)
    if figure.unit == "fortnights" and isinstance(figure.low, Decimal):
        return replace(figure, unit="weeks", low=figure.low * 2, high=Decimal(str(figure.high)) * 2)
    return figure


def _time_unit(tokens: Sequence[Token], place: int) -> str | None:
    token = _at(tokens, place)
    if token is None:
        return None
    if token.glued and token.text in GLUED_TIMES:
        return GLUED_TIMES[token.text]
    return TIMES.get(token.text)


def _and_a_half(tokens: Sequence[Token], figure: Figure) -> Figure:
    """Read "a month and a half"."""
    words = [_text(tokens, figure.last + offset) for offset in range(1, 4)]
    if words != ["and", "a", "half"]:
        return figure
    return replace(figure, low=Decimal("1.5"), high=Decimal("1.5"), last=figure.last + 3)


def _or_two(tokens: Sequence[Token], figure: Figure) -> Figure:
    """Read "a minute or two" and "a day or so"."""
    words = [_text(tokens, figure.last + offset) for offset in range(1, 3)]
    if words == ["or", "two"]:
        return replace(figure, high=Decimal(2), last=figure.last + 2)
    return figure


def _article_unit(tokens: Sequence[Token], place: int) -> Figure | None:
    """Read "inside a month", "sub-second": one, if the word before makes it a length."""
    if _text(tokens, place) == "sub":
        return _below_one(tokens, place)
    if _text(tokens, place) not in {"a", "an"} or _text(tokens, place - 1) not in {
        "inside", "within", "in", "under", "below", "than", "about", "around", "only", "just",
        "another", "got", "have", "max", "for", "takes", "take", "wait", "waits", "maybe", "say",
        "least", "most", "need", "needs", "give", "gives", "roughly", "over", "every", "is", "'s",
    }:  # fmt: skip
        return None
    after = place + 1
    while _text(tokens, after) in TIME_QUALITIES:
        after += 1
    unit = TIMES.get(_text(tokens, after))
    if unit is None:
        return None
    one = Figure(Shape.BARE, Decimal(1), Decimal(1), place, after, unit)
    return _duration(_or_two(tokens, _and_a_half(tokens, one)))


def _below_one(tokens: Sequence[Token], place: int) -> Figure | None:
    after = place + 1 + (_text(tokens, place + 1) == "-")
    unit = TIMES.get(_text(tokens, after))
    if unit is None:
        return None
    return _duration(Figure(Shape.BARE, Decimal(1), Decimal(1), place, after, unit))


def _rate_word(tokens: Sequence[Token], bare: Figure) -> Figure | None:
    """Read "20 rps"."""
    period = RATE_WORDS.get(_text(tokens, bare.last + 1))
    if period is None:
        return None
    return replace(bare, shape=Shape.RATE, noun=Noun.QUERIES, per=period, last=bare.last + 1)


def _counted(tokens: Sequence[Token], bare: Figure, money: str) -> Figure | None:
    """Read what a number counts, and over which period."""
    bare = _plus(tokens, bare)
    named = _noun(tokens, bare.last + 1)
    if named is None:
        period = None if money else _period(tokens, bare.last + 1, reach=0)
        if period is not None:
            return replace(bare, shape=Shape.RATE, per=period[0], last=period[1])
        return None
    noun, at, adverb = named
    counted = replace(bare, shape=Shape.COUNT, noun=noun, last=at, unit=tokens[at].text)
    reach = 0 if noun in {Noun.LANGUAGES, Noun.TOKENS} else _PERIOD_REACH
    period = _period(tokens, at + 1, reach=reach)
    if period is None and adverb is not None:
        period = (adverb, at)
    if period is not None:
        return replace(counted, shape=Shape.RATE, per=period[0], last=period[1])
    return _every_few(tokens, counted) or counted


def _every_few(tokens: Sequence[Token], counted: Figure) -> Figure | None:
    """Read "1 request every 2 seconds" as half a request a second."""
    start = counted.last + 2
    if _text(tokens, counted.last + 1) != "every" or start >= len(tokens):
        return None
    span = read_number(tokens, start)
    period = PERIODS.get(_text(tokens, span.end).removesuffix("s")) if span else None
    if span is None or period is None or not span.value or not isinstance(counted.low, Decimal):
        return None
    each = counted.low / span.value
    return replace(counted, shape=Shape.RATE, low=each, high=each, per=period, last=span.end)


def _noun(tokens: Sequence[Token], place: int) -> tuple[Noun, int, str | None] | None:
    """Find the counted noun near `place`, where it stands, and "daily" if that came before it."""
    adverb, unknown, sampled = None, None, False
    for at in range(place, min(place + _NOUN_REACH + 1, len(tokens))):
        token = tokens[at]
        if token.text in {"-", "of", "/", "&"} or (token.kind is Kind.SIGN and token.text == "'"):
            continue
        if token.kind is not Kind.WORD or token.text in _BREAKS or token.text in ADVERBS:
            adverb = ADVERBS.get(token.text)
            if adverb is None or at > place:
                break
            continue
        if token.text in NOUNS and not _is_modifier(tokens, at):
            return Noun.EXAMPLES if sampled else NOUNS[token.text], at, adverb
        if token.text in _SINGULAR and _text(tokens, place - 1) in {"1", "one"}:
            return Noun.QUERIES, at, adverb
        if unknown is None and len(token.text) > _SHORTEST_PLURAL and token.text.endswith("s"):
            unknown = at
        sampled = sampled or token.text in _SAMPLED
    noun = Noun.EXAMPLES if sampled else Noun.OTHER
    return (noun, unknown, adverb) if unknown is not None else None


def _is_modifier(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a noun belongs to the next: "page views", "example types"."""
    following = _at(tokens, place + 1)
    return (
        following is not None
        and following.kind is Kind.WORD
        and not tokens[place].text.endswith("s")
        and len(following.text) > _SHORTEST_PLURAL
        and following.text.endswith("s")
        and following.text not in _BREAKS | ADVERBS.keys() | PERIODS.keys()
    )


def _period(tokens: Sequence[Token], place: int, *, reach: int) -> tuple[str, int] | None:
    """Find "a day", "/min", "per week", "daily" after `place`; return the period and its end."""
    for at in range(place, min(place + reach + 1, len(tokens))):
        word = _text(tokens, at)
        if word in ADVERBS:
            return ADVERBS[word], at
        on_a_day = _on_a_day(tokens, at)
        if on_a_day is not None:
            return on_a_day
        if word in {"/", "per", "a", "an", "each", "every", "pro", "p", "by"}:
            after = at + 1 + (_text(tokens, at + 1) in {"single", "working", "business"})
            named = _text(tokens, after)
            period = PERIODS.get(named) or PERIODS.get(named.removesuffix("s"))
            if period is not None and (len(named) > 1 or word == "/"):
                return period, after
        if tokens[at].kind is Kind.SIGN or tokens[at].kind is Kind.NUMBER or word in _CLAUSES:
            return None
    return None


_CLAUSES: Final = words_of("and but or so because while although plus then")


def _on_a_day(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """Read "on a busy Monday", "on a normal day"."""
    if _text(tokens, place) not in {"on", "in"} or _text(tokens, place + 1) not in {
        "a",
        "an",
        "our",
    }:
        return None
    for at in range(place + 2, place + 5):
        period = _DAYS_AND_SEASONS.get(_text(tokens, at))
        if period is not None:
            return period, at
    return None


_DAYS_AND_SEASONS: Final = {
    **dict.fromkeys(calendar.day_name, "day"),
    **{name.lower(): "day" for name in calendar.day_name},
    **{period: period for period in ("day", "week", "month", "year", "quarter", "hour")},
}


def _plus(tokens: Sequence[Token], figure: Figure) -> Figure:
    if _text(tokens, figure.last + 1) == "+":
        return replace(figure, last=figure.last + 1, at_least=True)
    return figure


def _at(tokens: Sequence[Token], place: int) -> Token | None:
    return tokens[place] if 0 <= place < len(tokens) else None


def _text(tokens: Sequence[Token], place: int) -> str:
    token = _at(tokens, place)
    return token.text if token else ""
