"""Numbers as people write them: 75.000, 1,5 Mio, 3k, forty-five thousand, half a million."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from advisor.numerals import MONEY_OF_MULTIPLE, MULTIPLES, ONES, TENS
from advisor.numerals import numeral as plain_numeral
from bot.understanding.tokens import Kind, Token, text_at, token_at

# "A few" is read as three, as dictionaries do, and marked as rough.
_ROUGH: Final = {"couple": 2, "few": 3, "several": 5, "handful": 5}
_MAGNITUDES: Final = {
    "dozens": 10,
    "hundreds": 100,
    "thousands": 10**3,
    "lakhs": 10**5,
    "millions": 10**6,
    "crores": 10**7,
    "billions": 10**9,
}
_HUNDRED: Final = 100
_THOUSAND: Final = 1000
_LARGEST: Final = 10**9  # nobody says a million billion
BEYOND: Final = Decimal(10) ** 30
"""Stands for every number that is too large to be meant."""
_MOST_DIGITS: Final = 30
_MOST_DIGITS_OF_POWER: Final = 3  # with a sign; powers of more are beyond all reckoning
FRACTIONS: Final = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED: Final = str.maketrans(_RAISED, "0123456789")
_DIGITS: Final = range(10)
_FACTORS: Final = {"tens": 10, "hundreds": 100}
_BEGINNINGS: Final = frozenset({"a", "an", "half", "quarter", "hundred"}).union(
    _ROUGH, _MAGNITUDES, _FACTORS, ONES, TENS
)
"""The words that a number may begin with, as most words begin none."""
_ONLY_GLUED: Final = frozenset({"m", "b", "l"})  # "5 m" may be metres or minutes


@dataclass(frozen=True, slots=True)
class Number:
    """A number said by the tokens up to `end` (exclusive).

    `rough` marks words such as "a few"; `magnitude` words such as "thousands", where `value` is
    only the order. `scaled` is true when a multiple was said ("50k"). `money` is the currency
    that the word itself suggests: a grand is dollars, a crore rupees.
    """

    value: Decimal
    end: int
    rough: bool = False
    magnitude: bool = False
    scaled: bool = False
    money: str | None = None
    written: str = ""
    multiple: Decimal = Decimal(1)

    @property
    def unscaled(self) -> Decimal:
        """The number before its multiples."""
        return self.value / self.multiple


def read_number(tokens: Sequence[Token], place: int) -> Number | None:
    """Read the number that begins at `place`, or None."""
    token = tokens[place]
    if token.kind is Kind.NUMBER:
        number = Number(numeral(token.text), place + 1, written=token.text)
        return _times(tokens, _and_a_half(tokens, number))
    if token.text in FRACTIONS:
        return _times(tokens, Number(FRACTIONS[token.text], place + 1))
    return _in_words(tokens, place) if token.text in _BEGINNINGS else None


def numeral(text: str) -> Decimal:
    """Read digits with separators and perhaps a power: "1,500", "75.000", "1e5", "10^4", "10³".

    Groups of three are thousands, in any country's style. What is beyond all reckoning, however
    many digits it has, is `BEYOND`, which no attribute takes.
    """
    digits, mark, power = _parts(text.replace(" ", ""))
    if len(digits) > _MOST_DIGITS or len(power) > _MOST_DIGITS_OF_POWER:
        return BEYOND
    value = plain_numeral(digits)
    if not power or not value:
        return value
    raised = value * Decimal(10) ** int(power) if mark == "e" else value ** int(power)
    return min(raised, BEYOND)


def _parts(text: str) -> tuple[str, str, str]:
    """Split "10^4" at its mark; a raised digit is a power without one."""
    for mark in ("e", "^"):
        if mark in text:
            digits, _, power = text.partition(mark)
            return digits, mark, power
    digits = text.rstrip(_RAISED)
    return digits, "", text[len(digits) :].translate(_LOWERED)


def as_decimal(number: Number) -> Decimal:
    """Read 99.125 as a fraction where thousands make no sense, as in a percentage."""
    if number.scaled or number.written.count(".") != 1 or number.value < 0:
        return number.value
    plain = number.written.replace(".", "").isdecimal() and number.value < BEYOND
    return Decimal(number.written) if plain else number.value


def _in_words(tokens: Sequence[Token], place: int) -> Number | None:
    word = tokens[place].text
    if word in {"a", "an"}:
        return _after_article(tokens, place)
    return _magnitude(tokens, place) or _part_or_rough(tokens, place) or _counted(tokens, place)


def _magnitude(tokens: Sequence[Token], place: int) -> Number | None:
    """Read "thousands", "tens of thousands", "hundreds of millions"."""
    word, factor, end = text_at(tokens, place), 1, place + 1
    of_many = text_at(tokens, place + 1) == "of" and text_at(tokens, place + 2) in _MAGNITUDES
    if word in _FACTORS and of_many:
        word, factor, end = text_at(tokens, place + 2), _FACTORS[word], place + 3
    if word not in _MAGNITUDES:
        return None
    return Number(Decimal(factor * _MAGNITUDES[word]), end, rough=True, magnitude=True)


def _after_article(tokens: Sequence[Token], place: int) -> Number | None:
    """Read "a hundred", "a dozen", "a few thousand", "a half"; a bare article is no number."""
    start = place + 1 + (text_at(tokens, place + 1) in {"good", "mere", "measly", "solid"})
    following = text_at(tokens, start)
    if text_at(tokens, place - 1) == "quite" and following in _ROUGH:
        return None
    if following == "hundred":
        return _counted(tokens, start)
    if following in MULTIPLES and len(following) > 1:
        return _times(tokens, Number(Decimal(1), start))
    return _part_or_rough(tokens, start)


def _part_or_rough(tokens: Sequence[Token], place: int) -> Number | None:
    """Read "half a million", "three quarters of a million", "few thousand"."""
    word = text_at(tokens, place)
    if word == "half":
        return _half(tokens, place)
    if word == "quarter":
        return _quarter_of(tokens, place, Decimal("0.25"))
    if word in {"three", "3"} and text_at(tokens, place + 1) == "quarters":
        return _quarter_of(tokens, place + 1, Decimal("0.75"))
    before = [text_at(tokens, place - 2), text_at(tokens, place - 1)]
    if before[-1] == "quite" or before == ["quite", "a"]:  # "quite a few" are many
        return None
    return _rough(tokens, place) if word in _ROUGH else None


def _half(tokens: Sequence[Token], place: int) -> Number:
    """Read "half a million", "half a second", "half dozen"."""
    end = place + 1
    if text_at(tokens, end) in {"a", "an"}:
        end += 1
    return _times(tokens, Number(Decimal("0.5"), end))


def _quarter_of(tokens: Sequence[Token], place: int, part: Decimal) -> Number | None:
    """Read "quarter of a million"; a quarter by itself is a length of time."""
    end = place + 1
    while text_at(tokens, end) in {"of", "a"}:
        end += 1
    number = _times(tokens, Number(part, end))
    return number if number.scaled else None


def _rough(tokens: Sequence[Token], place: int) -> Number:
    end = place + 1
    if text_at(tokens, end) == "of":
        end += 1
    word = tokens[place].text
    number = _times(tokens, Number(Decimal(_ROUGH[word]), end, rough=True))
    return replace(number, magnitude=word == "handful" and not number.scaled)


def _counted(tokens: Sequence[Token], place: int) -> Number | None:
    """Read counting words: "two hundred and fifty thousand", "forty-five", "one and a half"."""
    current, end = None, place
    while (following := _counted_on(tokens, end, current)) is not None:
        current, end = following, end + 1
    if current is None:
        return None
    hundreds = _HUNDRED if tokens[end - 1].text == "hundred" else 1
    number = Number(Decimal(current), end, multiple=Decimal(hundreds))
    number = _point(tokens, _and_a_half(tokens, number))
    return _plus_remainder(tokens, _times(tokens, number))


def _point(tokens: Sequence[Token], number: Number) -> Number:
    """Read "ninety-eight point five"."""
    if text_at(tokens, number.end) != "point":
        return number
    digits, end = "", number.end + 1
    while ONES.get(text_at(tokens, end), len(_DIGITS)) in _DIGITS:
        digits, end = f"{digits}{ONES[text_at(tokens, end)]}", end + 1
    if not digits or len(digits) > _MOST_DIGITS:
        return number
    return replace(number, value=number.value + Decimal(f"0.{digits}"), end=end)


def _counted_on(tokens: Sequence[Token], place: int, current: int | None) -> int | None:
    """Return the number below a thousand with the word at `place` added, None if it ends here."""
    word, so_far = text_at(tokens, place), current or 0
    if word in TENS and so_far % _HUNDRED == 0:
        return so_far + TENS[word]
    if word in ONES and _takes_ones(so_far, ONES[word]):
        return so_far + ONES[word]
    if word == "hundred" and so_far < _HUNDRED:
        return (current or 1) * _HUNDRED
    return current if current is not None and _joins(tokens, place) else None


def _takes_ones(so_far: int, ones: int) -> bool:
    tens, units = divmod(so_far % _HUNDRED, 10)
    return (tens == 0 and units == 0) or (tens > 1 and units == 0 and ones < len(_DIGITS))


def _plus_remainder(tokens: Sequence[Token], number: Number) -> Number:
    """Add what follows a large multiple: "one thousand two hundred"."""
    if not number.scaled or number.value < _THOUSAND or number.value % _THOUSAND:
        return number
    start = number.end + (text_at(tokens, number.end) == "and")
    if text_at(tokens, start) not in ONES.keys() | TENS.keys():
        return number
    rest = _counted(tokens, start)
    if rest is None or rest.scaled or rest.value >= _THOUSAND:
        return number
    return replace(number, value=number.value + rest.value, end=rest.end)


def _joins(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "-" or "and" at `place` joins two counting words."""
    following, before = text_at(tokens, place + 1), text_at(tokens, place - 1)
    if text_at(tokens, place) == "-":
        return before in TENS and following in ONES
    return (
        text_at(tokens, place) == "and"
        and before == "hundred"
        and (following in ONES or following in TENS)
    )


