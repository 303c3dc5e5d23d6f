"""Every surface, played through a workspace with the bot as its own process, on both transports."""

import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from bot.turns.repeats import MOMENTS
from bot.workspace.config import Config
from bot.workspace.profile import read_manifest
from tests.bot_process import running_bot
from tests.waiting import eventually
from tests.workspace_client import Shown, WorkspaceClient, free_port, patient, running_workspace

MANIFEST = Path(__file__).parents[2] / "deploy/slack/manifest.json"
PROJECT = "support bot, about $60k, live in 5 weeks, 3k questions a day, docs change weekly"
CHANNEL = "#llm-projects"
pytestmark = pytest.mark.timeout(400)


@pytest.fixture(scope="module", params=["socket", "http"])
def workspace(
    request: pytest.FixtureRequest, new_home: Callable[[], Path]
) -> Iterator[WorkspaceClient]:
    """A workspace in which the app is installed as its manifest says, with the bot in it."""
    home = new_home()
    port = free_port() if request.param == "http" else None
    events_url = f"http://127.0.0.1:{port}/slack/events" if port else None
    config = patient(Config(events_url=events_url, profile=read_manifest(MANIFEST)))
    with running_workspace(config) as client, running_bot(client, home, http_port=port):
        yield client


def whispered(workspace: WorkspaceClient, user: str, act: Callable[[], object]) -> Shown:
    """Return the private message that an act brings."""
    before = len(workspace.wait_for_ephemeral(user, 0))
    act()
    return workspace.wait_for_ephemeral(user, before + 1, 60.0)[before]


def assessed(workspace: WorkspaceClient, text: str = PROJECT, *, user: str = "ada") -> str:
    """Have a project assessed in a thread; return the thread."""
    ts = workspace.post(user, CHANNEL, f"@advisor {text}")
    workspace.wait_for_reply(ts, 1, 60.0)
    workspace.post(user, CHANNEL, "just tell me", thread_ts=ts)
    workspace.wait_for_reply(ts, 2)
    return ts


def home(workspace: WorkspaceClient, user: str, *, showing: str) -> dict[str, Any]:
    """Return a person's Home tab once it shows this."""

    def find() -> dict[str, Any] | None:
        view = workspace.wait_for_home(user, 60.0)
        return view if showing in str(view["blocks"]) else None

    return eventually(find)


def directly(workspace: WorkspaceClient, user: str, *, saying: str) -> list[Shown]:
    """Return the direct messages to a person that say this, once there are any."""
    return eventually(
        lambda: [each for each in workspace.messages("dm", user=user) if saying in each.text]
    )


def test_a_list_leads_to_an_assessment_that_can_be_changed_privately(
    workspace: WorkspaceClient,
) -> None:
    thread = assessed(workspace)
    listed = whispered(
        workspace, "ben", lambda: workspace.command("ben", "#random", "/assess", "list")
    )
    show = next(action for action in listed.actions() if action.startswith("advisor:open"))
    wanted = show.removeprefix("advisor:open:")
    for act in (
        lambda: workspace.command("ben", "#random", "/assess", f"show {wanted}"),
        lambda: workspace.click("ben", listed.ts, show),
    ):
        shown = whispered(workspace, "ben", act)
        assert wanted in shown.text
        assert "advisor:share" in shown.actions()
    told = whispered(workspace, "ben", lambda: workspace.click("ben", shown.ts, "advisor:costs"))
    assert "three years" in told.texts()
    assert len(workspace.wait_for_reply(thread, 2)) == 2, "the thread was not told"


def test_help_says_what_the_command_takes(workspace: WorkspaceClient) -> None:
    told = whispered(workspace, "ada", lambda: workspace.command("ada", CHANNEL, "/assess", "help"))
    for words in ("list", "show", "form"):
        assert words in told.text


