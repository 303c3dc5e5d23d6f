"""Files are read within limits; what cannot be read says why and what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.errors import DocumentUnreadable
from knowledge.own import reading
from knowledge.own.reading import read_document
from tests.own_files import write_docx, write_pdf

HTML = "<html><body><h1>Desk</h1><p>Answers in <b>4 hours</b>.</p><script>x()</script></body>"


def places(file: Path) -> list[tuple[str, str]]:
    return [(part.place, part.text) for part in read_document(file, name=file.name).parts]


def test_a_pdf_is_read_page_by_page(tmp_path: Path) -> None:
    file = write_pdf(tmp_path / "a.pdf", ["Sick leave is 12 days.", "Parking costs 40 euros."])
    assert places(file) == [
        ("page 1", "Sick leave is 12 days."),
        ("page 2", "Parking costs 40 euros."),
    ]


def test_a_docx_is_read_by_its_headings(tmp_path: Path) -> None:
    text = [("Heading1", "Travel"), ("Heading2", "Hotels"), ("Normal", "120 euros a night.")]
    file = write_docx(tmp_path / "a.docx", text)
    assert places(file) == [("Travel: Hotels", "120 euros a night.")]


def test_html_is_read_without_its_scripts(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text(HTML)
    assert places(file) == [("Desk", "Answers in **4 hours**.")]


def test_text_is_read_with_and_without_a_mark_of_its_encoding(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        (tmp_path / "a.txt").write_text("Zoë is here.", encoding=encoding)
        assert places(tmp_path / "a.txt") == [("", "Zoë is here.")]


def cut_pdf(file: Path) -> None:
    file.write_bytes(write_pdf(file, ["text"]).read_bytes()[:200])


def bomb(file: Path) -> None:
    write_docx(file, [("Normal", "x")], padding=reading.MOST_EXPANDED_BYTES + 1)


BAD: list[tuple[str, Callable[[Path], object], str]] = [
    ("empty.md", lambda file: file.write_text(" \n"), "empty"),
    ("blank.pdf", lambda file: write_pdf(file, ["", ""]), "text recognition"),
    ("locked.pdf", lambda file: write_pdf(file, ["x"], encrypted=True), "without a password"),
    ("cut.pdf", cut_pdf, "save it anew"),
    ("text.pdf", lambda file: file.write_text("hello"), "no PDF"),
    ("text.docx", lambda file: file.write_text("hello"), "no DOCX"),
    ("old.docx", lambda file: file.write_bytes(b"\xd0\xcf\x11\xe0" + b"x" * 99), "encrypted"),
    ("bomb.docx", bomb, "unpacked"),
    ("junk.txt", lambda file: file.write_bytes(bytes(range(256))), "UTF-8"),
    ("junk.md", lambda file: file.write_bytes(b"abc\0def"), "no text"),
    ("a.xls", lambda file: file.write_text("x"), r"these are: \.txt"),
    ("away.txt", lambda file: file.unlink(missing_ok=True), "cannot be opened"),
]


@pytest.mark.parametrize(("name", "write", "says"), BAD, ids=[name for name, *_ in BAD])
def test_what_cannot_be_read_is_named_with_the_way_out(
    tmp_path: Path, name: str, write: Callable[[Path], object], says: str
) -> None:
    write(tmp_path / name)
    with pytest.raises(DocumentUnreadable, match=says) as raised:
        read_document(tmp_path / name, name=name)
    assert str(raised.value).startswith(f"{name}: ")


def test_a_file_over_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x" * 101)
    monkeypatch.setattr(reading, "MOST_BYTES", 100)
    with pytest.raises(DocumentUnreadable, match="larger than"):
        read_document(tmp_path / "a.txt", name="a.txt")


def test_a_text_over_the_limit_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x" * 101)
    monkeypatch.setattr(reading, "MOST_CHARACTERS", 100)
    with pytest.raises(DocumentUnreadable, match="100 characters"):
        read_document(tmp_path / "a.txt", name="a.txt")


def test_a_file_that_takes_too_long_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_pdf(tmp_path / "a.pdf", ["text"])
    monkeypatch.setattr(reading, "CONVERSION_TIMEOUT_S", 0.001)
    with pytest.raises(DocumentUnreadable, match="took over"):
        read_document(file, name="a.pdf")


def test_a_pdf_of_too_many_pages_is_refused(tmp_path: Path) -> None:
    file = write_pdf(tmp_path / "a.pdf", ["x"] * 2_001)
    with pytest.raises(DocumentUnreadable, match="too many pages"):
        read_document(file, name="a.pdf")
