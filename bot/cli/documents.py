"""`advisor-bot index add|list|remove`: a team's own documents."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.index import index_app
from bot.cli.library import (
    HomeOption,
    documents_of,
    knowledge_errors_told,
    progress_bar,
    settings_at,
)
from bot.cli.screen import fail, tell
from bot.cli.workspaces import WorkspaceOption, workspace_to_add_to
from bot.settings import Settings
from bot.storage.documents import SqlDocuments
from knowledge.errors import DocumentUnreadable

# The rest of knowledge is imported where the index is built: the model takes seconds to load.


@index_app.command()
def add(
    paths: Annotated[list[Path], typer.Argument(help="Files, or directories with all in them.")],
    *,
    home: HomeOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Add Markdown, text, HTML, PDF or DOCX to what is searched for one workspace, and only it.

    A file of the same name is replaced. What cannot be read is named, and the rest goes on. A
    running bot uses the documents from its next answer on.
    """
    settings = settings_at(home)
    owner = workspace_to_add_to(settings, workspace)
    documents = documents_of(settings)
    outcomes = [_added(documents, owner, file, name) for file, name in _named(paths)]
    if not outcomes:
        fail("There is no file to add there.", code=1)
    _index(settings, documents, owner)
    raise typer.Exit(int(not all(outcomes)))


@index_app.command("list")
def list_documents(*, home: HomeOption = None, workspace: WorkspaceOption = None) -> None:
    """List a workspace's documents: id, when added, name."""
    settings = settings_at(home)
    owner = workspace_to_add_to(settings, workspace)
    listed = documents_of(settings).listed(owner)
    for one in listed:
        typer.echo(f"{one.id}  {one.added_at:%Y-%m-%d}  {one.name}")
    if not listed:
        tell(f"Workspace {owner.strip(':')} has no documents: `advisor-bot index add PATH`.")


@index_app.command()
def remove(
    document: Annotated[str, typer.Argument(help="The document's ID or name, as listed.")],
    *,
    home: HomeOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Remove a document for good. A running bot does not cite it any more."""
    settings = settings_at(home)
    owner = workspace_to_add_to(settings, workspace)
    documents = documents_of(settings)
    found = [one for one in documents.listed(owner) if document in (one.id, one.name)]
    if not found:
        fail(f"There is no document {document!r}; `advisor-bot index list` shows them.", code=1)
    documents.remove(owner, found[0].id)
    typer.echo(f"Removed {found[0].name}.")
    _index(settings, documents, owner)


def _added(documents: SqlDocuments, owner: str, file: Path, name: str) -> bool:
    """Add one file and say so; false if it cannot be read."""
    from knowledge.own.reading import read_document  # noqa: PLC0415 - see above

    try:
        document = read_document(file, name=name)
    except DocumentUnreadable as problem:
        tell(f"Not added: {problem}.")
        return False
    changed = documents.add(owner, document)
    typer.echo(f"{'Added' if changed else 'Unchanged'}: {name} ({document.id})")
    return True


def _named(paths: list[Path]) -> Iterator[tuple[Path, str]]:
    """Return each file with the name that it is cited by: under a directory, the path from it."""
    from knowledge.own.reading import FORMATS  # noqa: PLC0415 - see above

    for path in paths:
        if not path.is_dir():
            yield path, _shown(path.name)
            continue
        inside = (file for file in sorted(path.rglob("*")) if file.is_file())
        for file in inside:
            within = file.relative_to(path)
            if file.is_symlink() or any(part.startswith(".") for part in within.parts):
                continue
            if file.suffix.lower() in FORMATS:
                yield file, _shown(within.as_posix())
            else:
                tell(f"Passed over: {_shown(within.as_posix())}, not of a kind that is read.")


def _shown(name: str) -> str:
    """Return the name without what acts on a screen: line ends, escapes, marks of direction."""
    return "".join(mark if mark.isprintable() else "\N{REPLACEMENT CHARACTER}" for mark in name)


def _index(settings: Settings, documents: SqlDocuments, owner: str) -> None:
    """Index what the workspace now has; a bot that runs elsewhere does so by itself."""
    from knowledge.embedding import open_embedder  # noqa: PLC0415
    from knowledge.indexes import team_indexes  # noqa: PLC0415
    from knowledge.own.splitting import own_entries, own_passages  # noqa: PLC0415

    entries = own_entries(own_passages(documents.documents(owner)))
    with knowledge_errors_told(), progress_bar() as report:
        indexes = team_indexes(settings.home, settings.chroma_url, owner)
        if not entries:
            indexes.drop()
            return
        built = indexes.ensure(entries, open_embedder(settings.embedding_model), report)
    passages = "1 passage" if len(entries) == 1 else f"{len(entries)} passages"
    typer.echo(f"{passages} indexed, {built.reused} as before.")
