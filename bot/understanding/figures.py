"""The figures of a message: amounts with their units, before anyone asks what they are about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from advisor.numerals import MULTIPLES, MULTIPLES_OF_MONEY
from advisor.unit_names import CURRENCIES
from bot.understanding.counts import counted, rate_word
from bot.understanding.dates import read_period
from bot.understanding.figure import Figure, Shape
from bot.understanding.lengths import article_unit, fraction_units
from bot.understanding.numbers import Number, read_number
from bot.understanding.pairs import joined
from bot.understanding.prices import as_money, currency_prefix, priced
from bot.understanding.ranges import aligned, range_end
from bot.understanding.reckoned import multiple_of, part_of, part_of_time, share_at, spread
from bot.understanding.reckoned_dates import date_from
from bot.understanding.shares import fraction_right, out_of
from bot.understanding.signs import is_below_zero, is_minus
from bot.understanding.tokens import Kind, Token, text_at, token_at
from bot.understanding.units import GLUED_TIMES, NOUNS, RATE_WORDS, SIZES, TIMES
from bot.understanding.vocabulary import words_of

# What may be written together with a number without making it a name, as in "5k" and "10ish".
_WRITTEN_ON: Final = frozenset(
    words_of("x q th st nd rd ish odd am pm per percent pct p")
    | MULTIPLES.keys()
    | CURRENCIES.keys()
    | TIMES.keys()
    | GLUED_TIMES.keys()
    | SIZES.keys()
    | RATE_WORDS.keys()
    | NOUNS.keys()
)
_DIGITS_OF_A_YEAR: Final = 4
_POINTS: Final = words_of("things thing points changes corrections updates notes remarks facts")
_THEM: Final = words_of("them those these us")  # "two lakh of them" are no rupees
_ANNOUNCING: Final = 3  # "two more small corrections:"
_SHORTEST_COMPARED = 3  # "the later one", "the biggest one"; not "per one"


def find_figures(tokens: Sequence[Token], today: date) -> tuple[Figure, ...]:
    """Return the figures in order; they do not overlap."""
    figures: list[Figure] = []
    place = 0
    while place < len(tokens):
        if _is_tolerance(tokens, place):
            place += 1
            continue
        figure = (
            multiple_of(tokens, place, figures)
            or date_from(tokens, place, figures, today)
            or _read(tokens, place, today)
        )
        if figure is not None:
            figures.append(figure)
        place = place + 1 if figure is None else figure.last + 1
    return joined(tokens, figures)


def _is_tolerance(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "give or take" leads here: "half a year, give or take a month"."""
    led = [text_at(tokens, place - back) for back in (3, 2, 1)]
    return led in (["give", "or", "take"], ["plus", "or", "minus"])


def _read(tokens: Sequence[Token], place: int, today: date) -> Figure | None:
    judged = fraction_right(tokens, place)
    if judged is not None:
        return judged
    share = share_at(tokens, place)
    if share is not None:
        part = part_of_time(tokens, share, place) or part_of(
            tokens, _plain(tokens, share[1], today), share[0], place
        )
        if part is not None:
            return part
    figure = _plain(tokens, place, today)
    return None if figure is None else spread(tokens, figure)


def _plain(tokens: Sequence[Token], place: int, today: date) -> Figure | None:
    period = read_period(tokens, place, today)
    if period is not None:
        return Figure(Shape.DATE, period.first, period.last, place, period.end - 1)
    prefix = currency_prefix(tokens, place)
    number_at, currency = (place, "") if prefix is None else prefix
    if number_at >= len(tokens) or _is_name(tokens, number_at) or _is_pronoun(tokens, place):
        return None
    number = read_number(tokens, number_at)
    if number is None:
        return article_unit(tokens, place)
    if is_below_zero(tokens, place) or (place != number_at and is_minus(tokens, number_at - 1)):
        number = replace(number, value=-number.value)
    share = out_of(tokens, place, number)
    if share is not None:
        return share
    return _with_unit(tokens, place, number, currency)


