"""Makes the shipped weights anew: `python -m bot.understanding.learned.spans`, 15 to 20 minutes."""

from pathlib import Path

from rich.progress import Progress

from bot.understanding.learned.examples import everything_learned
from bot.understanding.learned.spans.examples import span_examples
from bot.understanding.learned.spans.training import train
from bot.understanding.learned.spans.weights import save
from bot.understanding.learned.training import digest


def _main() -> None:
    messages = everything_learned()
    with Progress() as bar:
        task = bar.add_task(f"Learning from {len(messages):,} messages", total=None)
        weights = train(
            tuple(span_examples(messages)),
            progress=lambda done, of, loss: bar.update(
                task, completed=done, total=of, description=f"loss {loss:.2f}"
            ),
            made_from=digest(messages),
        )
    save(weights, Path(__file__).parent)


if __name__ == "__main__":
    _main()
