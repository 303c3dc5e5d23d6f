"""Converts one file in a process of its own: `python -m knowledge.own.convert FORMAT FILE`.

Prints the parts as JSON. Bounded, since a small file can unpack into anything.
"""

import json
import resource
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.own.document import Part
from knowledge.own.headings import parts_of_markdown
from knowledge.own.reading import ENCRYPTED, TOO_MANY_PAGES, Format

if TYPE_CHECKING:
    from pdfplumber.page import Page

MOST_PAGES = 2_000
MOST_MEMORY_BYTES = 3_000_000_000
MOST_CPU_S = 150


def main() -> int:
    """Print the parts of the file, or return the exit code that says what is wrong."""
    form, file = Format(sys.argv[1]), Path(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
    parts = _pages(file) if form is Format.PDF else parts_of_markdown(_markdown(file, form))
    if isinstance(parts, int):
        return parts
    json.dump([part.model_dump() for part in parts], sys.stdout)
    return 0


def _markdown(file: Path, form: Format) -> str:
    # Imported here, as each brings its own parsers and only one is needed.
    from markitdown import MarkItDown, StreamInfo  # noqa: PLC0415

    info = StreamInfo(extension=f".{form.value}", charset="utf-8" if form is Format.HTML else None)
    with file.open("rb") as stream:
        return MarkItDown(enable_plugins=False).convert_stream(stream, stream_info=info).markdown


def _pages(file: Path) -> Sequence[Part] | int:
    import pdfplumber  # noqa: PLC0415 - see _markdown
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415
    from pdfplumber.utils.exceptions import PdfminerException  # noqa: PLC0415

    try:
        with pdfplumber.open(file) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                return TOO_MANY_PAGES
            return [_page(number, page) for number, page in enumerate(pdf.pages, start=1)]
    except PdfminerException as problem:
        if isinstance(problem.args[0], PDFPasswordIncorrect):
            return ENCRYPTED
        raise


def _page(number: int, page: "Page") -> Part:
    text = page.extract_text()
    page.close()  # or its parsed layout stays in memory until the last page is read
    return Part(place=f"page {number}", text=text)


if __name__ == "__main__":
    sys.exit(main())