def _with_unit(tokens: Sequence[Token], place: int, number: Number, currency: str) -> Figure | None:
    """Read a possible second number of a range, then the unit."""
    low, high = number, number
    other = range_end(tokens, number, place)
    if other is not None:
        low, high = aligned(number, other)
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
    of_them = text_at(tokens, high.end) == "of" and text_at(tokens, high.end + 1) in _THEM
    money = "" if of_them else high.money or low.money or ""
    if text_at(tokens, bare.last) in MULTIPLES_OF_MONEY:
        currency = currency or money
    return (
        as_money(tokens, bare, currency)
        or fraction_units(tokens, bare, low, high)
        or rate_word(tokens, bare)
        or counted(tokens, bare, money)
        or (priced(tokens, replace(bare, shape=Shape.MONEY, unit=money)) if money else bare)
    )


def _is_name(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a number is part of a name: GPT-4, room 404, #12, ISO 27001."""
    before = text_at(tokens, place - 1)
    if text_at(tokens, place - 2) == "one" and before == "of":  # "one of 14 labels"
        return True
    if _begins_a_name(tokens, place) or _is_decade(tokens, place) or _is_make(tokens, place):
        return True
    if _announces(tokens, place) or _is_ordinal(tokens, place):
        return True
    if before in {"#", "room", "gpt", "iso", "version", "v", "ticket", "step", "section", "page"}:
        return True
    glued_dash = before == "-" and tokens[place].glued and tokens[place - 1].glued
    named = token_at(tokens, place - 2)
    return glued_dash and named is not None and named.kind is Kind.WORD and len(named.text) > 1


def _begins_a_name(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the letters written right after a number are no unit: "3GPP", "5G"."""
    after = token_at(tokens, place + 1)
    return (
        tokens[place].kind is Kind.NUMBER
        and after is not None
        and after.kind is Kind.WORD
        and after.glued
        and after.text.isalpha()
        and after.text not in _WRITTEN_ON
    )


def _is_ordinal(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "the 31st floor" is said: a place in an order is no amount."""
    after = token_at(tokens, place + 1)
    return after is not None and after.glued and after.text in {"st", "nd", "rd", "th"}


def _is_decade(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "the 1940s" or "the 90s" is said."""
    after = token_at(tokens, place + 1)
    if after is None or not after.glued or after.text != "s":
        return False
    digits = tokens[place].text
    before = text_at(tokens, place - 1)
    century = len(digits) == _DIGITS_OF_A_YEAR and digits[:2] in {"17", "18", "19", "20"}
    return digits.endswith("0") and (century or before in {"the", "late", "early", "mid"})


def _is_make(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether several things of one make are named: "a couple of old 4090s"."""
    after = token_at(tokens, place + 1)
    digits = tokens[place].text
    plural = after is not None and after.glued and after.text == "s"
    return plural and len(digits) == _DIGITS_OF_A_YEAR and digits.isdecimal()


def _announces(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether only what follows is counted: "two things changed:", "3 quick corrections:"."""
    at = place + 1
    while at < place + _ANNOUNCING and text_at(tokens, at) not in _POINTS:
        at += 1
    after = at + 1 + (text_at(tokens, at + 1) in {"changed", "first", "though", "then"})
    return text_at(tokens, at) in _POINTS and text_at(tokens, after) in {":", "-"}


def _is_pronoun(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "one" stands for a thing, as in "skip that one"."""
    if tokens[place].text != "one":
        return False
    before = text_at(tokens, place - 1)
    compared = len(before) > _SHORTEST_COMPARED and before.endswith(("er", "est"))
    counted = before.endswith("ed")  # "a labelled one"
    passed_on = before in {"'s", "is"} and text_at(tokens, place + 1) == "for"  # "one for Ines"
    return passed_on or compared or counted or text_at(tokens, place + 1) == "of" or before in {
        "that", "this", "the", "which", "each", "every", "any", "no", "another", "last", "next",
        "first", "second", "third", "good", "quick", "right", "wrong",
    }  # fmt: skip
