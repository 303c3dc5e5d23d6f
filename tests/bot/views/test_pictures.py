from io import BytesIO

import pytest
from PIL import Image

from bot.views.charts import BAR, LINE, Chart
from bot.views.pictures import picture


def drawn(kind: str, *values: float, title: str = "Costs") -> Image.Image:
    series = {f"line {number}": (value, value) for number, value in enumerate(values)}
    shown = Chart(kind, title, ("a", "b"), series, "Months", "thousand US dollars")
    return Image.open(BytesIO(picture(shown)))


@pytest.mark.parametrize("kind", [LINE, BAR])
def test_a_picture_is_a_png_of_a_readable_size(kind: str) -> None:
    image = drawn(kind, 1.0, 2.0, 3.0)
    assert (image.format, image.size) == ("PNG", (1080, 630))


def test_a_picture_shows_its_figures() -> None:
    assert drawn(BAR, 1.0, 5.0).tobytes() != drawn(BAR, 5.0, 1.0).tobytes()


def test_as_many_series_as_slack_takes_can_be_told_apart() -> None:
    colours = drawn(BAR, *range(1, 7)).convert("RGB").getcolors(1 << 24) or []
    assert sum(count > 1000 for count, _ in colours) >= 7


def test_a_dollar_sign_is_no_formula() -> None:
    assert drawn(LINE, 1.0, title="from $5 to $6 {").size == (1080, 630)
