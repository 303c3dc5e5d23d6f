from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp

from tests.bot.workspace.conftest import StartBot
from tests.workspace_client import WorkspaceClient


def field(block_id: str, element: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "type": "input",
        "block_id": block_id,
        "label": {"type": "plain_text", "text": block_id},
        "element": {"action_id": "value", **element},
        **more,
    }


def form(title: str = "Form", **more: Any) -> dict[str, Any]:
    number = {"type": "number_input", "is_decimal_allowed": False, "min_value": "1"}
    return {
        "type": "modal",
        "callback_id": "form",
        "title": {"type": "plain_text", "text": title},
        "submit": {"type": "plain_text", "text": "Go"},
        "blocks": [
            field("name", {"type": "plain_text_input", "max_length": 5}),
            field("weeks", {**number, "initial_value": "3"}),
            field("mail", {"type": "email_text_input"}, optional=True),
        ],
        **more,
    }


def open_form(
    workspace: WorkspaceClient,
    start_bot: StartBot,
    answers: list[dict[str, Any]],
    **more: Any,
) -> list[dict[str, Any]]:
    """Open the form for Ada; its submissions are answered by `answers` in turn."""
    told: list[dict[str, Any]] = []

    def listen(app: AsyncApp) -> None:
        @app.shortcut("assess_project")
        async def shortcut(ack: Any, body: dict[str, Any], client: Any) -> None:
            await ack()
            await client.views_open(trigger_id=body["trigger_id"], view=form(**more))

        @app.view("form")
        async def submit(ack: Any, body: dict[str, Any]) -> None:
            told.append(body)
            await ack(**answers.pop(0))

        @app.view_closed("form")
        async def closed(ack: Any, body: dict[str, Any]) -> None:
            told.append(body)
            await ack()

    start_bot(listen)
    workspace.shortcut("ada", "assess_project")
    workspace.wait_for_view("ada")
    return told


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({}, {"name"}),
        ({"name": "too long"}, {"name"}),
        ({"name": "x", "weeks": "0"}, {"weeks"}),
        ({"name": "x", "weeks": "1.5"}, {"weeks"}),
        ({"name": "x", "weeks": "soon"}, {"weeks"}),
        ({"name": "x", "weeks": ""}, {"weeks"}),
        ({"name": "x", "mail": "nowhere"}, {"mail"}),
    ],
)
def test_what_slacks_own_client_checks_never_reaches_the_app(
    workspace: WorkspaceClient, start_bot: StartBot, fields: dict[str, str], wrong: set[str]
) -> None:
    told = open_form(workspace, start_bot, [])

    assert set(workspace.submit("ada", fields).errors) == wrong
    assert not told


def test_prefilled_and_empty_fields_come_with_those_entered(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    told = open_form(workspace, start_bot, [{}])
    workspace.submit("ada", {"name": "x"})

    values = told[0]["view"]["state"]["values"]
    held = {name: fields["value"]["value"] for name, fields in values.items()}
    assert held == {"name": "x", "weeks": "3", "mail": None}


def test_an_answer_can_update_push_and_clear(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    answers: list[dict[str, Any]] = [
        {"response_action": "update", "view": form("Again")},
        {"response_action": "push", "view": form("Above")},
        {"response_action": "clear"},
    ]
    open_form(workspace, start_bot, answers)

    titles = []
    for _ in range(3):
        workspace.submit("ada", {"name": "x"})
        view = workspace.open_view("ada")
        titles.append(view["title"]["text"] if view else None)
    assert titles == ["Again", "Above", None]


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "errors", "errors": {"no_such_block": "wrong"}},
        {"response_action": "update", "view": form("x" * 25)},
    ],
)
def test_an_answer_slack_cannot_use_is_shown_as_trouble(
    workspace: WorkspaceClient, start_bot: StartBot, answer: dict[str, Any]
) -> None:
    open_form(workspace, start_bot, [answer])

    assert "trouble" in workspace.submit("ada", {"name": "x"}).failure
    assert workspace.open_view("ada")


@pytest.mark.parametrize(("wanted", "kinds"), [(True, ["view_closed"]), (False, [])])
def test_closing_is_told_only_where_it_was_asked_for(
    workspace: WorkspaceClient, start_bot: StartBot, kinds: list[str], *, wanted: bool
) -> None:
    told = open_form(workspace, start_bot, [], notify_on_close=wanted)
    workspace.close_view("ada")

    assert [body["type"] for body in told] == kinds
    assert workspace.open_view("ada") is None
