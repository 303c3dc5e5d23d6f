"""What one attribute's vocabulary is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from advisor.attributes import AttributeName

Reading = str | bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one attribute, as patterns of `phrases`.

    `readings` are phrases that state the attribute without a figure; a negation before or inside
    one turns it into its opposite. `topic` names the attribute ("budget: 3", "drop the budget").
    `measured` names a quantity of which a degree is said ("traffic: high", "little demand").
    `cues` near a figure say that it is about this attribute, `against` that it is not.
    """

    attribute: AttributeName
    topic: tuple[str, ...]
    readings: Mapping[Reading, tuple[str, ...]] = field(default_factory=dict)
    measured: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
