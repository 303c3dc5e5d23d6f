"""Checks an index folder; run as a child process: `python -m knowledge.check FOLDER ENTRIES`."""

import sys
from pathlib import Path

from knowledge.chroma import index_in
from knowledge.errors import IndexUnavailable


def problem_in(folder: Path, entries: int) -> str | None:
    """Return what is wrong with the collection in `folder`, or None."""
    try:
        return index_in(folder).problem(entries)
    except IndexUnavailable as problem:
        return problem.problem


def main() -> int:
    """Print the problem, if there is one, and return the exit code."""
    problem = problem_in(Path(sys.argv[1]), int(sys.argv[2]))
    if problem is not None:
        print(problem)  # noqa: T201 - the parent process reads it
    return int(problem is not None)


if __name__ == "__main__":
    sys.exit(main())
