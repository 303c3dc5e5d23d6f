"""Dates that are deadlines, and dates that are not."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter


def is_deadline(text: str) -> bool:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    return AttributeName.DEPLOYMENT_SPEED in found.attributes


@pytest.mark.parametrize(
    "text",
    [
        "it has to be out before the Christmas freeze",
        "the deadline moved to the 15th of March",
        "no later than the second quarter of 2027",
        "eta 10wks",
        "wanted by the workshop on 9 October",
        "half a year would be plenty",
        "live before our guests come back in October",
        "I want it in before we hit the peak in July",
        "the first half of next year suits us",
        "mid March works for the board",
        "Q2 would do nicely",
        "give us 8 weeks to build it",
        "everyone gets it on 3 December",
        "launch the survey bot in 6 weeks",
        "we launch our newsletter assistant by 1 March",
        "open a ticket bot in 6 weeks",
        "processing invoices by 1 March is the goal",
        "testers will start in 4 weeks and we go live then",
        "nothing moves the launch, which is Easter",
        "our tariffs stay the same until June, and we launch by March",
    ],
)
def test_a_time_to_be_ready_by_is_a_deadline(text: str) -> None:
    assert is_deadline(text)


@pytest.mark.parametrize(
    "text",
    [
        "I am out of the office until 5 January",
        "£80k is what they had in mind in spring",
        "everybody takes 3 days off",
        "give me two days to check with finance",
        "remind me in a week",
        "three interns will join in March",
        "Ali is closing the poll tomorrow",
        "we launch the newsletter next week",
        "first version of the minutes in two days",
        "last winter 20 calls an hour, this winter it's 55 an hour",
        "our budget, as the board agreed in March, is 45k euros",
        "in August 9 requests each second",
        "see ticket #4521 from 12 March",
        "the meeting moved to 3 December, 14:30",
        "we spend 3 weeks to process one claim",
        "the docs were last updated before the peak in October",
        "I'm away before term starts in May",
        "Friday works for me",
        "testers will start in 4 weeks",
        "we'll close the survey in 6 weeks",
        "I'll send the invoices by 1 March",
        "the meeting is on 3 March, launch then measure",
        "the fares are set in stone until 2031",
        "40k euros are left in this year's budget",
        "our tariffs stay the same until June",
    ],
)
def test_any_other_time_is_none(text: str) -> None:
    assert not is_deadline(text)


def test_a_conclusion_outweighs_what_it_is_drawn_from() -> None:
    text = "ideally before the winter rush, so mid October next year"
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    said = found.attributes[AttributeName.DEPLOYMENT_SPEED]
    assert said is not None
    assert said.min == date(2027, 10, 10)
