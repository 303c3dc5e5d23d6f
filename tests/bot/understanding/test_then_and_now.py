"""Of an amount as it was and one as it is, and of a whole and what is left, the latter holds."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import Statement
from bot.understanding import RulesInterpreter, attribute_named

TODAY = date(2026, 11, 22)


def told(text: str, field: str) -> Statement:
    name = attribute_named(field)
    said = dict(RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes)
    assert name is not None
    assert name in said
    statement = said[name]
    assert statement is not None
    return statement


@pytest.mark.parametrize(
    ("text", "field", "value", "unit"),
    [
        ("our last chatbot cost $30k and we have 20k for this one", "budget", 20_000, "usd"),
        ("the old crm came to 55k. Budget for this is 35k", "budget", 35_000, "usd"),
        ("I told you 300 reports, my colleague says it's 480", "data_volume", 480, "documents"),
        ("9k chats a month was last year. we're at 14k chats a month", "traffic", 14000, "month"),
        ("it was 20 days, then 40, and as of this morning it's 70", "timeline", 70, "days"),
        ("the boss first promised 90k euros, then looked again and it is 65 now", "budget", 65000,
         "eur"),
        ("I said 800 leases, a good few are in there twice, so call it 500", "data_volume", 500,
         "documents"),
        ("2M letters if you count drafts, it'll only index the 300k sent ones", "data_volume",
         300_000, "documents"),
        ("on paper it's 500k euros, most of it locked, so call it 80k", "budget", 80_000, "eur"),
        ("I said 5 seconds per reply, the night crew says 3 seconds", "latency", 3, "seconds"),
        ("if the grant comes we'd have 2M euros, as of today it's 90k euros", "budget", 90_000,
         "eur"),
        ("30k chats a month was the old shop, the new one is at 70k", "traffic", 70_000, "month"),
        ("96% was the original ask, they have since settled for 92%", "accuracy", 92, "percent"),
        ("I typed 200 labelled, it's 2,000", "labelled_examples", 2000, "examples"),
        ("for budget I put 3 lakh, my finger slipped, read it as 30 lakh", "budget", 3000000,
         "inr"),
        ("Monday's mail said 7 GB, a digit is missing, 70 it is", "data_volume", 70, "GB"),
        ("£80k is what they had in mind in spring; since the cut it's £50k", "budget", 50000,
         "gbp"),
        ("20 lakh is sanctioned, 5 lakh is for paper, so 15 lakh is left", "budget", 1500000,
         "inr"),
        ("1,100 notes labelled, 200 of them useless, leaves 900 usable", "labelled_examples", 900,
         "examples"),
        ("one second is lovely, two seconds is the limit", "latency", 2, "seconds"),
        ("3 seconds is nice, 5 is the limit", "latency", 5, "seconds"),
        ("half a million euros, no wait, half of that", "budget", 250000, "eur"),
        ("site reports, we write 300 of those a year and the archive holds 4,100", "data_volume",
         4100, "documents"),
        ("thousands of rulings, maybe 8,000", "data_volume", 8000, "documents"),
        ("we asked for 200k yuan, they crossed it out and wrote 120k", "budget", 120000, "cny"),
        ("started with 90 manuals, now the pile is 400", "data_volume", 400, "documents"),
        ("80 percent is what the old bot managed, it has to be 92", "accuracy", 92, "percent"),
        ("3.5k brochures, of which we keep 2k", "data_volume", 2000, "documents"),
        ("our rules are one PDF of 18 pages", "data_volume", 18, "pages"),
        ("half of our 3,000 recipes have been graded by chefs", "labelled_examples", 1500,
         "examples"),
        ("they did theirs for 2M kroner, we have a quarter of that", "budget", 500000, "nok"),
        ("two people labelled for 3 weeks and we ended up with 740 usable ones",
         "labelled_examples", 740, "examples"),
        ("1M euros, no wait, what am I saying, half of that", "budget", 500000, "eur"),
        ("it's not 4 gigs, it's 40", "data_volume", 40, "GB"),
        ("the lab next to us hits 94 percent, ours must reach 97", "accuracy", 97, "percent"),
        ("people give up after 8 seconds, so 5 at the outside", "latency", 5, "seconds"),
        ("happy at 92% and nothing less than 90 will do", "accuracy", 90, "percent"),
        ("we burned 300k euros on the last chatbot, this one gets 60k", "budget", 60000, "eur"),
    ],
)  # fmt: skip
def test_the_later_amount_holds(text: str, field: str, value: int, unit: str) -> None:
    said = told(text, field)
    assert said.value == Decimal(value)
    assert said.unit is not None
    assert said.unit.endswith(unit)


def test_a_sum_is_listed_beside_a_launch() -> None:
    assert told("40k, live in 3 months", "budget").value == Decimal(40000)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("as I said it's 40k euros, and we are 12 people", "budget", 40000),
        ("5,000 PDFs from the merger and 300 of those are in German", "data_volume", 5000),
        ("budget: 30k usd, a third of that is already gone", "budget", 30000),
        ("we have 80k pounds, as I said, and today 40 calls came", "budget", 80000),
        ("2,000 tickets a week, 100 of them are spam", "traffic", 2000),
        ("the pilot was 6 weeks, the real launch is in 4 months", "timeline", 4),
        ("2,500 case notes, most of them two pages", "data_volume", 2500),
        ("11 GB of scans, half of that is duplicates", "data_volume", 11),
        ("I told you 500 manuals, and we are at 3 sites", "data_volume", 500),
    ],
)
def test_an_amount_of_something_else_leaves_the_first_as_it_is(
    text: str, field: str, value: int
) -> None:
    said = told(text, field)
    assert said.value == Decimal(value)


def test_an_end_of_a_range_said_again_leaves_the_range() -> None:
    said = told("between 6 and 8 weeks, closer to 8 if the vendor dawdles", "timeline")
    assert (said.min, said.max) == (Decimal(6), Decimal(8))
