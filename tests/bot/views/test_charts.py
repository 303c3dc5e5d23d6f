from hypothesis import given
from hypothesis import strategies as st

from bot.views.charts import BAR, LINE, Chart, chart, read_chart

NAMES = st.text("abcdefg ", min_size=1, max_size=20)
FIGURES = st.floats(0, 1e9, allow_nan=False)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    categories = tuple(draw(st.lists(NAMES, min_size=1, max_size=8, unique=True)))
    values = st.lists(FIGURES, min_size=len(categories), max_size=len(categories)).map(tuple)
    series = draw(st.dictionaries(NAMES, values, min_size=1, max_size=6))
    return Chart(draw(st.sampled_from([LINE, BAR])), "Costs", categories, series, "x", "y")


@given(charts())
def test_what_a_chart_shows_can_be_read_back_from_its_block(shown: Chart) -> None:
    assert read_chart(chart(shown)) == shown


def test_a_chart_is_told_with_every_figure() -> None:
    shown = Chart(LINE, "Costs", ("0", "12"), {"RAG": (50.0, 81.5)}, "Months", "thousand dollars")
    assert shown.told == "Costs, thousand dollars. RAG: 50 at 0, 81.5 at 12."
