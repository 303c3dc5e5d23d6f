"""The disk is full, or takes no writes: nothing is acknowledged, and it goes on by itself."""

import resource
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from tests.faults.arrangements import log_nowhere
from tests.faults.outcome import Outcome, judge
from tests.faults.site import Site, open_site
from tests.faults.talking import OPENING, people_writing, threads_of, wait_until, wait_until_idle

LANES = 3
REFUSING_S = 4.0
BETWEEN_S = 2.0
SERVER_ERROR = 500
SIZE = "24m"
BLOCK = b"\0" * 4096

Fault = Callable[[], AbstractContextManager[None]]


def refuse_writes(home: Path, *, repetitions: int) -> Outcome:
    """Let no file of the replica grow or change, as on a disk that went read-only."""
    with open_site(home) as site:
        (replica,) = site.started(1, log_nowhere)
        _, most = resource.prlimit(replica.pid, resource.RLIMIT_FSIZE)

        @contextmanager
        def refusing() -> Iterator[None]:
            resource.prlimit(replica.pid, resource.RLIMIT_FSIZE, (0, most))
            yield
            resource.prlimit(replica.pid, resource.RLIMIT_FSIZE, (most, most))

        for _ in range(repetitions):
            _write_through(site, refusing)
        return _outcome(site, "SQLite, the disk takes no writes", repetitions)


def fill_disk(home: Path, *, repetitions: int) -> Outcome | None:
    """Fill the small disk that the data is on; None where no disk can be mounted."""
    home.mkdir(parents=True)
    if not _mounted(home):
        return None
    try:
        with open_site(home) as site:
            site.started(1, log_nowhere)
            for _ in range(repetitions):
                _write_through(site, lambda: _filled(home))
            return _outcome(site, "SQLite, the disk is full", repetitions)
    finally:
        subprocess.run(["umount", home], check=True)  # noqa: S603, S607 - what was mounted above


def _write_through(site: Site, fault: Fault) -> None:
    """Have people write before, during and after the fault."""
    refused = site.balancer.statuses[SERVER_ERROR]
    with people_writing(site, LANES):
        time.sleep(BETWEEN_S)
        with fault():
            site.workspace.post("ada", site.channels[-1], OPENING)  # the others may all be waiting
            wait_until(
                lambda: site.balancer.statuses[SERVER_ERROR] > refused,
                "an event was acknowledged all the same",
            )
            time.sleep(REFUSING_S)
        time.sleep(BETWEEN_S)


def _outcome(site: Site, fault: str, repetitions: int) -> Outcome:
    wait_until_idle(site)
    assert all(replica.is_alive() for replica in site.replicas)
    note = f"{site.balancer.statuses[SERVER_ERROR]} events answered by 500, sent again"
    return judge(Outcome(fault, repetitions, note=note), threads_of(site))


@contextmanager
def _filled(home: Path) -> Iterator[None]:
    filler = home / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as filling:  # until no space is left
        while filling.write(BLOCK) == len(BLOCK):
            pass
    yield
    filler.unlink()


def _mounted(folder: Path) -> bool:
    """Put a small disk in memory at the folder; False without the right to."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603 - fixed words
