"""Days that the calendar gives names to."""

from datetime import date

from bot.understanding.periods import black_friday, easter_feast, next_period, this_period

TODAY = date(2026, 11, 22)


def test_easter_is_the_next_one() -> None:
    assert easter_feast("easter", None, TODAY) == date(2027, 3, 28)


def test_black_friday_follows_the_fourth_thursday() -> None:
    assert black_friday(None, TODAY) == date(2026, 11, 27)
    assert black_friday(None, date(2026, 11, 28)) == date(2027, 11, 26)


def test_the_next_quarter_begins_where_this_one_ends() -> None:
    this, following = this_period("quarter", TODAY, 0), next_period("quarter", TODAY, 0)
    assert (this.last, following.first) == (date(2026, 12, 31), date(2027, 1, 1))
