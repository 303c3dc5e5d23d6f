"""Errors of the engine.

EngineError
├── ReplicaInUse        another process works under this replica's name
└── EngineUnavailable   the queue's database does not answer
"""


class EngineError(Exception):
    """Anything that keeps the engine from starting."""


class ReplicaInUse(EngineError):
    """Another process works under this name; both would take each other's turns for their own."""

    def __init__(self, replica: str) -> None:
        super().__init__(
            f"another worker runs as replica “{replica}” on this database; give each a name of "
            "its own with ADVISOR_REPLICA"
        )
        self.replica = replica


class EngineUnavailable(EngineError):
    """The queue's database does not answer. `location` is its URL without the password."""

    def __init__(self, location: str) -> None:
        super().__init__(
            f"the database {location} does not answer, so nothing was started and nothing is "
            "lost; check that it runs and that ADVISOR_DATABASE_URL is right, then start again"
        )
        self.location = location
