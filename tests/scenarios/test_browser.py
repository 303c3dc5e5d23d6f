"""The newcomer's way through the local workspace, in a real browser with the bot behind it.

Needs Debian's chromium. A test in which the browser complains on its console fails.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.turns.repeats import MOMENTS
from bot.workspace.config import Config
from bot.workspace.profile import read_manifest
from tests.bot_process import running_bot, wait_until_ready
from tests.scenarios.test_surfaces import CHANNEL, MANIFEST, PROJECT, assessed
from tests.workspace_client import WorkspaceClient, free_port, patient, running_workspace

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="Debian's chromium is not installed"),
    pytest.mark.timeout(400),
]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
PATIENCE_MS = 60_000
NAMELESS = """
[...document.querySelectorAll("img, button, a, input, select, textarea, summary")]
  .filter((each) => each.checkVisibility() && !each.closest("[aria-hidden=true]"))
  .filter((each) => !(each.alt || each.textContent.trim() || each.ariaLabel || each.labels?.length))
  .map((each) => each.outerHTML)
"""
"""What a screen reader could only call a picture, a button or a field."""
NUMBERED = """
[...document.querySelectorAll("button, a, input, select, textarea, summary")]
  .filter((each) => each.checkVisibility() && !each.disabled)
  .map((each, number) => {
    each.dataset.control = number;
    return each.outerHTML;
  })
