"""The list of assessments: grouped, cut, safe to show, and within Slack's limits."""

from dataclasses import replace
from datetime import timedelta

from advisor.attributes import AttributeName, Attributes, Statement
from bot.dialogue.conversation import Conversation, Known, Opening
from bot.dialogue.filed import Filed
from bot.views.listing import SHOWN, listing, not_found, summary, title
from bot.views.message import plain_text, with_text
from tests.bot.views.samples import AT, BUDGET, RECORD, known
from tests.bot.views.slack import refusals


def filed(
    number: int = 1, *, channel: str = "C1", record: Attributes = RECORD, done: bool = False
) -> Filed:
    held: dict[AttributeName, Known] = {name: known(said) for name, said in record.items()}
    conversation = Conversation(record=held, recommended=done)
    return Filed(channel, f"{number}.0", channel == "", conversation, AT + timedelta(days=number))


def test_open_and_done_ones_stand_apart() -> None:
    shown = plain_text(listing([filed(1), filed(2, done=True)], today=AT.date()))
    assert shown.index("*Open* (1)") < shown.index(filed(1).id) < shown.index("*Done* (1)")
    assert shown.index("*Done* (1)") < shown.index(filed(2).id)


def test_a_long_list_is_cut_and_says_so_and_slack_takes_it() -> None:
    many = [filed(number, done=number % 2 == 0) for number in range(4 * SHOWN)]
    message = with_text(listing(many, today=AT.date()))
    assert f"and {SHOWN} older" in message.text
    assert refusals(message) == []


def test_a_project_is_told_by_what_is_known_of_it() -> None:
    assert summary(filed()) == "about $60k · 3,000 queries a day"
    cited = Attributes({AttributeName.NEEDS_CITATIONS: Statement(raw="yes", value=True)})
    assert summary(filed(record=cited)).endswith(": yes")


def test_two_of_the_same_figures_are_told_apart_by_words_channel_and_time() -> None:
    legal, support = (
        replace(each, conversation=each.conversation.model_copy(update={"opening": said}))
        for each, said in (
            (filed(1), Opening(words="<@U0BOT> a bot for our lawyers, 60k")),
            (filed(1, channel="C2"), Opening(words="support bot & FAQ")),
        )
    )
    shown = plain_text(listing([legal, support], today=AT.date()))
    assert "a bot for our lawyers, 60k”" in shown
    assert "“support bot &amp; FAQ”" in shown
    assert "<#C1>" in shown
    assert "<#C2>" in shown
    assert "{time}|23 November, 09:00 UTC>" in shown


def test_words_of_people_cannot_ping_from_a_list() -> None:
    told = Attributes({AttributeName.BUDGET: BUDGET.model_copy(update={"raw": "<!channel>"})})
    pinging = Conversation(opening=Opening(words="<!channel> hi"))
    begun = replace(filed(), conversation=pinging)
    for blocks in (
        listing([filed(record=told), begun], today=AT.date()),
        not_found("<!channel>"),
    ):
        assert "<!channel>" not in plain_text(blocks)


def test_ids_are_short_and_differ_between_places() -> None:
    ids = {filed(number, channel=channel).id for number in range(50) for channel in ("C1", "C2")}
    assert len(ids) == 100
    assert all(len(each) == 6 for each in ids)


def test_a_title_says_where_it_is_kept() -> None:
    assert "<#C1>" in plain_text(title(filed()))
    assert "direct messages" in plain_text(title(filed(channel="D1")))
    assert "private to you" in plain_text(title(filed(channel="")))


def test_what_slack_refused_is_told_with_the_way_out() -> None:
    assert "channels:read" in plain_text(listing([], today=AT.date(), refusal="missing_scope"))
