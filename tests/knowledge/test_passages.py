import pytest

from knowledge.documents import CorpusDocument, FrontMatter, parse_document
from knowledge.errors import CorpusError
from knowledge.passages import passages_of

FRONT = {
    "id": "cost",
    "title": "Cost",
    "kind": "article",
    "source": "s",
    "link": None,
    "date": None,
}
TABLE = """## Figures

| Cost element | RAG | Fine-tuning | Asked as | Not answered |
| --- | --- | --- | --- | --- |
| Initial setup | $50K | $200K | upfront; to start | who was paid |
"""


def document(body: str, **front: object) -> CorpusDocument:
    return CorpusDocument(FrontMatter.model_validate({**FRONT, **front}), body, 10)


def test_a_table_row_becomes_a_sentence_that_stands_alone() -> None:
    sentence = "The article puts {row} at {RAG} for RAG and {Fine-tuning} for fine-tuning."
    (row,) = passages_of([document(TABLE, row_sentence=sentence)])
    assert row.text == "The article puts initial setup at $50K for RAG and $200K for fine-tuning."
    assert (row.id, row.section, row.asked_as, row.not_answered) == (
        "cost/initial-setup",
        "Figures",
        ("upfront", "to start"),
        ("who was paid",),
    )


def test_a_list_item_keeps_its_source_and_notes() -> None:
    body = """## Facts

- It cost $4. [P, vendor] [A paper](https://example.org/p)
  - Asked as: what did it cost; price
  - Not answered: who paid; when was it paid
  - About: cost/figures
"""
    (fact,) = passages_of([document(body)])
    assert (fact.text, fact.source, fact.title) == (
        "It cost $4.",
        "https://example.org/p",
        "A paper",
    )
    assert fact.vendor
    assert fact.asked_as == ("what did it cost", "price")
    assert fact.not_answered == ("who paid", "when was it paid")
    assert fact.is_about("cost/figures#1")
    assert not fact.is_about("cost/figures-of-others")


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("## A\n\nstray text", 12),
        ("## A\n- item\n  - Nonsense: x", 12),
        ("## A\n- item\n  - Not answered:", 12),
        ("## A\n- item\n  - Not answered who", 12),
        ("## A\n- item\n  - Asked as: a\n  - Not answered: b; a", 11),
        (TABLE, 14),
    ],
)
def test_what_breaks_the_format_is_named_with_its_line(body: str, line: int) -> None:
    with pytest.raises(CorpusError) as raised:
        passages_of([document(body)])
    assert raised.value.line == line


def test_a_near_miss_of_a_gap_is_an_error_as_a_gap_answers_nothing() -> None:
    body = "## A\n- Nobody says who.\n  - Not answered: when"
    assert passages_of([document(body)])
    with pytest.raises(CorpusError, match="line 11: a gap"):
        passages_of([document(body, unstated=True)])


def test_a_name_keeps_its_capitals_inside_a_row_sentence() -> None:
    table = TABLE.replace("Initial setup", "TechCorp")
    (row,) = passages_of([document(table, row_sentence="Here {row} has {RAG}.")])
    assert row.text == "Here TechCorp has $50K."


def test_parsing_keeps_the_line_of_a_real_file() -> None:
    text = "---\nid: a\ntitle: t\nkind: case\nsource: s\nlink: null\ndate: null\n---\n\nstray"
    with pytest.raises(CorpusError, match="line 10"):
        passages_of([parse_document("a.md", text)])
