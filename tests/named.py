"""What is run by name on a command line: some of it, or all."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable, Sequence


def chosen(
    known: Iterable[str], *, module: str, about: str, words: Sequence[str] | None = None
) -> tuple[str, ...]:
    """Return the names given in `words` (by default on the command line), all if there are none.

    Ends the process with 0 after `--help`, with 2 for a name that is not `known`.
    """
    names = tuple(known)
    start = f"python -m {module}"
    parser = ArgumentParser(
        prog=start,
        description=about,
        epilog=f"examples:\n  {start}\n  {start} {names[0]}\n  {start} {names[0]} {names[-1]}",
        formatter_class=RawDescriptionHelpFormatter,
    )
    listed = ", ".join(names)
    parser.add_argument("name", nargs="*", help=f"any of {listed}; all if none is given")
    wanted: list[str] = parser.parse_args(words).name
    if unknown := [name for name in wanted if name not in names]:
        parser.error(f"“{'”, “'.join(unknown)}” is none of {listed}")
    return tuple(wanted) or names
