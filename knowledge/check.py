"""Checks an index folder; run as a child process: `python -m knowledge.check FOLDER ENTRIES`."""

import sys
from pathlib import Path

from knowledge.chroma import ChromaIndex
from knowledge.errors import IndexUnavailable


def problem_in(folder: Path, entries: int) -> str | None:
    """Return what is wrong with the collection in `folder`, or None."""
    try:
        index = ChromaIndex(folder)
        found = index.count()
        if found != entries:
            return f"{found} entries instead of {entries}"
        return None if index.finds_its_own() else "an entry is not found by its own vector"
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
