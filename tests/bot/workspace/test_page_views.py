"""Every golden view of the bot, and what it uploads, drawn by the page in a real browser."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.views.charts import LINE, Chart
from bot.views.pictures import picture
from tests.workspace_client import WorkspaceClient

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium")
pytestmark = [pytest.mark.skipif(CHROMIUM is None, reason="Debian's chromium is not installed")]
expect = playwright.expect
expect.set_options(timeout=30_000)
GENERAL = "C0LOCALGEN1"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
GOLDEN = Path(__file__).parents[1] / "views" / "golden"
VIEWS = {path.stem: json.loads(path.read_text()) for path in sorted(GOLDEN.glob("*.json"))}
MESSAGES = {name: view for name, view in VIEWS.items() if "text" in view}
CHART = Chart(LINE, "Costs", ("0", "12"), {"RAG": (50.0, 81.0)}, "Months", "thousand US dollars")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page; a test in which the browser complains fails."""
    complaints: list[str] = []
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.set_default_timeout(30_000)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on(
        "console", lambda said: complaints.append(said.text) if said.type == "error" else None
    )
    yield opened
    opened.close()
    assert not complaints


def posted(api: WebClient, workspace: WorkspaceClient, page: Any, name: str) -> Any:
    """Post a golden message as the bot and return its place on the page."""
    view = MESSAGES[name]
    ts = api.chat_postMessage(channel=GENERAL, text=view["text"], blocks=view["blocks"])["ts"]
    page.goto(f"{workspace.base_url}/#/{GENERAL}")
    message = page.locator(f'[data-ts="{ts}"]')
    expect(message).to_be_visible()
    return message


@pytest.mark.parametrize("name", MESSAGES)
def test_every_view_is_drawn_without_complaint(
    workspace: WorkspaceClient, api: WebClient, page: Any, name: str
) -> None:
    message = posted(api, workspace, page, name)
    for block in MESSAGES[name]["blocks"]:
        if block["type"] == "header":
            expect(message.get_by_role("heading", name=block["text"]["text"])).to_be_visible()
        if block["type"] == "table":
            cells = sum(len(row) for row in block["rows"])
            expect(message.locator("th, td")).to_have_count(cells)
        if block["type"] == "actions":
            for element in block["elements"]:
                expect(
                    message.locator(f'[data-action-id="{element["action_id"]}"]')
                ).to_be_visible()


def test_a_container_opens_by_keyboard(
    workspace: WorkspaceClient, api: WebClient, page: Any
) -> None:
    message = posted(api, workspace, page, "recommended")
    folded = message.locator("details.container").first
    expect(folded.locator(".section").first).to_be_hidden()
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(folded.locator(".section").first).to_be_visible()


def test_a_task_of_a_plan_opens_by_keyboard(
    workspace: WorkspaceClient, api: WebClient, page: Any
) -> None:
    message = posted(api, workspace, page, "roadmap")
    plan = message.get_by_role("region", name="person-days")
    expect(plan.get_by_text("Risk:").first).to_be_hidden()
    plan.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(plan.get_by_text("Risk:").first).to_be_visible()


def test_a_chart_is_drawn_with_its_title_and_its_lines(
    workspace: WorkspaceClient, api: WebClient, page: Any
) -> None:
    message = posted(api, workspace, page, "costs")
    expect(message.get_by_text("Costs over three years")).to_be_visible()
    expect(message.get_by_text("Fine-tuning", exact=True)).to_be_visible()


def test_a_card_leads_to_its_source(workspace: WorkspaceClient, api: WebClient, page: Any) -> None:
    cards = posted(api, workspace, page, "similar_projects").get_by_role("region", name="Cards")
    expect(cards.get_by_text("not verifiable")).to_be_visible()


def test_a_picture_is_shown_with_what_it_says(
    workspace: WorkspaceClient, api: WebClient, page: Any
) -> None:
    api.files_upload_v2(
        channel=GENERAL, filename="c.png", content=picture(CHART), title="Costs", alt_txt=CHART.told
    )
    page.goto(f"{workspace.base_url}/#/{GENERAL}")
    shown = page.get_by_alt_text("RAG: 50 at 0, 81 at 12")
    expect(shown).to_be_visible()
    assert shown.evaluate("image => image.naturalWidth") == 1080


def test_a_file_is_downloaded_under_its_name(
    workspace: WorkspaceClient, api: WebClient, page: Any
) -> None:
    api.files_upload_v2(channel=GENERAL, filename="roadmap.ics", content="BEGIN", title="Roadmap")
    page.goto(f"{workspace.base_url}/#/{GENERAL}")
    with page.expect_download() as download:
        page.get_by_role("link", name="Roadmap").click()
    assert download.value.suggested_filename == "roadmap.ics"


def test_a_canvas_is_read_on_a_page_of_its_own(
    workspace: WorkspaceClient, api: WebClient, page: Any
) -> None:
    content = {"type": "markdown", "markdown": "## Options\n\n| a | b |\n| --- | --- |\n| 1 | 2 |"}
    canvas = api.canvases_create(title="Decision record", document_content=content)["canvas_id"]
    page.goto(f"{workspace.base_url}/docs/T0LOCAL0001/{canvas}")
    expect(page.get_by_role("heading", name="Decision record")).to_be_visible()
    expect(page.get_by_role("heading", name="Options")).to_be_visible()
    expect(page.get_by_role("cell", name="2")).to_be_visible()
