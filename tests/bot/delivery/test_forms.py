from bot.delivery.forms import linked, spelled_out
from bot.turns.outgoing import Attachment, Content
from bot.views import limits
from bot.views.json import Block, shown_text
from bot.views.message import Message
from tests.bot.views.slack import refusals

SECTION: Block = {"type": "section", "text": {"type": "mrkdwn", "text": "record"}}


def content(text: str) -> Content:
    attachment = Attachment(name="a.md", title="A & B", text=text, is_page=True, reader="U1")
    return Content(text="record", blocks=(SECTION,), attachment=attachment)


def test_a_link_stands_in_the_blocks_and_in_the_text() -> None:
    shown = linked(content("x"), "https://team.slack.com/docs/T1/F1")
    assert shown.text == "record\n<https://team.slack.com/docs/T1/F1|A &amp; B>"
    assert "docs/T1/F1" in str(shown.blocks[1])


def test_without_an_attachment_nothing_changes() -> None:
    bare = Content(text="x")
    assert spelled_out(bare) == linked(bare, "https://a") == bare


def test_a_long_text_is_spelled_out_as_far_as_a_message_goes() -> None:
    shown = spelled_out(content("a line of text\n" * 3000))
    assert refusals(Message(shown.text, shown.blocks)) == []
    assert sum(len(str(block)) for block in shown.blocks) > limits.MESSAGE_CHARACTERS // 2


def test_a_text_cannot_leave_its_frame() -> None:
    shown = spelled_out(content("```<!channel>``` <https://evil.example|x>"))
    framed = shown_text(shown.blocks[-1]["text"])
    assert framed.count("```") == 2
    assert "<" not in framed
