"""Whole conversations as tables: who says what, which parts are shown, what is known after.

A line's `shows` names the parts in order, notes by their kind. `knows` is the whole record after
the line, each attribute as the views read it; a line without it leaves the record unchecked.
A text that begins with "@bot " names the bot.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.workspace.seed import ADA, BEN, CHLOE


@dataclass(frozen=True)
class Line:
    """One message and what must follow from it.

    With `edits`, no new message: the talk's line of that number is changed to these words, or
    deleted where there are none.
    """

    says: str
    shows: str
    knows: Mapping[str, str] | None = None
    by: str = ADA
    edits: int | None = None


OPENING = Line(
    "@bot should we fine-tune or use RAG for our support bot? ~$60k, live in 5 weeks, "
    "3k questions a day, docs change weekly",
    "Understood Leaning AskNext",
    {
        "budget": "about $60k",
        "deployment_speed": "5 weeks",
        "scalability": "3,000 queries a day",
        "knowledge_volatility": "high",
    },
)
BUDGET_ONLY = Line("@bot our budget is 60k", "Understood Leaning AskNext", {"budget": "$60k"})
MUST_CITE = Line(
    "@bot docs change every day and each answer must cite its source",
    "Understood Leaning AskNext",
    {"knowledge_volatility": "high", "needs_citations": "yes"},
)

TWO_DIFFER = Line(
    "the budget is $600k", "Understood Disagreed Leaning AskNext", {"budget": "$600k"}, by=BEN
)

TALKS: Mapping[str, tuple[Line, ...]] = {
    "several attributes in one message, then the recommendation on request": (
        OPENING,
        Line("just tell me", "Recommended"),
    ),
    "a correction of an earlier answer": (
        OPENING,
        Line(
            "actually make that 6 weeks",
            "Understood Leaning AskNext",
            {
                "budget": "about $60k",
                "deployment_speed": "6 weeks",
                "scalability": "3,000 queries a day",
                "knowledge_volatility": "high",
            },
        ),
    ),
    "why do you ask, answered, and the question again": (
        BUDGET_ONLY,
        Line("why do you ask?", "WhyAsked AskNext", {"budget": "$60k"}),
        Line("what do you mean by volatility?", "Meaning WhyAsked AskNext", {"budget": "$60k"}),
    ),
    "what is asked for by its name, though nobody knows anything": (
        Line("@bot should we do RAG or fine-tuning?", "beginning AskNext", {}),
        Line("no idea", "skipped AskNext", {}),
        Line("show the costs", "CostCurve AskNext", {}),
        Line("roadmap please", "ProvisionalRecommendation", {}),
    ),
    "a refusal": (
        BUDGET_ONLY,
        Line("I'd rather not say", "skipped AskNext", {"budget": "$60k"}),
    ),
    "a digression, then the pending question again": (
        BUDGET_ONLY,
        Line("what does the article say about hallucination rates?", "Lookup AskNext"),
        Line("help", "help AskNext", {"budget": "$60k"}),
    ),
    "an answer and a question in one message": (
        BUDGET_ONLY,
        Line(
            "we need to be live in 5 weeks. what does the article say about cost?",
            "Understood Lookup Leaning AskNext",
            {"budget": "$60k", "deployment_speed": "5 weeks"},
        ),
    ),
    "a summary on request": (
        OPENING,
        Line("summary please", "Summary AskNext"),
    ),
    "repeating the question": (
        BUDGET_ONLY,
        Line("can you repeat that?", "AskNext"),
    ),
    "what a button shows, asked for in words": (
        MUST_CITE,
        Line("show me the costs", "CostCurve AskNext"),
        Line("could you draw the roadmap please?", "Planned AskNext"),
    ),
    "cancel, then the questions again": (
        BUDGET_ONLY,
        Line("cancel", "cancelled", {"budget": "$60k"}),
        Line("go and ask Ben", "", {"budget": "$60k"}),
        Line("ok, please go on", "AskNext", {"budget": "$60k"}),
    ),
    "one who says nothing that can be scored is asked": (
        Line("@bot we are building something with AI", "not_understood AskNext", {}),
        Line("well, you know", "use_the_form", {}),
    ),
    "one who has no idea is asked": (
        Line("@bot hi", "welcome", {}),
        Line("no idea", "beginning AskNext", {}),
    ),
    "cancel, then going on": (
        BUDGET_ONLY,
        Line("cancel", "cancelled", {"budget": "$60k"}),
        Line(
            "we have 5 weeks",
            "Understood Leaning AskNext",
            {"budget": "$60k", "deployment_speed": "5 weeks"},
        ),
    ),
    "starting over": (
        BUDGET_ONLY,
        Line("start over", "restarted", {}),
        Line("budget 90k", "Understood Leaning AskNext", {"budget": "$90k"}),
    ),
    "a what-if that is dropped": (
        MUST_CITE,
        Line(
            "what if we had a budget of 500k?",
            "WhatIf",
            {"knowledge_volatility": "high", "needs_citations": "yes"},
        ),
        Line("no", "kept AskNext", {"knowledge_volatility": "high", "needs_citations": "yes"}),
    ),
    "a what-if that is accepted": (
        MUST_CITE,
        Line("what if we had a budget of 500k?", "WhatIf"),
        Line(
            "yes",
            "Understood Leaning AskNext",
            {"knowledge_volatility": "high", "needs_citations": "yes", "budget": "$500k"},
        ),
    ),
    "a change after the recommendation is shown as a difference": (
        MUST_CITE,
        Line("just tell me", "Recommended"),
        Line("the budget is 300k", "Understood Rescored"),
    ),
    "two people differ, and a third says who was right": (
        BUDGET_ONLY,
        TWO_DIFFER,
        Line(f"<@{ADA}> was right", "Understood Leaning AskNext", {"budget": "$60k"}, by=CHLOE),
    ),
    "two people differ, and the earlier value is taken": (
        BUDGET_ONLY,
        TWO_DIFFER,
        Line("the earlier was right", "Understood Leaning AskNext", {"budget": "$60k"}),
    ),
    "two people differ, and a name says too little": (
        BUDGET_ONLY,
        TWO_DIFFER,
        Line("Ben was right", "Disagreed AskNext", {"budget": "$600k"}, by=CHLOE),
        Line("the later one", "agreed AskNext", {"budget": "$600k"}),
    ),
    "two people differ, and one gives in": (
        BUDGET_ONLY,
        TWO_DIFFER,
        Line("you're right", "agreed AskNext", {"budget": "$600k"}),
    ),
    "people talking to each other are left alone": (
        BUDGET_ONLY,
        Line(f"<@{BEN}> can you ask finance whether 80k is ok?", "", {"budget": "$60k"}),
    ),
    "two messages that say nothing bring the form, then silence": (
        BUDGET_ONLY,
        Line("asdf qwer", "no_answer AskNext"),
        Line("😀", "use_the_form"),
        Line("lorem ipsum", "", {"budget": "$60k"}),
    ),
    "just tell me with nothing known asks once, then recommends provisionally": (
        Line("@bot just tell me", "beginning AskNext", {}),
        Line("just tell me", "ProvisionalRecommendation", {}),
        Line("why?", "odds", {}),
    ),
    "just tell me with too little known recommends provisionally, and never asks the same again": (
        BUDGET_ONLY,
        Line("just tell me", "Summary ProvisionalRecommendation", {"budget": "$60k"}),
        Line("I don't care, just tell me", "Summary ProvisionalRecommendation", {"budget": "$60k"}),
        Line("live in 5 weeks", "Understood Leaning AskNext"),
    ),
    "a stranger's figures with a question begin an assessment": (
        Line(
            "@bot we have 3k tickets a day and 400 docs, should we fine-tune? what does it cost?",
            "Understood Lookup Leaning AskNext",
            {"scalability": "3,000 queries a day", "data_volume": "400 documents"},
        ),
    ),
    "a stranger's what-if is a description": (
        Line("@bot what if we had a budget of 500k?", "Understood Leaning AskNext"),
    ),
    "greeting, thanks and help": (
        Line("@bot hi", "welcome", {}),
        Line("help", "help", {}),
        Line("thanks!", "thanked", {}),
    ),
    "a message of 40,000 characters": (
        Line("@bot " + "lorem ipsum " * 3_300, "too_long", {}),
        Line("lorem ipsum " * 3_300 + " our budget is 60k", "Understood Leaning AskNext"),
    ),
    "a correction, twice in a row": (
        OPENING,
        Line("actually make that 6 weeks", "Understood Leaning AskNext"),
        Line(
            "no, 8 weeks",
            "Understood Leaning AskNext",
            {
                "budget": "about $60k",
                "deployment_speed": "8 weeks",
                "scalability": "3,000 queries a day",
                "knowledge_volatility": "high",
            },
        ),
    ),
    "a correction while another question is pending": (
        MUST_CITE,
        Line("we are 5 weeks from launch", "Understood Leaning AskNext"),
        Line(
            "sorry, the docs change about once a year",
            "Understood Leaning AskNext",
            {
                "needs_citations": "yes",
                "deployment_speed": "5 weeks",
                "knowledge_volatility": "low",
            },
        ),
    ),
    "cancel in the middle of a correction": (
        BUDGET_ONLY,
        Line("actually, the budget is", "no_answer AskNext", {"budget": "$60k"}),
        Line("cancel", "cancelled", {"budget": "$60k"}),
    ),
    "not the former": (
        BUDGET_ONLY,
        TWO_DIFFER,
        Line("not the former", "agreed AskNext", {"budget": "$600k"}, by=CHLOE),
    ),
    "who is right, and something new beside it": (
        BUDGET_ONLY,
        TWO_DIFFER,
        Line(
            "right, $60k it is, live in 8 weeks",
            "Understood Leaning AskNext",
            {"budget": "$60k", "deployment_speed": "8 weeks"},
            by=CHLOE,
        ),
    ),
    "skip, and not asked again": (
        BUDGET_ONLY,
        Line("skip", "skipped AskNext"),
        Line("no idea", "skipped AskNext"),
        Line("not sure", "skipped AskNext", {"budget": "$60k"}),
    ),
    "sent away and called back": (
        BUDGET_ONLY,
        Line("leave us alone please", "left", {"budget": "$60k"}),
        Line("so the budget is 90k I guess", "", {"budget": "$60k"}, by=BEN),
        Line("@bot we are live in 5 weeks", "Understood Leaning AskNext"),
    ),
    "so fine-tuning then, is no question to look up": (
        MUST_CITE,
        Line("so fine-tuning then?", "Recommended"),
    ),
    "a request for time leaves the question open": (
        BUDGET_ONLY,
        Line("one moment", "no_hurry", {"budget": "$60k"}),
        Line("let me check with finance", "no_hurry", {"budget": "$60k"}, by=BEN),
        Line("we are live in 5 weeks", "Understood Leaning AskNext"),
    ),
    "a bare figure corrects what was told last": (
        BUDGET_ONLY,
        Line("sorry, 65k", "Understood Leaning AskNext", {"budget": "$65k"}),
        Line(
            "live in 5 weeks",
            "Understood Leaning AskNext",
            {"budget": "$65k", "deployment_speed": "5 weeks"},
        ),
        Line(
            "no wait, 8",
            "Understood Leaning AskNext",
            {"budget": "$65k", "deployment_speed": "8 weeks"},
        ),
    ),
    "a number that may count anything is asked back": (
        Line("@bot we have 400", "OfWhat", {}),
        Line("400 documents", "Understood Leaning AskNext", {"data_volume": "400 documents"}),
    ),
    "which approach to take, asked with nothing known, begins the questions": (
        Line("@bot should we fine-tune a model for our tickets?", "beginning AskNext", {}),
        Line("we have 40k labelled tickets", "Understood Leaning AskNext"),
    ),
    "a what-if without a unit is about what was told last": (
        BUDGET_ONLY,
        Line("what if we had 200k?", "WhatIf", {"budget": "$60k"}),
        Line("yes", "Understood Leaning AskNext", {"budget": "$200k"}),
        Line("make it 150", "Understood Leaning AskNext", {"budget": "$150k"}),
    ),
    "a what-if is dropped in as many words": (
        BUDGET_ONLY,
        Line("what if we had 200k?", "WhatIf", {"budget": "$60k"}),
        Line("no, keep it as it is", "kept AskNext", {"budget": "$60k"}),
    ),
    "colleagues who meet for lunch are left alone": (
        BUDGET_ONLY,
        Line("ben, lunch at noon?", "", {"budget": "$60k"}),
    ),
    "a budget too small to be in dollars is asked back": (
        Line("@bot our budget is 40", "Clarify", {}),
        Line("40k", "Understood Leaning AskNext", {"budget": "$40k"}),
    ),
    "undo of the last change": (
        BUDGET_ONLY,
        Line("make the budget 90k", "Understood Leaning AskNext", {"budget": "$90k"}),
        Line("undo that", "Understood Leaning AskNext", {"budget": "$60k"}),
    ),
    "a figure without a unit is asked back": (
        Line("@bot the timeline is 6", "Clarify", {}),
        Line("6 months", "Understood Leaning AskNext", {"deployment_speed": "6 months"}),
    ),
    "an edited message is read again": (
        BUDGET_ONLY,
        Line("5 weeks to launch", "Understood Leaning AskNext"),
        Line(
            "7 weeks to launch",
            "edited Understood Leaning AskNext",
            {"budget": "$60k", "deployment_speed": "7 weeks"},
            edits=1,
        ),
    ),
    "a deleted message takes its figure along": (
        BUDGET_ONLY,
        Line("5 weeks to launch", "Understood Leaning AskNext"),
        Line("", "deleted Understood Leaning AskNext", {"budget": "$60k"}, edits=1),
    ),
    "an edit of what was corrected since changes nothing": (
        BUDGET_ONLY,
        Line("make the budget 90k", "Understood Leaning AskNext"),
        Line("@bot our budget is 65k", "", {"budget": "$90k"}, edits=0),
    ),
    "a deleted objection leaves the first value": (
        BUDGET_ONLY,
        TWO_DIFFER,
        Line("", "deleted Understood Leaning AskNext", {"budget": "$60k"}, by=BEN, edits=1),
    ),
}
