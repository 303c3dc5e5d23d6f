"""A team's document as text with places, and the seam to where documents are kept."""

from collections.abc import Sequence
from typing import Protocol

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """Text in one place of a document: a page, or what stands under a heading.

    `place` is what a citation names, such as "page 3" or "Leave: sick days"; empty before the first
    heading. Texts are Markdown, since tables and lists are read from it.
    """

    model_config = ConfigDict(frozen=True)

    place: str
    text: str


class OwnDocument(BaseModel):
    """One document of a team. `id` depends on the name alone, so adding it again replaces it."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    parts: tuple[Part, ...]


class OwnDocuments(Protocol):
    """Where teams' documents are kept, each workspace's apart from all others'."""

    def version(self, workspace: str) -> str:
        """Return what changes whenever the workspace's documents do; empty if it has none.

        Cheap, since it is asked with each question.
        """
        ...

    def count(self, workspace: str) -> int:
        """Return how many documents the workspace has."""
        ...

    def documents(self, workspace: str) -> Sequence[OwnDocument]:
        """Return the workspace's documents in the order of their names."""
        ...