"""
"""Every control that can be used now."""
expect = playwright.expect
expect.set_options(timeout=30_000)


@pytest.fixture(scope="module")
def workspace(new_home: Callable[[], Path]) -> Iterator[WorkspaceClient]:
    home, port = new_home(), free_port()
    config = patient(Config(profile=read_manifest(MANIFEST)))
    settings = {"ADVISOR_STATUS_PORT": str(port)}
    with running_workspace(config) as client, running_bot(client, home, settings=settings):
        wait_until_ready(port)
        yield client


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Any, workspace: WorkspaceClient) -> Iterator[Any]:
    complaints: list[str] = []
    opened = browser.new_page(viewport={"width": 1280, "height": 860})
    opened.set_default_timeout(PATIENCE_MS)
    expect.set_options(timeout=PATIENCE_MS)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda said: complaints.extend([said.text] * (said.type == "error")))
    opened.goto(workspace.base_url)
    yield opened
    opened.close()
    assert not complaints


def thread_of(page: Any) -> Any:
    return page.get_by_role("complementary", name="Thread")


def app(page: Any) -> Any:
    return page.get_by_role("navigation").get_by_role("button", name="advisor")


def private(page: Any) -> Any:
    return page.get_by_role("listitem").filter(has_text="Only visible to you")


def test_a_newcomer_comes_from_the_empty_channel_to_a_recommendation_and_a_cited_answer(
    page: Any,
) -> None:
    page.get_by_role("button", name="Put this in the composer").click()
    composer = page.get_by_role("textbox", name=f"Message {CHANNEL}")
    expect(composer).not_to_be_empty()
    composer.press("Enter")
    thread = thread_of(page)
    expect(thread.get_by_text("$60k").first).to_be_visible()

    reply = thread.get_by_role("textbox", name="Reply to Ada")
    reply.fill("just tell me")
    reply.press("Enter")
    expect(thread.get_by_role("columnheader", name="Factor")).to_be_visible()

    reply.fill("what does the article say about hallucination rates?")
    reply.press("Enter")
    expect(thread.get_by_text("5%").first).to_be_visible()


def test_a_form_keeps_all_fields_but_the_wrong_one_and_its_answer_can_be_shared(
    page: Any,
) -> None:
    composer = page.get_by_role("textbox", name=f"Message {CHANNEL}")
    composer.fill("/assess ")
    composer.press("Enter")
    form = page.get_by_role("dialog", name="Your LLM project")
    form.get_by_label("Budget").fill("66k")
    form.get_by_label("Traffic").fill("3k a day")
    form.get_by_label("Accuracy needed").fill("900%")
    form.get_by_label("Accuracy needed").press("Enter")
    expect(form.get_by_role("alert")).to_contain_text("Accuracy")
    expect(form.get_by_label("Budget")).to_have_value("66k")
    form.get_by_label("Accuracy needed").fill("90%")
    form.get_by_label("Time to go-live").fill("5 weeks")
    form.get_by_role("button", name="Assess").click()

    answer = private(page).filter(has_text="$66k")
    shared = (
        page.get_by_role("listitem").filter(has_text="$66k").filter(has_not_text="Only visible")
    )
    for times in range(3):
        answer.get_by_role("button", name="Share in channel").click()
        expect(
            private(page).filter(has_text="This is shared in the channel already")
        ).to_have_count(times)
        expect(shared).to_have_count(1)
        page.wait_for_timeout(MOMENTS.total_seconds() * 1_000)


def test_what_a_button_brings_comes_into_view(page: Any, workspace: WorkspaceClient) -> None:
    ts = assessed(workspace)
    page.locator(f'[data-ts="{ts}"]').locator(".thread-link").click()
    thread = thread_of(page)
    for button, brought in (
        ("Profile", "Fit by factor"),
        ("Similar projects", "Projects to compare with"),
        ("Roadmap", "Roadmap: RAG"),
        ("Costs over time", "Costs over three years"),
    ):
        thread.get_by_role("button", name=button, exact=True).click()
        expect(thread.get_by_text(brought).last).to_be_in_viewport()


def test_every_picture_and_control_has_a_name(page: Any, workspace: WorkspaceClient) -> None:
    workspace.switches(refused_blocks=["data_visualization"])
    ts = assessed(workspace)
    page.locator(f'[data-ts="{ts}"]').locator(".thread-link").click()
    thread = thread_of(page)
    for button in ("Costs over time", "Profile", "Similar projects", "Roadmap"):
        thread.get_by_role("button", name=button, exact=True).click()
    expect(thread.locator("figure img")).to_have_count(2)
    expect(thread.get_by_role("button", name="Calendar file")).to_be_visible()
    assert page.evaluate(NAMELESS) == []
    for picture in thread.locator("figure img").all():
        assert len(picture.get_attribute("alt")) > 40, "it says what the picture shows"
    workspace.clear_faults()


def test_the_keyboard_reaches_every_control(page: Any, workspace: WorkspaceClient) -> None:
    ts = assessed(workspace)
    page.locator(f'[data-ts="{ts}"]').locator(".thread-link").press("Enter")
    expect(thread_of(page).get_by_role("button", name="Decision record")).to_be_visible()
    names = page.evaluate(NUMBERED)
    reached = set()
    for _ in range(2 * len(names)):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.dataset.control"))
    missed = [name for number, name in enumerate(names) if str(number) not in reached]
    assert missed == []


def test_a_thumbs_down_asks_why_and_its_answer_takes_the_questions_place(
    page: Any, workspace: WorkspaceClient
) -> None:
    ts = assessed(workspace)
    page.locator(f'[data-ts="{ts}"]').locator(".thread-link").click()
    thread = thread_of(page)
    thread.get_by_role("button", name="Not helpful").click()
    thread.get_by_role("button", name="It misread us").click()
    expect(thread.get_by_text("Tell me what you meant")).to_be_visible()
    expect(thread.get_by_role("button", name="It misread us")).to_have_count(0)


def test_home_is_used_by_keyboard_alone(page: Any, workspace: WorkspaceClient) -> None:
    assessed(workspace)
    assessed(workspace, "a bot for contracts, about $120k, live in 9 weeks, 2k questions a day")
    app(page).press("Enter")
    page.get_by_role("tab", name="Home").press("Enter")
    page.get_by_role("button", name="Show").first.press("Enter")
    page.get_by_label("Compare with…").select_option(index=1)
    expect(page.get_by_role("columnheader", name="Assessment")).to_be_visible()
    page.get_by_role("button", name="Back").press("Enter")
    page.get_by_role("button", name="Your weights").press("Enter")
    weights = page.get_by_role("dialog", name="Your weights")
    weights.get_by_label("Budget").select_option("double")
    weights.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_text("Budget x2")).to_be_visible()


def test_a_message_of_someone_else_is_assessed_from_its_menu(
    page: Any, workspace: WorkspaceClient
) -> None:
    workspace.post("ben", "#random", PROJECT.replace("$60k", "$67k"))
    page.get_by_role("button", name="random").click()
    message = page.get_by_role("listitem").filter(has_text="$67k")
    message.hover()
    message.get_by_label("More actions").click()
    page.get_by_role("menuitem", name="Assess this message").click()
    form = page.get_by_role("dialog", name="Your LLM project")
    expect(form.get_by_label("Budget")).to_have_value("about $67k")
    form.get_by_role("button", name="Assess").click()
    expect(private(page).filter(has_text="$67k")).to_be_visible()


def test_work_in_a_direct_message_is_seen_and_stopped(
    page: Any, workspace: WorkspaceClient
) -> None:
    app(page).click()
    workspace.fault("slow", "assistant.threads.setStatus", delay_s=2.0)
    page.get_by_role("button", name="Ask the sources").click()
    composer = page.get_by_role("textbox", name="Message advisor")
    expect(composer).not_to_be_empty()
    composer.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("advisor is")
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.get_by_text("Stopped, as you asked")).to_be_visible()
