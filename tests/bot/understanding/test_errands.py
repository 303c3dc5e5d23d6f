"""Figures of the writer's own day, and the same figures where the project is spoken of."""

from datetime import date

import pytest

from advisor.attributes import AttributeName as A
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("I'm in a meeting until 3", A.DEPLOYMENT_SPEED),
        ("busy till 4, then I'll look", A.LATENCY),
        ("lunch at 1?", A.DEPLOYMENT_SPEED),
        ("the invoice for 4,300 euros is due on the 30th", A.DEPLOYMENT_SPEED),
        ("my rent is due on Friday", None),
        ("I need an hour with legal tomorrow", None),
        ("I've got 30 minutes with the CFO on Thursday", A.DEPLOYMENT_SPEED),
        ("lunch is 14 euros a head", A.BUDGET),
        ("parking costs about 20 euros", A.BUDGET),
        ("I have 3 calls today", A.SCALABILITY),
        ("I've 4 meetings this afternoon", A.DATA_VOLUME),
        ("can you resend the file? it's 40 MB", None),
        ("the attachment is only 3 MB", A.DATA_VOLUME),
    ],
)
def test_an_errand_states_nothing(text: str, asked: A | None) -> None:
    assert not RulesInterpreter().interpret(text, asked=asked, today=TODAY).attributes


@pytest.mark.parametrize(
    ("text", "asked", "field"),
    [
        ("until 3", A.DEPLOYMENT_SPEED, A.DEPLOYMENT_SPEED),
        ("call accuracy has to be at 4", A.ACCURACY, A.ACCURACY),
        ("the bot for invoices is due on the 30th", None, A.DEPLOYMENT_SPEED),
        ("our fees are due 30 January and we go live before then", None, A.DEPLOYMENT_SPEED),
        ("the tax filing assistant: payment feature due 1 June", None, A.DEPLOYMENT_SPEED),
        ("we need a deposit of $5k due 1 June; launch then", None, A.DEPLOYMENT_SPEED),
        ("we need it by Friday, an hour with each of us is fine", None, A.DEPLOYMENT_SPEED),
        ("we have 3 calls a day", A.SCALABILITY, A.SCALABILITY),
        ("I have 300 calls today", A.SCALABILITY, A.SCALABILITY),
        ("the hotel has 30k for it", None, A.BUDGET),
        ("you can download the file, it's 40 GB", None, A.DATA_VOLUME),
        ("all our manuals together are 40 MB", None, A.DATA_VOLUME),
    ],
)
def test_the_same_figure_of_the_project_is_read(text: str, asked: A | None, field: A) -> None:
    assert field in RulesInterpreter().interpret(text, asked=asked, today=TODAY).attributes
