"""`make faults`: every fault in full, or those named, as a table of figures.

Exits with 1 if one left a trace.
"""

import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.faults.outcome import Outcome, percentile
from tests.faults.suite import FAULTS
from tests.named import chosen
from tests.postgres import running_postgres

COLUMNS = ("fault", "times", "messages", "lost", "doubled", "out of order", "time", "beside")


def main() -> None:
    """Play the faults; a row is printed as soon as it is measured, and the table at the end."""
    about = "Play faults in full and count what was lost, doubled or out of order."
    names = chosen(FAULTS, module="tests.faults", about=about)
    console, begun = Console(width=200), time.monotonic()
    table = Table(*COLUMNS)
    is_clean = True
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home,
        running_postgres() as server,
    ):
        for name in names:
            for outcome in FAULTS[name](Path(home), server):
                console.print(" | ".join(_cells(outcome)))
                table.add_row(*_cells(outcome))
                is_clean = is_clean and outcome.is_clean
    console.print(table, f"took {(time.monotonic() - begun) / 60:.1f} min")
    sys.exit(0 if is_clean else 1)


def _cells(outcome: Outcome) -> tuple[str, ...]:
    counts = (outcome.repetitions, outcome.said, outcome.lost, outcome.doubled)
    p50, p99 = (percentile(outcome.times_s, percent) for percent in (50, 99))
    limit = f" (limit {outcome.limit_s:.0f} s)" if outcome.limit_s else ""
    time_s = f"{outcome.timed} p50 {p50:.1f} s, p99 {p99:.1f} s{limit}"
    return (outcome.fault, *map(str, counts), str(outcome.out_of_order), time_s, outcome.note)


if __name__ == "__main__":
    main()
