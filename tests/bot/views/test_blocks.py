from hypothesis import given
from hypothesis import strategies as st

from bot.views.blocks import actions, button, context, cut, header, section, table
from bot.views.escape import escape, link
from bot.views.message import Message
from tests.bot.views.slack import refusals

LONG = st.text(min_size=0, max_size=200).map(lambda text: text * 40)


@given(LONG, LONG)
def test_long_texts_are_cut_and_never_refused(one: str, other: str) -> None:
    blocks = (
        section(escape(one)),
        header(one),
        context(escape(one), escape(other)),
        actions(button(other, "advisor:x", "{}")),
    )
    for block in blocks:
        assert refusals(Message("", (block,))) == []


@given(st.lists(st.lists(LONG, min_size=1, max_size=25), min_size=1, max_size=12))
def test_large_tables_are_cut_and_never_refused(rows: list[list[str]]) -> None:
    shown = table(rows)
    assert [fault for fault in refusals(Message("", (shown,))) if "blocks show" not in fault] == []


def test_a_text_is_cut_at_a_word() -> None:
    assert cut("one two three", 9) == "one two…"


@given(st.integers(min_value=3, max_value=120))
def test_a_cut_leaves_no_half_link_or_entity(most: int) -> None:
    text = "see " + link("https://arxiv.org/abs/1", "a paper") + " & ".replace("&", "&amp;") * 9
    short = cut(text, most)
    assert len(short) <= most
    assert short.count("<") == short.count(">")
    assert short.replace("&amp;", "").count("&") == 0


def test_a_text_that_fits_is_left_alone() -> None:
    assert cut("one two", 7) == "one two"
