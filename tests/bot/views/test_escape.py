import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.views.escape import echo, escape, link, literal, spoken

NASTY = st.lists(
    st.one_of(
        st.text(max_size=8),
        st.sampled_from(
            [
                "<!channel>",
                "<!here|here>",
                "<@U0AB>",
                "<#C01|general>",
                "@here",
                "@channel",
                "@Everyone",
                "<https://evil.example|bank>",
                "https://evil.example",
                "evil.example",
                "me@evil.example",
                "&lt;!channel&gt;",
                "&amp;lt;",
                "*bold*",
                "_it_",
                "~no~",
                "`code`",
                "```",
                "> quote",
                "\n",
            ]
        ),
    ),
    max_size=12,
).map("".join)


@given(NASTY)
def test_nothing_escaped_can_ping_link_or_format(text: str) -> None:
    for shown in (escape(text), echo(text)):
        assert not re.search(r"[<>]", shown)
        assert not re.search(r"@(here|channel|everyone)\b", shown, re.IGNORECASE)
        assert "://" not in shown
        assert "evil.example" not in shown
        assert not re.search(r"&(?!(?:amp|lt|gt);)", shown)
        assert not re.search(r"[*~`]|(?<!\w)_|_(?!\w)", shown)
        assert not re.search(r"^\s*&gt;", shown, re.MULTILINE)


@given(NASTY)
def test_literal_text_cannot_ping(text: str) -> None:
    assert not re.search(r"[<>]|@(here|channel|everyone)\b", literal(text), re.IGNORECASE)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("budget &lt; 60k &amp; fixed", "budget < 60k & fixed"),
        ("<@U0AB> said so", "someone said so"),
        ("<@U0AB|ann> said so", "ann said so"),
        ("see <https://a.example/x|our page>", "see our page"),
        ("see <https://a.example/x>", "see https://a.example/x"),
        ("<!channel> hello", "channel hello"),
        ("in <#C01|general>", "in general"),
    ],
)
def test_words_are_shown_as_the_person_saw_them(words: str, shown: str) -> None:
    assert spoken(words) == shown


def test_ordinary_text_stays_as_it_is() -> None:
    text = "needs_citations: 3,000 queries a day (85 %), at $0.005 a query, e.g. 2.5k. It is so"
    assert escape(text) == text


def test_a_source_that_is_a_web_address_is_linked() -> None:
    shown = link("https://arxiv.org/abs/1?a=1&b=2", "a | b")
    assert shown == "<https://arxiv.org/abs/1?a=1&amp;b=2|a / b>"


@pytest.mark.parametrize(
    "target",
    ["article", "", "javascript:alert(1)", "https://a.example/x>y", "https://a.example|<!channel>"],
)
def test_a_source_that_is_no_web_address_is_only_named(target: str) -> None:
    assert link(target, "the article") == "the article"