def test_home_shows_opens_and_compares_what_the_person_can_read(workspace: WorkspaceClient) -> None:
    assessed(workspace, "intake bot, about $91k, live in 7 weeks, 2k questions a day")
    secret = workspace.command("ben", CHANNEL, "/assess", "budget=93k weeks=3")
    assert secret == ""
    workspace.open_app("ada")
    view = home(workspace, "ada", showing="$91k")
    assert "$93k" not in str(view["blocks"]), "ben's draft is his own"
    buttons = re.findall(r"advisor:open:\w+", str(view["blocks"]))
    assert workspace.click_view("ada", buttons[0]) == ""
    opened = home(workspace, "ada", showing="Compare with")
    compare = next(
        each
        for each in opened["blocks"][0]["elements"]
        if each["action_id"].startswith("advisor:compare")
    )
    other = compare["options"][0]["value"]
    assert workspace.click_view("ada", compare["action_id"], other) == ""
    assert any(
        block["type"] == "table"
        for block in home(workspace, "ada", showing="Side by side")["blocks"]
    )


def test_home_begins_an_assessment_that_counts_by_the_persons_weights(
    workspace: WorkspaceClient,
) -> None:
    workspace.open_app("chloe")
    home(workspace, "chloe", showing="New assessment")
    workspace.click_view("chloe", "open_weights")
    workspace.wait_for_view("chloe")
    workspace.submit("chloe", {"budget": "double"})
    home(workspace, "chloe", showing="Budget x2")
    workspace.click_view("chloe", "open_form")
    workspace.wait_for_view("chloe")
    fields = {"budget": "60k", "deployment_speed": "5 weeks", "scalability": "3k queries a day"}
    assert not workspace.submit("chloe", {**fields, "knowledge_volatility": "high"}).errors
    shown = home(workspace, "chloe", showing="What is known")
    assert "Weighed as" in str(shown["blocks"])


def test_a_message_of_someone_else_is_assessed_privately_where_the_bot_is_not(
    workspace: WorkspaceClient,
) -> None:
    ts = workspace.post("ben", "#random", PROJECT)
    assert workspace.shortcut("ada", "assess_message", ts=ts) == ""
    workspace.wait_for_view("ada")
    answer = whispered(workspace, "ada", lambda: workspace.submit("ada", {}))
    assert "$60k" in answer.texts()
    refused = whispered(
        workspace, "ada", lambda: workspace.click("ada", answer.ts, "advisor:share")
    )
    assert "/invite" in refused.text
    assert workspace.command("ada", "#random", "/invite", "@advisor") == ""
    time.sleep(MOMENTS.total_seconds())
    told = whispered(workspace, "ada", lambda: workspace.click("ada", answer.ts, "advisor:share"))
    assert "Shared" in told.text
    workspace.remove_bot("ada", "#random")


def test_a_private_answer_is_shared_once_however_often_the_button_is_pressed(
    workspace: WorkspaceClient,
) -> None:
    def assess() -> str:
        return workspace.command("ada", CHANNEL, "/assess", "budget=62k weeks=5 queries=3k/day")

    def share() -> str:
        return workspace.click("ada", answer.ts, "advisor:share")

    answer = whispered(workspace, "ada", assess)
    told = []
    for _ in range(2):
        told.append(whispered(workspace, "ada", lambda: [share() for _ in range(3)]).text)
        time.sleep(MOMENTS.total_seconds())
    assert ["already" in each for each in told] == [False, True]
    shown = [each for each in workspace.messages(CHANNEL) if "$62k" in each.texts()]
    assert len([each for each in shown if not each.visible_to]) == 1


def test_a_missing_permission_is_explained_privately_with_the_way_out(
    workspace: WorkspaceClient,
) -> None:
    def assess() -> str:
        return workspace.command("ben", CHANNEL, "/assess", "budget=63k weeks=5 queries=3k/day")

    answer = whispered(workspace, "ben", assess)
    workspace.fault("error", "chat.postMessage", error="missing_scope")
    told = whispered(workspace, "ben", lambda: workspace.click("ben", answer.ts, "advisor:share"))
    for words in ("permission", "manifest", "advisor-bot doctor"):
        assert words in told.text


