from decimal import Decimal

import pytest

from advisor.numerals import in_digits, multiplied, numeral


@pytest.mark.parametrize(
    ("digits", "number"),
    [
        ("75.000", "75000"),
        ("1,200", "1200"),
        ("12,34,567", "1234567"),
        ("1.234,56", "1234.56"),
        ("1,234.5", "1234.5"),
        ("1,5", "1.5"),
        ("0.005", "0.005"),
        ("1'000", "1000"),
        ("10_000", "10000"),
        (".5", "0.5"),
    ],
)
def test_groups_of_three_are_thousands_in_any_style(digits: str, number: str) -> None:
    assert numeral(digits) == Decimal(number)


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("sixty thousand dollars", "60 thousand dollars"),
        ("two hundred and fifty thousand", "250 thousand"),
        ("half a million", "0.5 million"),
        ("one and a half million", "1.5 million"),
        ("forty-five", "45"),
        ("a hundred", "1 hundred"),
        ("sixty and seventy thousand", "60 and 70 thousand"),
        ("someone", "someone"),
    ],
)
def test_counting_words_become_digits(words: str, digits: str) -> None:
    assert in_digits(words) == digits


def test_multiples_that_follow_each_other_multiply() -> None:
    assert multiplied("hundred thousand") == 100_000
    assert multiplied("") == 1
