"""A reader without a model: it judges every pair alike."""


class ReadAs:
    """Gives the same log-odds whatever it reads, and keeps the statements that it read."""

    def __init__(self, log_odds: float) -> None:
        self._log_odds = log_odds
        self.read: list[str] = []

    def log_odds(self, question: str, statement: str) -> float:
        """Return the log-odds given, whatever the question."""
        del question
        self.read.append(statement)
        return self._log_odds
