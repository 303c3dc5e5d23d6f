"""Settings are read once, checked, and never show a secret."""

from pathlib import Path

import pytest

from bot.settings import SettingsInvalid, read_settings


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_API_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("ADVISOR_DATABASE_URL", raising=False)
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path))


def test_nothing_need_be_set(tmp_path: Path) -> None:
    settings = read_settings()
    assert settings.slack_bot_token is None
    assert settings.data_url == f"sqlite:///{tmp_path / 'data.sqlite'}"


def test_the_queue_has_a_file_of_its_own_on_sqlite_only(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read_settings()
    assert settings.queue_url != settings.data_url
    monkeypatch.setenv("ADVISOR_DATABASE_URL", "postgresql+psycopg://bot@127.0.0.1/bot")
    elsewhere = read_settings()
    assert elsewhere.queue_url == elsewhere.data_url


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_the_postgresql_driver_need_not_be_named(
    monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    monkeypatch.setenv("ADVISOR_DATABASE_URL", f"{scheme}://bot@127.0.0.1/bot")
    assert read_settings().data_url == "postgresql+psycopg://bot@127.0.0.1/bot"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xapp-s3cret"),
        ("SLACK_APP_TOKEN", "s3cret"),
        ("ADVISOR_WORKERS", "0"),
        ("ADVISOR_DATABASE_URL", "mysql://bot:s3cret@127.0.0.1/bot"),
        ("ADVISOR_DATABASE_URL", "sqlite:///:memory:"),
        ("ADVISOR_PORT", "70000"),
        ("ADVISOR_LOG_LEVEL", "LOUD"),
        ("ADVISOR_CHROMA_URL", "chroma:8000"),
        ("ADVISOR_CHROMA_URL", "http://chroma:port"),
    ],
)
def test_a_wrong_setting_is_named_without_its_secret(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsInvalid, match=name) as problem:
        read_settings()
    assert "s3cret" not in str(problem.value)


def test_secrets_do_not_show_in_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-s3cret")
    assert "s3cret" not in repr(read_settings())


def test_an_empty_variable_is_one_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SLACK_BOT_TOKEN", "ADVISOR_STATUS_PORT", "ADVISOR_LLM"):
        monkeypatch.setenv(name, "")
    settings = read_settings()
    assert (settings.slack_bot_token, settings.status_port, settings.llm) == (None, None, None)
