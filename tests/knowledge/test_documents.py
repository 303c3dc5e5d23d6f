import pytest

from knowledge.documents import load_corpus, parse_document, parse_files
from knowledge.errors import CorpusError

HEAD = """---
id: a-file
title: A file
kind: article
source: somewhere
link: null
date: null
---
"""


def test_the_packaged_corpus_is_valid() -> None:
    assert len(load_corpus()) > 20


def test_body_line_is_where_the_body_begins() -> None:
    document = parse_document("a.md", HEAD + "# Title\n")
    assert (document.body, document.body_line) == ("# Title", 9)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("# no front matter", 1, "must begin"),
        ("---\nid: x\n", 1, "ends the front matter"),
        (HEAD.replace("kind: article", "kind: gossip"), 4, "kind"),
        (HEAD.replace("title: A file", "title: [open"), 4, "not YAML"),
        (HEAD.replace("date: null", "date: null\nsize: 3"), 8, "size"),
    ],
)
def test_a_broken_file_is_named_with_its_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(CorpusError, match=problem) as raised:
        parse_document("broken.md", text)
    assert (raised.value.file, raised.value.line) == ("broken.md", line)


def test_two_files_with_one_id_are_refused() -> None:
    with pytest.raises(CorpusError, match="'a-file'"):
        parse_files([("a.md", HEAD), ("b.md", HEAD)])
