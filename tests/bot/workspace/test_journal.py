from pathlib import Path

import pytest
from slack_sdk import WebClient

from bot.workspace.config import Config
from bot.workspace.entries import MessagePut
from bot.workspace.journal import DiskJournal, Journal, MemoryJournal
from bot.workspace.records import Message
from tests.bot.workspace.conftest import api_of
from tests.workspace_client import WorkspaceClient, running_workspace


def put(ts: str) -> MessagePut:
    return MessagePut(message=Message(channel="C1", ts=ts, user="U1", text="é\n"))


def test_what_was_appended_is_read_back_in_order(tmp_path: Path) -> None:
    for ts in ("1.000001", "1.000002"):
        DiskJournal(tmp_path).append(put(ts))

    assert list(DiskJournal(tmp_path).entries()) == [put("1.000001"), put("1.000002")]


def test_a_line_torn_by_a_kill_is_dropped_and_the_next_one_is_kept(tmp_path: Path) -> None:
    DiskJournal(tmp_path).append(put("1.000001"))
    with (tmp_path / "workspace.jsonl").open("ab") as lines:
        lines.write(b'{"kind": "message", "mess')

    journal = DiskJournal(tmp_path)
    assert list(journal.entries()) == [put("1.000001")]
    journal.append(put("1.000002"))
    assert list(journal.entries()) == [put("1.000001"), put("1.000002")]


@pytest.mark.parametrize("on_disk", [True, False])
def test_bytes_are_kept_by_id(tmp_path: Path, *, on_disk: bool) -> None:
    journal: Journal = DiskJournal(tmp_path) if on_disk else MemoryJournal()
    journal.keep_bytes("F1", b"\x00content")

    assert journal.read_bytes("F1") == b"\x00content"
    with pytest.raises(KeyError):
        journal.read_bytes("F2")


def talk(workspace: WorkspaceClient, api: WebClient) -> None:
    ts = workspace.post("ada", "#general", "kept @ben")
    workspace.post("ben", "#general", "in thread", thread_ts=ts)
    gone = workspace.post("ada", "#general", "gone")
    workspace.delete("ada", "#general", gone)
    channel = workspace.messages("#general")[0].channel
    api.chat_postEphemeral(channel=channel, user="U0LOCALADA1", text="for ada")
    api.reactions_add(channel=channel, timestamp=ts, name="eyes")
    api.files_upload_v2(channel=channel, content="text", filename="a.txt", title="A")
    api.views_publish(user_id="U0LOCALADA1", view={"type": "home", "blocks": []})
    workspace.invite_bot("ada", "#random")


def test_a_restart_shows_the_same_conversation(tmp_path: Path) -> None:
    config = Config(home=tmp_path)
    with running_workspace(config) as before:
        talk(before, api_of(before))
        seen = before.messages("#general")
        home = before.wait_for_home("ada")

    with running_workspace(config) as after:
        assert after.messages("#general") == seen
        assert after.wait_for_home("ada") == home
        assert after.post("ada", "#general", "later") > seen[-1].ts
        info = api_of(after).conversations_info(channel=after.messages("#general")[0].channel)
        assert info["channel"]["is_member"]


def test_a_reset_is_kept_too(tmp_path: Path) -> None:
    with running_workspace(Config(home=tmp_path)) as before:
        before.post("ada", "#general", "forgotten")
        before.reset()

    with running_workspace(Config(home=tmp_path)) as after:
        assert not after.messages("#general")
