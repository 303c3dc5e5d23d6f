"""The page in a real browser, with a real Bolt app behind it. Needs Debian's chromium."""

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp

from tests.bot.workspace.conftest import StartBot
from tests.bot.workspace.people.test_forms import form
from tests.workspace_client import WorkspaceClient

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="Debian's chromium is not installed"),
]
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
expect = playwright.expect
expect.set_options(timeout=30_000)

BLOCKS: list[dict[str, Any]] = [
    {"type": "header", "text": {"type": "plain_text", "text": "Retrieve"}},
    {
        "type": "section",
        "text": {"type": "mrkdwn", "text": "*bold* &lt;!channel&gt; <https://example.org|source>"},
    },
    {
        "type": "table",
        "rows": [
            [{"type": "raw_text", "text": "Factor"}, {"type": "raw_text", "text": "Score"}],
            [{"type": "raw_text", "text": "Budget"}, {"type": "raw_number", "value": 4}],
        ],
    },
    {
        "type": "data_visualization",
        "title": "Cost by month",
        "chart": {
            "type": "bar",
            "series": [{"name": "RAG", "data": [{"label": "May", "value": 3}]}],
            "axis_config": {"categories": ["May"]},
        },
    },
    {
        "type": "actions",
        "elements": [
            {
                "type": "button",
                "action_id": name,
                "text": {"type": "plain_text", "text": name.capitalize()},
            }
            for name in ("form", "whisper")
        ],
    },
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Any, workspace: WorkspaceClient) -> Iterator[Any]:
    """Open the page; a test in which the browser complains on its console fails."""
    complaints: list[str] = []
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    opened.set_default_timeout(30_000)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda said: complaints.extend(_errors(said)))
    opened.goto(workspace.base_url)
    yield opened
    opened.close()
    assert not complaints


def _errors(said: Any) -> list[str]:
    return [said.text] if said.type == "error" else []


@pytest.fixture
def bot(start_bot: StartBot) -> None:
    start_bot(listen)


def listen(app: AsyncApp) -> None:
    app.event("app_mention")(answer)
    app.event("message")(ignore)
    app.event("app_home_opened")(publish_home)
    app.action("form")(open_form)
    app.action("whisper")(whisper)
    app.view("form")(submit)
    app.command("/assess")(assess)


async def answer(event: dict[str, Any], say: Any) -> None:
    await say(text="Retrieve", blocks=BLOCKS, thread_ts=event["ts"])


async def ignore() -> None: ...


async def publish_home(event: dict[str, Any], client: Any) -> None:
    view = {"type": "home", "blocks": BLOCKS[:3]}
    await client.views_publish(user_id=event["user"], view=view)


async def open_form(ack: Any, body: dict[str, Any], client: Any) -> None:
    await ack()
    await client.views_open(trigger_id=body["trigger_id"], view=form())


async def whisper(ack: Any, body: dict[str, Any], respond: Any) -> None:
    await ack()
    await respond("psst", replace_original=False, thread_ts=body["message"]["thread_ts"])


async def submit(ack: Any, view: dict[str, Any]) -> None:
    if view["state"]["values"]["name"]["value"]["value"] == "no":
        await ack(response_action="errors", errors={"name": "not that one"})
    else:
        await ack()


async def assess(ack: Any, body: dict[str, Any]) -> None:
    await ack(f"assessed {body['text']}")


def ask_the_example(page: Any) -> None:
    page.get_by_role("button", name="Put this in the composer").click()
    composer = page.get_by_role("textbox", name="Message #llm-projects")
    expect(composer).to_be_focused()
    composer.press("Enter")


def thread_of(page: Any) -> Any:
    return page.get_by_role("complementary", name="Thread")


@pytest.mark.usefixtures("bot")
def test_a_newcomer_is_led_from_the_empty_channel_to_an_answer(page: Any) -> None:
    ask_the_example(page)

    thread = thread_of(page)
    expect(thread.get_by_role("heading", name="Retrieve")).to_be_visible()
    expect(thread.get_by_text("<!channel>")).to_be_visible()
    expect(thread.get_by_role("link", name="source")).to_have_attribute(
        "href", "https://example.org"
    )
    expect(thread.get_by_role("columnheader", name="Score")).to_be_visible()
    expect(thread.get_by_role("cell", name="4")).to_be_visible()
    expect(thread.get_by_text("Cost by month").first).to_be_visible()


