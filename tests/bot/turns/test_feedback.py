"""Feedback on answers: confirmed once, kept, and asked why where it did not help."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from bot.dialogue.actions import Action, Feedback, FeedbackWhy, Shortcoming
from bot.storage.tables import FeedbackRow
from bot.turns.outgoing import Response, Whisper
from bot.turns.turn import ClickTurn, Place
from bot.views.actions import pack, unpack
from bot.views.json import blocks_in
from tests.bot.turns.assembling import Outside, Store, handler_on

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
THREAD = Place(team_id="T1", channel_id="C1", thread_ts="1.0")
URL = "http://127.0.0.1/r"


def click(ts: str, action: Action, *, message_ts: str = "2.0") -> ClickTurn:
    return ClickTurn(
        id=f"{ts}:T1:C1:advisor",
        place=THREAD,
        user_id="U1",
        at=NOW,
        action_id="advisor",
        value=pack(action) or "",
        message_ts=message_ts,
        response_url=URL,
    )


def feedback(store: Store) -> tuple[bool, str]:
    with Session(store.engine) as session:
        row = session.get_one(FeedbackRow, ("", "T1", "C1", "2.0", "U1"))
        return row.good, row.why


def test_a_thumbs_down_is_asked_why_and_the_reason_is_kept(store: Store, outside: Outside) -> None:
    bot = handler_on(store, outside)
    bot.answer(click("3.0", Feedback(good=False)))
    (asked,) = outside.sent
    assert isinstance(asked, Whisper)
    buttons = blocks_in(asked.content.blocks[-1]["elements"])
    offered = [unpack(str(button["value"])) for button in buttons]
    assert [each.why for each in offered if isinstance(each, FeedbackWhy)] == list(Shortcoming)

    chosen = next(each for each in offered if isinstance(each, FeedbackWhy))
    bot.answer(click("3.1", chosen, message_ts=""))
    thanked = outside.sent[-1]
    assert isinstance(thanked, Response)
    assert thanked.replaces, "the question is gone, so that it cannot be answered twice"
    assert feedback(store) == (False, chosen.why.value)


def test_a_thumbs_up_is_thanked_and_asks_nothing(store: Store, outside: Outside) -> None:
    handler_on(store, outside).answer(click("3.0", Feedback(good=True)))
    (thanked,) = outside.sent
    assert all(block["type"] == "section" for block in thanked.content.blocks)
    assert feedback(store) == (True, "")


def test_the_same_verdict_again_says_nothing(store: Store, outside: Outside) -> None:
    bot = handler_on(store, outside)
    for ts in ("3.0", "3.1", "3.2"):
        bot.answer(click(ts, Feedback(good=False)))
    assert len(outside.sent) == 1


def test_a_reason_without_a_verdict_keeps_nothing(store: Store, outside: Outside) -> None:
    why = FeedbackWhy(about="2.0", why=Shortcoming.MISREAD)
    handler_on(store, outside).answer(click("3.0", why, message_ts=""))
    with Session(store.engine) as session:
        assert session.query(FeedbackRow).count() == 0
