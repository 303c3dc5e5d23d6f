"""The model's reading, checked against the message, with the rules behind it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from threading import Event

import pytest
from pydantic import BaseModel

from advisor.attributes import AttributeName, Statement
from bot.dialogue.acts import Act, Interpretation
from bot.understanding import ModelInterpreter, RulesInterpreter
from bot.understanding.model import Extraction, Stated

TODAY = date(2026, 11, 22)
BUDGET, COMPLEXITY = AttributeName.BUDGET, AttributeName.USE_CASE_COMPLEXITY


class FakeModel:
    """A model that is a function of the messages."""

    def __init__(self, answer: Callable[[list[tuple[str, str]]], object]) -> None:
        self._answer = answer

    def with_structured_output(self, schema: type[BaseModel], /) -> "FakeModel":
        assert schema is Extraction
        return self

    def invoke(self, messages: list[tuple[str, str]], /) -> object:
        return self._answer(messages)


def read(
    answer: Callable[[list[tuple[str, str]]], object], text: str, *, timeout_s: float = 5.0
) -> Interpretation:
    model = ModelInterpreter(FakeModel(answer), rules=RulesInterpreter(), timeout_s=timeout_s)
    return model.interpret(text, asked=None, today=TODAY)


def answering(*stated: Stated) -> Callable[[list[tuple[str, str]]], object]:
    return lambda _messages: Extraction(stated=stated).model_dump()


def said(found: Interpretation, name: AttributeName) -> Statement:
    statement = found.attributes[name]
    assert statement is not None
    return statement


def test_a_grounded_statement_adds_to_what_the_rules_read() -> None:
    stated = Stated(attribute=COMPLEXITY, words="a proper brain-teaser", level="high")
    found = read(answering(stated), "60k usd, and it's a proper brain-teaser")

    assert said(found, COMPLEXITY).level == "high"
    assert said(found, BUDGET).value == Decimal(60000)
    assert Act.INFORM in found.acts


def test_the_person_s_words_go_to_the_model_as_they_are() -> None:
    heard: list[str] = []

    def listen(messages: list[tuple[str, str]]) -> object:
        heard.append(messages[-1][1])
        return Extraction()

    read(listen, "Around 60k USD, OK?")

    assert heard == ["Around 60k USD, OK?"]


@pytest.mark.parametrize(
    "invented",
    [
        Stated(attribute=BUDGET, words="90k usd", value=Decimal(90000), unit="usd"),
        Stated(attribute=BUDGET, words="60k usd", value=Decimal(90000), unit="usd"),
        Stated(attribute=BUDGET, words="", value=Decimal(90000), unit="usd"),
    ],
    ids=["words not said", "figure not in the words", "no words"],
)
def test_an_invented_figure_is_dropped(invented: Stated) -> None:
    assert said(read(answering(invented), "60k usd"), BUDGET).value == Decimal(60000)


def test_a_figure_without_its_sign_is_dropped() -> None:
    unsigned = Stated(attribute=BUDGET, words="50k", value=Decimal(50000), unit="usd")
    found = read(answering(unsigned), "budget is -$50k")
    assert not found.attributes
    assert found.unclear == (BUDGET,)


def test_an_impossible_value_is_dropped() -> None:
    stated = Stated(
        attribute=AttributeName.ACCURACY, words="900%", value=Decimal(900), unit="percent"
    )
    assert AttributeName.ACCURACY not in read(answering(stated), "900% accuracy").attributes


@pytest.mark.parametrize("answer", [{"stated": "nonsense"}, None, "text", {"other": 1}])
def test_an_answer_off_the_schema_leaves_the_rules_reading(answer: object) -> None:
    assert said(read(lambda _messages: answer, "60k usd"), BUDGET).value == Decimal(60000)


def test_an_error_leaves_the_rules_reading() -> None:
    def fail(_messages: list[tuple[str, str]]) -> object:
        raise ConnectionError("provider down")

    assert said(read(fail, "60k usd"), BUDGET).value == Decimal(60000)


def test_a_model_that_never_answers_leaves_the_rules_reading() -> None:
    released = Event()

    def hang(_messages: list[tuple[str, str]]) -> object:
        released.wait()
        return Extraction()

    try:
        assert said(read(hang, "60k usd", timeout_s=0.01), BUDGET).value == Decimal(60000)
    finally:
        released.set()


def test_what_is_supposed_sets_nothing() -> None:
    supposed = Stated(attribute=BUDGET, words="200k usd", value=Decimal(200000), unit="usd")
    found = read(
        lambda _messages: Extraction(supposed=(supposed,)), "would 200k usd change your view"
    )

    assert BUDGET not in found.attributes
    assert found.hypothetical[BUDGET].value == Decimal(200000)
    assert Act.WHAT_IF in found.acts


def test_a_message_to_someone_else_is_not_sent_to_the_model() -> None:
    calls: list[object] = []
    read(calls.append, "<@U123> we have 60k usd")

    assert not calls


def test_the_model_learns_what_a_bare_correction_is_about() -> None:
    heard: list[str] = []

    def listen(messages: list[tuple[str, str]]) -> object:
        heard.append(messages[0][1])
        return Extraction()

    told = {BUDGET: Statement(raw="60k", value=Decimal(60_000), unit="usd")}
    model = ModelInterpreter(FakeModel(listen), rules=RulesInterpreter())
    found = model.interpret("make it 90k", asked=None, today=TODAY, told=told)

    assert "budget: 60k (usd)" in heard[0]
    assert said(found, BUDGET).value == Decimal(90_000)


def test_a_request_for_time_is_not_read_by_the_model() -> None:
    stated = Stated(attribute=COMPLEXITY, words="one moment", level="low")
    assert read(answering(stated), "one moment").acts == (Act.WAIT,)
