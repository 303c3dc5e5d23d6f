"""Passages: the corpus as sentences that stand alone, each with its place and its source."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.answers import Kind
from knowledge.documents import CorpusDocument, FrontMatter
from knowledge.errors import CorpusError

_ASKED_AS = "Asked as"
_NOT_ANSWERED = "Not answered"
_TAGGED = re.compile(
    r"^(?P<text>.*?)"
    r"(?:\s\[(?P<seen>[PS])(?P<vendor>, vendor)?\]\s\[(?P<label>[^\]]+)\](?:\((?P<link>\S+)\))?)?$"
)
_NOTE = re.compile(r"^  - (?P<name>About|Asked as|Not answered): (?P<value>.+)$")


@dataclass(frozen=True, slots=True)
class Passage:
    """One fact, never cut: a list item, or a table row made a sentence.

    `id` is document/section#number, or document/row. `asked_as` are ways to ask for it, indexed
    beside the text; `not_answered` are near misses: questions beside it that no passage answers,
    indexed too but never found. `about` are the ids (or beginnings of ids) that a caveat or a gap
    speaks of. `cells` holds a row's cells by column. `vendor` marks a company's report of its own
    result.
    """

    id: str
    text: str
    front: FrontMatter
    section: str
    source: str
    title: str
    asked_as: tuple[str, ...] = ()
    not_answered: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    row: str = ""
    cells: Mapping[str, str] = field(default_factory=dict, hash=False)
    vendor: bool = False

    @property
    def stands_as_answer(self) -> bool:
        """Whether it can answer a question; gaps, and caveats nobody asks for, cannot."""
        return not self.front.unstated and (
            self.front.kind is not Kind.CAVEAT or bool(self.asked_as)
        )

    @property
    def is_of_team(self) -> bool:
        """Whether it is from a team's own document, and not from the corpus."""
        return self.front.kind is Kind.DOCUMENT

    def is_about(self, passage_id: str) -> bool:
        """Tell whether this caveat or gap speaks of the passage or of a part that holds it."""
        return any(re.match(rf"{re.escape(part)}(?![\w-])", passage_id) for part in self.about)


def passages_of(documents: Iterable[CorpusDocument]) -> tuple[Passage, ...]:
    """Return all passages in corpus order. Raises `CorpusError`."""
    return tuple(passage for document in documents for passage in _passages(document))


def slug(text: str) -> str:
    """Return text as a part of an id: lower case, words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _passages(document: CorpusDocument) -> Iterator[Passage]:
    section, count = "", 0
    header: tuple[str, ...] = ()
    lines = document.body.splitlines()
    for offset, line in enumerate(lines):
        number = document.body_line + offset
        if line.startswith("## "):
            section, count, header = line.removeprefix("## "), 0, ()
        elif line.startswith("- "):
            count += 1
            yield _item(document, section, count, line[2:], _notes(document, lines, offset))
        elif line.startswith("|") and not header:
            header = _cells(line)
        elif line.startswith("|") and not line.startswith("| ---"):
            yield _row(document, section, header, _cells(line), number)
        elif line.strip() and not line.startswith(("# ", "  - ", "| ---")):
            raise CorpusError(
                document.front.id, number, f"neither heading, list nor table: {line!r}"
            )


def _notes(document: CorpusDocument, lines: Sequence[str], item: int) -> dict[str, tuple[str, ...]]:
    notes = {}
    for offset in range(item + 1, len(lines)):
        if not lines[offset].startswith("  "):
            break
        note = _NOTE.match(lines[offset])
        if note is None:
            line = document.body_line + offset
            raise CorpusError(document.front.id, line, f"unknown note {lines[offset].strip()!r}")
        notes[note["name"]] = _listed(note["value"])
    _check_near_misses(document, document.body_line + item, notes)
    return notes


def _check_near_misses(
    document: CorpusDocument, line: int, notes: Mapping[str, tuple[str, ...]]
) -> None:
    """Raise `CorpusError` where a near miss contradicts what it stands beside."""
    near_misses = notes.get(_NOT_ANSWERED, ())
    if near_misses and document.front.unstated:
        raise CorpusError(document.front.id, line, f"a gap answers nothing: no {_NOT_ANSWERED!r}")
    for both in set(near_misses).intersection(notes.get(_ASKED_AS, ())):
        raise CorpusError(
            document.front.id, line, f"{both!r} is both {_ASKED_AS!r} and {_NOT_ANSWERED!r}"
        )


def _item(
    document: CorpusDocument,
    section: str,
    count: int,
    text: str,
    notes: Mapping[str, tuple[str, ...]],
) -> Passage:
    front = document.front
    tagged = _TAGGED.match(text)
    if tagged is None:
        raise CorpusError(front.id, document.body_line, f"not a sentence: {text!r}")
    return Passage(
        id=f"{front.id}/{slug(section)}#{count}",
        text=tagged["text"],
        front=front,
        section=section,
        source=tagged["link"] or tagged["label"] or front.link or front.id,
        title=tagged["label"] or front.title,
        asked_as=notes.get(_ASKED_AS, ()),
        not_answered=notes.get(_NOT_ANSWERED, ()),
        about=notes.get("About", ()),
        vendor=tagged["vendor"] is not None,
    )


def _row(
    document: CorpusDocument,
    section: str,
    header: tuple[str, ...],
    cells: tuple[str, ...],
    line: int,
) -> Passage:
    front = document.front
    if front.row_sentence is None or len(cells) != len(header):
        raise CorpusError(front.id, line, "a table needs row_sentence and a cell for each column")
    named = dict(zip(header, cells, strict=True))
    notes = {name: _listed(named.pop(name, "")) for name in (_ASKED_AS, _NOT_ANSWERED)}
    _check_near_misses(document, line, notes)
    row = cells[0]
    return Passage(
        id=f"{front.id}/{slug(row)}",
        text=front.row_sentence.format(row=_inside_sentence(row), **named),
        front=front,
        section=section,
        source=front.link or front.id,
        title=front.title,
        asked_as=notes[_ASKED_AS],
        not_answered=notes[_NOT_ANSWERED],
        row=row,
        cells=named,
    )


def _inside_sentence(row: str) -> str:
    """Lower the first letter of a common word; a name such as TechCorp keeps its capitals."""
    first = row.split(maxsplit=1)[0]
    return row if first[1:] != first[1:].lower() else row[0].lower() + row[1:]


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
