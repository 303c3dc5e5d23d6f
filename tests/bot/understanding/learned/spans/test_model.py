from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter
from bot.understanding.learned.spans import model as module
from bot.understanding.learned.spans.model import shipped_span_reader
from bot.understanding.learned.spans.reading import SpanReading
from bot.understanding.message import take_apart
from knowledge.errors import ModelError

TODAY = date(2026, 11, 22)


def read(text: str, asked: AttributeName | None = None) -> SpanReading:
    return shipped_span_reader().read(take_apart(text, TODAY), asked)


def likeliest_of_figures(text: str) -> list[str]:
    return [max(one, key=lambda label: one[label]) for one in read(text).figures.values()]


def test_whose_a_figure_is_may_be_said_far_away() -> None:
    ours, theirs = "We run a small ferry line. ", "My neighbours run a small ferry line. "
    assert likeliest_of_figures(f"{ours}We've put aside 40k euros for this.") == ["budget"]
    assert likeliest_of_figures(f"{theirs}They put aside 40k euros for theirs.") == ["none"]


@pytest.mark.parametrize("text", ["a" * 5_000, "🙂🙂🙂", "12 " * 2_000, "(((", "價格是多少 40k"])
def test_any_text_is_read(text: str) -> None:
    found = read(text)
    for one in (*found.figures.values(), *found.clauses.values()):
        assert sum(one.values()) == pytest.approx(1, abs=1e-4)


def test_many_may_read_at_once_and_find_the_same() -> None:
    texts = [f"we have {number}k euros and {number} weeks" for number in range(10, 30)]
    alone = [read(text).figures for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: read(text).figures, texts))
    for one, other in zip(alone, together, strict=True):
        assert {f: pytest.approx(likely, abs=1e-4) for f, likely in one.items()} == other


def test_without_its_weights_messages_are_read_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail() -> None:
        raise ModelError("weights.npz", "cannot be read; install it again")

    monkeypatch.setattr(module, "shipped_weights", fail)
    reader = module._loaded.__wrapped__()
    assert reader.read(take_apart("we have 40k", TODAY), None) == SpanReading()
    said = RulesInterpreter(lambda: reader).interpret("we have 40k", asked=None, today=TODAY)
    assert AttributeName.BUDGET in said.attributes
