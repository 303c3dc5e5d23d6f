"""The vocabulary of every attribute, as data."""

from bot.understanding.lexicon.accuracy import ACCURACY
from bot.understanding.lexicon.behaviour import (
    HAS_EVALUATION_SET,
    LABELLED_EXAMPLES,
    LATENCY,
    ML_EXPERIENCE,
    STYLE_OR_FORMAT_TASK,
    UNIT_COST,
)
from bot.understanding.lexicon.budget import BUDGET
from bot.understanding.lexicon.complexity import COMPLEXITY
from bot.understanding.lexicon.data_volume import DATA_VOLUME
from bot.understanding.lexicon.knowledge import (
    ACCESS_CONTROL,
    DELETION_REQUIRED,
    KNOWLEDGE_TOKENS,
    KNOWLEDGE_VOLATILITY,
    NEEDS_CITATIONS,
    PRIVACY,
)
from bot.understanding.lexicon.lexicon import Lexicon, Reading
from bot.understanding.lexicon.timeline import TIMELINE
from bot.understanding.lexicon.traffic import TRAFFIC

LEXICONS: tuple[Lexicon, ...] = (
    COMPLEXITY,
    BUDGET,
    DATA_VOLUME,
    TIMELINE,
    TRAFFIC,
    ACCURACY,
    KNOWLEDGE_VOLATILITY,
    NEEDS_CITATIONS,
    STYLE_OR_FORMAT_TASK,
    LABELLED_EXAMPLES,
    PRIVACY,
    LATENCY,
    KNOWLEDGE_TOKENS,
    ACCESS_CONTROL,
    DELETION_REQUIRED,
    HAS_EVALUATION_SET,
    UNIT_COST,
    ML_EXPERIENCE,
)

__all__ = ["LEXICONS", "Lexicon", "Reading"]
