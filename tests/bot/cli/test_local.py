"""The local workspace that `run` starts: its own again after a kill, nobody else's ever."""

from pathlib import Path

import pytest

from bot.cli.local import WorkspaceNotStarted, local_workspace
from bot.settings import Settings
from bot.storage.errors import DatabaseUnavailable
from bot.workspace.config import Config
from tests.workspace_client import WorkspaceClient, free_port, running_workspace


def settings(home: Path, port: int) -> Settings:
    return Settings.model_validate({"home": home, "workspace_port": port})


def test_it_starts_and_ends_with_the_bot(tmp_path: Path) -> None:
    port = free_port()
    with local_workspace(settings(tmp_path, port)) as address:
        assert WorkspaceClient(address).messages("#general") == ()
    with pytest.raises(OSError, match="refused"):
        WorkspaceClient(address).messages("#general")


def test_one_left_by_a_killed_bot_of_this_home_is_used_again(tmp_path: Path) -> None:
    port = free_port()
    config = Config(home=(tmp_path / "workspace").resolve())
    with running_workspace(config, port=port), local_workspace(settings(tmp_path, port)) as address:
        assert address.endswith(str(port))


def test_one_of_another_home_is_left_alone(tmp_path: Path) -> None:
    port = free_port()
    with (
        running_workspace(Config(home=tmp_path / "other"), port=port),
        pytest.raises(WorkspaceNotStarted),
        local_workspace(settings(tmp_path, port)),
    ):
        pass


def test_a_home_that_is_a_file_is_named_and_not_the_port(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("not a folder")
    with (
        pytest.raises(DatabaseUnavailable, match="home"),
        local_workspace(settings(home, free_port())),
    ):
        pass
