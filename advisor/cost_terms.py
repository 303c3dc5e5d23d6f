"""Reads whose costs to count with: from JSON, or line by line as typed (rag.query=$0.002)."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from advisor.assessment import Approach
from advisor.errors import BadValue
from advisor.fields import Given, number, object_in, only_known, text
from advisor.horizon import DEFAULT_MONTHS, LONGEST_MONTHS
from advisor.model_prices import MOST_TOKENS, ModelUse
from advisor.numerals import MULTIPLES
from advisor.price_list import CostTerms, Override

MOST_A_QUERY = Decimal(10) ** 6
SLOWEST_GROWTH, FASTEST_GROWTH = Decimal("-0.9"), Decimal(100)
"""From a tenth left after a year to a hundredfold."""

LONGEST_NAME = 100

_TERMS = ("months", "queries_per_day", "growth_per_year", "model", "overrides")
_MODEL = ("name", "tokens_in", "tokens_out", "cached_share")
_LINES = ("setup_usd", "upkeep_usd_per_year", "query_usd")
_TYPED_LINES: Mapping[str, str] = MappingProxyType(
    {"setup": "setup_usd", "upkeep": "upkeep_usd_per_year", "query": "query_usd"}
)
_TYPED = re.compile(
    r"(?P<approach>\w+)\.(?P<line>\w+)\s*=\s*\$?(?P<figure>[0-9]+(?:\.[0-9]+)?)(?P<multiple>[km]?)"
)
_EXAMPLE = "rag.query=0.002"


def parse_cost_terms(given: Given) -> CostTerms:
    """Read the object `cost_terms`. Raises InputError."""
    only_known(given, _TERMS, "cost_terms.")
    queries = given.get("queries_per_day")
    return CostTerms(
        months=_months(given.get("months", DEFAULT_MONTHS)),
        queries_per_day=None if queries is None else number("queries_per_day", queries),
        growth_per_year=number(
            "growth_per_year",
            given.get("growth_per_year", 0),
            least=SLOWEST_GROWTH,
            most=FASTEST_GROWTH,
            example="0.2",
        ),
        model=_model(object_in(given, "model")) if "model" in given else None,
        overrides=_overrides(object_in(given, "overrides")),
    )


def typed_overrides(lines: Iterable[str]) -> dict[str, dict[str, Decimal]]:
    """Read `rag.query=0.002` and `fine_tuning.setup=80k` as JSON has them. Raises BadValue."""
    found: dict[str, dict[str, Decimal]] = {}
    for line in lines:
        typed = _TYPED.fullmatch(line.strip().lower())
        name = _TYPED_LINES.get(typed["line"]) if typed else None
        if typed is None or name is None:
            allowed = f"APPROACH.LINE=USD with the lines {', '.join(_TYPED_LINES)}"
            raise BadValue("cost", line, allowed=allowed, example=_EXAMPLE)
        multiple = MULTIPLES.get(typed["multiple"], 1)
        found.setdefault(typed["approach"], {})[name] = Decimal(typed["figure"]) * multiple
    return found


def _months(value: object) -> int:
    months = number("months", value, least=Decimal(1), most=Decimal(LONGEST_MONTHS), example="36")
    if months != int(months):
        raise BadValue("months", value, allowed=f"whole, 1 to {LONGEST_MONTHS}", example="36")
    return int(months)


def _model(given: Given) -> ModelUse:
    only_known(given, _MODEL, "model.")
    return ModelUse(
        text("model.name", given.get("name"), longest=LONGEST_NAME, example='"gpt-4o-mini"'),
        _tokens("model.tokens_in", given.get("tokens_in")),
        _tokens("model.tokens_out", given.get("tokens_out")),
        number("model.cached_share", given.get("cached_share", 0), most=Decimal(1), example="0.5"),
    )


def _tokens(field: str, value: object) -> int:
    return int(number(field, value, most=Decimal(MOST_TOKENS), example="2000"))


def _overrides(given: Given) -> Mapping[Approach, Override]:
    only_known(given, [str(approach) for approach in Approach], "overrides.")
    return {Approach(name): _override(name, object_in(given, name)) for name in given}


def _override(name: str, given: Given) -> Override:
    prefix = f"overrides.{name}."
    only_known(given, _LINES, prefix)
    figures = {key: number(f"{prefix}{key}", value) for key, value in given.items()}
    if "query_usd" in given:
        number(f"{prefix}query_usd", given["query_usd"], most=MOST_A_QUERY, example="0.002")
    return Override(
        figures.get("setup_usd"), figures.get("upkeep_usd_per_year"), figures.get("query_usd")
    )
