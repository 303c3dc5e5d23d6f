"""Amounts of money and what they are the price of."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from advisor.unit_names import CURRENCIES
from bot.understanding.counts import period_after
from bot.understanding.figure import Figure, Shape, with_plus
from bot.understanding.numbers import as_decimal, read_number
from bot.understanding.signs import is_minus
from bot.understanding.tokens import Kind, Token, text_at, token_at
from bot.understanding.units import CURRENCY_PREFIXES, DOLLARS, NOUNS, SINGULAR_QUERIES
from bot.understanding.vocabulary import words_of

_IN_FULL: Final = {
    (people, money): code
    for people, money, code in (
        ("us", "dollars", "usd"),
        ("american", "dollars", "usd"),
        ("nz", "dollars", "nzd"),
        ("kiwi", "dollars", "nzd"),
        ("hk", "dollars", "hkd"),
        ("kenyan", "shillings", "kes"),
        ("aussie", "dollars", "aud"),
        ("canadian", "dollars", "cad"),
        ("australian", "dollars", "aud"),
        ("singapore", "dollars", "sgd"),
        ("swiss", "francs", "chf"),
        ("british", "pounds", "gbp"),
        ("indian", "rupees", "inr"),
    )
}
_DOLLARS_OF: Final = {
    people: code
    for (people, money), code in _IN_FULL.items()
    if money == "dollars" and people not in {"us", "american"}
}
_AFTER_MONEY: Final = words_of("but is was all to max tops at")
_THOUSAND: Final = 1000
_CURRENCY_WORDS: Final = words_of(
    "dollars euros euro pounds sterling rupees francs usd eur gbp inr chf"
)


_SHORTENED: Final = words_of("mio mrd tsd")
_MIL_IS_THOUSAND: Final = frozenset({"brl", "mxn"})
"""Currencies of languages in which "mil" is a thousand."""


def currency_prefix(tokens: Sequence[Token], place: int) -> tuple[int, str] | None:
    """Return where the number after "$", "C$", "Rs." or "EUR" stands, and the currency."""
    word, beside = tokens[place].text, token_at(tokens, place + 1)
    touches = beside is not None and beside.glued
    if touches and text_at(tokens, place + 1) == "$":
        code, after = DOLLARS.get(word), place + 2
    elif touches and word == "r":
        code, after = "zar", place + 1
    else:
        code, after = (CURRENCIES[word] if word in CURRENCY_PREFIXES else None), place + 1
    if code is None:
        return None
    while text_at(tokens, after) in {".", "~", ":"} or is_minus(tokens, after):
        after += 1
    return (after, code) if after < len(tokens) and tokens[after].kind is Kind.NUMBER else None


def as_money(tokens: Sequence[Token], bare: Figure, currency: str) -> Figure | None:
    """Read a number as money, by the currency before it or a word after it; None if neither."""
    after = bare.last + 1
    if text_at(tokens, bare.last) in _SHORTENED and text_at(tokens, after) == ".":
        after += 1  # "1,5 Mio. €"
    while text_at(tokens, after) in {"k", "+"} and text_at(tokens, after + 1) in CURRENCIES:
        after += 1
    after = _named_after(tokens, after)
    if (text_at(tokens, after), text_at(tokens, after + 1)) in _IN_FULL:
        after += 1
    suffix = _IN_FULL.get((text_at(tokens, after - 1), text_at(tokens, after)))
    suffix = suffix or CURRENCIES.get(text_at(tokens, after)) or _of_people(tokens, after)
    if suffix == "usd" and text_at(tokens, after + 1) in _DOLLARS_OF.values():
        after += 1  # "60 000 $ CAD"
        suffix = text_at(tokens, after)
    if suffix is None and not currency:
        return None
    last = after if suffix is not None else bare.last
    unit = suffix if suffix is not None and currency in {"", "usd"} else currency
    money = replace(bare, shape=Shape.MONEY, unit=unit, last=last)
    return priced(tokens, _in_thousands(tokens, bare, money))


def _named_after(tokens: Sequence[Token], place: int) -> int:
    """Return where the currency of "65k, pounds that is" and "90k, in euros" stands."""
    at = place + (text_at(tokens, place) == ",")
    at += text_at(tokens, at) == "in"
    heads = text_at(tokens, at + 1) in {":", "="}  # "40k, euros: 5"
    return at if text_at(tokens, at) in _CURRENCY_WORDS and not heads else place


def _of_people(tokens: Sequence[Token], place: int) -> str | None:
    """Return whose dollars "65,000 Canadian" are; "40 Canadian lawyers" are none."""
    following = token_at(tokens, place + 1)
    ends = following is None or following.kind is Kind.SIGN or following.text in _AFTER_MONEY
    return _DOLLARS_OF.get(text_at(tokens, place)) if ends else None


def _in_thousands(tokens: Sequence[Token], bare: Figure, money: Figure) -> Figure:
    """Read "R$ 180 mil" as people write it there."""
    if text_at(tokens, bare.last) != "mil" or money.unit not in _MIL_IS_THOUSAND:
        return money
    low, high = Decimal(str(money.low)), Decimal(str(money.high))
    return replace(money, low=low / _THOUSAND, high=high / _THOUSAND)


def _of_one_query(tokens: Sequence[Token], money: Figure) -> Figure:
    """Read $1.250 a query as a dollar and a quarter: a query hardly costs a thousand."""
    places = range(money.first, money.last + 1)
    said = next(filter(None, (read_number(tokens, place) for place in places)), None)
    if said is None or not money.low == money.high == said.value:
        return money
    return replace(money, low=as_decimal(said), high=as_decimal(said))


def is_exchange_rate(tokens: Sequence[Token], one: Figure, other: Figure) -> bool:
    """Tell whether two amounts, in the order said, are set equal: "1 EUR = 1.1 USD"."""
    if one.shape is not Shape.MONEY or other.shape is not Shape.MONEY or one.unit == other.unit:
        return False
    between = [token.text for token in tokens[one.last + 1 : other.first]]
    return between in (["="], ["is"], ["equals"], ["is", "worth"], ["buys"])


def priced(tokens: Sequence[Token], money: Figure) -> Figure:
    """Add what a price is for: "a month", "per query", "per 1000 queries"."""
    money = with_plus(tokens, money)
    period = period_after(tokens, money.last + 1, reach=0)
    if period is not None:
        return replace(money, per=period[0], last=period[1])
    after = money.last + 1
    word = text_at(tokens, after)
    if word not in {"per", "/", "each", "a", "an", "every", "pro"}:
        return money
    named = next(
        (
            at
            for at in range(after, after + 4)
            if text_at(tokens, at) in NOUNS.keys() | SINGULAR_QUERIES
        ),
        None,
    )
    if named is not None:
        return replace(_of_one_query(tokens, money), per="query", last=named)
    if word in {"per", "/", "each"}:
        return replace(money, per="other")
    return money