def test_the_shortcut_of_the_composer_goes_on_in_a_direct_message(
    workspace: WorkspaceClient,
) -> None:
    assert workspace.shortcut("ben", "assess_project") == ""
    workspace.wait_for_view("ben")
    workspace.submit("ben", {"budget": "64k"})
    (posted,) = directly(workspace, "ben", saying="$64k")
    workspace.post("ben", "dm", "live in 6 weeks", thread_ts=posted.ts)
    assert "6 weeks" in workspace.wait_for_reply(posted.ts)[0].text


def test_two_people_who_submit_the_same_form_at_once_lose_nothing(
    workspace: WorkspaceClient,
) -> None:
    thread = workspace.post("ada", CHANNEL, "@advisor a bot for contracts, live in 5 weeks")
    first = workspace.wait_for_reply(thread, 1, 60.0)[0]
    for user in ("ada", "ben"):
        workspace.click(user, first.ts, "open_form")
        workspace.wait_for_view(user)
    filled_in = ({"budget": "61k", "accuracy": "90%"}, {"budget": "82k", "scalability": "2k a day"})
    with ThreadPoolExecutor(2) as people:
        submitted = list(people.map(workspace.submit, ("ada", "ben"), filled_in))
    assert not any(each.errors or each.failure for each in submitted)
    said = workspace.wait_for_reply(thread, 3)[-1]
    assert "you two differ" in said.texts(), "whoever came first"
    for figure in ("$61k", "$82k"):
        assert figure in said.texts()
    workspace.post("ada", CHANNEL, "can you summarise what we have so far", thread_ts=thread)
    summed = workspace.wait_for_reply(thread, 4)[-1].texts()
    for figure in ("90%", "2k a day", "5 weeks"):
        assert figure in summed


def test_a_thumbs_down_is_confirmed_once_and_asked_why(workspace: WorkspaceClient) -> None:
    thread = assessed(workspace)
    answer = workspace.wait_for_reply(thread, 2)[1]
    buttons = next(
        block["elements"][0] for block in answer.blocks if block["type"] == "context_actions"
    )
    down = buttons["negative_button"]["value"]

    def press() -> str:
        return workspace.click("ada", answer.ts, buttons["action_id"], down)

    asked = whispered(workspace, "ada", press)
    press()
    thanked = whispered_in_place(workspace, asked, asked.actions()[0])
    assert "Thank you" in thanked
    latest = workspace.wait_for_ephemeral("ada", 0)[-1]
    assert latest.ts == asked.ts, "the second click said nothing more"


def whispered_in_place(workspace: WorkspaceClient, asked: Shown, action: str) -> str:
    """Use a button of a private message, and return what stands in its place then."""
    workspace.click("ada", asked.ts, action)

    def find() -> str:
        shown = workspace.wait_for_ephemeral("ada", 0)
        return next((each.text for each in shown if each.ts == asked.ts and not each.actions()), "")

    return eventually(find)


def test_after_two_messages_that_say_nothing_the_form_opens_where_it_is_offered(
    workspace: WorkspaceClient,
) -> None:
    thread = workspace.post("ada", CHANNEL, "@advisor a bot, about $69k")
    workspace.wait_for_reply(thread, 1, 60.0)
    workspace.post("ada", CHANNEL, "asdf qwer", thread_ts=thread)
    workspace.wait_for_reply(thread, 2)
    workspace.post("ada", CHANNEL, "well, you know", thread_ts=thread)
    offered = workspace.wait_for_reply(thread, 3)[2]
    assert workspace.click("ada", offered.ts, "open_form") == ""
    form = workspace.wait_for_view("ada")
    assert "$69k" in str(form), "what is known already"
    assert not workspace.submit("ada", {"knowledge_volatility": "high"}).errors
    assert "What would change it" in workspace.wait_for_reply(thread, 4)[3].texts()


