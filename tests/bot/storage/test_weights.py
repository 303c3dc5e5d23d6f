from datetime import UTC, datetime

from sqlalchemy import Engine

from bot.dialogue.weighting import chosen_weights
from bot.storage.weights import SqlWeights
from bot.turns.turn import Place

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEAM = Place(team_id="T1", channel_id="C1")


def test_each_person_has_their_own_weights_in_each_team(engine: Engine) -> None:
    store = SqlWeights(engine)
    weights = chosen_weights({"budget": "double", "accuracy": "half"}) or ()
    store.keep("U1", TEAM, weights, at=AT)
    assert store.of("U1", TEAM) == weights
    assert store.of("U2", TEAM) == ()
    assert store.of("U1", TEAM.model_copy(update={"team_id": "T2"})) == ()


def test_weights_can_be_made_equal_again(engine: Engine) -> None:
    store = SqlWeights(engine)
    store.keep("U1", TEAM, chosen_weights({"budget": "double"}) or (), at=AT)
    store.keep("U1", TEAM, (), at=AT)
    assert store.of("U1", TEAM) == ()
