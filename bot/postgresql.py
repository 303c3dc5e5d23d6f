"""How long a PostgreSQL that does not answer is waited for."""

from typing import Final, TypedDict

CONNECT_TIMEOUT_S: Final = 5
SILENCE_TIMEOUT_S: Final = 5
"""A connection cut off without a word is given up in seconds, not after the kernel's minutes."""


class ConnectionTimeouts(TypedDict):
    """What psycopg's `connect` takes for that; the last is in milliseconds."""

    connect_timeout: int
    keepalives_idle: int
    keepalives_interval: int
    keepalives_count: int
    tcp_user_timeout: int


CONNECTION_TIMEOUTS: Final = ConnectionTimeouts(
    connect_timeout=CONNECT_TIMEOUT_S,
    keepalives_idle=SILENCE_TIMEOUT_S,
    keepalives_interval=1,
    keepalives_count=3,
    tcp_user_timeout=1000 * SILENCE_TIMEOUT_S,
)
