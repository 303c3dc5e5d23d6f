"""Numbers in figures and words."""

from decimal import Decimal

import pytest

from bot.understanding.numbers import BEYOND, numeral, read_number
from bot.understanding.tokens import tokenise

WRITTEN = {
    "1,500": "1500",
    "75.000": "75000",
    "12,00,000": "1200000",
    "1.234,56": "1234.56",
    "1,234.56": "1234.56",
    "1,5 mio": "1500000",
    "10'000": "10000",
    "0.500": "0.5",
    "3k": "3000",
    "70 thou": "70000",
    "2M": "2000000",
    "fifty grand": "50000",
    "1.2 crore": "12000000",
    "35 lakhs": "3500000",
    "thirty-two thousand": "32000",
    "a hundred and sixty thousand": "160000",
    "two hundred and fifty": "250",
    "six and a half thousand": "6500",
    "one thousand two hundred": "1200",
    "half a million": "500000",
    "a dozen": "12",
    "a couple of thousand": "2000",
    "40-ish thousand": "40000",
    "a quarter of a million": "250000",
    "hundreds of thousands": "100000",
    "3e5": "300000",
    "2^10": "1024",
    "10³": "1000",
    "0^0": "0",
    "1½": "1.5",
    "ninety-eight point five": "98.5",
    "two point two five million": "2250000",
    "¼ million": "250000",
    "2,5 mkr": "2500000",
}


@pytest.mark.parametrize("text", WRITTEN)
def test_the_number_is_read_to_its_end(text: str) -> None:
    tokens = tokenise(text.lower())
    number = read_number(tokens, 0)
    assert number is not None
    assert (number.value, number.end) == (Decimal(WRITTEN[text]), len(tokens))


@pytest.mark.parametrize("text", ["9" * 5_000, "9e99999", "9^9999", "9" * 20 + "." + "9" * 20])
def test_a_number_beyond_all_reckoning_keeps_no_digits(text: str) -> None:
    assert numeral(text) == BEYOND


@pytest.mark.parametrize("text", ["a month", "the", "-", "and"])
def test_other_words_are_no_number(text: str) -> None:
    assert read_number(tokenise(text), 0) is None


def test_any_number_of_words_in_a_row_is_read() -> None:
    assert read_number(tokenise("a" + " good" * 5_000), 0) is None


def test_rough_words_are_marked() -> None:
    number = read_number(tokenise("a few hundred"), 0)
    assert number is not None
    assert number.rough


def test_tens_of_thousands_is_an_order_of_magnitude() -> None:
    number = read_number(tokenise("tens of thousands"), 0)
    assert number is not None
    assert (number.magnitude, number.value) == (True, Decimal(10_000))


def test_a_handful_is_a_level_unless_it_multiplies() -> None:
    tokens = tokenise("a handful of questions"), tokenise("a handful of thousand")
    few, thousands = (read_number(one, 0) for one in tokens)
    assert few is not None
    assert thousands is not None
    assert (few.magnitude, thousands.magnitude) == (True, False)


def test_a_crore_suggests_rupees_and_a_grand_dollars() -> None:
    crore, grand = read_number(tokenise("2 crore"), 0), read_number(tokenise("2 grand"), 0)
    assert crore is not None
    assert grand is not None
    assert (crore.money, grand.money) == ("inr", "usd")
