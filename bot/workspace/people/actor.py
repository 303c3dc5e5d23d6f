"""Who does something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """A person at work. `base_url` is this server, for the response URLs handed to the app."""

    user: str
    base_url: str