@pytest.mark.usefixtures("bot")
def test_a_form_shows_its_errors_at_their_fields_and_closes_when_it_is_right(page: Any) -> None:
    ask_the_example(page)
    thread_of(page).get_by_role("button", name="Form").click()
    dialog = page.get_by_role("dialog", name="Form")
    name = dialog.get_by_label("name")
    expect(name).to_be_focused()

    name.fill("no")
    name.press("Enter")
    expect(dialog.get_by_role("alert")).to_have_text("not that one")
    expect(name).to_have_attribute("aria-invalid", "true")
    name.fill("yes")
    dialog.get_by_role("button", name="Go").click()
    expect(dialog).to_be_hidden()


@pytest.mark.usefixtures("bot")
def test_a_private_answer_is_marked_and_seen_by_nobody_else(page: Any) -> None:
    ask_the_example(page)
    thread_of(page).get_by_role("button", name="Whisper").click()

    expect(thread_of(page).get_by_text("Only visible to you")).to_be_visible()
    page.get_by_label("You are").select_option(label="Ben")
    expect(thread_of(page).get_by_role("heading", name="Retrieve")).to_be_visible()
    expect(page.get_by_text("psst")).to_have_count(0)


@pytest.mark.usefixtures("bot")
def test_a_command_and_a_mention_are_completed_by_keyboard(page: Any) -> None:
    composer = page.get_by_role("textbox", name="Message #llm-projects")
    composer.press_sequentially("/as")
    expect(page.get_by_role("option", name="/assess")).to_be_visible()
    composer.press("Tab")
    composer.press_sequentially("budget=1")
    composer.press("Enter")
    expect(page.get_by_text("assessed budget=1")).to_be_visible()

    composer.press_sequentially("@ad")
    composer.press("Enter")
    expect(composer).to_have_value("@advisor ")
    composer.press("Shift+Enter")
    composer.press_sequentially("two lines")
    expect(composer).to_have_value("@advisor \ntwo lines")


@pytest.mark.usefixtures("bot")
def test_home_shows_what_the_app_published(page: Any) -> None:
    page.get_by_role("button", name="advisor").click()
    page.get_by_role("tab", name="Home").click()

    expect(page.get_by_role("heading", name="Retrieve")).to_be_visible()


def test_a_message_can_be_edited_and_deleted(page: Any, workspace: WorkspaceClient) -> None:
    workspace.post("ada", "#llm-projects", "first < second")
    message = page.get_by_role("listitem").filter(has_text="first < second")
    message.hover()
    message.get_by_label("More actions").click()
    page.get_by_role("menuitem", name="Edit message").click()
    editor = page.get_by_role("textbox", name="Edit message")
    expect(editor).to_have_value("first < second")
    editor.fill("third")
    editor.press("Enter")

    message = page.get_by_role("listitem").filter(has_text="third")
    expect(message).to_contain_text("(edited)")
    message.hover()
    message.get_by_label("More actions").click()
    page.get_by_role("menuitem", name="Delete message").click()
    expect(message).to_have_count(0)


def test_an_app_that_is_not_there_is_said_to_be_away(page: Any) -> None:
    expect(page.get_by_text("advisor is not connected yet")).to_be_visible()


def test_what_was_written_elsewhere_is_marked_unread_until_read(
    page: Any, workspace: WorkspaceClient
) -> None:
    workspace.post("ben", "#general", "news")
    unread = page.get_by_role("img", name="unread messages")
    expect(unread).to_have_count(1)
    page.get_by_role("button", name="general").click()

    expect(page.get_by_text("news", exact=True)).to_be_visible()
    expect(unread).to_have_count(0)


def test_text_from_people_and_apps_is_never_markup_of_the_page(
    page: Any, workspace: WorkspaceClient
) -> None:
    workspace.post("ada", "#llm-projects", "<img src=x onerror=alert(1)>", escaped=True)
    workspace.post("ada", "#llm-projects", "<javascript:alert(1)|click>", escaped=True)

    expect(page.get_by_text("click")).to_be_visible()
    expect(page.get_by_role("link")).to_have_count(0)
    expect(page.locator(".text img")).to_have_count(0)
