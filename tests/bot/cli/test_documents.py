"""A team's documents from the command line, up to the answer that cites them."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.app import app
from bot.cli.local import LOCAL_TEAM_ID
from bot.settings import Settings
from bot.storage.archive import SqlArchive
from bot.storage.database import open_database
from bot.storage.documents import SqlDocuments
from bot.storage.weights import SqlWeights
from bot.turns.desk import Desk
from bot.turns.home import HomeKeeper
from bot.turns.turn import HOME, HomeTurn, Place
from bot.workspace.seed import TEAM_ID
from knowledge import embedding
from knowledge.choices import Choices
from knowledge.opening import Kept, Models, open_team_libraries
from tests.fakes.directory import Reaching
from tests.fakes.embedding import HashingEmbedder
from tests.own_files import write_docx, write_pdf


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SLACK_BOT_TOKEN", "ADVISOR_DATABASE_URL", "ADVISOR_CHROMA_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(embedding, "packaged_minilm", HashingEmbedder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A directory with two good files, one bad, one of another kind and one hidden."""
    folder = tmp_path / "team"
    (folder / "sub").mkdir(parents=True)
    write_pdf(folder / "handbook.pdf", ["Parking is free.", "Sick leave is 12 days a year."])
    write_docx(folder / "sub" / "travel.docx", [("Normal", "A hotel night may cost 120 euros.")])
    write_pdf(folder / "locked.pdf", ["x"], encrypted=True)
    (folder / "photo.raw").write_bytes(b"x")
    (folder / ".hidden.md").write_text("hidden")
    return folder


def index(home: Path, *arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["index", *arguments, "--home", str(home)])
    return result.exit_code, result.stdout, result.stderr


def test_a_directory_is_walked_and_what_cannot_be_read_does_not_stop_the_rest(
    tmp_path: Path, folder: Path
) -> None:
    code, output, problems = index(tmp_path, "add", str(folder))
    assert code == 1
    assert "Added: handbook.pdf" in output
    assert "Added: sub/travel.docx" in output
    assert "locked.pdf: it is encrypted" in problems
    assert "photo.raw" in problems
    assert "hidden" not in output + problems
    assert [line.split()[-1] for line in index(tmp_path, "list")[1].splitlines()] == [
        "handbook.pdf",
        "sub/travel.docx",
    ]


def test_a_document_is_unchanged_replaced_and_removed(tmp_path: Path, folder: Path) -> None:
    file = str(folder / "handbook.pdf")
    assert index(tmp_path, "add", file)[0] == 0
    assert "Unchanged: handbook.pdf" in index(tmp_path, "add", file)[1]
    write_pdf(folder / "handbook.pdf", ["Parking is free.", "Sick leave is 15 days a year."])
    assert "2 passages indexed, 1 as before" in index(tmp_path, "add", file)[1]
    assert "Removed handbook.pdf" in index(tmp_path, "remove", "handbook.pdf")[1]
    assert index(tmp_path, "list")[1] == ""
    assert index(tmp_path, "remove", "handbook.pdf")[0] == 1


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    code, _, problems = index(tmp_path, "add", str(tmp_path / "handbok"))
    assert code == 1
    assert "handbok: there is no such file" in problems


def test_a_pipe_is_not_waited_on(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert "pipe.md: it is not a file" in index(tmp_path, "add", str(tmp_path / "pipe.md"))[2]


def test_a_name_cannot_act_on_the_screen(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a\x1b[2Jb\nc\u202etxt.md").write_text("Sick leave is 12 days a year.")
    output = index(tmp_path, "add", str(tmp_path / "in"))[1]
    assert "Added: a\ufffd[2Jb\ufffdc\ufffdtxt.md" in output


@pytest.mark.parametrize("command", [("list",), ("add", "x.md"), ("remove", "x.md")])
def test_a_home_that_is_a_file_is_told_and_no_traceback(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    home = tmp_path / "home"
    home.write_text("not a folder")
    code, _, problems = index(home, *command)
    assert code == 1
    assert "cannot be opened" in problems


def test_ask_cites_the_document_of_the_only_workspace(tmp_path: Path, folder: Path) -> None:
    index(tmp_path, "add", str(folder / "handbook.pdf"), "--workspace", "T9")
    asked = ["ask", "how many days of sick leave?", "--home", str(tmp_path)]
    assert "handbook.pdf, page 2" in CliRunner().invoke(app, asked).stdout
    other = CliRunner().invoke(app, [*asked, "--workspace", "T8"])
    assert "handbook.pdf" not in other.stdout


def test_home_counts_what_was_added_for_the_workspace_alone(tmp_path: Path, folder: Path) -> None:
    index(tmp_path, "add", str(folder), "--workspace", "T9")
    engine = open_database(Settings(ADVISOR_HOME=tmp_path).data_url)
    libraries = open_team_libraries(
        tmp_path, Choices(), Kept(SqlDocuments(engine)), models=Models(HashingEmbedder())
    )
    keeper = HomeKeeper(Desk(SqlArchive(engine), Reaching()), SqlWeights(engine), libraries)

    def home(team_id: str) -> str:
        place = Place(team_id=team_id, channel_id="U1", thread_ts=HOME)
        looked = HomeTurn(id="1", place=place, user_id="U1", at=datetime.now(UTC))
        return str([shown.content.blocks for shown in keeper.answer(looked)])

    assert "2 of your own documents" in home("T9")
    assert "no documents of your own yet" in home("T8")


def test_of_several_workspaces_one_must_be_named(tmp_path: Path, folder: Path) -> None:
    for workspace in ("T1", "E1:T2"):
        index(tmp_path, "add", str(folder / "handbook.pdf"), "--workspace", workspace)
    code, _, problem = index(tmp_path, "add", str(folder / "handbook.pdf"))
    assert code == 2
    assert "E1:T2" in problem


def test_without_a_token_documents_go_to_the_local_workspace(tmp_path: Path, folder: Path) -> None:
    assert LOCAL_TEAM_ID == TEAM_ID
    index(tmp_path, "add", str(folder / "handbook.pdf"))
    settings = Settings(ADVISOR_HOME=tmp_path)
    documents = SqlDocuments(open_database(settings.data_url))
    assert documents.workspaces() == [f":{TEAM_ID}"]


@pytest.mark.parametrize(
    "workspace", ["../../x", "", "acme", "T1/..", "t012ab34c", "E1:", "T" * 99]
)
def test_what_is_no_workspace_is_refused_with_what_to_give(tmp_path: Path, workspace: str) -> None:
    code, _, problem = index(tmp_path, "list", "--workspace", workspace)
    assert code == 2
    assert "T012AB34C" in problem
