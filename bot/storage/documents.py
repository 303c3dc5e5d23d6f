"""Teams' own documents in SQL: the truth, of which their indexes are a cache."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Engine, func, select
from sqlalchemy.orm import Session

from bot.storage.errors import unavailable_told
from bot.storage.tables import DocumentRow
from knowledge.own.document import OwnDocument


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list of documents shows of one."""

    id: str
    name: str
    added_at: datetime


class SqlDocuments:
    """The `OwnDocuments` on SQLite or PostgreSQL. Workspaces are named as `Place` names them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def version(self, workspace: str) -> str:
        """Return a digest of what the workspace has; empty if it has nothing."""
        wanted = select(DocumentRow.id, DocumentRow.digest).where(*_of(workspace))
        with self._session() as session:
            held = sorted(tuple(row) for row in session.execute(wanted))
        return hashlib.sha256(json.dumps(held).encode()).hexdigest() if held else ""

    def count(self, workspace: str) -> int:
        """Return how many documents the workspace has."""
        wanted = select(func.count()).select_from(DocumentRow).where(*_of(workspace))
        with self._session() as session:
            return session.scalar(wanted) or 0

    def documents(self, workspace: str) -> Sequence[OwnDocument]:
        """Return the workspace's documents in the order of their names."""
        wanted = select(DocumentRow).where(*_of(workspace)).order_by(DocumentRow.name)
        with self._session() as session:
            return [
                OwnDocument.model_validate({"id": row.id, "name": row.name, "parts": row.parts})
                for row in session.scalars(wanted)
            ]

    def listed(self, workspace: str) -> Sequence[Listed]:
        """Return what there is, in the order of names, without the texts."""
        columns = select(DocumentRow.id, DocumentRow.name, DocumentRow.added_at)
        with self._session() as session:
            rows = session.execute(columns.where(*_of(workspace)).order_by(DocumentRow.name))
            return [Listed(*row) for row in rows]

    def add(self, workspace: str, document: OwnDocument) -> bool:
        """Store the document in place of one of the same name; False if it is there as it is."""
        enterprise_id, team_id = _split(workspace)
        parts = [part.model_dump() for part in document.parts]
        digest = hashlib.sha256(json.dumps(parts).encode()).hexdigest()
        with self._session() as session, session.begin():
            held = session.get(DocumentRow, (enterprise_id, team_id, document.id))
            if held is not None and held.digest == digest:
                return False
            session.merge(
                DocumentRow(
                    enterprise_id=enterprise_id,
                    team_id=team_id,
                    id=document.id,
                    name=document.name,
                    digest=digest,
                    parts=parts,
                    added_at=datetime.now(UTC),
                )
            )
        return True

    def remove(self, workspace: str, document_id: str) -> bool:
        """Delete the document for good; False if the workspace has none of that id."""
        with self._session() as session, session.begin():
            held = session.get(DocumentRow, (*_split(workspace), document_id))
            if held is None:
                return False
            session.delete(held)
        return True

    def workspaces(self) -> Sequence[str]:
        """Return the workspaces that have documents."""
        wanted = select(DocumentRow.enterprise_id, DocumentRow.team_id).distinct()
        with self._session() as session:
            return sorted(":".join(row) for row in session.execute(wanted))

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with unavailable_told(), Session(self._engine) as session:
            yield session


def _of(workspace: str) -> tuple[ColumnElement[bool], ...]:
    enterprise_id, team_id = _split(workspace)
    return (DocumentRow.enterprise_id == enterprise_id, DocumentRow.team_id == team_id)


def _split(workspace: str) -> tuple[str, str]:
    enterprise_id, _, team_id = workspace.rpartition(":")
    return enterprise_id, team_id
