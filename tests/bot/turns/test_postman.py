"""Delivery as the turns see it: retries, refusals, and what is noted in the store."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.dialogue.conversation import Conversation
from bot.storage.database import open_database
from bot.storage.sql import SqlStore
from bot.turns.errors import DeliveryError, DeliveryFailed, DeliveryRefused
from bot.turns.outgoing import Content, Outgoing, Post, Update, content_of
from bot.turns.ports import Doing, Entry
from bot.turns.postman import RETRY_AFTER_S, Postman
from bot.turns.turn import MessageTurn, Place
from bot.views import limits
from bot.views.blocks import section
from bot.views.message import with_text

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PLACE = Place(team_id="T1", channel_id="C1", thread_ts="1.0")
TURN = MessageTurn(id="1.1:T1:C1", place=PLACE, user_id="U1", at=NOW, ts="1.1", text="hi")


@dataclass
class ScriptedDelivery:
    """A `Delivery` that fails as told, in order, and then takes everything."""

    problems: list[DeliveryError] = field(default_factory=list)
    sent: list[Entry] = field(default_factory=list)

    def send(self, entry: Entry) -> str:
        if self.problems:
            raise self.problems.pop(0)
        self.sent.append(entry)
        return f"9.{len(self.sent)}"

    def rested(self, thread: Place) -> None: ...

    def working(self, thread: Place, doing: Doing) -> None: ...

    def found(self, thread: Place, claim: str) -> None: ...


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    return SqlStore(open_database(f"sqlite:///{tmp_path / 'data.sqlite'}"))


def deliver(
    store: SqlStore, delivery: ScriptedDelivery, outgoing: Sequence[Outgoing]
) -> list[float]:
    pauses: list[float] = []
    store.apply(TURN, Conversation(), outgoing, at=NOW)
    Postman(store, delivery, pause=pauses.append).deliver(store.undelivered(TURN))
    return pauses


def posts(*texts: str) -> list[Outgoing]:
    return [Post(place=PLACE, content=Content(text=text)) for text in texts]


def test_entries_are_sent_in_order_and_settled(store: SqlStore) -> None:
    delivery = ScriptedDelivery()
    deliver(store, delivery, posts("one", "two"))
    assert [entry.outgoing.content.text for entry in delivery.sent] == ["one", "two"]
    assert all(entry.settled for entry in store.outbox(TURN.id) or ())


def test_a_settled_entry_is_not_sent_again(store: SqlStore) -> None:
    deliver(store, ScriptedDelivery(), posts("one"))
    again = ScriptedDelivery()
    deliver(store, again, posts("one"))
    assert again.sent == []


def test_a_retry_is_marked_as_attempted_so_that_it_is_looked_for_first(store: SqlStore) -> None:
    delivery = ScriptedDelivery([DeliveryFailed("lost")])
    pauses = deliver(store, delivery, posts("one"))
    assert [entry.attempted for entry in delivery.sent] == [True]
    assert pauses == [RETRY_AFTER_S[0]]


def test_slacks_wish_to_wait_is_honoured(store: SqlStore) -> None:
    delivery = ScriptedDelivery([DeliveryFailed("ratelimited", retry_after_s=7)])
    assert deliver(store, delivery, posts("one")) == [7]


def test_a_refused_post_reaches_the_person_directly_with_the_reason(store: SqlStore) -> None:
    delivery = ScriptedDelivery([DeliveryRefused("is_archived")])
    deliver(store, delivery, posts("the answer"))
    (entry,) = delivery.sent
    assert entry.outgoing.kind == "direct"
    assert "is archived" in entry.outgoing.content.text
    assert "the answer" in entry.outgoing.content.text


def test_what_was_refused_and_cannot_be_brought_now_stays_in_the_outbox(store: SqlStore) -> None:
    away: list[DeliveryError] = [DeliveryFailed("HTTP 503")] * (len(RETRY_AFTER_S) + 1)
    delivery = ScriptedDelivery([DeliveryRefused("is_archived"), *away])
    deliver(store, delivery, posts("the answer"))
    assert delivery.sent == []
    assert [entry.settled for entry in store.outbox(TURN.id) or ()] == [False]
    later = ScriptedDelivery([DeliveryRefused("is_archived")])
    assert Postman(store, later, pause=lambda _: None).deliver(store.undelivered(TURN))
    (entry,) = later.sent
    assert "the answer" in entry.outgoing.content.text


def test_what_is_brought_directly_keeps_slacks_limits_with_the_reason_before_it(
    store: SqlStore,
) -> None:
    full = with_text([section(f"Point {number}.") for number in range(limits.MESSAGE_BLOCKS)])
    delivery = ScriptedDelivery([DeliveryRefused("is_archived")])
    deliver(store, delivery, [Post(place=PLACE, content=content_of(full))])
    (entry,) = delivery.sent
    blocks = entry.outgoing.content.blocks
    assert len(blocks) == limits.MESSAGE_BLOCKS
    assert "is archived" in str(blocks[0])


def test_what_is_refused_twice_is_let_go(store: SqlStore) -> None:
    delivery = ScriptedDelivery([DeliveryRefused("is_archived"), DeliveryRefused("user_disabled")])
    deliver(store, delivery, posts("the answer"))
    assert delivery.sent == []
    assert all(entry.settled for entry in store.outbox(TURN.id) or ())


def test_what_cannot_be_sent_stays_unsettled_and_holds_back_the_rest(store: SqlStore) -> None:
    failures: list[DeliveryError] = [DeliveryFailed("HTTP 503")] * (len(RETRY_AFTER_S) + 1)
    delivery = ScriptedDelivery(failures)
    deliver(store, delivery, posts("one", "two"))
    assert delivery.sent == []
    assert [entry.settled for entry in store.outbox(TURN.id) or ()] == [False, False]


def test_no_word_of_a_post_follows_one_that_was_brought_directly(store: SqlStore) -> None:
    delivery = ScriptedDelivery([DeliveryRefused("not_in_channel")])
    deliver(store, delivery, posts("the answer", "Shared in the channel."))
    assert [entry.outgoing.kind for entry in delivery.sent] == ["direct"]
    assert all(entry.settled for entry in store.outbox(TURN.id) or ())


def test_a_long_wish_to_wait_puts_the_rest_off_instead_of_holding_up_others(
    store: SqlStore,
) -> None:
    delivery = ScriptedDelivery([DeliveryFailed("ratelimited", retry_after_s=300)])
    assert deliver(store, delivery, posts("one")) == []
    assert delivery.sent == []


def test_an_entry_that_another_replica_settled_meanwhile_is_not_sent(store: SqlStore) -> None:
    delivery = ScriptedDelivery()
    (seen,) = store.apply(TURN, Conversation(), posts("one"), at=NOW)
    store.settle(seen, ts="9.9", at=NOW)
    assert Postman(store, delivery, pause=lambda _: None).deliver([seen])
    assert delivery.sent == []


def test_what_was_put_off_is_sent_before_what_came_later(store: SqlStore) -> None:
    failures: list[DeliveryError] = [DeliveryFailed("HTTP 503")] * (len(RETRY_AFTER_S) + 1)
    deliver(store, ScriptedDelivery(failures), posts("one"))
    later = TURN.model_copy(update={"id": "1.2:T1:C1"})
    store.apply(later, Conversation(), posts("two"), at=NOW)
    delivery = ScriptedDelivery()
    assert Postman(store, delivery, pause=lambda _: None).deliver(store.undelivered(later))
    assert [entry.outgoing.content.text for entry in delivery.sent] == ["one", "two"]


@pytest.mark.parametrize(
    "problem", [DeliveryFailed("ratelimited", retry_after_s=30), DeliveryRefused("msg_not_found")]
)
def test_a_message_that_cannot_be_updated_holds_nothing_up(
    store: SqlStore, problem: DeliveryError
) -> None:
    update = Update(place=PLACE, ts="1.5", content=Content(text="answered"))
    delivery = ScriptedDelivery([problem])
    assert deliver(store, delivery, [update, *posts("two")]) == []
    assert [entry.outgoing.content.text for entry in delivery.sent] == ["two"]
    assert store.undelivered(TURN) == ()
