"""The vocabulary of every attribute, as data."""

from bot.understanding.lexicon.accuracy import ACCURACY
from bot.understanding.lexicon.budget import BUDGET
from bot.understanding.lexicon.citations import NEEDS_CITATIONS
from bot.understanding.lexicon.complexity import COMPLEXITY
from bot.understanding.lexicon.data_volume import DATA_VOLUME
from bot.understanding.lexicon.examples import HAS_EVALUATION_SET, LABELLED_EXAMPLES
from bot.understanding.lexicon.latency import KNOWLEDGE_TOKENS, LATENCY, UNIT_COST
from bot.understanding.lexicon.lexicon import Lexicon, Reading
from bot.understanding.lexicon.privacy import ACCESS_CONTROL, DELETION_REQUIRED, PRIVACY
from bot.understanding.lexicon.style import STYLE_OR_FORMAT_TASK
from bot.understanding.lexicon.team import ML_EXPERIENCE
from bot.understanding.lexicon.timeline import TIMELINE
from bot.understanding.lexicon.traffic import TRAFFIC
from bot.understanding.lexicon.volatility import KNOWLEDGE_VOLATILITY

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
