"""Which attribute a figure is about."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter, attribute_named, field_name

TODAY = date(2026, 11, 22)


def fields(text: str) -> set[str]:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    return {field_name(name) for name in found.attributes}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("finance cut it to 55k", "budget"),
        ("fifteen grand tops", "budget"),
        ("minimum 40k, maximum 60k", "budget"),
        ("six figures, 120 to 160k", "budget"),
        ("the questions are of average difficulty", "complexity"),
        ("we can put 45k into this", "budget"),
        ("the board caps it at 35k", "budget"),
        ("max 60k, at least 40k", "budget"),
        ("30k for licences plus 20k for people", "budget"),
        ("12k for the hosting, 8k for annotators and 3k for travel", "budget"),
        ("at least 40 weeks, at most 60", "timeline"),
        ("40k to build it", "budget"),
        ("capex 70k plus about 1k a month to run", "budget"),
        ("raised 5M but only about 35k of that can go into this", "budget"),
        ("only 70 days are left from today", "timeline"),
        ("proper launch in q2", "timeline"),
        ("40 requests per second in the evening", "traffic"),
        ("staff would ask it things, say twenty times a day all together", "traffic"),
        ("people would open the app 50 times a day", "traffic"),
        ("60 nurses, each asks about 4 questions a day", "traffic"),
        ("the archive holds 48,000 contracts", "data_volume"),
        ("12 GB of scans", "data_volume"),
        ("error rate must be under 4%", "accuracy"),
        ("26,500 calls tagged with the correct code", "labelled_examples"),
        ("p95 under 800 ms", "latency"),
        ("about 20 new rulings a day get added", "knowledge_volatility"),
        ("at most 2 cents... 0.02 usd per query", "unit_cost"),
        ("we can spend 150k this year", "budget"),
        ("we can spend 5k a month", "budget"),
        ("budget is 50k a year", "budget"),
        ("500 users per day", "traffic"),
        ("1 million players a day would be pinging it", "traffic"),
        ("it has to write 20k descriptions a month", "traffic"),
        ("300 whatsapps per day", "traffic"),
        ("5-6k conversations a day in summer", "traffic"),
        ("`budget: 50000 USD`", "budget"),
        ("accuracy: 4/5", "accuracy"),
        ("EOY would be great but realistically end of Q1", "timeline"),
        ("early H2", "timeline"),
        ("Wir brauchen es bis Ende März", "timeline"),
        ("we labelled 600 so far", "labelled_examples"),
        ("let's say the budget is 60k", "budget"),
        ("1,200 questions a day in July and August", "traffic"),
        ("scrap the 90%, 85 will do", "accuracy"),
        ("no later than week 14", "timeline"),
        ("85% is fine", "accuracy"),
        ("87 out of every 100 invoices coded right, that's the floor", "accuracy"),
        ("9 of every ten letters have to be sorted correctly", "accuracy"),
        ("wordings are revised once a year, in January", "knowledge_volatility"),
        ("hop prices shift daily, the rest is stable", "knowledge_volatility"),
        ("customers mail us about 70 times a week", "traffic"),
        ("per day about 1500 calls", "traffic"),
        ("daily volume 4k", "traffic"),
        ("monthly volume: 90,000 messages", "traffic"),
        ("3 million req p.m.", "traffic"),
        ("every month we get 900 emails", "traffic"),
        ("we'd be looking at roughly 30,000 Swiss francs", "budget"),
        ("40k US dollars", "budget"),
        ("launch is pencilled in for week 22", "timeline"),
        ("by Thanksgiving", "timeline"),
        ("a year from now", "timeline"),
        ("no more than a gigabyte of text", "data_volume"),
        ("honestly the budget is a bit of a sore subject, call it low", "budget"),
        ("below 90% it's useless to us", "accuracy"),
        ("first year 60k, then 20k a year", "budget"),
        ("it's 3k/month all in", "budget"),
        ("we go public on the 3rd of May", "timeline"),
        ("within this quarter", "timeline"),
        ("500 MAU, 5 msgs each per day", "traffic"),
        ("once it's published it stays as is", "knowledge_volatility"),
        ("wir haben 4.000 Tickets pro Monat", "traffic"),
        ("the wiki is edited by forty people all day long", "knowledge_volatility"),
        ("it answers in a second or two", "latency"),
        ("no one minds waiting a minute", "latency"),
    ],
)
def test_unit_and_cue_decide(text: str, field: str) -> None:
    assert fields(text) == {field}


@pytest.mark.parametrize(
    "text",
    [
        "back soon, call in 20 min",
        "the workshop is in room 12, 9:15 on 8 December",
        "letters in 4 languages, 60% french",
        "45% of our customers are in Poland",
        "the model has 7B parameters and was trained on 2T tokens",
        "it runs on an A100 with 80 GB of memory",
        "the last vendor needed us to wait 3 years ago",
        "my previous employer had 5 million documents",
        "1 EUR = 1.1 USD",
        "30k for validation and 20k for testing",
        "one euro is 1.08 dollars",
        "we do NOT have a budget of 60k",
        "I wish we had a $1M budget",
        "we hire 30 engineers a year",
        "our drivers do 200 miles a day",
        "our neighbours in Rotterdam handle 40,000 queries a day",
        "the choir may sing later",
        "if legal says no to the cloud, what then?",
        "yeah right, like we have a million dollars",
        "sure, because we're made of money",
        "no you are not wrong",
        "no, you're wrong",
        "no you are wrong",
        "we keep 20k for support and 5k for research",
        "30k for licences and 20k for design",
        "we turned over 4 million euros",
        "we took in 90k euros at the fair",
        "they billed us 12k euros",
    ],
)
def test_a_figure_about_something_else_states_nothing(text: str) -> None:
    assert fields(text) == set()


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("actually make that 11 weeks", "timeline", 11),
        ("not 70 a day, 70 an hour", "traffic", 70),
        ("5 weeks. No, 6 weeks.", "timeline", 6),
        ("was 3 months, is 4 months now", "timeline", 4),
        ("we were thinking 90k docs but without copies it's more like 20k", "data_volume", 20000),
        ("sorry, budget is 36k not 63k", "budget", 36000),
        ("600 examples so far, hoping for 2k by summer", "labelled_examples", 600),
        ("we have 30 users asking 10 questions per day each", "traffic", 300),
    ],
)
def test_the_figure_that_holds_is_taken(text: str, field: str, value: int) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    name = attribute_named(field)
    assert name is not None
    said = found.attributes[name]
    assert said is not None
    assert said.value == value


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("it answers from 5,200 object records and curators touch those once in years", 5200),
        ("the assistant draws on around 3,400 zoning cases", 3400),
        ("the bot would search 9,000 botanical plates", 9000),
        ("there are 4,300 wills to search through", 4300),
        ("we've 1,900 gemstones to go on. 4 people know them. It's 9k at most", 1900),
        ("answers come out of 2,400 tide tables, that's all there is", 2400),
    ],
)
def test_what_is_searched_is_documents_whatever_it_is_called(text: str, count: int) -> None:
    said = (
        RulesInterpreter()
        .interpret(text, asked=None, today=TODAY)
        .attributes[AttributeName.DATA_VOLUME]
    )
    assert said is not None
    assert (said.value, said.unit) == (count, "documents")


@pytest.mark.parametrize(
    ("text", "weeks", "budget"),
    [
        ("hang on, launch in 20 weeks, not 12. The 65k budget stands", 20, 65_000),
        ("launch in 9 weeks, not 6. Our budget of 80k remains", 9, 80_000),
        ("no wait, it's 11 weeks! the budget stays at 30k", 11, 30_000),
    ],
)
def test_a_correction_leaves_what_the_next_sentence_says(
    text: str, weeks: int, budget: int
) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes
    values = {field_name(name): said.value for name, said in found.items() if said is not None}
    assert values == {"timeline": weeks, "budget": budget}


def test_a_rough_crowd_leaves_the_product_open() -> None:
    found = RulesInterpreter().interpret(
        "a few hundred users, each asks about 2 things a week", asked=None, today=TODAY
    )
    (said,) = found.attributes.values()
    assert said is not None
    assert (said.value, said.unit, said.qualifier) == (None, "queries/week", "derive")


@pytest.mark.parametrize(
    "text", ["it must tell which of four treaties wins", "it picks one of 30 docs"]
)
def test_things_chosen_among_are_no_data_volume(text: str) -> None:
    assert "data_volume" not in fields(text)


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("our drivers don't need to know where it comes from", False),
        ("nobody wants to see where the answer comes from", False),
        ("people need to know where it comes from", True),
    ],
)
def test_a_negation_reaches_through_needing_to_know(text: str, *, needed: bool) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes
    (said,) = found.values()
    assert said is not None
    assert said.value is needed


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("people want to ask instead of reading ten pages. There are 700 pages", 700),
        ("rather than reading through 12 pages they ask. 300 pages in all", 300),
        ("instead of the old 40 pages we have 90 pages", 90),
    ],
)
def test_what_something_is_wanted_instead_of_is_not_told_of_the_project(
    text: str, pages: int
) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    (said,) = found.attributes.values()
    assert said is not None
    assert (said.value, said.unit) == (pages, "pages")


@pytest.mark.parametrize(
    "text",
    [
        "a yes or no question, labelled by hand",
        "two closed collections that nothing else holds",
        "the material lies in four databases and 3 repositories",
    ],
)
def test_a_kind_of_question_and_what_data_lies_in_are_no_counts(text: str) -> None:
    assert fields(text).isdisjoint({"data_volume", "labelled_examples"})
