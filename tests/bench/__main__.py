"""`make bench`: every benchmark, each measured beside something to compare with."""

from collections.abc import Callable, Mapping

from rich.console import Console
from rich.table import Table

from tests.bench import (
    acknowledge,
    ask,
    assess,
    forms,
    many,
    show,
    talk,
    throughput,
    turns,
    understand,
)
from tests.bench.report import Row
from tests.named import chosen

BENCHES: Mapping[str, Callable[[], list[Row]]] = {
    "assess": assess.measure,
    "understand": understand.measure,
    "talk": talk.measure,
    "show": show.measure,
    "turns": turns.measure,
    "forms": forms.measure,
    "ask": ask.measure,
    "many": many.measure,
    "acknowledge": acknowledge.measure,
    "throughput": throughput.measure,
}


def main() -> None:
    """Run the benchmarks named on the command line, or all."""
    about = "Measure speed and memory, each beside something to compare with."
    for name in chosen(BENCHES, module="tests.bench", about=about):
        table = Table("what", "measured", "beside", title=name, title_justify="left")
        for row in BENCHES[name]():
            table.add_row(row.name, row.figure, row.note)
        Console().print(table)


if __name__ == "__main__":
    main()
