"""Whether and when fine-tuning pays back against RAG, or what would have to change for that."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from advisor.figures import number, usd
from advisor.horizon import (
    Change,
    Traffic,
    Unit,
    break_even_month,
    changes_to_break_even,
    cumulative,
)
from advisor.prices import Prices


@dataclass(frozen=True, slots=True)
class Payback:
    """The first month from which on it has, to the end; None if it has not by then: `changes`."""

    month: int | None
    changes: tuple[Change, ...]
    text: str


def payback(rag: Prices, tuning: Prices, traffic: Traffic, months: int) -> Payback:
    """Solve for the month, or for each figure that would have to change, over so many months."""
    theirs, ours = (cumulative(prices, traffic, months) for prices in (rag, tuning))
    month = break_even_month(theirs, ours)
    if month is not None:
        text = f"Fine-tuning has cost no more than RAG from month {month} on."
        return Payback(month, (), text)
    changes = changes_to_break_even(rag, tuning, traffic, months)
    last = max((month for month in range(months) if ours[month] <= theirs[month]), default=None)
    return Payback(None, changes, _behind(rag, tuning, months, last) + _ways(changes, months))


def _behind(rag: Prices, tuning: Prices, months: int, last: int | None) -> str:
    """Say how tuning has cost more by the end; `last` is the last month at which it had not."""
    if last is not None:
        return (
            f"Fine-tuning has cost no more than RAG at month {last}, but more from month "
            f"{last + 1} to month {months}."
        )
    if _saves_nothing(rag, tuning):
        return (
            f"By these figures fine-tuning never becomes cheaper than RAG: {_dearer(rag, tuning)}."
        )
    return f"Fine-tuning does not pay back against RAG within {months} months."


def _ways(changes: Iterable[Change], months: int) -> str:
    ways = ", or ".join(_needed(change) for change in changes if change.needed is not None)
    return f" To pay back within {months} months it would take {ways}." if ways else ""


def _saves_nothing(rag: Prices, tuning: Prices) -> bool:
    """Tell whether neither a year's upkeep nor a query ever wins back the set-up."""
    dearer_upkeep = tuning.upkeep_usd_per_year >= rag.upkeep_usd_per_year
    return dearer_upkeep and tuning.query_usd >= rag.query_usd


def _dearer(rag: Prices, tuning: Prices) -> str:
    """Say by how much tuning costs more at first, and that nothing after that wins it back."""
    upkeep = tuning.upkeep_usd_per_year - rag.upkeep_usd_per_year
    query = tuning.query_usd - rag.query_usd
    later = [f"{usd(upkeep)} more a year in upkeep"] * bool(upkeep)
    later += [f"{usd(query)} more a query"] * bool(query)
    then = f"then {' and '.join(later)}, so the gap grows" if later else "then saves nothing"
    return f"it costs {usd(tuning.setup_usd - rag.setup_usd)} more to set up, and {then}"


def _needed(change: Change) -> str:
    needed = change.needed or Decimal(0)
    match change.unit:
        case Unit.USD_A_QUERY:
            return f"{change.what} at ${needed:.4f} (now {usd(change.now)})"
        case Unit.USD:
            return f"{change.what} at {usd(needed)} (now {usd(change.now)})"
        case Unit.QUERIES_A_DAY:
            besides = f" and {change.besides}" if change.besides else ""
            return f"{number(needed)} {change.what} (now {number(change.now)}){besides}"
        case Unit.SHARE:
            return f"{change.what} at {needed:.0%} of these"
