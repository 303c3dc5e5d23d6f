"""Messages that are edited or deleted after the bot took them in."""

from datetime import timedelta

from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard
from bot.dialogue.moves import Outcome
from bot.dialogue.reply import Reply
from bot.dialogue.revision import asked_before, revise
from bot.dialogue.step import step
from tests.bot.dialogue.said import BUDGET, SPEED, START, TODAY, does, informs, shown, usd, weeks


def heard(ts: str, *, by: str = "U1", words: str = "words") -> Heard:
    at = START + timedelta(seconds=float(ts))
    return Heard(by, at, TODAY, words=words, message_ts=ts)


def told(*messages: tuple[str, str, Interpretation]) -> Conversation:
    """Return the conversation after messages, each with its ts and author."""
    talk = Conversation()
    for ts, by, message in messages:
        talk, _ = step(talk, heard(ts, by=by), message)
    return talk


def deleted(talk: Conversation, ts: str, by: str = "U1") -> Outcome:
    return revise(talk, heard(ts, by=by, words=""), does(Act.NONE))


def kinds(reply: Reply) -> list[str]:
    return shown(reply)[:2]


def test_a_message_that_was_edited_sets_what_it_says_now() -> None:
    talk = told(("1", "U1", informs(budget=usd(60), deployment_speed=weeks(5))))
    after, reply = revise(talk, heard("1"), informs(budget=usd(70), deployment_speed=weeks(5)))
    assert after.record[BUDGET].statement == usd(70)
    assert after.record[SPEED] == talk.record[SPEED]
    assert kinds(reply) == ["edited", "Understood"]


def test_what_an_edit_leaves_out_is_forgotten() -> None:
    talk = told(("1", "U1", informs(budget=usd(60), deployment_speed=weeks(5))))
    after, _ = revise(talk, heard("1"), informs(budget=usd(60)))
    assert set(after.record) == {BUDGET}


def test_what_an_edit_adds_is_known() -> None:
    talk = told(("1", "U1", informs(budget=usd(60))))
    after, _ = revise(talk, heard("1"), informs(budget=usd(60), deployment_speed=weeks(5)))
    assert set(after.record) == {BUDGET, SPEED}


def test_a_deleted_message_takes_along_only_what_it_said() -> None:
    talk = told(
        ("1", "U1", informs(budget=usd(60))), ("2", "U1", informs(deployment_speed=weeks(5)))
    )
    after, reply = deleted(talk, "2")
    assert set(after.record) == {BUDGET}
    assert kinds(reply) == ["deleted", "Understood"]


def test_what_was_corrected_since_stays() -> None:
    talk = told(
        ("1", "U1", informs(budget=usd(60))), ("2", "U1", informs(Act.CORRECT, budget=usd(90)))
    )
    after, reply = deleted(talk, "1")
    assert (after.record, reply) == (talk.record, ())
    assert revise(talk, heard("1"), informs(budget=usd(65))) == (talk, ())


def test_an_edit_of_a_typo_is_not_answered() -> None:
    talk = told(("1", "U1", informs(budget=usd(60))))
    assert revise(talk, heard("1"), informs(budget=usd(60))) == (talk, ())


def test_deleting_the_later_of_two_values_gives_the_earlier_back() -> None:
    talk = told(("1", "U1", informs(budget=usd(60))), ("2", "U2", informs(budget=usd(600))))
    after, _ = deleted(talk, "2", by="U2")
    assert (after.record[BUDGET].statement, after.record[BUDGET].said_by) == (usd(60), "U1")
    assert after.disputed == {}


def test_deleting_the_earlier_of_two_values_ends_the_disagreement() -> None:
    talk = told(("1", "U1", informs(budget=usd(60))), ("2", "U2", informs(budget=usd(600))))
    after, reply = deleted(talk, "1")
    assert (after.record, after.disputed) == (talk.record, {})
    assert kinds(reply)[0] == "deleted"


def test_an_edit_may_end_a_disagreement_or_move_it() -> None:
    talk = told(("1", "U1", informs(budget=usd(60))), ("2", "U2", informs(budget=usd(600))))
    agreed, _ = revise(talk, heard("2", by="U2"), informs(budget=usd(60)))
    assert agreed.disputed == {}
    moved, reply = revise(talk, heard("1"), informs(budget=usd(70)))
    assert moved.disputed[BUDGET].earlier.statement == usd(70)
    assert shown(reply)[:2] == ["edited", "Disagreed"]


def test_a_bot_that_was_sent_away_takes_the_edit_in_without_a_word() -> None:
    talk = told(("1", "U1", informs(budget=usd(60))), ("2", "U1", does(Act.LEAVE)))
    after, reply = deleted(talk, "1")
    assert (after.record, reply) == ({}, ())


def test_after_the_recommendation_an_edit_is_shown_as_a_difference() -> None:
    talk = told(("1", "U1", informs(budget=usd(60))), ("2", "U1", does(Act.RECOMMEND)))
    recommended = talk.model_copy(update={"recommended": True})
    _, reply = revise(recommended, heard("1"), informs(budget=usd(900)))
    assert "Rescored" in shown(reply)


def test_an_answer_is_read_again_as_an_answer() -> None:
    talk = told(
        ("1", "U1", informs(budget=usd(60), deployment_speed=weeks(5))),
        ("2", "U1", informs(budget=usd(90))),
    )
    assert asked_before(talk, "2") is BUDGET
    assert asked_before(talk, "9") is None
