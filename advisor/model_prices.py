"""The price of a query by a real model's price list, from the `genai-prices` package.

The package has no prices for tuned models or for hosting them. For those the defaults are
Microsoft's: a tuned model's tokens cost what the base model's cost, and hosting $1.70 an hour.
"""

from dataclasses import dataclass
from decimal import Decimal

from advisor.errors import BadValue
from advisor.prices import Prices

HOSTING_USD_PER_HOUR = Decimal("1.70")
HOURS_PER_YEAR = 24 * 365
HOSTING_SOURCE = (
    "Microsoft, https://learn.microsoft.com/azure/foundry/openai/how-to/fine-tuning-cost-management"
)
MOST_TOKENS = 10_000_000


@dataclass(frozen=True, slots=True)
class ModelUse:
    """Which model answers, and the tokens of one query; `cached_share` of the input, 0 to 1."""

    model: str
    tokens_in: int
    tokens_out: int
    cached_share: Decimal = Decimal(0)


def query_usd(use: ModelUse) -> Decimal:
    """Return the price of one query. Raises BadValue for an unknown model or impossible tokens."""
    # Imported here: its price list is half a megabyte that few assessments need.
    from genai_prices import Usage, calc_price  # noqa: PLC0415

    _check(use)
    cached = int(use.tokens_in * use.cached_share)
    usage = Usage(
        input_tokens=use.tokens_in, cache_read_tokens=cached, output_tokens=use.tokens_out
    )
    try:
        return calc_price(usage, model_ref=use.model).total_price
    except LookupError:
        raise BadValue(
            "model", use.model, allowed="a model of the price list", example="gpt-4o-mini"
        ) from None


def hosted(prices: Prices) -> Prices:
    """Return prices with a year's hosting of a tuned model added to the upkeep."""
    hosting = HOSTING_USD_PER_HOUR * HOURS_PER_YEAR
    return Prices(prices.setup_usd, prices.upkeep_usd_per_year + hosting, prices.query_usd)


def _check(use: ModelUse) -> None:
    for field, tokens in (("tokens_in", use.tokens_in), ("tokens_out", use.tokens_out)):
        if not 0 <= tokens <= MOST_TOKENS:
            raise BadValue(field, tokens, allowed=f"0 to {MOST_TOKENS:,}", example="2000")
    if not 0 <= use.cached_share <= 1:
        raise BadValue("cached_share", use.cached_share, allowed="0 to 1", example="0.5")
