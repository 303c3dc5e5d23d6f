"""`advisor-bot eval`: quality on the shipped evaluation sets, beside a baseline."""

from bot.cli.app import app
from bot.cli.library import HomeOption, opened_library


@app.command("eval")
def evaluate(*, home: HomeOption = None) -> None:
    """Print how well each part does on the shipped evaluation sets, beside a baseline."""
    # Imported here because the model libraries behind it take seconds, even for --help.
    from bot.evaluation.report import report  # noqa: PLC0415

    report(opened_library(home))
