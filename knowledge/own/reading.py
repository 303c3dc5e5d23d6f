"""Reads a file of a team's: Markdown, text, HTML, PDF or DOCX, within limits.

What others' files make a parser do cannot be foreseen, so PDF, DOCX and HTML are converted in a
child process whose memory and time are bounded.
"""

import hashlib
import json
import subprocess
import sys
import zipfile
from enum import StrEnum
from pathlib import Path

from knowledge.errors import DocumentUnreadable
from knowledge.own.document import OwnDocument, Part
from knowledge.own.headings import parts_of_markdown

MOST_BYTES = 50_000_000
MOST_EXPANDED_BYTES = 250_000_000
MOST_CHARACTERS = 5_000_000
"""About two thousand dense pages; more is a library, better split by subject."""

CONVERSION_TIMEOUT_S = 180
TOO_MANY_PAGES, ENCRYPTED = 3, 4
"""How the child process ends when it knows what is wrong."""

_OLE = b"\xd0\xcf\x11\xe0"
"""Begins an encrypted DOCX, and Word files of before 2007."""


class Format(StrEnum):
    """What can be read, by how it is read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


FORMATS = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
}


def read_document(file: Path, *, name: str) -> OwnDocument:
    """Return the file as a document of that name. Raises `DocumentUnreadable`."""
    form = FORMATS.get(file.suffix.lower())
    if form is None and not file.exists():
        raise DocumentUnreadable(name, "there is no such file")
    if form is None:
        known = ", ".join(FORMATS)
        raise DocumentUnreadable(name, f"files of this kind are not read; these are: {known}")
    if file.exists() and not file.is_file():  # a pipe would be waited on for ever
        raise DocumentUnreadable(name, "it is not a file")
    parts = _parts(file, form, name)
    if not any(part.text.strip() for part in parts):
        raise DocumentUnreadable(
            name, "it holds no text; if it is scanned, run text recognition over it first"
        )
    if sum(len(part.text) for part in parts) > MOST_CHARACTERS:
        raise DocumentUnreadable(
            name, f"it holds over {MOST_CHARACTERS:,} characters; split it and add the pieces"
        )
    return OwnDocument(id=document_id(name), name=name, parts=parts)


def document_id(name: str) -> str:
    """Return the id of the document of that name."""
    return f"own-{hashlib.sha256(name.encode()).hexdigest()[:10]}"


def _parts(file: Path, form: Format, name: str) -> tuple[Part, ...]:
    content = _content(file, name)
    match form:
        case Format.TEXT:
            return (Part(place="", text=_text(content, name)),)
        case Format.MARKDOWN:
            return parts_of_markdown(_text(content, name))
        case Format.HTML:
            _text(content, name)
        case Format.PDF:
            _check_pdf(content, name)
        case Format.DOCX:
            _check_docx(file, content, name)
    return _converted(file, form, name)


def _content(file: Path, name: str) -> bytes:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise DocumentUnreadable(
                name, f"it is larger than {MOST_BYTES // 1_000_000} MB; split it"
            )
        content = file.read_bytes()
    except OSError as problem:
        raise DocumentUnreadable(name, f"it cannot be opened: {problem.strerror}") from problem
    if not content.strip():
        raise DocumentUnreadable(name, "it is empty")
    return content


def _text(content: bytes, name: str) -> str:
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as problem:
        raise DocumentUnreadable(name, "it is not text in UTF-8; save it as that") from problem
    if "\x00" in text:
        raise DocumentUnreadable(name, "it is no text, whatever its name says")
    return text


def _check_pdf(content: bytes, name: str) -> None:
    if b"%PDF-" not in content[:1024]:
        raise DocumentUnreadable(name, "it is no PDF, whatever its name says")


def _check_docx(file: Path, content: bytes, name: str) -> None:
    if content.startswith(_OLE):
        raise DocumentUnreadable(
            name, "it is encrypted, or of an old Word; save it as .docx without a password"
        )
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as problem:
        raise DocumentUnreadable(name, "it is no DOCX, whatever its name says") from problem
    if "word/document.xml" not in {member.filename for member in members}:
        raise DocumentUnreadable(name, "it is no DOCX, whatever its name says")
    if sum(member.file_size for member in members) > MOST_EXPANDED_BYTES:
        raise DocumentUnreadable(
            name, f"unpacked it is larger than {MOST_EXPANDED_BYTES // 1_000_000} MB; not opened"
        )


def _converted(file: Path, form: Format, name: str) -> tuple[Part, ...]:
    command = [sys.executable, "-m", "knowledge.own.convert", form.value, str(file.resolve())]
    try:
        child = subprocess.run(  # noqa: S603 - our own module; the file is only an argument
            command, capture_output=True, timeout=CONVERSION_TIMEOUT_S, check=False
        )
    except subprocess.TimeoutExpired as problem:
        raise DocumentUnreadable(
            name, f"reading it took over {CONVERSION_TIMEOUT_S} s; split it, or save it anew"
        ) from problem
    if child.returncode == ENCRYPTED:
        raise DocumentUnreadable(name, "it is encrypted; save it without a password")
    if child.returncode == TOO_MANY_PAGES:
        raise DocumentUnreadable(name, "it has too many pages; split it and add the pieces")
    if child.returncode != 0:
        raise DocumentUnreadable(name, "it is damaged or too complex to read; save it anew")
    return tuple(Part.model_validate(part) for part in json.loads(child.stdout))
