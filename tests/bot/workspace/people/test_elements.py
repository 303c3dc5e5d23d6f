from typing import Any

import pytest

from bot.workspace.errors import SlackError
from bot.workspace.people.elements import chosen, find_element, initial

OPTIONS = [{"text": {"type": "plain_text", "text": name}, "value": name} for name in "ab"]
MENU: dict[str, Any] = {"type": "static_select", "action_id": "m", "options": OPTIONS}


def button(action_id: str, value: str = "") -> dict[str, Any]:
    return {"type": "button", "action_id": action_id, "value": value}


@pytest.mark.parametrize(
    "block",
    [
        {"type": "actions", "elements": [button("go")]},
        {"type": "section", "accessory": button("go")},
        {"type": "card", "actions": [button("go")]},
        {"type": "carousel", "elements": [{"type": "card", "actions": [button("go")]}]},
        {
            "type": "container",
            "child_blocks": [{"type": "actions", "elements": [button("go")]}],
        },
    ],
)
def test_a_button_is_found_wherever_it_may_stand(block: dict[str, Any]) -> None:
    assert find_element([{"type": "divider"}, block], "go", None).element == button("go")


def test_among_buttons_of_one_name_the_value_decides() -> None:
    blocks = [
        {"type": "actions", "elements": [button("go", "1")]},
        {"type": "actions", "elements": [button("go", "2")]},
    ]

    assert find_element(blocks, "go", "2").element["value"] == "2"
    assert find_element(blocks, "go", None).element["value"] == "1"


def test_an_unknown_button_is_an_error() -> None:
    with pytest.raises(SlackError, match="action_not_found"):
        find_element([], "go", None)


def test_what_was_chosen_is_told_in_the_elements_own_field() -> None:
    boxes = {**MENU, "type": "checkboxes"}
    assert chosen(MENU, "a")["selected_option"] == OPTIONS[0]
    assert chosen(boxes, ["a", "b"])["selected_options"] == OPTIONS
    assert chosen({"type": "datepicker"}, "2030-01-01")["selected_date"] == "2030-01-01"
    assert chosen({"type": "plain_text_input"}, "x")["value"] == "x"


def test_an_option_that_is_not_there_cannot_be_chosen() -> None:
    with pytest.raises(SlackError, match="option_not_found"):
        chosen(MENU, "c")


def test_an_option_inside_a_group_can_be_chosen() -> None:
    grouped = {"type": "static_select", "option_groups": [{"options": OPTIONS}]}
    assert chosen(grouped, "b")["selected_option"] == OPTIONS[1]


@pytest.mark.parametrize(
    ("element", "held"),
    [
        ({**MENU, "initial_option": OPTIONS[0]}, "a"),
        ({"type": "checkboxes", "initial_options": OPTIONS}, ["a", "b"]),
        ({"type": "plain_text_input", "initial_value": "x"}, "x"),
        ({"type": "datepicker", "initial_date": "2030-01-01"}, "2030-01-01"),
        (MENU, None),
    ],
)
def test_an_element_holds_its_initial_value_until_touched(
    element: dict[str, Any], held: object
) -> None:
    assert initial(element) == held
