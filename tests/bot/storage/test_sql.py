"""The store on a real SQLite file and a real PostgreSQL, through the values the turns use."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine

from advisor.attributes import AttributeName, Statement
from bot.dialogue.conversation import Conversation, Known
from bot.storage.database import open_database
from bot.storage.errors import DatabaseUnavailable
from bot.storage.sql import SqlStore
from bot.turns.outgoing import Content, Post
from bot.turns.turn import MessageTurn, Place

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PLACE = Place(team_id="T1", channel_id="C1", thread_ts="1.0")
KNOWN = Conversation(
    record={
        AttributeName.BUDGET: Known(
            statement=Statement(raw="60k", value=Decimal(60000), unit="usd"),
            said_by="U1",
            said_at=NOW,
        )
    }
)


@pytest.fixture
def store(engine: Engine) -> SqlStore:
    return SqlStore(engine)


def turn(turn_id: str = "1.1:T1:C1", place: Place = PLACE) -> MessageTurn:
    return MessageTurn(id=turn_id, place=place, user_id="U1", at=NOW, ts="1.1", text="60k")


def post(text: str = "hello", *, starts: Place | None = None, place: Place = PLACE) -> Post:
    return Post(place=place, content=Content(text=text), starts=starts)


def test_a_place_is_unknown_until_it_is_opened(store: SqlStore) -> None:
    assert not store.knows(PLACE)
    store.open(PLACE)
    store.open(PLACE)
    assert store.knows(PLACE)
    assert store.load(PLACE) == Conversation()


def test_an_applied_turn_gives_back_conversation_and_outbox(store: SqlStore) -> None:
    entries = store.apply(turn(), KNOWN, [post("one"), post("two")], at=NOW)
    assert [entry.outgoing.content.text for entry in entries] == ["one", "two"]
    assert store.load(PLACE) == KNOWN
    assert store.outbox(turn().id) == entries


def test_a_turn_applied_again_changes_nothing(store: SqlStore) -> None:
    first = store.apply(turn(), KNOWN, [post("one")], at=NOW)
    again = store.apply(turn(), Conversation(), [post("other")], at=NOW)
    assert again == first
    assert store.load(PLACE) == KNOWN


def test_a_silent_turn_counts_as_applied(store: SqlStore) -> None:
    assert store.outbox(turn().id) is None
    store.apply(turn(), KNOWN, [], at=NOW)
    assert store.outbox(turn().id) == ()


def test_delivery_is_noted_before_and_after(store: SqlStore) -> None:
    (entry,) = store.apply(turn(), KNOWN, [post()], at=NOW)
    assert (entry.attempted, entry.settled) == (False, False)
    store.attempt(entry)
    store.settle(entry, ts="2.0", at=NOW)
    (after,) = store.outbox(turn().id) or ()
    assert (after.attempted, after.settled) == (True, True)
    assert (after.ts, after.settled_at) == ("2.0", NOW)


def test_a_shared_draft_goes_on_in_the_thread_of_its_post(store: SqlStore) -> None:
    draft = PLACE.model_copy(update={"thread_ts": "draft-1"})
    channel = PLACE.model_copy(update={"thread_ts": ""})
    store.apply(turn("command:1", draft), KNOWN, [], at=NOW)
    (entry,) = store.apply(turn("2", draft), KNOWN, [post(place=channel, starts=draft)], at=NOW)
    store.settle(entry, ts="9.9", at=NOW)
    assert store.load(PLACE.model_copy(update={"thread_ts": "9.9"})) == KNOWN


def test_workspaces_do_not_see_each_other(store: SqlStore) -> None:
    store.apply(turn(), KNOWN, [], at=NOW)
    elsewhere = PLACE.model_copy(update={"team_id": "T2"})
    assert not store.knows(elsewhere)
    assert store.load(elsewhere) == Conversation()


def test_a_database_that_cannot_be_opened_says_where_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(DatabaseUnavailable, match="ADVISOR_HOME"):
        open_database(f"sqlite:///{tmp_path / 'file' / 'data.sqlite'}")


def test_a_password_never_shows_in_the_error() -> None:
    with pytest.raises(DatabaseUnavailable) as problem:
        open_database("postgresql+psycopg://bot:s3cret@127.0.0.1:1/none")
    assert "s3cret" not in str(problem.value)


def test_only_the_first_of_many_attempts_need_not_look_for_the_message(store: SqlStore) -> None:
    (entry,) = store.apply(turn(), KNOWN, [post()], at=NOW)
    assert [store.attempt(entry).attempted for _ in range(3)] == [False, True, True]


def test_an_attempt_tells_that_another_replica_was_done_meanwhile(store: SqlStore) -> None:
    (entry,) = store.apply(turn(), KNOWN, [post()], at=NOW)
    store.settle(entry, ts="2.0", at=NOW)
    assert store.attempt(entry).settled


def test_what_was_put_off_earlier_in_the_thread_comes_first(store: SqlStore) -> None:
    later = NOW + timedelta(seconds=1)
    store.apply(turn("1.2"), KNOWN, [post("second")], at=later)
    store.apply(turn("1.1"), KNOWN, [post("first"), post("and more")], at=NOW)
    elsewhere = PLACE.model_copy(update={"thread_ts": "9.0"})
    store.apply(turn("1.0", elsewhere), KNOWN, [post("elsewhere", place=elsewhere)], at=NOW)
    waiting = store.undelivered(turn("1.2"))
    assert [entry.outgoing.content.text for entry in waiting] == ["first", "and more", "second"]


def test_what_was_let_go_holds_up_its_thread_no_longer(store: SqlStore) -> None:
    store.apply(turn("1.1"), KNOWN, [post("first")], at=NOW)
    store.abandon(turn("1.1"), at=NOW)
    assert store.undelivered(turn("1.1")) == ()


def test_a_shared_thread_that_went_on_is_not_set_back_by_a_late_replica(store: SqlStore) -> None:
    draft = PLACE.model_copy(update={"thread_ts": "draft-1"})
    channel = PLACE.model_copy(update={"thread_ts": ""})
    store.apply(turn("command:1", draft), KNOWN, [], at=NOW)
    (entry,) = store.apply(turn("2", draft), KNOWN, [post(place=channel, starts=draft)], at=NOW)
    store.settle(entry, ts="9.9", at=NOW)
    thread = PLACE.model_copy(update={"thread_ts": "9.9"})
    store.apply(turn("3", thread), Conversation(), [], at=NOW)
    store.settle(entry, ts="9.9", at=NOW)
    assert store.load(thread) == Conversation()


def test_many_places_are_opened_at_once_and_those_known_stay_as_they_are(store: SqlStore) -> None:
    others = [PLACE.model_copy(update={"thread_ts": str(number)}) for number in range(3)]
    store.apply(turn(), KNOWN, [], at=NOW)
    store.open(*others, PLACE, others[0])
    assert all(store.knows(place) for place in others)
    assert store.load(PLACE) == KNOWN


def test_a_share_is_the_same_only_with_the_same_words_whoever_asked(store: SqlStore) -> None:
    draft = PLACE.model_copy(update={"thread_ts": "draft-1"})
    said = "it says “5 %” \\ \n 'fine' \"so\""
    shared = post(said, starts=draft)
    store.apply(turn(place=draft), KNOWN, [shared.model_copy(update={"asked_at": "a"})], at=NOW)
    assert store.has_posted(shared)
    assert not store.has_posted(post("other", starts=draft))
    assert not store.has_posted(post(said))
    assert not store.has_posted(post(said, starts=PLACE))


def test_a_share_that_slack_refused_may_be_posted_again(store: SqlStore) -> None:
    draft = PLACE.model_copy(update={"thread_ts": "draft-1"})
    shared = post(starts=draft)
    (entry,) = store.apply(turn(place=draft), KNOWN, [shared], at=NOW)
    store.settle(entry, ts="", at=NOW)
    assert not store.has_posted(shared)
