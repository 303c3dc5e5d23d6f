"""The vocabulary of checks: small functions that look at a JSON value and yield what is wrong."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, and where it is as a JSON pointer."""

    pointer: str
    message: str

    def __str__(self) -> str:
        return f"[ERROR] {self.message} [json-pointer:{self.pointer}]"


Check = Callable[[Any, str], Iterator[Problem]]
"""Takes a value and the pointer to it."""


def string(at_most: int, *, at_least: int = 1) -> Check:
    """Accept a string of `at_least` to `at_most` characters."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, str):
            yield Problem(pointer, "must be a string")
        elif len(value) < at_least:
            yield Problem(pointer, f"must be more than {at_least - 1} characters")
        elif len(value) > at_most:
            yield Problem(pointer, f"must be less than {at_most + 1} characters")

    return check


def one_of(*choices: str) -> Check:
    """Accept one of a few words."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if value not in choices:
            yield Problem(pointer, f"must be one of: {', '.join(choices)}")

    return check


def boolean(value: Any, pointer: str) -> Iterator[Problem]:
    """Accept true and false."""
    if not isinstance(value, bool):
        yield Problem(pointer, "must be a boolean")


def number(value: Any, pointer: str) -> Iterator[Problem]:
    """Accept any JSON number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield Problem(pointer, "must be a number")


def anything(value: Any, pointer: str) -> Iterator[Problem]:  # noqa: ARG001 - a Check's shape
    """Accept everything; for parts whose inside is not modelled."""
    return iter(())


def listing(each: Check, *, at_least: int = 1, at_most: int) -> Check:
    """Accept a list of `at_least` to `at_most` items that each pass."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, list | tuple):
            yield Problem(pointer, "must be an array")
            return
        if len(value) < at_least:
            yield Problem(pointer, f"no fewer than {at_least} items allowed")
        if len(value) > at_most:
            yield Problem(pointer, f"no more than {at_most} items allowed")
        for place, item in enumerate(value[:at_most]):
            yield from each(item, f"{pointer}/{place}")

    return check


def shape(*, required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    """Accept an object with these fields and no others; `type` is let through.

    A field that is null counts as absent.
    """
    known = {**required, **optional}

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, Mapping):
            yield Problem(pointer, "must be an object")
            return
        present = {name for name, held in value.items() if held is not None}
        for name in sorted(set(required) - present):
            yield Problem(pointer, f"missing required field: {name}")
        for name in sorted(present - set(known) - {"type"}):
            yield Problem(pointer, f"invalid additional property: {name}")
        for name in present & set(known):
            yield from known[name](value[name], f"{pointer}/{name}")

    return check


def by_type(kinds: Mapping[str, Check]) -> Check:
    """Accept an object whose `type` is known and whose rest passes that type's check."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        kind = value.get("type") if isinstance(value, Mapping) else None
        if kind is None:
            yield Problem(pointer, "missing required field: type")
        elif kind not in kinds:
            yield Problem(f"{pointer}/type", f"unsupported type: {kind}")
        else:
            yield from kinds[kind](value, pointer)

    return check


def any_of(first: str, *others: str, then: Check) -> Check:
    """Accept what passes `then` and has at least one of the named fields."""
    names = (first, *others)

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if isinstance(value, Mapping) and not any(value.get(name) for name in names):
            yield Problem(pointer, f"missing required field: {' or '.join(names)}")
        yield from then(value, pointer)

    return check
