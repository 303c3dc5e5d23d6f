"""Reads an exchange rate that is told: "use 1.1 dollars per euro", "1 EUR = 1.1 USD"."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from advisor.rates import LEAST, MOST
from advisor.unit_names import CURRENCIES
from bot.understanding.figure import Figure, Shape
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.prices import is_exchange_rate
from bot.understanding.tokens import text_at
from bot.understanding.vocabulary import words_of

_HOME: Final = "usd"  # what every amount is converted to
_PER: Final = words_of("per a an to the for one each every / 1 worth is = buys equals")
_MOST_WORDS: Final = 3  # "1.1 dollars for each euro"


def rates_told(message: Message) -> dict[str, Decimal]:
    """Return dollars for one unit of another currency, by its code; the last told holds."""
    told = (*_equations(message), *_prices(message))
    return {code: rate for code, rate in told if LEAST <= rate <= MOST}


def currency_priced(message: Message, figure: Figure) -> str | None:
    """Return the currency of which a figure is the price of one unit, None if it is of none."""
    if figure.shape is not Shape.MONEY or figure.unit != _HOME or figure.is_range:
        return None
    return _currency_after(message, figure) or _currency_before(message, figure)


def _equations(message: Message) -> Iterator[tuple[str, Decimal]]:
    """Read "1 EUR = 1.1 USD", in either order."""
    for one, other in pairwise(message.figures):
        if message.mood_at(one.first) is not Mood.STATED:
            continue
        if is_exchange_rate(message.tokens, one, other) and _HOME in {one.unit, other.unit}:
            home, foreign = (one, other) if one.unit == _HOME else (other, one)
            if isinstance(foreign.low, Decimal) and foreign.low > 0:
                yield foreign.unit, Decimal(str(home.low)) / foreign.low


def _prices(message: Message) -> Iterator[tuple[str, Decimal]]:
    """Read "1.1 dollars per euro" and "a euro is 1.1 dollars"."""
    for figure in message.figures:
        code = currency_priced(message, figure)
        if code is not None and message.mood_at(figure.first) is Mood.STATED:
            yield code, Decimal(str(figure.low))


def _currency_after(message: Message, figure: Figure) -> str | None:
    for at in range(figure.last + 1, figure.last + 2 + _MOST_WORDS):
        word = text_at(message.tokens, at)
        if word in CURRENCIES and at > figure.last + 1:
            return CURRENCIES[word] if CURRENCIES[word] != _HOME else None
        if word not in _PER:
            return None
    return None


def _currency_before(message: Message, figure: Figure) -> str | None:
    if text_at(message.tokens, figure.first - 1) not in {"is", "=", "buys", "equals", "worth"}:
        return None
    at = figure.first - 2 - (text_at(message.tokens, figure.first - 2) == "is")
    code = CURRENCIES.get(text_at(message.tokens, at))
    led = text_at(message.tokens, at - 1) in {"a", "an", "the", "one", "per"}
    return code if led and code != _HOME else None
