"""Documents in SQL, on both databases; no workspace sees another's."""

from sqlalchemy import Engine

from bot.storage.documents import SqlDocuments
from knowledge.own.document import OwnDocument, Part


def document(name: str, text: str = "text") -> OwnDocument:
    return OwnDocument(id=f"own-{name}", name=name, parts=(Part(place="page 1", text=text),))


def test_what_is_added_comes_back_to_its_workspace_alone(engine: Engine) -> None:
    documents = SqlDocuments(engine)
    documents.add("E1:T1", document("b"))
    documents.add("E1:T1", document("a"))
    documents.add(":T1", document("c"))
    assert list(documents.documents("E1:T1")) == [document("a"), document("b")]
    assert [one.name for one in documents.listed(":T1")] == ["c"]
    assert list(documents.documents("E1:T2")) == []
    assert [documents.count(one) for one in ("E1:T1", ":T1", "E1:T2")] == [2, 1, 0]
    assert documents.workspaces() == [":T1", "E1:T1"]


def test_the_version_changes_with_the_content_alone(engine: Engine) -> None:
    documents = SqlDocuments(engine)
    assert documents.version(":T1") == ""
    assert documents.add(":T1", document("a"))
    first = documents.version(":T1")
    assert not documents.add(":T1", document("a"))
    documents.add(":T2", document("b"))
    assert documents.version(":T1") == first
    assert documents.add(":T1", document("a", "another text"))
    assert documents.version(":T1") not in ("", first)


def test_what_is_removed_is_gone_and_only_from_its_workspace(engine: Engine) -> None:
    documents = SqlDocuments(engine)
    for workspace in (":T1", ":T2"):
        documents.add(workspace, document("a"))
    assert documents.remove(":T1", "own-a")
    assert not documents.remove(":T1", "own-a")
    assert documents.version(":T1") == ""
    assert list(documents.documents(":T2")) == [document("a")]
