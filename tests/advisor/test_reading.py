from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName, Qualifier, Statement
from advisor.reading import Reading, read

TODAY = date(2026, 11, 22)


def reading(name: AttributeName, **said: object) -> Reading:
    return read(name, Statement.model_validate(said), today=TODAY, rates={"eur": Decimal("1.1")})


def test_a_range_spans_its_levels() -> None:
    spanned = reading(AttributeName.BUDGET, min=Decimal(20_000), max=Decimal(300_000), unit="usd")
    assert spanned.levels == (1, 2, 3, 4)


def test_about_spans_a_threshold_beside_it_and_exact_does_not() -> None:
    said = {"value": Decimal(68_000), "unit": "usd"}
    assert reading(AttributeName.BUDGET, **said).levels == (2,)
    assert reading(AttributeName.BUDGET, **said, qualifier=Qualifier.APPROX).levels == (2, 3)


def test_an_open_amount_spans_up_to_ten_times_the_figure() -> None:
    said = {"value": Decimal(2_000), "unit": "documents"}
    assert reading(AttributeName.DATA_VOLUME, **said, qualifier="min").levels == (3, 4)
    assert reading(AttributeName.DATA_VOLUME, **said, qualifier="max").levels == (2, 3)


def test_a_limit_is_the_figure_itself() -> None:
    capped = reading(AttributeName.BUDGET, value=Decimal(50_000), unit="usd", qualifier="max")
    assert capped.levels == (2,)


def test_peak_traffic_is_read_as_less_on_the_mean_and_says_so() -> None:
    peak = reading(
        AttributeName.SCALABILITY, value=Decimal(40), unit="queries/second", qualifier="peak"
    )
    assert peak.levels == (5,)
    assert peak.span is not None
    assert peak.span.high < 40 * 86_400
    assert "peak" in peak.notes[0]


def test_a_level_of_five_is_read_on_shorter_scales_too() -> None:
    assert reading(AttributeName.PRIVACY, value=Decimal(5), unit="scale_1_5").levels == (3,)
    assert reading(AttributeName.PRIVACY, value=Decimal(2), unit="scale_1_5").levels == (1,)
    spanned = reading(AttributeName.BUDGET, min=Decimal(2), max=Decimal(3), unit="scale_1_5")
    assert spanned.levels == (
        2,
        3,
    )


def test_a_date_counts_from_today() -> None:
    assert reading(
        AttributeName.DEPLOYMENT_SPEED, value=date(2026, 12, 27), unit="date"
    ).levels == (4,)


def test_a_date_without_today_is_unknown_and_says_why() -> None:
    said = Statement(value=date(2026, 12, 27), unit="date")
    unread = read(AttributeName.DEPLOYMENT_SPEED, said, today=None, rates={})
    assert unread.levels == ()
    assert "today" in unread.notes[0]


def test_another_currency_is_unknown_without_a_rate_and_converted_with_one() -> None:
    pounds = reading(AttributeName.BUDGET, value=Decimal(75_000), unit="gbp")
    euros = reading(AttributeName.BUDGET, value=Decimal(65_000), unit="eur")
    assert pounds.levels == ()
    assert "GBP" in pounds.notes[0]
    assert euros.levels == (3,)
    assert "1.1" in euros.notes[0]


@pytest.mark.parametrize(
    ("level", "levels"),
    [("urgent", (4, 5)), ("relaxed", (1, 2)), ("very high", (5,)), ("moderate", (3,))],
)
def test_a_word_means_the_levels_the_scale_gives_it(level: str, levels: tuple[int, ...]) -> None:
    assert reading(AttributeName.DEPLOYMENT_SPEED, level=level).levels == levels


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (AttributeName.BUDGET, {"level": "enormous"}),
        (AttributeName.BUDGET, {"value": True}),
        (AttributeName.PRIVACY, {"value": Decimal(3)}),
        (AttributeName.ACCURACY, {"value": Decimal(3), "unit": "weeks"}),
        (AttributeName.SCALABILITY, {"qualifier": "derive", "unit": "queries/week"}),
        (AttributeName.BUDGET, {"value": Decimal(9), "unit": "scale_1_5"}),
    ],
)
def test_what_cannot_be_read_is_unknown_with_a_note_that_names_it(
    name: AttributeName, said: dict[str, object]
) -> None:
    unread = reading(name, **said)
    assert unread.levels == ()
    assert str(name) in unread.notes[0]
