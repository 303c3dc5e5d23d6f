"""Messages wait for their channel's moment; what Slack does not count so does not."""

from dataclasses import dataclass, field

import pytest

from bot.delivery.paced import PacedDelivery
from bot.turns.errors import DeliveryFailed
from bot.turns.outgoing import Content, Outgoing, Post, Response, Update
from bot.turns.ports import Doing, Entry
from bot.turns.turn import Place

POST = Post(place=Place(team_id="T1", channel_id="C1"), content=Content(text="hi"))


@dataclass
class Scripted:
    """A `Pace` and a `Delivery` that keep what they were asked for; `waits_s` are then over."""

    waits_s: list[float]
    asked: list[str] = field(default_factory=list)
    sent: list[Entry] = field(default_factory=list)

    def take(self, channel: str) -> float:
        self.asked.append(channel)
        return self.waits_s.pop(0) if self.waits_s else 0.0

    def send(self, entry: Entry) -> str:
        self.sent.append(entry)
        return "1.0"

    def working(self, thread: Place, doing: Doing) -> None: ...

    def found(self, thread: Place, claim: str) -> None: ...

    def rested(self, thread: Place) -> None: ...


def send(scripted: Scripted, outgoing: Outgoing = POST) -> list[float]:
    pauses: list[float] = []
    paced = PacedDelivery(scripted, scripted, pause=pauses.append)
    paced.send(Entry("1.1:T1:C1", 0, "U1", outgoing, attempted=False, settled=False))
    return pauses


def test_a_post_waits_for_its_channels_moment() -> None:
    scripted = Scripted(waits_s=[0.8, 1.0])  # another was faster once
    assert send(scripted) == [0.8, 1.0]
    assert (scripted.asked, len(scripted.sent)) == (["T1:C1"] * 3, 1)


def test_a_busy_channel_is_come_back_to_later() -> None:
    scripted = Scripted(waits_s=[1.0] * 9)
    with pytest.raises(DeliveryFailed) as failure:
        send(scripted)
    assert failure.value.retry_after_s
    assert scripted.sent == []


def test_an_answer_to_a_command_is_in_no_channels_count() -> None:
    scripted = Scripted(waits_s=[9])
    assert send(scripted, Response(response_url="http://127.0.0.1", content=POST.content)) == []
    assert scripted.asked == []


def test_a_message_that_changes_is_counted_apart_from_those_posted() -> None:
    scripted = Scripted(waits_s=[0.5])
    update = Update(place=POST.place, ts="1.0", content=POST.content)
    assert send(scripted, update) == [0.5]
    assert scripted.asked == ["T1:C1:updates"] * 2
