"""What answers the question just asked, and what only looks like it."""

from collections.abc import Mapping
from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)
A = AttributeName

ANSWER_NOTHING = """
one moment
one moment please
just a second
wait a minute
give me a sec
sure, one moment
hold on
please wait
I'll get back to you tomorrow
let me check with finance
thanks a lot
ok
ok thanks
no problem
don't worry
very nice
that is a good question
quick question: who are you?
it is 14:30 here
the meeting is at 3pm on Thursday
see you later
lemme check
I'll tell you on Monday
see JIRA-1234
ticket 4711
we use GPT-4
python 3.11
there are 3 of us
phase 2 is planned
PR 88 is merged
Bob from finance, room 12
what would you use it for?
my phone is at 20%
euros, not dollars
"""

NO_ANSWERS: Mapping[AttributeName, str] = {
    A.USE_CASE_COMPLEXITY: """
        the budget is 60k
        the timeline is 6
        high time for lunch
        big thanks
        is it hard?
        I have 3 meetings
    """,
    A.BUDGET: """
        the timeline is 6
        the timeline is 6 weeks
        not much time today
        about 3,000 questions a day, maybe 5,000 by summer
        lunch was 15 dollars
        we are 4 people
    """,
    A.DATA_VOLUME: """
        the timeline is 6
        about 3,000 questions a day, maybe 5,000 by summer
        I have 3 meetings today
        I talked to 3 colleagues
        small correction: the budget is 90k
        little news here
        12 categories, 40k labelled tickets
    """,
    A.DEPLOYMENT_SPEED: """
        the budget is 40k
        right now I am in a meeting
        let's talk on Friday
        I am out for 2 weeks
        I'll be back in 2 weeks
    """,
    A.SCALABILITY: """
        the timeline is 6
        accuracy has to be 90
        talked to 200 people at the fair
        small question
        we are on version 7
        the budget is 5000
    """,
    A.ACCURACY: """
        the timeline is 6
        the budget is 90k
        critical bug in our mail server
        it's at 3 pm
        extremely tired today
        I am 80 years old
    """,
    A.LABELLED_EXAMPLES: """
        the timeline is 6
        page 7 has it
        no rush
        none of your business
        lots of people are ill
        we have 60k dollars
    """,
    A.KNOWLEDGE_VOLATILITY: """
        we meet weekly
        I check slack daily
        I'm in a meeting every monday
        the timeline is 6
        no budget yet
        never heard of it
    """,
    A.NEEDS_CITATIONS: """
        no budget yet
        we need more time
        always happy to help
        please also note that legal is slow
        the budget must be approved first
        they will decide tomorrow
    """,
    A.STYLE_OR_FORMAT_TASK: """
        answers must cite the article they come from. accuracy has to be 90%
        the budget must be approved first
        must run, talk later
        no rush
        please note that we have 60k
        nothing new from finance
    """,
    A.PRIVACY: """
        small question
        must run, talk later
        high time for lunch
        no rush
        the timeline is 6
        heavy rain today
    """,
    A.LATENCY: """
        the timeline is 6
        give me 5 minutes
        back in 5 minutes
        how fast is it?
        quick update: the budget is 60k
    """,
    A.KNOWLEDGE_TOKENS: """
        the timeline is 6
        we run on node 18
        claude 3.5 or llama 3?
        the budget is 40k
        see issue 5
        3,000 questions a day
    """,
    A.ACCESS_CONTROL: """
        no rush
        no budget yet
        they will decide tomorrow
        we need more time
        always a pleasure
        the deadline must hold
    """,
    A.DELETION_REQUIRED: """
        no rush
        they will decide tomorrow
        we have news
        always a pleasure
        the budget must be approved
        must dash
    """,
    A.HAS_EVALUATION_SET: """
        it is friday
        we have a budget of 60k
        no rush
        we need more time
        please see the wiki
        never mind the noise
    """,
    A.UNIT_COST: """
        see issue 5
        the timeline is 6
        accuracy 90
        2 people joined
        version 4 is out
        3,000 questions a day
    """,
    A.ML_EXPERIENCE: """
        some questions first
        no rush
        high time for lunch
        little chat with Bob
        the timeline is 6
        no budget yet
    """,
}

ANSWERS: Mapping[AttributeName, str] = {
    A.USE_CASE_COMPLEXITY: "pretty hard tbh; 4; quite simple; pretty involved, several steps",
    A.BUDGET: "about 60k; let's say 60k; 5k a month; not a lot; 80k if finance agrees",
    A.DATA_VOLUME: "300; thousands; about 2,000 pdfs; not much",
    A.DEPLOYMENT_SPEED: "about five; 6 weeks?; whenever; by Easter",
    A.SCALABILITY: "about 400; 3k a day; roughly 300 queries; not many",
    A.ACCURACY: "95ish; 0.9; as good as possible; pretty damn accurate; 90% would be good",
    A.LABELLED_EXAMPLES: "we collected 350 so far; none, sadly; a few hundred, mostly spam; no",
    A.KNOWLEDGE_VOLATILITY: "weekly; every month or so; hardly ever; never",
    A.NEEDS_CITATIONS: "yes; yeah the auditors insist; of course; always",
    A.STYLE_OR_FORMAT_TASK: "nope; no, not at all; definitely; no thanks",
    A.PRIVACY: "not really; yes, very; it's critical; high",
    A.LATENCY: "two secs; 3 sec tops; 200; doesn't matter",
    A.KNOWLEDGE_TOKENS: "120k; about 5,000; 80k tokens; 200k or so",
    A.ACCESS_CONTROL: "yes; no; nice to have; absolutely, it's a must",
    A.DELETION_REQUIRED: "yes, legal says so; no need; must have; required",
    A.HAS_EVALUATION_SET: "not yet; we do; yep; no we don't",
    A.UNIT_COST: "$0.02; 0.05; about 0.1; $0.10 max",
    A.ML_EXPERIENCE: "a bit; yes; none; some; no",
}


def _said(text: str, asked: AttributeName) -> Mapping[AttributeName, object]:
    return RulesInterpreter().interpret(text, asked=asked, today=TODAY).attributes


def _rows(table: Mapping[AttributeName, str], between: str) -> list[tuple[AttributeName, str]]:
    return [
        (asked, text.strip())
        for asked, texts in table.items()
        for text in texts.strip().split(between)
    ]


@pytest.mark.parametrize("text", ANSWER_NOTHING.strip().splitlines())
def test_what_says_nothing_of_a_project_answers_no_question(text: str) -> None:
    assert {asked: said for asked in A if (said := _said(text, asked))} == {}


@pytest.mark.parametrize(("asked", "text"), _rows(NO_ANSWERS, "\n"))
def test_what_is_about_something_else_does_not_answer(asked: AttributeName, text: str) -> None:
    assert asked not in _said(text, asked)


@pytest.mark.parametrize(("asked", "text"), _rows(ANSWERS, ";"))
def test_what_answers_sets_what_was_asked_for(asked: AttributeName, text: str) -> None:
    assert set(_said(text, asked)) == {asked}


@pytest.mark.parametrize(
    "text", ["definitely not", "absolutely not", "of course not", "not really", "not for now"]
)
def test_an_emphatic_no_is_a_no(text: str) -> None:
    found = RulesInterpreter().interpret(text, asked=A.NEEDS_CITATIONS, today=TODAY).attributes
    said = found[A.NEEDS_CITATIONS]
    assert said is not None
    assert said.value is False
