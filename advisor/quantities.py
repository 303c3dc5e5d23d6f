"""Reads one value as people type it in a form or command: 60k, $60k, 3k/day, 90%, 30-50k, high."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from advisor.attributes import FACTORS, AttributeName, Qualifier, Statement
from advisor.errors import BadValue
from advisor.limits import allowed, check
from advisor.numerals import MONEY_OF_MULTIPLE, MULTIPLES, NUMERAL, in_digits, multiplied, numeral
from advisor.scales import SCALES, YES_NO
from advisor.unit_names import CURRENCIES, normal_unit
from advisor.units import DATE_UNIT, DEFAULT_UNITS, SCALE_UNIT

LONGEST = 80
"""Characters; no value is longer, and it bounds the work of the patterns below."""

_QUALIFIERS: Mapping[str, Qualifier] = MappingProxyType(
    {
        "<": Qualifier.MAX,
        "<=": Qualifier.MAX,
        "≤": Qualifier.MAX,
        "under": Qualifier.MAX,
        "below": Qualifier.MAX,
        "at most": Qualifier.MAX,
        "up to": Qualifier.MAX,
        "max": Qualifier.MAX,
        ">": Qualifier.MIN,
        ">=": Qualifier.MIN,
        "≥": Qualifier.MIN,
        "over": Qualifier.MIN,
        "above": Qualifier.MIN,
        "at least": Qualifier.MIN,
        "min": Qualifier.MIN,
        "~": Qualifier.APPROX,
        "about": Qualifier.APPROX,
        "around": Qualifier.APPROX,
        "approx": Qualifier.APPROX,
    }
)
_TRUTHS: Mapping[str, bool] = MappingProxyType(
    {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}
)
_SAME_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "medium": "moderate",
        "mid": "moderate",
        "large": "high",
        "small": "low",
        "fast": "urgent",
        "asap": "urgent",
        "slow": "relaxed",
        "never": "low",
        "static": "low",
        "yearly": "low",
        "monthly": "moderate",
        "weekly": "high",
        "daily": "high",
        "hourly": "high",
    }
)

_SMALL = frozenset({AttributeName.ACCURACY, AttributeName.UNIT_COST})
"""Figures that hardly reach a thousand, so that a point before three digits is a decimal point."""

_MULTIPLE = rf"(?:{'|'.join(sorted(MULTIPLES, key=len, reverse=True))})(?![^\W\d_])"
_NUMBER = rf"(?P<{{0}}>{NUMERAL})(?P<{{0}}_multiple>(?:\s*{_MULTIPLE})*)"
_MONEY_SIGN = rf"(?P<{{0}}>us\$|[$€£₹¥]|(?:{'|'.join(filter(str.isalpha, CURRENCIES))})\b)?\s*"
_QUANTITY = re.compile(
    rf"(?P<qualifier>{'|'.join(sorted(map(re.escape, _QUALIFIERS), key=len, reverse=True))})?\s*"
    r"(?:between\s+)?"
    + _MONEY_SIGN.format("sign")
    + _NUMBER.format("low")
    + r"(?:\s*(?:-|\u2013|to|and|\.\.)\s*"
    + _MONEY_SIGN.format("sign2")
    + _NUMBER.format("high")
    + r")?\s*(?P<more>\+)?\s*(?P<unit>[^\d\s+].*)?"
)
_OF_FIVE = re.compile(r"(?P<level>\d)\s*(?:/|of|out of)\s*5")


def read_value(name: AttributeName, text: str, *, unit: str | None = None) -> Statement:
    """Read one value; `unit` is what the key said, such as weeks in weeks=5.

    A bare whole number 1 to 5 without any unit is a level, for the six factors. Raises BadValue.
    """
    said = _said(name, text.strip().lower(), unit) if len(text) <= LONGEST else None
    if said is None:
        raise BadValue(str(name), text, allowed=allowed(name), example=typed_example(name))
    try:
        return check(name, said.model_copy(update={"raw": text.strip()}), shown=text)
    except BadValue as bad:
        raise BadValue(bad.field, text, allowed=bad.allowed, example=typed_example(name)) from None


def typed_example(name: AttributeName) -> str:
    """Return a value as a person would type it."""
    return _EXAMPLES.get(name) or ("yes" if SCALES[name].words is YES_NO else "high")


def _said(name: AttributeName, text: str, unit: str | None) -> Statement | None:
    return (
        _truth(name, text)
        or _word(name, text)
        or _level(name, text, unit)
        or _date(text)
        or _quantity(name, text, unit)
    )


def _truth(name: AttributeName, text: str) -> Statement | None:
    if SCALES[name].words is not YES_NO or text not in _TRUTHS:
        return None
    return Statement(value=_TRUTHS[text])


def _word(name: AttributeName, text: str) -> Statement | None:
    word = re.sub(r"[\s-]+", "_", text)
    for candidate in (word, _SAME_WORDS.get(word, "")):
        if candidate in SCALES[name].words:
            return Statement(level=candidate)
    return None


def _level(name: AttributeName, text: str, unit: str | None) -> Statement | None:
    if name not in FACTORS:
        return None
    of_five = _OF_FIVE.fullmatch(text)
    bare = unit is None and text in {"1", "2", "3", "4", "5"}
    if not of_five and not bare:
        return None
    return Statement(value=Decimal(of_five["level"] if of_five else text), unit=SCALE_UNIT)


def _date(text: str) -> Statement | None:
    try:
        return Statement(value=date.fromisoformat(text), unit=DATE_UNIT)
    except ValueError:
        return None


def _quantity(name: AttributeName, text: str, key_unit: str | None) -> Statement | None:
    found = _QUANTITY.fullmatch(_months_spelled_out(name, in_digits(text)))
    if found is None:
        return None
    unit = _unit(name, found["sign"] or found["sign2"], found["unit"])
    unit = unit or key_unit or _money(name, found["low_multiple"]) or DEFAULT_UNITS.get(name)
    if found["high"] is None:
        qualifier = Qualifier.MIN if found["more"] else _QUALIFIERS.get(found["qualifier"] or "")
        value = _amount(name, found["low"], found["low_multiple"])
        return Statement(value=value, unit=unit, qualifier=qualifier)
    return Statement(
        # "30-50k" means 30k: the multiple said once holds for both ends.
        min=_amount(name, found["low"], found["low_multiple"] or found["high_multiple"]),
        max=_amount(name, found["high"], found["high_multiple"]),
        unit=unit,
        qualifier=Qualifier.RANGE,
    )


def _months_spelled_out(name: AttributeName, text: str) -> str:
    """Read 3m as months where time is meant; elsewhere m is a million."""
    if name is not AttributeName.DEPLOYMENT_SPEED:
        return text
    return re.sub(r"(?<=\d)\s*m\b", " months", text)


def _amount(name: AttributeName, digits: str, multiples: str) -> Decimal:
    # 99.125% and $1.250 a query are no numbers of thousands.
    as_fraction = name in _SMALL and digits.count(".") == 1 and "," not in digits
    return (Decimal(digits) if as_fraction else numeral(digits)) * multiplied(multiples)


def _money(name: AttributeName, multiples: str) -> str | None:
    """Return the currency that a multiple suggests, where money is meant: a crore is rupees."""
    said = (MONEY_OF_MULTIPLE.get(word) for word in multiples.split())
    return next(filter(None, said), None) if name is AttributeName.BUDGET else None


def _unit(name: AttributeName, sign: str | None, said: str | None) -> str | None:
    unit = normal_unit(f" {said}") if said else ""
    if name is AttributeName.SCALABILITY and unit.startswith("/"):
        return f"queries{unit}"
    if name is AttributeName.BUDGET and unit.startswith("/"):
        sign = sign or "usd"
    if sign is None:
        return unit or None
    currency = normal_unit(sign)
    # "$60k" alone, "$2k/month", or "$60k usd" said twice over.
    return f"{currency}{unit}" if unit.startswith("/") else unit or currency


_EXAMPLES: Mapping[AttributeName, str] = MappingProxyType(
    {
        AttributeName.BUDGET: "60k",
        AttributeName.DATA_VOLUME: "2k documents",
        AttributeName.DEPLOYMENT_SPEED: "5 weeks",
        AttributeName.SCALABILITY: "3k/day",
        AttributeName.ACCURACY: "90%",
        AttributeName.LABELLED_EXAMPLES: "300",
        AttributeName.LATENCY: "200ms",
        AttributeName.KNOWLEDGE_TOKENS: "150k",
        AttributeName.UNIT_COST: "$0.01",
    }
)
