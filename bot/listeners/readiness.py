"""Whether this process can do its work now, and what it waits for if it cannot."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

from slack_bolt.authorization import AuthorizeResult

from bot.turns.librarian import BackgroundLibrarian

Check = Callable[[], Awaitable[str]]
"""Returns what is missing, or nothing."""
Checks = Mapping[str, Check]

TIMEOUT_S = 3.0
"""How long one check may take; probes give up after a few seconds."""


async def missing(checks: Checks) -> dict[str, str]:
    """Return what each check misses, by its name; empty when all is there."""
    found = await asyncio.gather(*(_within_time(check) for check in checks.values()))
    return {name: state for name, state in zip(checks, found, strict=True) if state}


def blocking_check(ask: Callable[[], str]) -> Check:
    """Return a check by a function that blocks, such as one that asks a database."""
    beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="readiness")

    async def check() -> str:
        return await asyncio.get_running_loop().run_in_executor(beside, ask)

    return check


def identity_check(authorize: Callable[[], Awaitable[AuthorizeResult]]) -> Check:
    """Return a check that Slack takes the bot token; asked until it does, then kept."""

    async def check() -> str:
        try:
            await authorize()
        except Exception as problem:  # noqa: BLE001 - whatever it is, no event can be taken now
            return f"does not take the bot token or is out of reach ({type(problem).__name__})"
        return ""

    return check


def index_check(librarian: BackgroundLibrarian) -> Check:
    """Return a check that questions can be answered from the sources without waiting."""

    async def check() -> str:
        return "" if librarian.is_open() else "is being opened"

    return check


async def _within_time(check: Check) -> str:
    try:
        return await asyncio.wait_for(check(), TIMEOUT_S)
    except TimeoutError:
        return f"does not answer within {TIMEOUT_S:.0f} s"
