"""Makes the shipped adapter anew: `python -m knowledge.answerability`, about twenty minutes."""

from pathlib import Path

from rich.progress import Progress

from knowledge.answerability.adapter import save
from knowledge.answerability.pairs import all_pairs
from knowledge.answerability.training import train
from knowledge.documents import load_corpus
from knowledge.embedding import packaged_minilm
from knowledge.passages import passages_of


def _main() -> None:
    pairs = all_pairs(passages_of(load_corpus()), packaged_minilm())
    with Progress() as bar:
        task = bar.add_task(f"Learning from {len(pairs):,} pairs", total=None)
        adapter = train(
            pairs,
            progress=lambda done, of, loss: bar.update(
                task, completed=done, total=of, description=f"loss {loss:.2f}"
            ),
        )
    save(adapter, Path(__file__).parent)


if __name__ == "__main__":
    _main()
