"""The doctor names what is wrong and how to mend it."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.doctor import Finding, check_chroma, check_database, check_slack
from bot.cli.local import MANIFEST
from bot.settings import Settings
from bot.workspace.config import Config
from bot.workspace.profile import read_manifest
from tests.workspace_client import BOT_TOKEN, running_workspace


def slack(**settings: str) -> list[Finding]:
    return list(check_slack(Settings.model_validate(settings)))


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_API_URL"):
        monkeypatch.delenv(name, raising=False)


def test_no_token_is_well_since_the_local_workspace_needs_none() -> None:
    (finding,) = slack()
    assert not finding.remedy


def test_a_bot_installed_from_our_manifest_lacks_nothing() -> None:
    with running_workspace(Config(profile=read_manifest(MANIFEST))) as workspace:
        findings = slack(
            slack_bot_token=BOT_TOKEN, slack_api_url=workspace.api_url, slack_app_token="xapp-1"
        )
    assert not any(finding.remedy for finding in findings)


def test_missing_scopes_are_named() -> None:
    profile = replace(read_manifest(MANIFEST), scopes=frozenset({"chat:write"}))
    with running_workspace(Config(profile=profile)) as workspace:
        findings = slack(slack_bot_token=BOT_TOKEN, slack_api_url=workspace.api_url)
    (scopes,) = (finding for finding in findings if finding.subject == "Scopes")
    assert "app_mentions:read" in scopes.state
    assert "chat:write" not in scopes.state


def test_a_refused_token_says_what_to_do() -> None:
    with running_workspace() as workspace:
        (finding,) = slack(slack_bot_token="xoxb-wrong", slack_api_url=workspace.api_url)
    assert "invalid_auth" in finding.state
    assert finding.remedy


def test_slack_out_of_reach_is_said() -> None:
    (finding,) = slack(slack_bot_token=BOT_TOKEN, slack_api_url="http://127.0.0.1:9/api/")
    assert "out of reach" in finding.state


def test_a_token_without_a_transport_is_said() -> None:
    with running_workspace() as workspace:
        *_, transport = slack(slack_bot_token=BOT_TOKEN, slack_api_url=workspace.api_url)
    assert transport.remedy


def test_a_database_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    url = f"sqlite:///{tmp_path / 'file' / 'data.sqlite'}"
    (finding,) = check_database(Settings.model_validate({"database_url": url}))
    assert "cannot be opened" in finding.state
    assert finding.remedy


def test_a_healthy_database_is_counted(tmp_path: Path) -> None:
    (finding,) = check_database(Settings.model_validate({"home": tmp_path}))
    assert finding == Finding("Database", "0 conversations")


def test_a_chroma_server_that_is_away_is_said() -> None:
    (finding,) = check_chroma(Settings.model_validate({"chroma_url": "http://127.0.0.1:9"}))
    assert "127.0.0.1:9" in finding.state
    assert finding.remedy


def test_without_a_chroma_server_there_is_nothing_to_say() -> None:
    assert list(check_chroma(Settings.model_validate({}))) == []
