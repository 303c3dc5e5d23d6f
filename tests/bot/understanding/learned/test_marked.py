import pytest

from advisor.attributes import AttributeName
from bot.evaluation.understanding import SETS, load_rows
from bot.understanding.learned.marked import FIGURE, Mark, marked_messages, messages_of


def test_marks_are_taken_out_of_the_text_and_keep_their_places() -> None:
    (said,) = messages_of("- | we have [40k]{budget} and [no rush]{timeline relaxed} 🙂")
    assert said.text == "we have 40k and no rush 🙂"
    assert [said.text[mark.first : mark.end] for mark in said.marks] == ["40k", "no rush"]
    assert said.marks[0] == Mark(8, 11, AttributeName.BUDGET, FIGURE)
    assert said.marks[1].reading == "relaxed"
    assert said.asked is None


def test_what_was_asked_goes_before() -> None:
    (said,) = messages_of("traffic | no idea")
    assert said.asked is AttributeName.SCALABILITY
    assert said.marks == ()


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("we have 40k", "no '|'"),
        ("- | [40k]{money}", "'money'"),
        ("- | [no]{budget cheap}", "'cheap'"),
        ("- | [40k{budget}", "mark"),
        ("- | [2k]{running_cost low}", "'low'"),
        ("weather | hot", "'weather'"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(line: str, fault: str) -> None:
    with pytest.raises(ValueError, match=f"line 2: .*{fault}"):
        list(messages_of(f"- | hello\n{line}"))


def test_no_message_is_one_of_an_evaluation_set() -> None:
    messages = {row.text.lower() for name in SETS.values() for row in load_rows(name)}
    assert not [one.text for one in marked_messages() if one.text.lower() in messages]
