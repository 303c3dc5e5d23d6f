from collections.abc import Sequence
from functools import cache

import pytest

from knowledge.answerability.adapter import Adapter
from knowledge.answerability.model import AnswerabilityModel
from knowledge.answerability.pairs import Pair
from knowledge.answerability.training import train
from knowledge.lora.base import packaged_base
from knowledge.lora.learning import Constants

STATEMENTS = ("RAG costs $50K to set up.", "Checkr answers in half a second.", "Tuning needs GPUs.")
PAIRS = tuple(
    Pair(question, statement, answered=answered)
    for statement in STATEMENTS
    for question, answered in (
        (f"does it say that {statement.lower()[:-1]}?", True),
        (f"is it so that {statement.lower()[:-1]}", True),
        ("who told you so in 2021?", False),
        ("which year was that", False),
    )
)
QUICK = Constants(rank=4, epochs=20, batch=4, learning_rate=3e-3, warm_up=2)


@cache
def trained() -> tuple[Adapter, Sequence[float]]:
    losses: list[float] = []
    adapter = train(PAIRS, QUICK, lambda _done, _of, loss: losses.append(loss))
    return adapter, losses


def test_the_loss_falls_and_each_step_is_told() -> None:
    _, losses = trained()
    assert len(losses) == QUICK.epochs * len(PAIRS) // QUICK.batch
    assert sum(losses[-3:]) < sum(losses[:3]) / 2


def test_the_merged_model_tells_apart_what_was_learned() -> None:
    model = AnswerabilityModel(*packaged_base(), trained()[0])
    for pair in PAIRS:
        assert (model.log_odds(pair.question, pair.statement) > 0) is pair.answered


def test_the_same_pairs_give_the_same_adapter() -> None:
    again = train(PAIRS, QUICK)
    assert again.head == pytest.approx(trained()[0].head, abs=1e-4)
