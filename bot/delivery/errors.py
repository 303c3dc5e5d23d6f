"""What Slack's and the network's errors mean for a delivery."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPException

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.turns.errors import DeliveryFailed, DeliveryRefused

PASSING = frozenset(
    {
        "fatal_error",
        "internal_error",
        "rate_limited",
        "ratelimited",
        "request_timeout",
        "service_unavailable",
    }
)
RATE_LIMITED, SERVER_ERROR = 429, 500
REASON_LENGTH = 80
TRANSPORT_ERRORS = (SlackClientError, HTTPException, OSError)


def is_passing(problem: SlackApiError) -> bool:
    """Say whether the same call may work later."""
    status = problem.response.status_code
    is_passing_status = status == RATE_LIMITED or status >= SERVER_ERROR
    return is_passing_status or reason_of(problem) in PASSING


def reason_of(problem: SlackApiError) -> str:
    """Return Slack's error code; the HTTP status where it gives none."""
    return str(problem.response.get("error") or f"HTTP {problem.response.status_code}")


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """Return the wish of `Retry-After` in seconds; None where a proxy tells a date, or nobody."""
    wish = headers.get("Retry-After", "")
    return float(wish) if wish.isdecimal() else None


@contextmanager
def translated_errors() -> Iterator[None]:
    """Raise `DeliveryRefused` or `DeliveryFailed` for whatever Slack or the network says."""
    try:
        yield
    except SlackApiError as problem:
        raise _delivery_error(problem) from problem
    except TRANSPORT_ERRORS as problem:
        raise DeliveryFailed(type(problem).__name__) from problem


def _delivery_error(problem: SlackApiError) -> DeliveryFailed | DeliveryRefused:
    if is_passing(problem):
        wish = retry_after_s(problem.response.headers)
        return DeliveryFailed(reason_of(problem), retry_after_s=wish)
    return DeliveryRefused(reason_of(problem)[:REASON_LENGTH])
