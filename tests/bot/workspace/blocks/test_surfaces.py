from typing import Any

import pytest

from bot.workspace.blocks import check_home, check_message, check_modal
from bot.workspace.blocks import limits as most

Block = dict[str, Any]
NONE: frozenset[str] = frozenset()


def plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}


def section(text: str = "x", **more: Any) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(text: str = "Go", **more: Any) -> Block:
    return {"type": "button", "text": plain(text), **more}


def actions(*elements: Block) -> Block:
    return {"type": "actions", "elements": list(elements)}


def menu(count: int, **option: str) -> Block:
    made = {"text": plain(option.get("text", "t")), "value": option.get("value", "v")}
    return {"type": "static_select", "options": [made] * count}


def table(rows: int, columns: int, text: str = "x") -> Block:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": text}] * columns] * rows}


def chart(series: int = 1, labels: tuple[str, ...] = ("a", "b")) -> Block:
    data = [{"label": label, "value": 1} for label in labels]
    return {
        "type": "data_visualization",
        "title": "Cost",
        "chart": {
            "type": "line",
            "series": [{"name": f"s{place}", "data": data} for place in range(series)],
            "axis_config": {"categories": ["a", "b"]},
        },
    }


def modal(*blocks: Block, **more: Any) -> Block:
    return {"type": "modal", "title": plain("Title"), "blocks": list(blocks), **more}


def input_of(element: Block) -> Block:
    return {"type": "input", "label": plain("Label"), "element": element}


def of(letters: int) -> str:
    return "x" * letters


AT_LIMIT_AND_OVER = [
    ("blocks", [section()] * most.MESSAGE_BLOCKS, [section()] * (most.MESSAGE_BLOCKS + 1)),
    ("section text", [section(of(3000))], [section(of(3001))]),
    (
        "fields",
        [{"type": "section", "fields": [plain("x")] * 10}],
        [{"type": "section", "fields": [plain("x")] * 11}],
    ),
    (
        "field text",
        [{"type": "section", "fields": [plain(of(2000))]}],
        [{"type": "section", "fields": [plain(of(2001))]}],
    ),
    (
        "header",
        [{"type": "header", "text": plain(of(150))}],
        [{"type": "header", "text": plain(of(151))}],
    ),
    ("button text", [actions(button(of(75)))], [actions(button(of(76)))]),
    ("button value", [actions(button(value=of(2000)))], [actions(button(value=of(2001)))]),
    ("actions", [actions(*[button()] * 25)], [actions(*[button()] * 26)]),
    (
        "context",
        [{"type": "context", "elements": [plain("x")] * 10}],
        [{"type": "context", "elements": [plain("x")] * 11}],
    ),
    ("options", [actions(menu(100))], [actions(menu(101))]),
    ("option text", [actions(menu(1, text=of(75)))], [actions(menu(1, text=of(76)))]),
    ("option value", [actions(menu(1, value=of(150)))], [actions(menu(1, value=of(151)))]),
    ("table rows", [table(100, 2)], [table(101, 2)]),
    ("table columns", [table(2, 20)], [table(2, 21)]),
    ("table letters", [table(2, 2, of(2500))], [table(2, 2, of(2501))]),
    ("tables", [table(1, 1)], [table(1, 1), table(1, 1)]),
    (
        "markdown in all",
        [{"type": "markdown", "text": of(6000)}] * 2,
        [{"type": "markdown", "text": of(6000)}, {"type": "markdown", "text": of(6001)}],
    ),
    ("charts", [chart()] * 2, [chart()] * 3),
    ("chart series", [chart(6)], [chart(7)]),
    ("chart labels", [chart()], [chart(labels=("a", "c"))]),
    (
        "card body",
        [{"type": "card", "body": plain(of(200))}],
        [{"type": "card", "body": plain(of(201))}],
    ),
]


@pytest.mark.parametrize(("fits", "over"), [case[1:] for case in AT_LIMIT_AND_OVER])
def test_a_message_at_the_limit_passes_and_one_over_is_refused(
    fits: list[Block], over: list[Block]
) -> None:
    assert not list(check_message(fits, refused=NONE))
    assert list(check_message(over, refused=NONE))


@pytest.mark.parametrize(
    "block",
    [
        {"type": "unheard_of"},
        {"text": plain("no type")},
        {"type": "section"},
        section(""),
        {"type": "header", "text": {"type": "mrkdwn", "text": "x"}},
        {"type": "divider", "colour": "red"},
        {"type": "image", "image_url": "http://x/y.png"},
        {"type": "image", "alt_text": "nothing to show"},
        actions(),
        actions({"type": "plain_text_input", "action_id": "a"}),
        actions(button(action_id="a"), button(action_id="a")),
        actions(button(style="blue")),
        section(accessory=input_of({"type": "plain_text_input"})),
        {"type": "alert", "text": plain("only in modals")},
        {"type": "table", "rows": []},
        {"type": "task_card", "task_id": "1", "title": "t", "status": "done"},
        {"type": "context_actions", "elements": [button()]},
    ],
)
def test_a_wrong_block_is_refused(block: Block) -> None:
    assert list(check_message([block], refused=NONE))


def test_two_series_of_one_name_are_refused() -> None:
    block = chart(2)
    block["chart"]["series"][1]["name"] = block["chart"]["series"][0]["name"]

    assert list(check_message([block], refused=NONE))


def test_two_blocks_of_one_id_are_refused() -> None:
    assert list(check_message([section(block_id="b"), section(block_id="b")], refused=NONE))
    assert not list(check_message([section(block_id="b"), section()], refused=NONE))


def test_a_problem_points_to_its_place() -> None:
    problem = next(check_message([section(), section(of(3001))], refused=NONE))

    assert str(problem) == (
        "[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]"
    )


def test_a_workspace_can_refuse_a_kind_of_block() -> None:
    assert not list(check_message([table(1, 1)], refused=NONE))
    assert list(check_message([table(1, 1)], refused=frozenset({"table"})))


FITTING_FORM = modal(input_of({"type": "plain_text_input"}), submit=plain("Go"))


def test_a_fitting_modal_passes() -> None:
    assert not list(check_modal(FITTING_FORM, refused=NONE))


@pytest.mark.parametrize(
    "view",
    [
        {**FITTING_FORM, "title": plain(of(25))},
        {**FITTING_FORM, "submit": plain(of(25))},
        {**FITTING_FORM, "close": plain(of(25))},
        {**FITTING_FORM, "private_metadata": of(3001)},
        {**FITTING_FORM, "submit": None},
        {**FITTING_FORM, "title": None},
        {"type": "modal", "title": plain("No blocks")},
        modal(*[section()] * 101),
        modal(table(1, 1)),
        modal({"type": "markdown", "text": "x"}),
        modal(chart()),
    ],
)
def test_a_wrong_modal_is_refused(view: Block) -> None:
    assert list(check_modal(view, refused=NONE))


def test_home_takes_a_hundred_blocks_and_tables_but_no_charts() -> None:
    assert not list(
        check_home({"type": "home", "blocks": [section()] * 99 + [table(1, 1)]}, refused=NONE)
    )
    assert list(check_home({"type": "home", "blocks": [section()] * 101}, refused=NONE))
    assert list(check_home({"type": "home", "blocks": [chart()]}, refused=NONE))
