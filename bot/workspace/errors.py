"""What this server refuses, in Slack's words.

SlackError
    ├── RateLimited    also answers HTTP 429 with Retry-After
    └── MissingScope   says which scopes would do and which the app has
"""

from collections.abc import Sequence


class SlackError(Exception):
    """A call is refused. `code` is Slack's error name, `messages` say which part is wrong."""

    def __init__(self, code: str, messages: Sequence[str] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.messages = tuple(messages)


class RateLimited(SlackError):
    """Too many calls; the caller may try again after `retry_after_s`."""

    def __init__(self, retry_after_s: int) -> None:
        super().__init__("ratelimited")
        self.retry_after_s = retry_after_s


class MissingScope(SlackError):
    """The app was not installed with a scope that this call needs; any of `needed` would do."""

    def __init__(self, needed: frozenset[str], provided: frozenset[str]) -> None:
        super().__init__("missing_scope")
        self.needed = ",".join(sorted(needed))
        self.provided = ",".join(sorted(provided))
