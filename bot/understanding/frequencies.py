"""How often something happens, in any wording: nightly, every 15 minutes, twice a year."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from advisor.unit_names import ADVERBS
from bot.understanding.named_periods import is_month
from bot.understanding.numbers import read_number
from bot.understanding.tokens import Token, text_at
from bot.understanding.units import PERIODS, TIMES
from bot.understanding.vocabulary import words_of

_DAYS: Final = {
    "second": Decimal(0),
    "minute": Decimal(0),
    "hour": Decimal(0),
    "day": Decimal(1),
    "week": Decimal(7),
    "fortnight": Decimal(14),
    "sprint": Decimal(14),
    "month": Decimal(30),
    "quarter": Decimal(91),
    "semester": Decimal(182),
    "term": Decimal(120),
    "season": Decimal(91),
    "year": Decimal(365),
    "decade": Decimal(3650),
    "release": Decimal(60),
    "version": Decimal(60),
}
_WORDS: Final = {
    **{word: _DAYS[period] for word, period in ADVERBS.items()},
    "constantly": Decimal(0), "continuously": Decimal(0), "continually": Decimal(0),
    "always": Decimal(1), "often": Decimal(7), "frequently": Decimal(7), "overnight": Decimal(1),
    "fortnightly": Decimal(14), "biweekly": Decimal(14), "bimonthly": Decimal(60),
    "quarterly": Decimal(91), "regularly": Decimal(30), "periodically": Decimal(60),
    "occasionally": Decimal(90), "sometimes": Decimal(60), "annual": Decimal(365),
    "rarely": Decimal(1000), "seldom": Decimal(1000), "infrequently": Decimal(1000),
    "täglich": Decimal(1), "wöchentlich": Decimal(7), "monatlich": Decimal(30),
    "jährlich": Decimal(365), "rapidly": Decimal(1), "biannually": Decimal(182),
}  # fmt: skip
_HIGH_DAYS: Final = Decimal(10)
_MODERATE_DAYS: Final = Decimal(130)
_EVERY: Final = frozenset({"every", "each", "by", "per", "alle", "/"})
_ROUGHLY: Final = words_of(
    "other single few couple of the working so about around roughly some maybe"
)
_EACH_DAYS: Final = {"other": 2, "few": 3, "couple": 2}
_WEEKDAYS: Final = frozenset(
    {"weekday", "weekdays", "morning", "evening", "afternoon", "night", "monday", "tuesday",
     "wednesday", "thursday", "friday", "saturday", "sunday", "weekend", "shift"}
)  # fmt: skip
_SEASONS: Final = frozenset({"spring", "summer", "autumn", "fall", "winter", "christmas", "easter"})


@dataclass(frozen=True, slots=True)
class Frequency:
    """Once in `days` days, said by tokens first..last."""

    days: Decimal
    first: int
    last: int

    @property
    def level(self) -> str:
        """How volatile something is that changes this often."""
        if self.days <= _HIGH_DAYS:
            return "high"
        return "moderate" if self.days <= _MODERATE_DAYS else "low"


def find_frequencies(tokens: Sequence[Token]) -> tuple[Frequency, ...]:
    """Return the frequencies in order."""
    found = (
        _always(tokens, place)
        or _word(tokens, place)
        or _every(tokens, place)
        or _times_a(tokens, place)
        for place in range(len(tokens))
    )
    return tuple(frequency for frequency in found if frequency is not None)


def _always(tokens: Sequence[Token], place: int) -> Frequency | None:
    """Read "all day long", "around the clock", "all the time"."""
    words = tuple(text_at(tokens, place + offset) for offset in range(3))
    if words[:2] in {("all", "day"), ("all", "night")}:
        return Frequency(Decimal(0), place, place + 1 + (words[2] == "long"))
    if words in {("all", "the", "time"), ("around", "the", "clock"), ("round", "the", "clock")}:
        return Frequency(Decimal(0), place, place + 2)
    return None


def _word(tokens: Sequence[Token], place: int) -> Frequency | None:
    days = _WORDS.get(tokens[place].text)
    return Frequency(days, place, place) if days is not None else None


def _every(tokens: Sequence[Token], place: int) -> Frequency | None:
    """Read "every 15 minutes", "each January", "every other week", "by the minute"."""
    if tokens[place].text not in _EVERY:
        return None
    times, at = Decimal(1), place + 1
    while text_at(tokens, at) in _ROUGHLY:
        times *= _EACH_DAYS.get(text_at(tokens, at), 1)
        at += 1
    number = read_number(tokens, at) if at < len(tokens) else None
    if number is not None:
        times, at = number.value, number.end
        if text_at(tokens, at) in {"-", "to", "or"} and at + 1 < len(tokens):
            second = read_number(tokens, at + 1)
            at = second.end if second else at
    if [text_at(tokens, at + step) for step in range(4)] == ["quarter", "of", "an", "hour"]:
        return Frequency(Decimal(0), place, at + 3)
    days = _unit_days(tokens, at)
    if days is None:
        return None
    return Frequency(days * times, place, at)


def _times_a(tokens: Sequence[Token], place: int) -> Frequency | None:
    """Read "twice a year", "3 times a week", "once in a blue moon", "several times an hour"."""
    times = {"once": Decimal(1), "twice": Decimal(2), "thrice": Decimal(3)}.get(tokens[place].text)
    at = place + 1
    if times is None:
        number = read_number(tokens, place)
        if number is not None:
            times, at = number.value, number.end
        elif tokens[place].text in {"multiple", "many", "several"}:
            times = Decimal(5)
        if times is None or text_at(tokens, at) not in {"times", "x", "time"}:
            return None
        at += 1
    if text_at(tokens, at) in {"or", "and"} and text_at(tokens, at + 1) in {"twice", "thrice"}:
        at += 2
    while text_at(tokens, at) in {"in", "a", "an", "per", "every", "each", "/", "the"}:
        at += 1
    number = read_number(tokens, at) if at < len(tokens) else None
    span, at = (number.value, number.end) if number else (Decimal(1), at)
    if text_at(tokens, at) == "blue":
        return Frequency(_DAYS["decade"], place, at)
    days = _unit_days(tokens, at)
    return Frequency(days * span / times, place, at) if days is not None and times else None


def _unit_days(tokens: Sequence[Token], place: int) -> Decimal | None:
    word = text_at(tokens, place)
    if word in _WEEKDAYS:
        return _DAYS["day"] if not word.endswith("day") or word == "weekday" else _DAYS["week"]
    if is_month(word) or word in _SEASONS:
        return _DAYS["year"]
    if word in _DAYS:
        return _DAYS[word]
    if word in PERIODS and len(word) > 1:
        return _DAYS[PERIODS[word]]
    unit = TIMES.get(word, "").removesuffix("s")
    return _DAYS.get(unit)
