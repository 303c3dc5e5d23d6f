"""Blanking out what is not the writer's own prose."""

from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.source import opening_mention, read_source


@given(st.text())
def test_the_plain_text_has_the_length_of_the_written(text: str) -> None:
    assert len(read_source(text).plain) == len(text)


def test_code_links_mentions_emoji_and_struck_words_are_blank() -> None:
    text = "a `x=1` <@U1> <https://e.com|e> https://e.com/5 :cry: ~50k~ b"
    assert read_source(text).plain.split() == ["a", "b"]


def test_a_code_block_that_is_never_closed_is_blank_to_the_end() -> None:
    assert not read_source("```budget = 5").plain.strip()


def test_a_quoted_line_is_blank_and_a_comparison_is_not() -> None:
    assert read_source("&gt; How many?\nfive").plain.split() == ["five"]
    assert read_source("&gt;95% please").plain.split() == [">", "95%", "please"]


def test_words_are_shown_as_written_without_escapes() -> None:
    source = read_source("Under &lt; 5\u00a0K")
    assert source.words(0, len(source.written)) == "Under < 5 K"


def test_full_width_letters_and_digits_are_plain_ones_and_raised_ones_stay() -> None:
    source = read_source("\uff04\uff16\uff10\uff4b, 10\u00b2")
    assert source.plain == "$60k, 10\u00b2"
    assert source.words(0, 4) == "\uff04\uff16\uff10\uff4b"


def test_only_a_mention_at_the_start_names_an_addressee() -> None:
    assert opening_mention(" <@U07ABC> hello") == "U07ABC"
    assert opening_mention("hello, <@U07ABC>") == "U07ABC"
    assert opening_mention("we asked <@U07ABC>") is None


def test_prose_between_backticks_is_prose() -> None:
    text = "set `budget: 50k`, `max_tokens=5`, `f(9)` and `500 a day`"
    assert read_source(text).plain.split() == [
        "set",
        "budget:",
        "50k",
        ",",
        ",",
        "and",
        "500",
        "a",
        "day",
    ]
