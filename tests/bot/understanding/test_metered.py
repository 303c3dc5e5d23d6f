"""Reading with a language model over HTTP, held to a workspace's budget."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName, Statement
from bot.dialogue.acts import Interpretation, Interpreter
from bot.understanding.choosing import interpreters_with
from knowledge.budget import CHARACTERS_A_TOKEN, DailyBudget, Limits, MemoryLedger, Payer
from tests.fakes.openai_server import Behaviour, openai_server

TEXT = "folks upstairs signed off on sixty grand"
PAYER = Payer("E1:T1", "U1")
USAGE = {"prompt_tokens": 700, "completion_tokens": 50, "total_tokens": 750}
EXTRACTION = json.dumps(
    {
        "stated": [{"attribute": "accuracy", "words": "signed off", "level": "high"}],
        "supposed": [],
        "taken_back": [],
    }
)


@pytest.fixture
def ledger() -> MemoryLedger:
    return MemoryLedger()


Reading = Callable[[Behaviour, Limits], Interpreter]


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch, ledger: MemoryLedger) -> Iterator[Reading]:
    with ExitStack() as servers:

        def by(behaviour: Behaviour, limits: Limits) -> Interpreter:
            address = servers.enter_context(openai_server(behaviour))
            monkeypatch.setenv("OPENAI_API_KEY", "opens nothing")
            monkeypatch.setenv("OPENAI_BASE_URL", address)
            return interpreters_with("openai:any", DailyBudget(limits, ledger))(PAYER)

        yield by


def read(interpreter: Interpreter) -> Interpretation:
    return interpreter.interpret(TEXT, asked=None, today=date(2026, 11, 28))


def level_of(found: Interpretation, name: AttributeName) -> str | None:
    statement = found.attributes.get(name)
    return statement.level if isinstance(statement, Statement) else None


def tokens(ledger: MemoryLedger) -> int:
    return ledger.spent(PAYER, datetime.now(UTC).date()).tokens


def test_what_a_model_adds_over_http_is_read_and_what_it_used_is_counted(
    reading: Reading, ledger: MemoryLedger
) -> None:
    found = read(reading(Behaviour(lambda _: EXTRACTION, usage=USAGE), Limits()))
    assert level_of(found, AttributeName.ACCURACY) == "high"
    assert AttributeName.BUDGET in found.attributes
    assert tokens(ledger) == 750


def test_a_call_whose_use_is_not_reported_is_counted_by_its_length(
    reading: Reading, ledger: MemoryLedger
) -> None:
    read(reading(Behaviour(lambda _: EXTRACTION), Limits()))
    assert tokens(ledger) > len(TEXT) // CHARACTERS_A_TOKEN


def test_once_the_budget_is_used_up_the_rules_read_and_nothing_is_asked(reading: Reading) -> None:
    behaviour = Behaviour(lambda _: EXTRACTION, usage=USAGE)
    interpreter = reading(behaviour, Limits(tokens=700))
    for _ in range(3):
        found = read(interpreter)
    assert len(behaviour.requests) == 1
    assert level_of(found, AttributeName.ACCURACY) is None
    assert AttributeName.BUDGET in found.attributes


@pytest.mark.parametrize("said", ["", "{", '{"stated": 7}'])
def test_broken_answers_leave_the_rules_reading_and_are_counted(
    reading: Reading, ledger: MemoryLedger, said: str
) -> None:
    found = read(reading(Behaviour(lambda _: said, usage=USAGE), Limits(usd=Decimal(1))))
    assert AttributeName.BUDGET in found.attributes
    assert tokens(ledger) > 0


def test_a_server_that_fails_leaves_the_rules_reading(reading: Reading) -> None:
    found = read(reading(Behaviour(lambda _: "{}", status=500), Limits()))
    assert AttributeName.BUDGET in found.attributes
