"""Errors at the edge.

ListenerError
├── SlackRefused      a token that Slack does not take
└── AddressTaken      the port to listen on is not to be had
"""


class ListenerError(Exception):
    """Anything that keeps the bot from taking events; the message says what to do."""


class SlackRefused(ListenerError):
    """Slack does not take a token. `reason` is its error code, such as `invalid_auth`."""

    def __init__(self, setting: str, reason: str) -> None:
        super().__init__(
            f"Slack does not take {setting} ({reason}). Copy it anew from the app's page; "
            "`advisor-bot doctor` checks it."
        )
        self.reason = reason


class AddressTaken(ListenerError):
    """The bot cannot listen at this address."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            f"The bot cannot listen on {host}:{port}: another program uses it, or it is not this "
            "machine's. Choose others with ADVISOR_HOST and ADVISOR_PORT."
        )
        self.host = host
        self.port = port
