"""The README tells the truth: its commands run, its settings and scopes are the real ones."""

import json
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.app import app
from bot.cli.doctor import NEEDED_SCOPES
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^advisor-bot (.+)$", README, re.MULTILINE)
QUICK = [command for command in COMMANDS if command.split()[0] in ("assess", "interpret")]


@pytest.mark.parametrize("command", QUICK)
def test_an_example_runs(command: str) -> None:
    result = CliRunner().invoke(app, shlex.split(command))
    assert result.exit_code == 0
    assert result.output


def test_the_worked_example_comes_to_what_is_told_of_it() -> None:
    told = README.split("### A worked example")[1].split("```sh")
    (command,) = re.findall(r"^advisor-bot (.+)$", told[1], re.MULTILINE)
    shown = CliRunner().invoke(app, shlex.split(command)).output
    for figure in ("4.60", "3.40", "61 of 100", "$80,950", "arxiv.org/abs/2411.05059"):
        assert figure in shown
        assert figure.removeprefix("arxiv.org/abs/") in told[1]
    assert "Find out next: style or format" in shown
    assert "Prompting, if there are under 100 documents" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_named_is_there(command: str) -> None:
    result = CliRunner().invoke(app, [command.split(maxsplit=1)[0], "--help"])
    assert result.exit_code == 0


def test_every_setting_is_told_and_no_other() -> None:
    table = README.split("## Settings")[1].split("\n## ")[0]
    told = set(re.findall(r"`((?:SLACK|ADVISOR)_[A-Z_]+)`", table))
    assert told == {field.alias for field in Settings.model_fields.values()}


def test_the_manifests_scopes_are_each_explained() -> None:
    manifest = json.loads((ROOT / "deploy/slack/manifest.json").read_text(encoding="utf-8"))
    asked = set(manifest["oauth_config"]["scopes"]["bot"])
    assert asked >= NEEDED_SCOPES
    assert all(f"`{scope}`" in README for scope in asked)


def test_every_picture_and_file_linked_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []
