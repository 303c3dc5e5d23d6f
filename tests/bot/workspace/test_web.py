import re

import pytest

from bot.workspace.web import PAGE
from tests.bot.workspace.conftest import fetch
from tests.workspace_client import WorkspaceClient


@pytest.mark.parametrize("path", ["/", "/page.js", "/page.css", "/archives/C0LOCALGEN1/p1000001"])
def test_the_page_is_served_as_built(workspace: WorkspaceClient, path: str) -> None:
    assert fetch(workspace, path).status == 200


def test_the_page_needs_nothing_from_elsewhere() -> None:
    sources = re.findall(r'(?:src|href)="([^"]+)"', (PAGE / "index.html").read_text())

    assert sources
    assert all(source.startswith(("/", "data:")) for source in sources)


def test_notices_for_what_the_page_is_built_from_lie_beside_it() -> None:
    notices = (PAGE / "THIRD-PARTY-NOTICES.txt").read_text()

    for package in ("react ", "slack-blocks-to-jsx ", "node-emoji "):
        assert f"\n{package}" in notices


@pytest.mark.parametrize("path", ["/files/F0NONE", "/control/nothing", "/nothing.js"])
def test_what_is_not_there_is_not_found(workspace: WorkspaceClient, path: str) -> None:
    assert fetch(workspace, path).status == 404
