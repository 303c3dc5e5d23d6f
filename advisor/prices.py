"""What each approach costs by the article: to set up, to keep, and for a query.

The article prices RAG and fine-tuning, without a source. It prices no hybrid, which we read as
both together, and no prompting, which is therefore not listed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from advisor.assessment import Approach


@dataclass(frozen=True, slots=True)
class Prices:
    """What an approach costs once, a year, and a query, in USD."""

    setup_usd: Decimal
    upkeep_usd_per_year: Decimal
    query_usd: Decimal


ARTICLE_RAG = Prices(Decimal(50_000), Decimal(20_000), Decimal("0.01"))
ARTICLE_TUNING = Prices(Decimal(200_000), Decimal(60_000), Decimal("0.05"))

ARTICLE_PRICES: Mapping[Approach, Prices] = MappingProxyType(
    {
        Approach.RAG: ARTICLE_RAG,
        Approach.FINE_TUNING: ARTICLE_TUNING,
        Approach.HYBRID: Prices(
            ARTICLE_RAG.setup_usd + ARTICLE_TUNING.setup_usd,
            ARTICLE_RAG.upkeep_usd_per_year + ARTICLE_TUNING.upkeep_usd_per_year,
            ARTICLE_RAG.query_usd + ARTICLE_TUNING.query_usd,
        ),
    }
)
