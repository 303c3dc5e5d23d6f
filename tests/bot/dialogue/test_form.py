from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from bot.dialogue.conversation import Conversation
from bot.dialogue.form import check_form, fill
from bot.dialogue.problems import Fault
from bot.understanding import RulesInterpreter
from tests.bot.dialogue.said import (
    BUDGET,
    CITATIONS,
    SPEED,
    TODAY,
    Talk,
    heard,
    informs,
    shown,
    usd,
    weeks,
)

RULES = RulesInterpreter()


@pytest.fixture
def known() -> Conversation:
    talk = Talk()
    talk.say(informs(budget=usd(60), deployment_speed=weeks(5)))
    return talk.state


def test_each_wrong_field_gets_its_own_error_and_the_others_none() -> None:
    errors = check_form(
        {"budget": "-5", "deployment_speed": "5 weeks", "accuracy": "900%"}, RULES, TODAY
    )
    assert set(errors) == {"budget", "accuracy"}


def test_an_error_keeps_what_was_written_and_for_what() -> None:
    problem = check_form({"budget": "a banana"}, RULES, TODAY)["budget"]
    assert (problem.fault, problem.written) == (Fault.BAD_VALUE, "a banana")
    assert problem.attribute is BUDGET


def test_empty_and_unknown_fields_are_no_errors() -> None:
    assert check_form({"budget": " ", "needs_citations": "unknown"}, RULES, TODAY) == {}


def test_a_foreign_field_is_an_error() -> None:
    assert set(check_form({"colour": "red"}, RULES, TODAY)) == {"colour"}


def test_a_form_is_taken_in_and_answered_with_where_that_leads() -> None:
    fields = {"budget": "$60k", "deployment_speed": "5 weeks", "needs_citations": "yes"}
    after, reply = fill(Conversation(), fields, heard("U3"), RULES)
    assert set(after.record) == {BUDGET, SPEED, CITATIONS}
    assert after.record[BUDGET].statement.value == Decimal(60000)
    assert {fact.said_by for fact in after.record.values()} == {"U3"}
    assert shown(reply)[:2] == ["Understood", "Leaning"]


def test_an_empty_field_leaves_its_attribute_and_the_word_unknown_forgets_it(
    known: Conversation,
) -> None:
    after, _ = fill(known, {"budget": "", "deployment_speed": "Unknown"}, heard(), RULES)
    assert set(after.record) == {BUDGET}


def test_two_forms_filled_in_at_once_lose_nothing(known: Conversation) -> None:
    first, _ = fill(known, {"accuracy": "90%", "needs_citations": ""}, heard("U1"), RULES)
    second, _ = fill(first, {"accuracy": "", "needs_citations": "yes"}, heard("U2"), RULES)
    assert {AttributeName.ACCURACY, CITATIONS} <= set(second.record)


def test_an_unchanged_form_changes_nothing(known: Conversation) -> None:
    after, reply = fill(
        known, {"budget": "$60k", "deployment_speed": "5 weeks"}, heard("U2"), RULES
    )
    assert after.record == known.record
    assert shown(reply)[0] == "kept"


def test_a_wrong_field_never_keeps_the_others_out() -> None:
    after, _ = fill(Conversation(), {"budget": "-5", "accuracy": "90%"}, heard(), RULES)
    assert set(after.record) == {AttributeName.ACCURACY}


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("deployment_speed", "31 January"),
        ("accuracy", "mistakes are costly"),
        ("budget", "around fifty grand"),
        ("scalability", "40 staff, each asks 5 questions a day"),
    ],
)
def test_a_field_takes_the_words_that_chat_takes(field: str, text: str) -> None:
    assert check_form({field: text}, RULES, TODAY) == {}
    after, _ = fill(Conversation(), {field: text}, heard(), RULES)
    chat = RULES.interpret(text, asked=AttributeName(field), today=TODAY).attributes
    said, told = after.record[AttributeName(field)].statement, chat[AttributeName(field)]
    assert told is not None
    assert (said.value, said.level, said.raw) == (told.value, told.level, text)
