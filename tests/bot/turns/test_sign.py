"""The sign of work is shown for what takes long, under the right message, and always goes."""

from datetime import UTC, datetime
from threading import Event, Thread
from threading import enumerate as enumerate_threads

import pytest

from bot.turns.ports import Doing
from bot.turns.sign import Sign
from bot.turns.turn import ClickTurn, CommandTurn, EditTurn, HomeTurn, MessageTurn, Place, Turn
from tests.bot.turns.assembling import Outside
from tests.waiting import eventually

DIRECT = Place(team_id="T1", channel_id="D1")
THREAD = Place(team_id="T1", channel_id="C1", thread_ts="1.0")
DRAFT = Place(team_id="T1", channel_id="C1", thread_ts="draft-U1-1.2.a")
NEVER_S = 60.0
PATIENCE_S = 10.0


class Watched(Outside):
    """The world outside, which tells when a sign is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = Event()
        self.told = Event()

    def working(self, thread: Place, doing: Doing) -> None:
        super().working(thread, doing)
        self.seen.set()

    def found(self, thread: Place, claim: str) -> None:
        super().found(thread, claim)
        self.told.set()


def message(place: Place, *, names_bot: bool = True) -> MessageTurn:
    return MessageTurn(
        id="1.1",
        place=place,
        user_id="U1",
        at=datetime.now(UTC),
        ts="1.1",
        text="x",
        names_bot=names_bot,
    )


def edit(place: Place) -> EditTurn:
    return EditTurn(
        id="1.1:edit", place=place, user_id="U1", at=datetime.now(UTC), ts="1.1", text="x"
    )


def click(place: Place, *, message_ts: str = "1.1") -> ClickTurn:
    return ClickTurn(
        id="1.2",
        place=place,
        user_id="U1",
        at=datetime.now(UTC),
        action_id="a",
        value="",
        message_ts=message_ts,
    )


def command() -> CommandTurn:
    return CommandTurn(
        id="command:1", place=DRAFT, user_id="U1", at=datetime.now(UTC), text="x", response_url=""
    )


def home() -> HomeTurn:
    place = Place(team_id="T1", channel_id="U1", thread_ts="home")
    return HomeTurn(id="home:1", place=place, user_id="U1", at=datetime.now(UTC))


@pytest.mark.parametrize(
    ("turn", "thread_ts"),
    [
        (message(THREAD), "1.0"),
        (message(DIRECT), "1.1"),
        (click(THREAD), "1.0"),
        (click(DIRECT), "1.1"),
    ],
)
def test_what_takes_long_is_seen_in_its_thread_until_it_is_over(turn: Turn, thread_ts: str) -> None:
    outside = Watched()
    with Sign(outside, turn, after_s=0) as sign:
        assert outside.seen.wait(PATIENCE_S)
    assert sign.is_shown
    assert [place.thread_ts for place in outside.worked] == [thread_ts]
    assert outside.rests == outside.worked
    assert outside.doing == [Doing.THINKING]


@pytest.mark.parametrize(
    "turn",
    [
        message(THREAD, names_bot=False),
        edit(THREAD),
        command(),
        home(),
        click(DRAFT),
        click(THREAD, message_ts=""),
    ],
)
def test_nothing_is_shown_for_what_may_end_in_silence_or_has_no_thread(turn: Turn) -> None:
    outside = Watched()
    with Sign(outside, turn, after_s=0):
        assert not outside.seen.wait(0.05)
    assert outside.worked == outside.rests == []


def test_what_is_quick_shows_nothing() -> None:
    outside = Watched()
    with Sign(outside, message(DIRECT), after_s=NEVER_S) as sign:
        pass
    assert not sign.is_shown
    assert outside.worked == outside.rests == []


def test_a_lookup_is_seen_at_once_even_where_the_bot_only_listened() -> None:
    outside = Watched()
    with Sign(outside, message(THREAD, names_bot=False)) as sign:
        sign.show(Doing.LOOKING_UP)
    assert outside.doing == [Doing.LOOKING_UP]
    assert outside.rests == [THREAD]


def test_a_sign_goes_although_the_work_failed() -> None:
    outside = Watched()

    def fail() -> None:
        with Sign(outside, message(DIRECT)) as sign:
            sign.show(Doing.LOOKING_UP)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert len(outside.rests) == len(outside.worked) == 1


def wait_for_claims() -> None:
    """Wait until each claim was shown or dropped."""
    for thread in enumerate_threads():
        if thread.name == "sign":
            thread.join(PATIENCE_S)


class Slow(Watched):
    """The world outside, where a sign takes its time on the way to Slack."""

    def __init__(self) -> None:
        super().__init__()
        self.arrive = Event()

    def working(self, thread: Place, doing: Doing) -> None:
        super().working(thread, doing)
        self.arrive.wait(PATIENCE_S)


def test_work_does_not_wait_for_a_sign_on_its_way() -> None:
    outside = Slow()
    with Sign(outside, message(THREAD), after_s=0) as sign:
        assert outside.seen.wait(PATIENCE_S)
        sign.show(Doing.LOOKING_UP)
        assert len(outside.worked) == 1
        outside.arrive.set()


def test_a_claim_is_shown_only_where_a_sign_is() -> None:
    outside = Watched()
    with Sign(outside, message(DIRECT), after_s=NEVER_S) as sign:
        sign.tell("too early")
        sign.show(Doing.LOOKING_UP)
        sign.tell("in time")
        assert outside.told.wait(PATIENCE_S)
    sign.tell("too late")
    wait_for_claims()
    assert outside.found_so_far == ["in time"]


def test_a_claim_that_waits_for_another_is_not_shown_once_the_work_is_over() -> None:
    begun, go_on = Event(), Event()

    class Hanging(Watched):
        """The world outside, where a claim takes its time on the way to Slack."""

        def found(self, thread: Place, claim: str) -> None:
            super().found(thread, claim)
            begun.set()
            go_on.wait(PATIENCE_S)

    outside = Hanging()
    sign = Sign(outside, message(DIRECT), after_s=NEVER_S)
    sign.show(Doing.LOOKING_UP)
    sign.tell("on its way")
    assert begun.wait(PATIENCE_S)
    sign.tell("behind it")
    leaving = Thread(target=lambda: sign.__exit__(None, None, None))
    leaving.start()
    eventually(lambda: sign._over, timeout_s=PATIENCE_S)
    go_on.set()
    leaving.join()
    wait_for_claims()
    assert outside.found_so_far == ["on its way"]


def test_of_claims_that_come_at_once_the_last_is_shown() -> None:
    outside = Slow()
    with Sign(outside, message(THREAD), after_s=0) as sign:
        assert outside.seen.wait(PATIENCE_S)
        for claim in ("first", "second", "third"):
            sign.tell(claim)
        outside.arrive.set()
        assert outside.told.wait(PATIENCE_S)
    assert outside.found_so_far == ["third"]
