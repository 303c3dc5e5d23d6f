from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

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

AT_ONCE = 8
REPLY_TIMEOUT_S = 120.0
"""The first answer from the sources waits for the embedding model to load."""

pytestmark = pytest.mark.timeout(400)
every_talk = pytest.mark.parametrize("lines", TALKS.values(), ids=TALKS.keys())


@every_talk
def test_the_talk_goes_as_the_table_says(lines: tuple[Line, ...]) -> None:
    for line, (talk, reply) in zip(lines, played(lines), strict=True):
        assert (line.says[:80], " ".join(shown(reply))) == (line.says[:80], line.shows)
        assert refusals(render(reply, talk)) == []
        if line.knows is not None:
            assert _record(talk) == dict(line.knows)


@pytest.mark.parametrize("name", TALKS)
def test_the_talk_goes_the_same_way_in_slack(
    in_slack: Mapping[str, Future[None]], name: str
) -> None:
    in_slack[name].result()


@pytest.fixture(scope="module")
def in_slack(new_home: Callable[[], Path]) -> Iterator[Mapping[str, Future[None]]]:
    """Hold all talks in Slack, many at once: each in a channel of its own, which sets its pace."""
    with (
        running_workspace() as client,
        running_bot(client, new_home()),
        ThreadPoolExecutor(AT_ONCE) as people,
    ):
        yield {
            name: people.submit(_hold, _Thread(client, client.create(f"talk-{number}")), lines)
            for number, (name, lines) in enumerate(TALKS.items())
        }


def _hold(thread: "_Thread", lines: tuple[Line, ...]) -> None:
    """Write a talk's lines; each must be answered as the pure step answers it."""
    seen = 0
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


class _Thread:
    """One thread in which people write and edit; knows its messages by their number."""

    def __init__(self, workspace: WorkspaceClient, channel: str) -> None:
        self._workspace = workspace
        self._channel = channel
        self._said: list[str] = []

    def do(self, line: Line) -> None:
        text = line.says.replace(NAMED, f"<@{BOT_USER_ID}> ", 1)
        if line.edits is None:
            root = self._said[0] if self._said else ""
            ts = self._workspace.post(line.by, self._channel, text, thread_ts=root, escaped=True)
            self._said.append(ts)
        elif text:
            self._workspace.edit(line.by, self._channel, self._said[line.edits], text)
            self._said.append("")
        else:
            self._workspace.delete(line.by, self._channel, self._said[line.edits])
            self._said.append("")

    def reply(self, number: int) -> Shown:
        return self._workspace.wait_for_reply(self._said[0], number, REPLY_TIMEOUT_S)[number - 1]


def _record(talk: Conversation) -> dict[str, str]:
    return {name.value: reading(name, known.statement) for name, known in talk.record.items()}
