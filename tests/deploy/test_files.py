"""The deployment's files: each is held to its own schema, and to the code it runs."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import Settings

TOP = Path(__file__).parents[2]
DEPLOY = TOP / "deploy"
KUBERNETES = DEPLOY / "kubernetes"
NOT_SETTINGS_OF_THE_BOT = {"POSTGRES_PASSWORD"}
"""Read by the compose file alone."""
NOT_RESOURCES = {"kustomization.yaml", "bot-pod.yaml"}
"""What kustomize reads; the rest of its folders are resources."""

kustomize = pytest.mark.skipif(not shutil.which("kubectl"), reason="kubectl is not installed")


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - checkers


def checker(name: str) -> str:
    """Return a checker's path in the environment the tests run in."""
    return str(Path(sys.executable).parent / name)


def settings() -> set[str]:
    return {str(field.alias) for field in Settings.model_fields.values()}


def test_the_example_environment_names_every_setting_and_no_other() -> None:
    lines = (DEPLOY / ".env.example").read_text().splitlines()
    named = {line.partition("=")[0] for line in lines if "=" in line and not line.startswith("#")}
    assert named - NOT_SETTINGS_OF_THE_BOT == settings()


def test_the_readme_explains_every_setting() -> None:
    table = re.findall(r"^\| (`.*?) \|", (TOP / "README.md").read_text(), re.MULTILINE)
    assert settings() <= set(re.findall(r"`([A-Z_]+)`", "\n".join(table)))


def test_the_dockerfile_passes_its_linter() -> None:
    assert run(checker("hadolint"), str(DEPLOY / "Dockerfile")).stdout == ""


def test_the_compose_file_fits_its_schema() -> None:
    told = run(
        checker("check-jsonschema"),
        "--builtin-schema",
        "vendor.compose-spec",
        str(DEPLOY / "compose.yaml"),
    )
    assert told.returncode == 0, told.stdout


def test_the_kubernetes_resources_fit_their_schemas() -> None:
    files = [file for file in KUBERNETES.rglob("*.yaml") if file.name not in NOT_RESOURCES]
    told = run(checker("kubernetes-validate"), "--strict", *map(str, files))
    assert told.returncode == 0, told.stdout + told.stderr


@kustomize
@pytest.mark.parametrize("folder", ["base", "production"])
def test_what_kustomize_makes_of_them_fits_too(folder: str, tmp_path: Path) -> None:
    copied = tmp_path / "kubernetes"
    shutil.copytree(KUBERNETES, copied)
    shutil.copy(DEPLOY / ".env.example", copied / "production" / "secrets.env")
    made = run("kubectl", "kustomize", str(copied / folder))
    assert made.returncode == 0, made.stderr
    rendered = tmp_path / "rendered.yaml"
    rendered.write_text(made.stdout)
    told = run(checker("kubernetes-validate"), "--strict", str(rendered))
    assert told.returncode == 0, told.stdout + told.stderr


def test_the_chroma_server_is_of_the_clients_version() -> None:
    images = set(_images(yaml.safe_load((DEPLOY / "compose.yaml").read_text())))
    for document in yaml.safe_load_all((KUBERNETES / "base" / "chroma.yaml").read_text()):
        images |= set(_images(document))
    assert {image for image in images if "chroma" in image} == {
        f"chromadb/chroma:{version('chromadb')}"
    }


def test_the_two_slack_manifests_differ_only_in_how_events_come() -> None:
    socket, http = (
        json.loads((DEPLOY / "slack" / name).read_text())
        for name in ("manifest.json", "manifest-http.json")
    )
    address = {"request_url": "https://advisor.example.com/slack/events"}
    for command in socket["features"]["slash_commands"]:
        command["url"] = address["request_url"]
    socket["settings"]["event_subscriptions"] |= address
    socket["settings"]["interactivity"] |= address
    socket["settings"]["socket_mode_enabled"] = False
    assert http == socket


def test_the_readme_says_why_each_scope_is_asked_for() -> None:
    manifest = json.loads((DEPLOY / "slack" / "manifest.json").read_text())
    rows = re.findall(r"^\| (`[a-z_.]+:?.*?) \|", (TOP / "README.md").read_text(), re.MULTILINE)
    explained = set(re.findall(r"`([a-z_.]+(?::[a-z.]+)?)`", "\n".join(rows)))
    assert set(manifest["oauth_config"]["scopes"]["bot"]) <= explained


def _images(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (held for name, held in value.items() if name == "image")
        for inner in value.values():
            yield from _images(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _images(inner)
