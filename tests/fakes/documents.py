"""Teams' documents in memory."""

from collections.abc import Sequence

from knowledge.own.document import OwnDocument, Part
from knowledge.own.reading import document_id


class RememberedDocuments:
    """Documents of one text each, by workspace; the version is what they hold."""

    def __init__(self) -> None:
        self.texts: dict[str, dict[str, str]] = {}

    def add(self, workspace: str, name: str, text: str) -> None:
        """Add or replace a document."""
        self.texts.setdefault(workspace, {})[name] = text

    def version(self, workspace: str) -> str:
        """Return what changes whenever the workspace's documents do; empty if it has none."""
        held = self.texts.get(workspace)
        return repr(sorted(held.items())) if held else ""

    def count(self, workspace: str) -> int:
        """Return how many documents the workspace has."""
        return len(self.texts.get(workspace, {}))

    def documents(self, workspace: str) -> Sequence[OwnDocument]:
        """Return the workspace's documents in the order of their names."""
        return [
            OwnDocument(id=document_id(name), name=name, parts=(Part(place="page 1", text=text),))
            for name, text in sorted(self.texts.get(workspace, {}).items())
        ]
