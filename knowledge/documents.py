"""Corpus documents: Markdown files with validated front matter."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.answers import Kind
from knowledge.errors import CorpusError

_FENCE = "---"


class FrontMatter(BaseModel):
    """The head of a corpus file.

    `row_sentence` turns a row of the document's table into a sentence: `{row}` is its first cell,
    `{Column}` the cell under that heading. `unstated` marks a document of things that the sources
    do not state: its passages answer by refusing. `companies` marks the article's own cases: each
    row is of one of its companies.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    title: str = Field(min_length=1)
    kind: Kind
    source: str = Field(min_length=1)
    link: str | None
    date: date | None
    row_sentence: str | None = None
    unstated: bool = False
    companies: bool = False


@dataclass(frozen=True, slots=True)
class CorpusDocument:
    """One file of the corpus. `body_line` is the line of the file on which `body` begins."""

    front: FrontMatter
    body: str
    body_line: int


@cache
def load_corpus() -> tuple[CorpusDocument, ...]:
    """Return the packaged corpus in the order of its file names. Raises `CorpusError`."""
    folder = files("knowledge").joinpath("corpus")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".md"))
    return parse_files((name, folder.joinpath(name).read_text("utf-8")) for name in names)


def parse_files(named_texts: Iterable[tuple[str, str]]) -> tuple[CorpusDocument, ...]:
    """Parse (file name, text) pairs; two files must not share an id. Raises `CorpusError`."""
    documents: dict[str, CorpusDocument] = {}
    for name, text in named_texts:
        document = parse_document(name, text)
        if document.front.id in documents:
            raise CorpusError(name, 1, f"another file has the id {document.front.id!r}")
        documents[document.front.id] = document
    return tuple(documents.values())


def parse_document(name: str, text: str) -> CorpusDocument:
    """Parse one file; `name` is for messages. Raises `CorpusError`."""
    lines = text.splitlines()
    if not lines or lines[0] != _FENCE:
        raise CorpusError(name, 1, f"the file must begin with a line {_FENCE!r}")
    try:
        end = lines.index(_FENCE, 1)
    except ValueError:
        raise CorpusError(name, 1, f"no line {_FENCE!r} ends the front matter") from None
    front = _front_matter(name, lines[1:end])
    return CorpusDocument(front, "\n".join(lines[end + 1 :]), end + 2)


def _front_matter(name: str, lines: list[str]) -> FrontMatter:
    try:
        return FrontMatter.model_validate(yaml.safe_load("\n".join(lines)))
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 2 if problem.problem_mark else 1
        raise CorpusError(name, line, f"not YAML: {problem.problem}") from problem
    except ValidationError as problem:
        first = problem.errors(include_url=False)[0]
        field = str(first["loc"][0]) if first["loc"] else ""
        raise CorpusError(name, _line_of(field, lines), f"{field}: {first['msg']}") from problem


def _line_of(field: str, lines: list[str]) -> int:
    for number, line in enumerate(lines, start=2):
        if field and line.startswith(f"{field}:"):
            return number
    return 1
