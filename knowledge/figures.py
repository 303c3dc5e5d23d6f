"""Figures: the quantities a text states, by value and unit, however they are written."""

import re
import unicodedata
from decimal import Decimal

from knowledge.words import NUMBER_WORDS

_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = (
    {word: int(value) for word, value in NUMBER_WORDS.items()}
    | {word: n for n, word in enumerate(_TEENS, start=13)}
    | {word: n * 10 for n, word in enumerate(_TENS, start=2)}
)
_LARGE = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_SPELT = re.compile(
    rf"\b(?:{'|'.join(_SMALL)})(?:(?:[\s-]|\sand\s)(?:{'|'.join((*_SMALL, *_LARGE))}))*\b", re.I
)
_PARTS = {
    "half": "1/2", "halves": "1/2", "halved": "1/2", "third": "1/3", "quarter": "1/4",
    "twice": "2 times", "double": "2 times", "doubled": "2 times", "doubles": "2 times",
    "triple": "3 times", "tripled": "3 times", "thrice": "3 times", "dozen": "12", "dozens": "12",
    "tenfold": "10 times",
}  # fmt: skip
_PART = re.compile(rf"\b(?:{'|'.join(_PARTS)})\b", re.I)

_SCALES = {
    "k": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "million": 10**6,
    "b": 10**9,
    "billion": 10**9,
}
_UNITS = {
    "%": r"%|percent\b|per cent\b|pct\b",
    "points": r"(?:percentage )?points?\b|pp\b",
    "times": r"times\b|x\b|-?fold\b",
    "cents": r"cents?\b",
    "$": r"(?:us )?dollars?\b|usd\b",
    "ms": r"ms\b|milliseconds?\b",
    "seconds": r"s\b|-?sec(?:ond)?s?\b",
    "minutes": r"-?min(?:ute)?s?\b",
    "hours": r"h\b|-?hours?\b",
    "days": r"-?days?\b",
    "weeks": r"-?weeks?\b",
    "months": r"-?months?\b",
    "years": r"-?years?\b",
    "kb": r"kb\b", "mb": r"mb\b", "gb": r"gb\b", "tb": r"tb\b",
}  # fmt: skip
_UNIT = "|".join(f"(?P<u{n}>{pattern})" for n, pattern in enumerate(_UNITS.values()))
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?P<money>[$€£]\s?)?(?P<number>{_NUMBER})\s?"
    rf"(?P<scale>(?:thousand|million|billion|k|m|b)(?![a-z]))?\s?(?:{_UNIT})?",
    re.I,
)
_RANGE = re.compile(
    rf"({_NUMBER})(\s?(?:to|and|or|-|\u2013|\u2014)\s?(?:{_NUMBER})\s?)(%|percent\b)", re.I
)


def figures(text: str) -> frozenset[str]:
    """Return the figures of a text by value and unit: $50K and 50,000 dollars are one.

    A share, points, a span of time, money and a bare number are never the same.
    """
    plain = _RANGE.sub(r"\1%\2\3", _in_digits(unicodedata.normalize("NFKC", text)))
    return frozenset(_figure(found) for found in _FIGURE.finditer(plain)) | _fractions(plain)


def _fractions(plain: str) -> frozenset[str]:
    return frozenset(part for part in ("1/2", "1/3", "1/4") if part in plain)


def _in_digits(text: str) -> str:
    spelt = _SPELT.sub(lambda found: str(_number(found[0])), text)
    return _PART.sub(lambda found: _PARTS[found[0].lower()], spelt)


def _number(words: str) -> int:
    total = current = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word == "hundred":
            current *= _LARGE[word]
        elif word in _LARGE:
            total, current = total + current * _LARGE[word], 0
        else:
            current += _SMALL.get(word, 0)
    return total + current


def _figure(found: re.Match[str]) -> str:
    value = Decimal(found["number"].replace(",", ""))
    value *= _SCALES.get((found["scale"] or "").lower(), 1)
    unit = next((name for n, name in enumerate(_UNITS) if found[f"u{n}"]), "")
    if unit == "cents":
        value, unit = value / 100, "$"
    return f"{value.normalize():f} {'$' if found['money'] else unit}".strip()
