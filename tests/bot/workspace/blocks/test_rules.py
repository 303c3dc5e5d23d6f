from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.blocks.kinds import BLOCKS
from bot.workspace.blocks.rules import by_type, listing, shape, string

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "text", "elements", "rows"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.sampled_from(sorted(BLOCKS)), st.dictionaries(st.text(max_size=8), JSON, max_size=4))
def test_no_block_makes_a_check_fail_itself(kind: str, fields: dict[str, Any]) -> None:
    for problem in by_type(BLOCKS)({**fields, "type": kind}, ""):
        assert problem.message


@pytest.mark.parametrize("value", [None, 1, [], {}])
def test_only_a_string_is_a_string(value: Any) -> None:
    assert [each.message for each in string(5)(value, "/x")] == ["must be a string"]


def test_a_field_that_is_null_counts_as_absent() -> None:
    check = shape(required={"a": string(5)}, optional={"b": string(5)})

    assert not list(check({"a": "x", "b": None}, ""))
    assert [each.message for each in check({"a": None}, "")] == ["missing required field: a"]


def test_a_problem_in_a_list_names_the_item() -> None:
    problems = list(listing(string(1), at_most=3)(["x", "xx"], "/items"))

    assert [each.pointer for each in problems] == ["/items/1"]
