"""What a negated reading comes to: "not urgent" is relaxed."""

from typing import Final

from bot.understanding.lexicon import Reading

_OPPOSITES: Final[dict[Reading, Reading]] = {
    "very_low": "high",
    "low": "high",
    "high": "low",
    "very_high": "moderate",
    "urgent": "relaxed",
    "relaxed": "urgent",
    True: False,
    False: True,
    "some": "none",
    "strong": "some",
}


def opposite(reading: Reading) -> Reading | None:
    """Return the reading a negation leaves; None where it leaves nothing to say."""
    return _OPPOSITES.get(reading)
