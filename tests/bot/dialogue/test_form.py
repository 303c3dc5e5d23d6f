from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from bot.dialogue.conversation import Conversation
from bot.dialogue.form import check_form, fill
from bot.dialogue.problems import Fault
from tests.bot.dialogue.said import (
    BUDGET,
    CITATIONS,
    SPEED,
    Talk,
    heard,
    informs,
    shown,
    usd,
    weeks,
)


@pytest.fixture
def known() -> Conversation:
    talk = Talk()
    talk.say(informs(budget=usd(60), deployment_speed=weeks(5)))
    return talk.state


def test_each_wrong_field_gets_its_own_error_and_the_others_none() -> None:
    errors = check_form({"budget": "-5", "deployment_speed": "5 weeks", "accuracy": "900%"})
    assert set(errors) == {"budget", "accuracy"}


def test_an_error_keeps_what_was_written_and_for_what() -> None:
    problem = check_form({"budget": "a bit"})["budget"]
    assert (problem.fault, problem.written) == (Fault.BAD_VALUE, "a bit")
    assert problem.attribute is BUDGET


def test_empty_and_unknown_fields_are_no_errors() -> None:
    assert check_form({"budget": " ", "needs_citations": "unknown"}) == {}


def test_a_foreign_field_is_an_error() -> None:
    assert set(check_form({"colour": "red"})) == {"colour"}


def test_a_form_is_taken_in_and_answered_with_where_that_leads() -> None:
    fields = {"budget": "$60k", "deployment_speed": "5 weeks", "needs_citations": "yes"}
    after, reply = fill(Conversation(), fields, heard("U3"))
    assert set(after.record) == {BUDGET, SPEED, CITATIONS}
    assert after.record[BUDGET].statement.value == Decimal(60000)
    assert {fact.said_by for fact in after.record.values()} == {"U3"}
    assert shown(reply)[:2] == ["Understood", "Leaning"]


def test_an_empty_field_leaves_its_attribute_and_the_word_unknown_forgets_it(
    known: Conversation,
) -> None:
    after, _ = fill(known, {"budget": "", "deployment_speed": "Unknown"}, heard())
    assert set(after.record) == {BUDGET}


def test_two_forms_filled_in_at_once_lose_nothing(known: Conversation) -> None:
    first, _ = fill(known, {"accuracy": "90%", "needs_citations": ""}, heard("U1"))
    second, _ = fill(first, {"accuracy": "", "needs_citations": "yes"}, heard("U2"))
    assert {AttributeName.ACCURACY, CITATIONS} <= set(second.record)


def test_an_unchanged_form_changes_nothing(known: Conversation) -> None:
    after, reply = fill(known, {"budget": "$60k", "deployment_speed": "5 weeks"}, heard("U2"))
    assert after.record == known.record
    assert shown(reply)[0] == "kept"


def test_a_wrong_field_never_keeps_the_others_out() -> None:
    after, _ = fill(Conversation(), {"budget": "-5", "accuracy": "90%"}, heard())
    assert set(after.record) == {AttributeName.ACCURACY}
