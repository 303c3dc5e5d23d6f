from bot.dialogue.actions import Shortcoming
from bot.views.feedback import REASONS, asked_why, thanks
from bot.views.message import with_text
from tests.bot.views.slack import refusals


def test_every_shortcoming_can_be_chosen_and_slack_takes_the_question() -> None:
    message = with_text(asked_why("1795386915.897386", mark="at:C0LOCALLLM1/1795386915.897386"))
    assert set(REASONS) == set(Shortcoming)
    assert len(message.blocks[-1]["elements"]) == len(Shortcoming)  # type: ignore[arg-type]
    assert refusals(message) == []


def test_thanks_name_the_reason_and_ask_nothing_more() -> None:
    for why in (None, *Shortcoming):
        message = with_text(thanks(why))
        assert all(block["type"] == "section" for block in message.blocks)
        assert refusals(message) == []
