"""The golden payloads against Slack's own type declarations, where Node is there.

`npm ci` in tests/types fetches the declarations and the compiler; `.ci/run` sees to it.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.bot.views.gallery import homes, messages, modals

PROJECT = Path(__file__).parents[2] / "types"
COMPILER = PROJECT / "node_modules" / ".bin" / "tsc"
NEWER_THAN_THE_TYPES = frozenset({"data_visualization"})
"""Kinds that Slack documents but @slack/types 3.2.0 does not declare yet: charts, of June 2026.
They are held to Slack's documented limits by the golden tests."""

pytestmark = [
    pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed"),
    pytest.mark.skipif(not COMPILER.exists(), reason="run `npm ci` in tests/types first"),
]


def declared() -> str:
    """Return the views as a TypeScript module that compiles only if they have Slack's types."""
    lines = ['import type { HomeView, KnownBlock, ModalView } from "@slack/types";']
    for name, message in messages().items():
        blocks = [each for each in message.blocks if each["type"] not in NEWER_THAN_THE_TYPES]
        lines.append(_declaration(name, "KnownBlock[]", blocks))
    lines += [_declaration(name, "ModalView", dict(view)) for name, view in modals().items()]
    lines += [_declaration(name, "HomeView", dict(view)) for name, view in homes().items()]
    return "\n".join(lines)


def _declaration(name: str, kind: str, value: object) -> str:
    return f"export const {name}: {kind} = {json.dumps(value)};"


def compiled(module: str, folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "views.ts").write_text(module)
    shutil.copy(PROJECT / "tsconfig.json", folder)
    (folder / "node_modules").symlink_to(PROJECT / "node_modules")
    (folder / "package.json").write_text('{"type": "module"}')
    command: list[Any] = [COMPILER, "--noEmit", "--project", folder]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- our own compiler


def test_every_view_has_slacks_types(tmp_path: Path) -> None:
    done = compiled(declared(), tmp_path)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_view_that_slack_does_not_declare_is_found(tmp_path: Path) -> None:
    wrong = declared().replace('"type": "section"', '"type": "paragraph"', 1)
    assert compiled(wrong, tmp_path).returncode != 0
