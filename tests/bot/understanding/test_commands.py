"""What people ask the bot to do, in words."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.dialogue.acts import Act
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)

COMMANDS = {
    "just tell me": Act.RECOMMEND,
    "ok so what do you recommend?": Act.RECOMMEND,
    "what's your verdict": Act.RECOMMEND,
    "why would you recommend RAG?": Act.RECOMMEND,
    "please summarise what we told you": Act.SUMMARISE,
    "what do you have so far?": Act.SUMMARISE,
    "which of our figures did you use?": Act.SUMMARISE,
    "could you show the result again": Act.REPEAT,
    "say that again please": Act.REPEAT,
    "repeat your question please": Act.REPEAT,
    "cancel": Act.CANCEL,
    "ok stop here": Act.CANCEL,
    "never mind": Act.CANCEL,
    "start over": Act.RESTART,
    "ok start over please": Act.RESTART,
    "forget everything": Act.RESTART,
    "let's start from scratch": Act.RESTART,
    "be quiet": Act.LEAVE,
    "please leave": Act.LEAVE,
    "leave us alone": Act.LEAVE,
    "help": Act.HELP,
    "what can you do?": Act.HELP,
    "hello, are you the bot for choosing an approach?": Act.HELP,
    "why do you want that?": Act.WHY,
    "why do you ask": Act.WHY,
    "thanks, very clear": Act.THANK,
    "hiya new here": Act.GREET,
    "scratch that": Act.RETRACT,
    "what does the article say about hallucination rates?": Act.ASK,
    "yes": Act.CONFIRM,
    "go ahead": Act.CONFIRM,
    "no": Act.DENY,
    "nope, leave it": Act.DENY,
    "no, keep it as it is": Act.DENY,
    "nah, leave things as they were": Act.DENY,
    "stick with what we had": Act.DENY,
    "yes, keep it": Act.CONFIRM,
    "ben, lunch at noon?": Act.ADDRESS_OTHER,
    "anyone up for a coffee?": Act.ADDRESS_OTHER,
    "shall we grab a beer?": Act.ADDRESS_OTHER,
    "no, let's just keep it as is": Act.DENY,
    "skip, lunch later": Act.SKIP,
    "no wait, undo that": Act.RETRACT,
    "hang on, start over": Act.RESTART,
    "one sec, let me check": Act.WAIT,
    "<@U123> what do you think": Act.ADDRESS_OTHER,
    "hi there": Act.GREET,
    "is anyone still here?": Act.GREET,
    "hi, <@U456> can you look at this": Act.ADDRESS_OTHER,
    "lol": Act.NONE,
}


@pytest.mark.parametrize("text", COMMANDS)
def test_the_words_are_the_act(text: str) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    assert COMMANDS[text] in found.acts
    assert not found.attributes


@pytest.mark.parametrize(
    "text",
    [
        "we need help deciding, 40k usd budget",
        "the help centre has 300 articles",
        "if it fails we can stop the rollout, 6 weeks to go live",
        "users repeat the same questions, 500 a day",
    ],
)
def test_a_command_s_word_in_a_description_is_no_command(text: str) -> None:
    acts = set(RulesInterpreter().interpret(text, asked=None, today=TODAY).acts)
    assert acts == {Act.INFORM}


@pytest.mark.parametrize(
    "text",
    ["no idea", "dunno, ask someone else", "skip", "pass", "not sure yet", "skip this for now"],
)
@pytest.mark.parametrize(
    "asked", [AttributeName.BUDGET, AttributeName.NEEDS_CITATIONS, AttributeName.PRIVACY]
)
def test_not_knowing_skips_the_question(text: str, asked: AttributeName) -> None:
    found = RulesInterpreter().interpret(text, asked=asked, today=TODAY)
    assert found.acts == (Act.SKIP,)
    assert not found.attributes


@pytest.mark.parametrize(
    "text", ["can you skip this", "could we pass on this one?", "can we move on", "may i skip it?"]
)
def test_a_question_that_asks_to_skip_is_nothing_to_look_up(text: str) -> None:
    found = RulesInterpreter().interpret(text, asked=AttributeName.BUDGET, today=TODAY)
    assert found.acts == (Act.SKIP,)
    assert found.question is None


def test_a_what_if_is_no_lookup() -> None:
    found = RulesInterpreter().interpret("what if we had 2 weeks?", asked=None, today=TODAY)
    assert found.acts == (Act.WHAT_IF,)
    assert found.question is None


def test_a_call_for_attention_is_nothing_to_look_up() -> None:
    found = RulesInterpreter().interpret("you there?", asked=None, today=TODAY)
    assert found.question is None


def test_an_answer_and_a_question_come_in_one_message() -> None:
    found = RulesInterpreter().interpret(
        "6 weeks. what does the article say about cost?", asked=None, today=TODAY
    )
    assert found.acts == (Act.INFORM, Act.ASK)
    assert found.question == "what does the article say about cost?"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("what does RAG cost, and tuning?", "what does RAG cost, and tuning?"),
        ("is RAG cheaper, and why?", "is RAG cheaper, and why?"),
        (
            "what does it cost? we have 60k. and who wrote it?",
            "what does it cost? and who wrote it?",
        ),
        ("really? why?", None),
    ],
)
def test_what_is_asked_in_one_breath_is_kept_as_it_was_said(
    text: str, question: str | None
) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    assert found.question == question
    assert (Act.WHY in found.acts) == (question is None)
