"""What is taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from bot.dialogue.acts import Act, Interpretation
from bot.understanding import RulesInterpreter
from bot.understanding.message import take_apart
from bot.understanding.retractions import takes_back_last
from bot.understanding.tokens import Token


def read(text: str) -> Interpretation:
    return RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("scratch the deadline, the launch was called off", AttributeName.DEPLOYMENT_SPEED),
        ("forget the latency target", AttributeName.LATENCY),
        ("forget what I said about 4 seconds", AttributeName.LATENCY),
        ("ignore the 3 seconds I mentioned", AttributeName.LATENCY),
        ("scrap the page count I gave you", AttributeName.DATA_VOLUME),
        ("cross out those 5k labelled samples", AttributeName.LABELLED_EXAMPLES),
        ("never mind the number of documents", AttributeName.DATA_VOLUME),
        ("never mind the accuracy figure, it was a guess", AttributeName.ACCURACY),
        ("ignore what I said about the budget", AttributeName.BUDGET),
        ("scrap what I said about the 8 weeks", AttributeName.DEPLOYMENT_SPEED),
        ("the budget I mentioned is off the table", AttributeName.BUDGET),
        ("our budget has been withdrawn", AttributeName.BUDGET),
        ("the accuracy target was scrapped", AttributeName.ACCURACY),
        ("the deadline no longer applies", AttributeName.DEPLOYMENT_SPEED),
        ("the budget figure no longer holds", AttributeName.BUDGET),
        ("forget the 15k budget I mentioned", AttributeName.BUDGET),
    ],
)
def test_a_figure_taken_back_is_forgotten(text: str, name: AttributeName) -> None:
    found = read(text)
    assert found.attributes == {name: None}
    assert found.acts == (Act.RETRACT,)


def test_a_dropped_yes_is_a_no() -> None:
    said = read("drop the citation thing, users never click them").attributes
    citations = said[AttributeName.NEEDS_CITATIONS]
    assert citations is not None
    assert citations.value is False


def test_a_budget_dropped_to_a_figure_is_the_figure() -> None:
    budget = read("they dropped the budget to 30k usd").attributes[AttributeName.BUDGET]
    assert budget is not None
    assert budget.value == 30_000


def test_a_figure_said_after_the_one_taken_back_holds() -> None:
    said = read("forget the 8 weeks, it's 12 weeks").attributes[AttributeName.DEPLOYMENT_SPEED]
    assert said is not None
    assert said.value == Decimal(12)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "please strike the page count, it came from the wrong department",
            AttributeName.DATA_VOLUME,
        ),
        (
            "the 3 TB I wrote was some other archive, take it off the list",
            AttributeName.DATA_VOLUME,
        ),
        ("that June date is history, nobody knows the new one yet", AttributeName.DEPLOYMENT_SPEED),
        (
            "take my reply about the response time out again, it was for the old tool",
            AttributeName.LATENCY,
        ),
        ("kindly remove the budget, the board never voted on it", AttributeName.BUDGET),
    ],
)
def test_what_no_rule_knows_is_taken_back_where_a_model_is_sure(
    text: str, name: AttributeName
) -> None:
    assert read(text).attributes == {name: None}


@pytest.mark.parametrize("text", ["answers take up to 10 secs", "they drop off after 3 seconds"])
def test_what_takes_a_while_is_not_taken_back(text: str) -> None:
    assert read(text).attributes[AttributeName.LATENCY] is not None


class Counted(tuple[Token, ...]):
    """Tokens that count how often they are handed out."""

    looks = 0

    def __iter__(self) -> Iterator[Token]:
        for token in super().__iter__():
            self.looks += 1
            yield token

    def __getitem__(self, place):  # type: ignore[no-untyped-def]  # as tuple has it
        self.looks += 1 if isinstance(place, int) else len(range(*place.indices(len(self))))
        return super().__getitem__(place)


def looks(text: str) -> int:
    message = take_apart(text, date(2026, 11, 22))
    tokens = Counted(message.tokens)
    takes_back_last(replace(message, tokens=tokens))
    return tokens.looks


def test_four_times_the_undoing_is_four_times_the_work() -> None:
    assert looks("nobody can " + "undo " * 400) < 5 * looks("nobody can " + "undo " * 100)
