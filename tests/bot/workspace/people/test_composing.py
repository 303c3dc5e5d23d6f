import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.people.composing import compose, name_references
from bot.workspace.profile import AppProfile
from bot.workspace.state import State

STATE = State(AppProfile())


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("@advisor hi", "<@U0LOCALBOT1> hi"),
        ("(@ada)", "(<@U0LOCALADA1>)"),
        ("ada@ben.org", "ada@ben.org"),
        ("@nobody", "@nobody"),
        ("@here", "<!here>"),
        ("<!channel>", "&lt;!channel&gt;"),
        ("see #general", "see <#C0LOCALGEN1|general>"),
        ("#1 of 3", "#1 of 3"),
        ("https://x.org/a?b=1&c=2", "<https://x.org/a?b=1&amp;c=2>"),
    ],
)
def test_typed_text_is_sent_as_slack_sends_it(typed: str, sent: str) -> None:
    assert compose(STATE, typed) == sent


@given(st.text(alphabet="<>&!@# abc"))
def test_nothing_typed_becomes_markup_by_its_brackets(typed: str) -> None:
    assert typed.count("<") == compose(STATE, typed).count("&lt;")


def test_a_command_that_asks_for_it_gets_names_with_its_references() -> None:
    assert name_references(STATE, "@ada &lt;") == "<@U0LOCALADA1|ada> &lt;"
