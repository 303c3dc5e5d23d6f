from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.attributes import FACTORS, AttributeName, Qualifier, Statement
from bot.dialogue.conversation import Conversation
from bot.dialogue.options import quick_answers
from bot.views.form import FIELDS, form_view, typed
from bot.views.json import Block, Json
from tests.bot.views.samples import known
from tests.bot.views.slack import modal_refusals


def element(view: Mapping[str, Json], name: AttributeName) -> Block:
    blocks = view["blocks"]
    assert isinstance(blocks, list)
    found = next(block["element"] for block in blocks if block.get("block_id") == name.value)
    assert isinstance(found, dict)
    return found


def form(record: dict[AttributeName, Statement]) -> dict[str, Json]:
    told = {name: known(statement) for name, statement in record.items()}
    return form_view(Conversation(record=told), private_metadata="{}")


def test_the_form_has_the_six_factors_first() -> None:
    assert FIELDS[:6] == FACTORS


def test_an_empty_form_suggests_examples_and_leaves_choices_open() -> None:
    view = form({})
    budget = element(view, AttributeName.BUDGET)
    assert "initial_value" not in budget
    assert budget["placeholder"] == {"type": "plain_text", "text": "For example $60k"}
    assert "initial_option" not in element(view, AttributeName.NEEDS_CITATIONS)


def test_the_form_is_filled_in_from_the_record() -> None:
    budget = Statement(raw="x", value=Decimal(60000), unit="usd", qualifier=Qualifier.APPROX)
    view = form(
        {
            AttributeName.BUDGET: budget,
            AttributeName.NEEDS_CITATIONS: Statement(value=True),
            AttributeName.USE_CASE_COMPLEXITY: Statement(level="very_high"),
        }
    )
    assert element(view, AttributeName.BUDGET)["initial_value"] == "about $60k"
    for name, value in (("needs_citations", "yes"), ("use_case_complexity", "very_high")):
        chosen = element(view, AttributeName(name))["initial_option"]
        assert isinstance(chosen, dict)
        assert chosen["value"] == value


@pytest.mark.parametrize(
    ("name", "statement", "shown"),
    [
        ("budget", Statement(value=Decimal(5000), unit="usd/month"), "$5,000 a month"),
        ("budget", Statement(min=Decimal(30000), max=Decimal(50000), unit="usd"), "$30k to $50k"),
        ("budget", Statement(raw="under $25k", level="very_low"), "very low"),
        ("budget", Statement(value=Decimal(3), unit="scale_1_5"), "3/5"),
        ("deployment_speed", Statement(value=date(2027, 3, 31), unit="date"), "2027-03-31"),
        ("scalability", Statement(value=Decimal(3000), unit="queries/day"), "3,000 queries a day"),
        ("data_volume", Statement(value=Decimal(3), unit="gb"), "3 gb"),
        ("labelled_examples", Statement(value=Decimal(500), unit="examples"), "500 examples"),
        ("accuracy", Statement(value=Decimal(7), unit="bananas"), ""),
    ],
)
def test_a_field_is_filled_in_only_with_what_reads_back_the_same(
    name: str, statement: Statement, shown: str
) -> None:
    assert typed(AttributeName(name), statement) == shown


@given(
    st.dictionaries(
        st.sampled_from(FIELDS),
        st.builds(Statement, value=st.decimals(allow_nan=False, allow_infinity=False))
        | st.builds(Statement, raw=st.text(), level=st.text())
        | st.sampled_from(quick_answers(AttributeName.BUDGET)),
    )
)
def test_slack_takes_the_form_whatever_the_record_holds(
    record: dict[AttributeName, Statement],
) -> None:
    assert modal_refusals(form(record)) == []
