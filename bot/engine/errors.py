"""Errors of the engine.

EngineError
└── ReplicaInUse      another process works under this replica's name
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
