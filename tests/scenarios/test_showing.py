"""What a finished assessment shows, in Slack's rich forms and in each plainer one, over both
transports. The stages get plainer, since a bot remembers what its workspace refused."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.turns.repeats import MOMENTS
from bot.workspace.config import Config
from tests.bot_process import running_bot
from tests.workspace_client import Shown, WorkspaceClient, free_port, patient, running_workspace

QUESTION = (
    "@advisor should we fine-tune or use RAG for our support bot? ~$60k, live in 10 weeks, "
    "3k questions a day, docs change weekly, 4000 documents, 90% accuracy"
)
CHANNEL = "#llm-projects"
TIMEOUT_S = 30.0
RICH = ["header", "table", "container", "data_visualization", "plan", "carousel"]
PLAIN = {"section", "context", "actions"}
pytestmark = pytest.mark.timeout(300)


@dataclass
class Thread:
    """A thread in which the recommendation was given; the bot's messages by what was pressed."""

    workspace: WorkspaceClient
    ts: str = ""
    seen: int = 0
    recommendation: Shown = field(init=False)

    def __post_init__(self) -> None:
        self.ts = self.workspace.post("ada", CHANNEL, QUESTION)
        self.next()
        self.workspace.post("ada", CHANNEL, "just tell me", thread_ts=self.ts)
        (self.recommendation,) = self.next()

    def next(self, count: int = 1) -> tuple[Shown, ...]:
        """Return the bot's next messages."""
        before, self.seen = self.seen, self.seen + count
        return self.workspace.wait_for_reply(self.ts, self.seen, TIMEOUT_S)[before:]

    def press(self, action: str, count: int = 1, *, on: Shown | None = None) -> tuple[Shown, ...]:
        """Press a button of a message, the recommendation's if none is named."""
        message = on or self.recommendation
        assert self.workspace.click("ada", message.ts, f"advisor:{action}") == ""
        return self.next(count)


@pytest.fixture(scope="module", params=["socket", "http"])
def workspace(
    request: pytest.FixtureRequest, new_home: Callable[[], Path]
) -> Iterator[WorkspaceClient]:
    """A workspace with the bot in it."""
    port = free_port() if request.param == "http" else None
    events_url = f"http://127.0.0.1:{port}/slack/events" if port else None
    home = new_home()
    with (
        running_workspace(patient(Config(events_url=events_url))) as client,
        running_bot(client, home, http_port=port),
    ):
        yield client


@pytest.fixture(autouse=True)
def behaves(workspace: WorkspaceClient) -> None:
    workspace.clear_faults()


def kinds(message: Shown) -> set[str]:
    return {block["type"] for block in message.blocks}


def files(message: Shown) -> list[str]:
    return [file["name"] for file in message.raw.get("files", ())]


def test_a_workspace_that_takes_everything_is_shown_it_richly(workspace: WorkspaceClient) -> None:
    thread = Thread(workspace)
    assert {"header", "table", "container"} <= kinds(thread.recommendation)
    for action, kind in (
        ("costs", "data_visualization"),
        ("profile", "data_visualization"),
        ("cases", "carousel"),
        ("roadmap", "plan"),
    ):
        (shown,) = thread.press(action)
        assert kind in kinds(shown)
        assert shown.text
    (record,) = thread.press("record")
    assert "/docs/" in record.texts()


def test_a_decision_record_pressed_twice_is_there_once(workspace: WorkspaceClient) -> None:
    before = len(workspace.wait_for_ephemeral("ada", 0))
    canvases = len(workspace.calls("canvases.create"))
    thread = Thread(workspace)
    thread.press("record")
    time.sleep(MOMENTS.total_seconds())
    workspace.click("ada", thread.recommendation.ts, "advisor:record")
    told = workspace.wait_for_ephemeral("ada", before + 1, TIMEOUT_S)[before]
    assert "in this thread already" in told.text
    assert len(workspace.calls("canvases.create")) == canvases + 1


def test_a_decision_record_whose_answer_is_lost_is_there_once(workspace: WorkspaceClient) -> None:
    thread = Thread(workspace)
    workspace.fault("lost_response", "chat.postMessage")
    thread.press("record")
    (roadmap,) = thread.press("roadmap")
    assert "Roadmap" in roadmap.text


def test_a_roadmap_is_sent_as_files(workspace: WorkspaceClient) -> None:
    thread = Thread(workspace)
    (roadmap,) = thread.press("roadmap")
    (calendar,) = thread.press("export:ics", on=roadmap)
    (sheet,) = thread.press("export:csv", on=roadmap)
    assert (files(calendar), files(sheet)) == (["roadmap.ics"], ["roadmap.csv"])


def test_where_newer_blocks_are_refused_there_are_pictures_sections_and_files(
    workspace: WorkspaceClient,
) -> None:
    workspace.switches(
        refused_blocks=["data_visualization", "plan", "carousel"],
        refused_methods=["canvases.create"],
    )
    thread = Thread(workspace)
    for action, name in (("costs", "costs-over-three-years"), ("profile", "fit-by-factor")):
        picture, words = thread.press(action, 2)
        assert files(picture) == [f"{name}.png"]
        assert kinds(words) == {"section", "context"}
    (cases,) = thread.press("cases")
    assert kinds(cases) == {"section"}
    (roadmap,) = thread.press("roadmap")
    assert kinds(roadmap) == {"section", "table", "container", "actions"}
    (record,) = thread.press("record")
    assert files(record)[0].endswith(".md")


def test_where_all_is_refused_the_same_is_said_in_plain_blocks(workspace: WorkspaceClient) -> None:
    workspace.switches(
        refused_blocks=[*RICH, "context_actions"],
        refused_methods=["canvases.create", "files.getUploadURLExternal"],
    )
    thread = Thread(workspace)
    assert kinds(thread.recommendation) <= PLAIN
    (costs,) = thread.press("costs")
    assert "• *12*: RAG" in costs.texts()
    for action in ("profile", "cases", "roadmap"):
        (shown,) = thread.press(action)
        assert kinds(shown) <= PLAIN
    (record,) = thread.press("record")
    assert "spelled out below" in record.texts()
    assert "## Decision" in record.texts()


def test_where_no_block_at_all_is_taken_the_text_arrives(workspace: WorkspaceClient) -> None:
    workspace.switches(refused_blocks=[*RICH, *PLAIN, "context_actions"])
    ts = workspace.post("ada", CHANNEL, QUESTION)
    (first,) = workspace.wait_for_reply(ts, 1, TIMEOUT_S)
    assert first.blocks == ()
    assert "$60k" in first.text
