from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.app import app
from knowledge import embedding
from knowledge.embedding import MINILM_SHA256
from knowledge.shelf import MANIFEST, Shelf
from tests.fakes.embedding import HashingEmbedder


class StandIn(HashingEmbedder):
    """Passes for the packaged model, without its weights."""

    identity = MINILM_SHA256


@pytest.fixture(autouse=True)
def model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "packaged_minilm", StandIn)


def index(*arguments: str, home: Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["index", *arguments, "--home", str(home)])
    return result.exit_code, result.stdout


def test_without_an_index_status_and_verify_say_how_to_build_one(tmp_path: Path) -> None:
    for command in ("status", "verify"):
        code, output = index(command, home=tmp_path)
        assert (code, "index build" in output) == (1, True)


def test_a_built_index_is_current_and_sound(tmp_path: Path) -> None:
    assert index("build", home=tmp_path)[0] == 0
    assert index("status", home=tmp_path) == (0, _line("current", tmp_path))
    assert index("verify", home=tmp_path)[1].startswith("sound")


def test_a_second_build_says_that_it_reused_everything_unless_from_scratch(tmp_path: Path) -> None:
    index("build", home=tmp_path)
    assert " 0 embedded, " in index("build", home=tmp_path)[1]
    assert ", 0 reused" in index("build", "--from-scratch", home=tmp_path)[1]


def test_an_index_of_another_corpus_is_stale(tmp_path: Path) -> None:
    index("build", home=tmp_path)
    (shelved,) = Shelf(tmp_path).complete()
    manifest = shelved.folder / MANIFEST
    manifest.write_text(manifest.read_text().replace(shelved.fingerprint, "another"))
    code, output = index("status", home=tmp_path)
    assert (code, output.startswith("stale")) == (1, True)


def _line(state: str, home: Path) -> str:
    (shelved,) = Shelf(home).complete()
    content = f"{shelved.entries} entries: {shelved.entries} embedded, 0 reused"
    return f"{state}: {shelved.folder} ({content})\n"
