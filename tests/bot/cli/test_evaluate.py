from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import evaluate as command
from bot.cli.app import app


@pytest.fixture(autouse=True)
def evaluating(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Stand in for the minutes of work, as where the extra is not installed."""
    begun: list[object] = []

    def evaluate(*arguments: object) -> None:
        begun.append(arguments)
        raise ModuleNotFoundError(name="ir_measures")

    monkeypatch.setattr(command, "_evaluate", evaluate)
    return begun


def test_without_the_measures_it_says_how_to_install_them() -> None:
    result = CliRunner().invoke(app, ["eval"])
    assert result.exit_code == 1
    assert "ir_measures" in result.stderr
    assert "advisor-bot[eval]" in result.stderr


@pytest.mark.parametrize("option", ["--save", "--plot"])
def test_a_place_that_cannot_be_written_is_told_before_the_work(
    option: str, tmp_path: Path, evaluating: list[object]
) -> None:
    missing = tmp_path / "missing" / "figures.png"
    result = CliRunner().invoke(app, ["eval", option, str(missing)])
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
    assert not evaluating


def test_a_picture_of_another_format_is_told_before_the_work(
    tmp_path: Path, evaluating: list[object]
) -> None:
    result = CliRunner().invoke(app, ["eval", "--plot", str(tmp_path / "curve.gif")])
    assert result.exit_code == 2
    assert ".svg" in result.stderr
    assert not evaluating
    assert not (tmp_path / "curve.gif").exists()