def test_whatever_button_is_pressed_twice_is_answered_once(workspace: WorkspaceClient) -> None:
    thread = assessed(workspace)
    shown = workspace.wait_for_reply(thread, 2)[1]
    for number, action in enumerate(("advisor:costs", "advisor:roadmap"), start=3):
        workspace.click("ada", shown.ts, action)
        workspace.click("ada", shown.ts, action)
        workspace.wait_for_reply(thread, number)
    workspace.post("ada", CHANNEL, "summary", thread_ts=thread)
    replies = workspace.wait_for_reply(thread, 5)
    assert "What I know" in replies[4].text


def test_a_question_that_was_answered_shows_the_answer_in_place_of_its_buttons(
    workspace: WorkspaceClient,
) -> None:
    thread = workspace.post("ada", CHANNEL, "@advisor a bot, about $60k")
    asked = workspace.wait_for_reply(thread, 1, 60.0)[0]
    pressed = next(action for action in asked.actions() if action.startswith("advisor:answer"))
    workspace.click("ben", asked.ts, pressed)
    eventually(lambda: not workspace.wait_for_reply(thread, 2)[0].actions())
    workspace.post("ada", CHANNEL, "not sure", thread_ts=thread)
    eventually(lambda: not workspace.wait_for_reply(thread, 3)[1].actions())
    first, second, third = workspace.wait_for_reply(thread, 3)
    assert ":white_check_mark:" in first.texts()
    assert "Left open" in second.texts()
    assert third.actions()


def test_a_private_question_loses_its_buttons_likewise(workspace: WorkspaceClient) -> None:
    asked = whispered(
        workspace, "chloe", lambda: workspace.command("chloe", CHANNEL, "/assess", "budget=67k")
    )
    pressed = next(action for action in asked.actions() if action.startswith("advisor:answer"))
    whispered(workspace, "chloe", lambda: workspace.click("chloe", asked.ts, pressed))

    def left() -> list[Shown]:
        shown = workspace.wait_for_ephemeral("chloe", 0)
        return [each for each in shown if each.ts == asked.ts and not each.actions()]

    assert ":white_check_mark:" in eventually(left)[0].texts()


def test_a_button_of_an_assessment_started_over_explains_itself(workspace: WorkspaceClient) -> None:
    thread = workspace.post("ada", CHANNEL, "@advisor a bot, about $60k")
    asked = workspace.wait_for_reply(thread, 1, 60.0)[0]
    workspace.fault("error", "chat.update", error="cant_update_message")
    workspace.post("ada", CHANNEL, "start over", thread_ts=thread)
    workspace.wait_for_reply(thread, 2)
    stale = next(action for action in asked.actions() if action.startswith("advisor:answer"))
    told = whispered(workspace, "ada", lambda: workspace.click("ada", asked.ts, stale))
    assert "earlier state" in told.text


def test_the_messages_tab_suggests_what_to_say(workspace: WorkspaceClient) -> None:
    workspace.open_app("ada", "messages")
    (call,) = workspace.wait_for_calls("assistant.threads.setSuggestedPrompts")
    assert 1 <= len(call.arguments["prompts"]) <= 4
    assert not call.arguments.get("thread_ts")


def test_whatever_takes_long_in_a_direct_message_is_seen_to_be_worked_on(
    workspace: WorkspaceClient,
) -> None:
    workspace.fault("slow", "chat.postMessage", delay_s=2.0)
    workspace.post("chloe", "dm", "a bot for tenders, about $68k")
    assert eventually(lambda: "thinking" in str(workspace.statuses("dm", user="chloe")))
    assert directly(workspace, "chloe", saying="$68k")
    assert eventually(lambda: not workspace.statuses("dm", user="chloe"))


def test_a_direct_question_shows_work_that_can_be_stopped(workspace: WorkspaceClient) -> None:
    workspace.fault("slow", "assistant.threads.setStatus", delay_s=1.5)
    ts = workspace.post("ben", "dm", "what does the article say about hallucination rates?")
    eventually(lambda: workspace.statuses("dm", user="ben"))
    workspace.stop("ben", "dm", ts)
    assert directly(workspace, "ben", saying="Stopped")
    assert eventually(lambda: not workspace.statuses("dm", user="ben"))
