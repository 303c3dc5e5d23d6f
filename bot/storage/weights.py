"""People's own weights in SQL."""

from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.dialogue.weighting import Weights
from bot.storage.errors import unavailable_told
from bot.storage.tables import WeightsRow
from bot.turns.turn import Place

_WEIGHTS: TypeAdapter[Weights] = TypeAdapter(Weights)


class SqlWeights:
    """The `WeightStore` on SQLite or PostgreSQL."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, user_id: str, team: Place) -> Weights:
        """Return the person's weights, empty if they set none."""
        with unavailable_told(), Session(self._engine) as session:
            row = session.get(WeightsRow, (team.enterprise_id, team.team_id, user_id))
            return _WEIGHTS.validate_python(row.weights["factors"]) if row else ()

    def keep(self, user_id: str, team: Place, weights: Weights, *, at: datetime) -> None:
        """Keep the person's weights in place of those before; empty ones are equal again."""
        row = WeightsRow(
            enterprise_id=team.enterprise_id,
            team_id=team.team_id,
            user_id=user_id,
            weights={"factors": _WEIGHTS.dump_python(weights, mode="json")},
            set_at=at.replace(tzinfo=None),
        )
        with unavailable_told(), Session(self._engine) as session, session.begin():
            session.merge(row)
