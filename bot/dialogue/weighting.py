"""How much each factor counts, when a person has said so: equal where nobody did.

The matrix counts weights by their proportions, so 2 beside 1 is twice as much.
"""

from collections.abc import Mapping
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from advisor.attributes import FACTORS, AttributeName

Weights = tuple[tuple[AttributeName, Decimal], ...]
"""A weight for each of the six factors, in their order; empty is all equal."""

CHOICES: Mapping[str, Decimal] = {
    "none": Decimal(0),
    "half": Decimal("0.5"),
    "normal": Decimal(1),
    "double": Decimal(2),
    "triple": Decimal(3),
}
"""What a form offers for each factor."""


class Weighting(BaseModel):
    """The weights that an assessment counts with, and who set them, a Slack user id."""

    model_config = ConfigDict(frozen=True)

    weights: Weights = ()
    set_by: str = ""


def chosen_weights(choices: Mapping[str, str]) -> Weights | None:
    """Return the weights that a form's choices mean, by factor; what is not chosen is normal.

    All equal is the same as none set, so it gives empty weights. None where nothing would count.
    """
    chosen = [(name, CHOICES.get(choices.get(name, ""), Decimal(1))) for name in FACTORS]
    values = {weight for _, weight in chosen}
    if values == {Decimal(0)}:
        return None
    return () if len(values) == 1 else tuple(chosen)
