from collections.abc import Iterator

import pytest

from bot.dialogue.conversation import Conversation
from bot.dialogue.reply import Lookup
from bot.views.render import render
from bot.views.statements import reading
from bot.workspace.seed import BOT_USER_ID
from tests.bot.dialogue.said import shown
from tests.bot.views.slack import refusals
from tests.bot_process import running_bot
from tests.scenarios.playing import NAMED, played
from tests.scenarios.talks import TALKS, Line
from tests.workspace_client import Shown, WorkspaceClient, running_workspace, texts

CHANNEL = "#llm-projects"
REPLY_TIMEOUT_S = 120.0
"""The first answer from the sources waits for the embedding model to load."""

every_talk = pytest.mark.parametrize("lines", TALKS.values(), ids=TALKS.keys())


@every_talk
def test_the_talk_goes_as_the_table_says(lines: tuple[Line, ...]) -> None:
    for line, (talk, reply) in zip(lines, played(lines), strict=True):
        assert (line.says[:80], " ".join(shown(reply))) == (line.says[:80], line.shows)
        assert refusals(render(reply, talk)) == []
        if line.knows is not None:
            assert _record(talk) == dict(line.knows)


@every_talk
def test_the_talk_goes_the_same_way_in_slack(
    workspace: WorkspaceClient, lines: tuple[Line, ...]
) -> None:
    thread, seen = _Thread(workspace), 0
    for line, (talk, reply) in zip(lines, played(lines), strict=True):
        thread.do(line)
        if reply:
            seen += 1
            answer = thread.reply(seen)
            if not any(isinstance(part, Lookup) for part in reply):
                message = render(reply, talk)
                assert answer.texts().splitlines() == texts(message.text, message.blocks)
    thread.do(Line(f"{NAMED}help", "help"))
    assert "Describe your project" in thread.reply(seen + 1).texts(), "a silent line was answered"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkspaceClient]:
    with running_workspace() as client, running_bot(client, tmp_path_factory.mktemp("home")):
        yield client


class _Thread:
    """One thread in which people write and edit; knows its messages by their number."""

    def __init__(self, workspace: WorkspaceClient) -> None:
        self._workspace = workspace
        self._said: list[str] = []

    def do(self, line: Line) -> None:
        text = line.says.replace(NAMED, f"<@{BOT_USER_ID}> ", 1)
        if line.edits is None:
            root = self._said[0] if self._said else ""
            ts = self._workspace.post(line.by, CHANNEL, text, thread_ts=root, escaped=True)
            self._said.append(ts)
        elif text:
            self._workspace.edit(line.by, CHANNEL, self._said[line.edits], text)
            self._said.append("")
        else:
            self._workspace.delete(line.by, CHANNEL, self._said[line.edits])
            self._said.append("")

    def reply(self, number: int) -> Shown:
        return self._workspace.wait_for_reply(self._said[0], number, REPLY_TIMEOUT_S)[number - 1]


def _record(talk: Conversation) -> dict[str, str]:
    return {name.value: reading(name, known.statement) for name, known in talk.record.items()}
