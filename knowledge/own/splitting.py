"""A team's documents as passages: sentences of one place, never cut inside a sentence."""

import re
from collections.abc import Iterable, Iterator

from knowledge.answers import Kind
from knowledge.documents import FrontMatter
from knowledge.entries import Entry, entry
from knowledge.own.document import OwnDocument, Part
from knowledge.passages import Passage

LONGEST_PASSAGE = 320
"""Characters up to which sentences of a paragraph stay together: about two or three."""

LONGEST_SENTENCE = 1_000
"""What is longer has no full stops, such as a list run together, and is cut between words."""

_PAGE = re.compile(r"page \d+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[\"'(\[]?[A-Z0-9\u00c0-\u00de])")
_ITEM = re.compile(r"^\s*(?:[-*+\u2022]|\d{1,3}[.)])\s+")
_RULE = re.compile(r"^[\s|:=-]+$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(\*\*|__|`)(.+?)\1")
_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def own_passages(documents: Iterable[OwnDocument]) -> tuple[Passage, ...]:
    """Return the passages of all documents, in order."""
    return tuple(passage for document in documents for passage in _passages(document))


def own_entries(passages: Iterable[Passage]) -> tuple[Entry, ...]:
    """Return the entries of own passages: each text after its heading, which says what it is of."""
    return tuple(entry(passage, _under_heading(passage)) for passage in passages)


def _under_heading(passage: Passage) -> str:
    headed = passage.section and not _PAGE.fullmatch(passage.section)
    return f"{passage.section}: {passage.text}" if headed else passage.text


def _passages(document: OwnDocument) -> Iterator[Passage]:
    front = FrontMatter(
        id=document.id,
        title=document.name,
        kind=Kind.DOCUMENT,
        source=document.name,
        link=None,
        date=None,
    )
    texts = ((part.place, text) for part in document.parts for text in _texts(part))
    for number, (place, text) in enumerate(texts, start=1):
        yield Passage(
            id=f"{document.id}/{number}",
            text=text,
            front=front,
            section=place,
            source=document.name,
            title=document.name,
        )


def _texts(part: Part) -> Iterator[str]:
    for block in _blocks(part.text):
        yield from _grouped(_sentences(block))


def _blocks(text: str) -> Iterator[str]:
    """Return paragraphs, list items and table rows, each on one line without its Markdown."""
    lines: list[str] = []
    header: list[str] = []
    for line in [*_HYPHENATED.sub("", text).splitlines(), ""]:
        is_row = line.lstrip().startswith("|")
        if lines and (is_row or not line.strip() or _ITEM.match(line)):
            yield _plain(" ".join(lines))
            lines = []
        if not is_row:
            header = []
            lines += [_ITEM.sub("", line)] if line.strip() and not _RULE.match(line) else []
        elif not header:
            header = _cells(line)
        elif not _RULE.match(line):
            yield _row(header, _cells(line))


def _row(header: list[str], cells: list[str]) -> str:
    """Return a table row as a sentence that stands alone."""
    named = (f"{name}: {cell}" if name else cell for name, cell in zip(header, cells, strict=False))
    return _plain("; ".join(part for part in named if part)) + "."


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _plain(text: str) -> str:
    shown = _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text))
    printable = "".join(c if c.isprintable() else " " for c in shown)
    return " ".join(printable.split())


def _sentences(block: str) -> Iterator[str]:
    for sentence in _SENTENCE_END.split(block):
        rest = sentence
        while len(rest) > LONGEST_SENTENCE:
            end = rest.rfind(" ", 1, LONGEST_SENTENCE)
            cut = end if end > 0 else LONGEST_SENTENCE
            yield rest[:cut]
            rest = rest[cut:].lstrip()
        if any(character.isalnum() for character in rest):
            yield rest


def _grouped(sentences: Iterable[str]) -> Iterator[str]:
    group = ""
    for sentence in sentences:
        if group and len(group) + 1 + len(sentence) > LONGEST_PASSAGE:
            yield group
            group = ""
        group = f"{group} {sentence}".strip()
    if group:
        yield group
