"""The main job, played through a workspace with the bot as its own process, on both transports."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.workspace.config import Config
from tests.bot_process import BotProcess, running_bot
from tests.waiting import eventually
from tests.workspace_client import Shown, WorkspaceClient, free_port, patient, running_workspace

QUESTION = (
    "@advisor should we fine-tune or use RAG for our support bot? "
    "~$60k, live in 5 weeks, 3k questions a day, docs change weekly"
)
CHANNEL = "#llm-projects"
pytestmark = pytest.mark.timeout(400)
MODEL_TIMEOUT_S = 180.0
"""The first answer from the sources waits for the embedding model to load."""


@dataclass
class Thread:
    """One thread as Ada uses it."""

    workspace: WorkspaceClient
    ts: str
    seen: int = 0

    def next_reply(self) -> Shown:
        self.seen += 1
        return self.workspace.wait_for_reply(self.ts, self.seen, MODEL_TIMEOUT_S)[self.seen - 1]

    def say(self, text: str) -> Shown:
        self.workspace.post("ada", CHANNEL, text, thread_ts=self.ts)
        return self.next_reply()


@pytest.fixture(scope="module", params=["socket", "http"])
def workspace(
    request: pytest.FixtureRequest, new_home: Callable[[], Path]
) -> Iterator[WorkspaceClient]:
    """A workspace with the bot in it."""
    home = new_home()
    port = free_port() if request.param == "http" else None
    events_url = f"http://127.0.0.1:{port}/slack/events" if port else None
    with (
        running_workspace(patient(Config(events_url=events_url))) as client,
        running_bot(client, home, http_port=port),
    ):
        yield client


def mention(workspace: WorkspaceClient, text: str = QUESTION) -> tuple[Thread, Shown]:
    thread = Thread(workspace, workspace.post("ada", CHANNEL, text))
    return thread, thread.next_reply()


def test_a_project_is_described_assessed_and_asked_about(workspace: WorkspaceClient) -> None:
    thread, first = mention(workspace)
    for words in ("$60k", "5 weeks", "3k questions a day", "change weekly"):
        assert words in first.texts()
    assert "$80,950" in first.texts()
    assert any(action.startswith("advisor:answer") for action in first.actions())

    recommendation = thread.say("just tell me")
    assert "RAG" in recommendation.texts()
    assert any(block["type"] == "table" for block in recommendation.blocks)
    assert "advisor:feedback" in recommendation.actions()

    cited = thread.say("what does the article say about hallucination rates?")
    assert "5%" in cited.texts()
    assert "[1]" in cited.texts()

    refused = thread.say("what did TechCorp pay?")
    assert "do not say" in refused.texts()
    assert "$" not in refused.texts()


def test_a_button_answers_the_question(workspace: WorkspaceClient) -> None:
    thread, first = mention(workspace)
    answer = next(action for action in first.actions() if action.startswith("advisor:answer"))
    assert workspace.click("ada", first.ts, answer) == ""
    assert "Noted" in thread.next_reply().texts()


def test_a_command_answers_privately_and_can_be_shared(workspace: WorkspaceClient) -> None:
    before = len(workspace.wait_for_ephemeral("chloe", 0))
    text = "budget=60k weeks=5 queries=3k/day accuracy=90%"
    assert workspace.command("chloe", CHANNEL, "/assess", text) == ""
    private = workspace.wait_for_ephemeral("chloe", before + 1)[before]
    assert "$80,950" in private.texts()

    assert workspace.click("chloe", private.ts, "advisor:share") == ""
    shared = wait_for_post(workspace, containing="$80,950")
    thread = Thread(workspace, shared.ts)
    assert "6 weeks" in thread.say("actually make that 6 weeks").texts()


def wait_for_post(workspace: WorkspaceClient, *, containing: str) -> Shown:
    def find() -> Shown | None:
        posts = reversed(workspace.messages(CHANNEL, user="ben"))
        roots = (post for post in posts if post.thread_ts in ("", post.ts))
        return next((post for post in roots if containing in post.texts()), None)

    return eventually(find)


def test_the_form_shows_errors_under_their_fields_and_keeps_the_rest(
    workspace: WorkspaceClient,
) -> None:
    before = len(workspace.wait_for_ephemeral("ben", 0))
    assert workspace.command("ben", CHANNEL, "/assess") == ""
    workspace.wait_for_view("ben")
    wrong = workspace.submit("ben", {"budget": "60k", "accuracy": "900%"})
    assert set(wrong.errors) == {"accuracy"}
    right = workspace.submit("ben", {"budget": "60k", "accuracy": "90%"})
    assert not right.errors
    assert "90%" in workspace.wait_for_ephemeral("ben", before + 1)[before].texts()


@pytest.mark.parametrize("text", ["bugdet=60k", "budget=-5", "accuracy=900%", "budget="])
def test_a_wrong_command_says_what_is_wrong_with_an_example(
    workspace: WorkspaceClient, text: str
) -> None:
    before = len(workspace.wait_for_ephemeral("ada", 0))
    workspace.command("ada", CHANNEL, "/assess", text)
    answer = workspace.wait_for_ephemeral("ada", before + 1)[before].texts()
    assert text.split("=", maxsplit=1)[0] in answer
    assert "Traceback" not in answer


@pytest.mark.parametrize("text", ["@advisor", "@advisor :tada:", "@advisor " + "lorem " * 6500])
def test_every_mention_is_answered(workspace: WorkspaceClient, text: str) -> None:
    _, answer = mention(workspace, text)
    assert answer.text


def test_people_talking_to_each_other_are_left_alone(workspace: WorkspaceClient) -> None:
    thread, _ = mention(workspace)
    workspace.post("ada", CHANNEL, "@ben can you check the budget, 80k?", thread_ts=thread.ts)
    assert "5 weeks" in thread.say("can you summarise what we have so far").texts()
    assert len(workspace.wait_for_reply(thread.ts, 2)) == 2


def test_a_post_that_slack_loses_the_answer_to_is_not_doubled(workspace: WorkspaceClient) -> None:
    workspace.fault("lost_response", "chat.postMessage")
    thread, _ = mention(workspace)
    thread.say("just tell me")
    assert len(workspace.wait_for_reply(thread.ts, 2)) == 2


def test_events_delivered_twice_are_answered_once(workspace: WorkspaceClient) -> None:
    workspace.switches(deliveries_per_event=3, message_before_mention=True)
    thread, _ = mention(workspace)
    workspace.clear_faults()
    thread.say("just tell me")
    assert len(workspace.wait_for_reply(thread.ts, 2)) == 2


def test_an_answer_to_an_archived_channel_reaches_the_person_directly(
    workspace: WorkspaceClient,
) -> None:
    workspace.fault("error", "chat.postMessage", error="is_archived")
    before = len(workspace.messages("dm", user="ada"))
    workspace.post("ada", CHANNEL, QUESTION)
    received = eventually(lambda: workspace.messages("dm", user="ada")[before:])
    assert "is archived" in received[-1].texts()
    assert "5 weeks" in received[-1].texts()


@pytest.mark.parametrize("at", ["before the answer", "before the post", "after the post"])
def test_a_bot_killed_between_acknowledgement_and_answer_answers_once(
    new_home: Callable[[], Path], at: str
) -> None:
    home = new_home()
    with running_workspace() as workspace:
        with running_bot(workspace, home) as bot:
            ts = _killed(workspace, bot, at)
        with running_bot(workspace, home):
            thread = Thread(workspace, ts)
            assert "5 weeks" in thread.next_reply().texts()
            thread.say("just tell me")
            assert len(workspace.wait_for_reply(ts, 2)) == 2


def _killed(workspace: WorkspaceClient, bot: BotProcess, at: str) -> str:
    """Ask, and kill the bot once it has acknowledged and come as far as `at`."""
    match at:
        case "before the post":
            workspace.fault("error", "chat.postMessage", error="internal_error", times=2)
        case "after the post":
            workspace.fault("lost_response", "chat.postMessage")
    ts = workspace.post("ada", CHANNEL, QUESTION)
    workspace.wait_until_acknowledged()
    if at != "before the answer":
        eventually(lambda: workspace.calls("chat.postMessage"))
    bot.kill()
    workspace.clear_faults()
    return ts
