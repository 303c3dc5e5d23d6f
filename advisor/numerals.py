"""Numbers as people write them: 75.000, 1,5 mio, 1.2 crore, sixty thousand, half a million."""

import re
from collections.abc import Mapping
from decimal import Decimal
from math import prod
from types import MappingProxyType

NUMERAL = r"[0-9]+(?:[.,'_][0-9]+)*|\.[0-9]+"
"""Digits with separators, as `numeral` reads them."""

_THOUSAND = ("k", "thousand", "thou", "tsd", "grand", "teur", "keur", "kusd", "tkr")
_MILLION = ("m", "mn", "mil", "mio", "mill", "million", "millions", "millones", "meur", "mkr")

MULTIPLES: Mapping[str, int] = MappingProxyType(
    {
        "dozen": 12,
        "hundred": 100,
        **dict.fromkeys(_THOUSAND, 10**3),
        **dict.fromkeys(("l", "lakh", "lakhs", "lac", "lacs"), 10**5),
        **dict.fromkeys(_MILLION, 10**6),
        **dict.fromkeys(("cr", "crore", "crores"), 10**7),
        **dict.fromkeys(("b", "bn", "billion"), 10**9),
    }
)
"""Words after a number that multiply it; several may follow each other."""

MULTIPLES_OF_MONEY = frozenset({"kusd", "teur", "keur", "meur", "tkr", "mkr"})
"""Multiples that have a currency in their name and so count nothing else."""

MONEY_OF_MULTIPLE: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("grand", "kusd"), "usd"),
        **dict.fromkeys(("teur", "keur", "meur"), "eur"),
        **dict.fromkeys(("tkr", "mkr"), "sek"),
        **dict.fromkeys(("l", "lakh", "lakhs", "lac", "lacs", "cr", "crore", "crores"), "inr"),
    }
)
"""The currency that a multiple itself suggests where money is meant."""

_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_FROM_TWENTY = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES: Mapping[str, int] = MappingProxyType(
    {word: number for number, word in enumerate(_TO_NINETEEN.split())}
)
TENS: Mapping[str, int] = MappingProxyType(
    {word: 10 * number for number, word in enumerate(_FROM_TWENTY.split(), start=2)}
)

_INDIAN_GROUPS = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:([.,'])[0-9]{3})(?:\1[0-9]{3})*")
_ANY_MULTIPLE = "|".join(sorted(MULTIPLES, key=len, reverse=True))


_FROM_ONE = "|".join(_TO_NINETEEN.split()[1:10])


def _below_hundred(name: str) -> str:
    return (
        rf"(?:(?P<{name}_tens>{'|'.join(TENS)})(?:[ -]+(?P<{name}_unit>{_FROM_ONE}))?"
        rf"|(?P<{name}_ones>{'|'.join(reversed(list(ONES)))}))"
    )


_COUNTED = re.compile(
    rf"\b{_below_hundred('first')}"
    rf"(?P<hundred> +hundred(?: +(?:and +)?{_below_hundred('last')})?)?\b"
)
_HALF = re.compile(r"\bhalf +(?:an? +)?(?=[a-z])")
_AND_A_HALF = re.compile(r"\b(?P<whole>[0-9]+) +and +a +half\b")
_ONE = re.compile(rf"\ban? +(?=(?:{_ANY_MULTIPLE})\b)")


def numeral(digits: str) -> Decimal:
    """Read digits with separators. Groups of three are thousands, in any country's style."""
    digits = digits.replace("_", "")
    if _INDIAN_GROUPS.fullmatch(digits) or _GROUPS.fullmatch(digits):
        return Decimal(re.sub(r"\D", "", digits))
    *whole, part = re.split(r"[.,']", digits)
    marks = re.sub(r"\d", "", digits)
    if not marks or (len(marks) > 1 and marks.count(marks[-1]) > 1):
        return Decimal("".join((*whole, part)))
    return Decimal(f"{''.join(whole) or 0}.{part}")


def multiplied(multiples: str) -> int:
    """Return what multiples such as "hundred thousand" come to; 1 for none."""
    return prod(MULTIPLES[word] for word in multiples.split())


def in_digits(text: str) -> str:
    """Return lower-case text with its counting words as digits: 60 thousand, 0.5 million."""
    counted = _COUNTED.sub(lambda found: str(_count(found.groupdict())), text)
    halved = _HALF.sub("0.5 ", _AND_A_HALF.sub(r"\g<whole>.5", counted))
    return _ONE.sub("1 ", halved)


def _count(said: Mapping[str, str | None]) -> int:
    first, last = (_small(said, name) for name in ("first", "last"))
    return first * 100 + last if said["hundred"] else first


def _small(said: Mapping[str, str | None], name: str) -> int:
    tens, unit, ones = (said[f"{name}_{part}"] or "" for part in ("tens", "unit", "ones"))
    return TENS.get(tens, 0) + ONES.get(unit, 0) + ONES.get(ones, 0)
