from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from bot.storage.stops import SqlStops
from bot.turns.turn import MessageTurn, Place

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
PLACE = Place(team_id="T1", channel_id="C1", thread_ts="1.0")


def turn(at: datetime = AT, place: Place = PLACE) -> MessageTurn:
    return MessageTurn(id="1.1:T1:C1", place=place, user_id="U1", at=at, ts="1.1", text="")


def test_a_stop_holds_for_what_came_before_it_in_its_place(engine: Engine) -> None:
    stops = SqlStops(engine)
    assert not stops.stopped(turn())
    stops.stop(PLACE, AT + timedelta(seconds=1))
    assert stops.stopped(turn())
    assert not stops.stopped(turn(AT + timedelta(seconds=2)))
    assert not stops.stopped(turn(place=PLACE.model_copy(update={"thread_ts": "2.0"})))


def test_the_latest_stop_counts(engine: Engine) -> None:
    stops = SqlStops(engine)
    stops.stop(PLACE, AT - timedelta(seconds=5))
    assert not stops.stopped(turn())
    stops.stop(PLACE, AT + timedelta(seconds=5))
    assert stops.stopped(turn())