def _and_a_half(tokens: Sequence[Token], number: Number) -> Number:
    """Read "four and a half", "a grand and a half" and "1½"."""
    words = [text_at(tokens, number.end + offset) for offset in range(4)]
    if words[:3] == ["and", "a", "half"] and words[3] != "-":  # "and a half-time annotator"
        half = number.multiple / 2
        return replace(number, value=number.value + half, end=number.end + 3)
    part = FRACTIONS.get(words[0])
    return (
        number if part is None else replace(number, value=number.value + part, end=number.end + 1)
    )


def _times(tokens: Sequence[Token], number: Number) -> Number:
    """Multiply by the multiples that follow: "2 hundred thousand", "50 k"."""
    number = _ish(tokens, number)
    while (token := token_at(tokens, number.end)) is not None and token.text in MULTIPLES:
        if (token.text in _ONLY_GLUED and not token.glued) or number.multiple > _LARGEST:
            break
        number = replace(
            number,
            value=number.value * MULTIPLES[token.text],
            multiple=number.multiple * MULTIPLES[token.text],
            end=number.end + 1,
            scaled=True,
            money=MONEY_OF_MULTIPLE.get(token.text, number.money),
        )
    worded = number.scaled and len(tokens[number.end - 1].text) > 1  # "a grand", no "60k"
    return _and_a_half(tokens, number) if worded else number


def _ish(tokens: Sequence[Token], number: Number) -> Number:
    """Read "40-ish", "40-odd" and "40 or so texts"."""
    words = [text_at(tokens, number.end + step) for step in range(2)]
    if words in (["or", "so"], ["or", "thereabouts"]):
        return replace(number, end=number.end + 2, rough=True)
    after = number.end + (text_at(tokens, number.end) == "-")
    if text_at(tokens, after) in {"ish", "odd"}:
        return replace(number, end=after + 1, rough=True)
    return number
