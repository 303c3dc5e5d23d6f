"""The spellings of units that people use, and the one that the tables use."""

from collections.abc import Mapping
from types import MappingProxyType


def normal_unit(unit: str) -> str:
    """Return a unit in the one spelling the tables use: lower case, singular where it counts."""
    spelling = unit.lower().replace(" per ", "/").replace(" a ", "/").strip()
    plain = _adverb_as_rate(spelling).replace(" ", "_")
    counted, slash, period = plain.partition("/")
    period = PERIODS.get(period, period) if slash else period
    counted = "queries" if slash and counted in _ASKED else ALIASES.get(counted, counted)
    whole = f"{counted}{slash}{period}"
    return ALIASES.get(whole, whole)


def _adverb_as_rate(spelling: str) -> str:
    """Read "queries daily" as queries/day."""
    *counted, last = spelling.split(" ")
    return f"{' '.join(counted)}/{ADVERBS[last]}" if last in ADVERBS else spelling


def _spelt(spellings: Mapping[str, str]) -> dict[str, str]:
    """Return each of the spellings with the unit that it stands for."""
    return {word: unit for unit, words in spellings.items() for word in words.split()}


_CODES = "cad aud cny sgd nzd aed sek nok dkk pln brl zar mxn hkd twd kes ngn php"
CURRENCIES: Mapping[str, str] = MappingProxyType(
    _spelt(
        {
            "usd": "usd $ us$ dollar dollars buck bucks",
            "eur": "eur \u20ac euro euros",
            "gbp": "gbp \u00a3 pound pounds quid sterling",
            "inr": "inr \u20b9 rs rupee rupees",
            "chf": "chf franc francs",
            "jpy": "jpy \u00a5 yen",
            "cny": "cny yuan rmb renminbi",
            "nok": "nok kroner",
            "sek": "sek kronor krona kr",
            "pln": "pln zł zloty zlotys",
            "zar": "zar rand rands",
            "brl": "brl reais",
            "kes": "kes ksh",
            "ngn": "ngn naira nairas",
            "ghs": "ghs cedi cedis",
            "czk": "czk koruna koruny korun",
            "huf": "huf forint forints",
            "thb": "thb baht",
            "myr": "myr ringgit",
            "ils": "ils shekel shekels",
            "aed": "aed dirham dirhams",
        }
    )
    | {code: code for code in _CODES.split()}
)
"""Money, by sign, code or name."""

TIMES: Mapping[str, str] = MappingProxyType(
    _spelt(
        {
            "ms": "msec msecs millis millisecond milliseconds",
            "seconds": "s sec secs second",
            "minutes": "min mins minute",
            "hours": "h hr hrs hour",
            "days": "d day",
            "weeks": "w wk wks week",
            "fortnights": "fortnight",
            "sprints": "sprint",
            "months": "mo mos mth mths month",
            "quarters": "q quarter",
            "years": "y yr yrs year",
        }
    )
)
"""Lengths of time."""

PERIODS: Mapping[str, str] = MappingProxyType(
    _spelt(
        {
            "second": "s sec secs seconds",
            "minute": "min mins minutes",
            "hour": "h hr hrs hours",
            "day": "d days weekday night 24h",
            "week": "w wk weeks",
            "month": "mo mth months",
            "quarter": "q quarters",
            "year": "y yr yrs years annum",
        }
    )
)
"""What a rate is per, after its slash."""

ADVERBS: Mapping[str, str] = MappingProxyType(
    {
        "hourly": "hour",
        "daily": "day",
        "nightly": "day",
        "weekly": "week",
        "monthly": "month",
        "yearly": "year",
        "annually": "year",
    }
)
"""Rates said in one word."""

RATES: Mapping[str, str] = MappingProxyType(
    _spelt(
        {
            "queries/second": "qps rps tps",
            "queries/minute": "qpm rpm",
            "queries/hour": "qph",
            "queries/day": "qpd rpd",
        }
    )
)
"""Traffic in one word."""

COUNTED: Mapping[str, str] = MappingProxyType(
    _spelt(
        {
            "percent": "% pct",
            "documents": (
                "document doc docs pdf pdfs file files article articles manual manuals contract "
                "contracts policy policies report reports paper papers guide guides handbook "
                "handbooks book books transcript transcripts"
            ),
            "pages": "page pp",
            "tokens": "token toks",
            "words": "word",
            "items": "item row rows record records ticket tickets entries",
            "examples": "example label labels annotations sample samples pair pairs",
            "kb": "kilobytes",
            "mb": "megabytes megs",
            "gb": "gbs gig gigs gigabyte gigabytes gib",
            "tb": "tbs terabyte terabytes",
        }
    )
)
"""Things that are counted or measured."""

_QUERIES = "q qs query question questions request requests req reqs call calls"
_ASKED = frozenset(_QUERIES.split())
ALIASES: Mapping[str, str] = MappingProxyType(
    {**CURRENCIES, **TIMES, **RATES, **COUNTED, "usd_per_query": "usd/query"}
)
