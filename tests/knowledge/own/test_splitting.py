from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers import Kind
from knowledge.own.document import OwnDocument, Part
from knowledge.own.headings import parts_of_markdown
from knowledge.own.splitting import (
    LONGEST_PASSAGE,
    LONGEST_SENTENCE,
    own_entries,
    own_passages,
)


def split(*parts: Part) -> list[str]:
    document = OwnDocument(id="own-1", name="handbook.pdf", parts=parts)
    return [passage.text for passage in own_passages([document])]


def test_a_passage_is_cited_by_file_and_place() -> None:
    parts = (Part(place="page 1", text="One."), Part(place="page 2", text="Two."))
    *_, last = own_passages([OwnDocument(id="own-1", name="handbook.pdf", parts=parts)])
    assert (last.title, last.section, last.text) == ("handbook.pdf", "page 2", "Two.")
    assert last.front.kind is Kind.DOCUMENT


def test_sentences_stay_together_up_to_a_length_and_places_never_do() -> None:
    long = "A fact " + "x" * (LONGEST_PASSAGE - 10) + "."
    assert split(
        Part(place="1", text=f"Short. Also short. {long}"), Part(place="2", text="Z.")
    ) == [
        "Short. Also short.",
        long,
        "Z.",
    ]


def test_items_and_rows_stand_alone_without_their_markdown() -> None:
    text = (
        "- **One** week.\n- Two [weeks](http://x).\n\n| Tier | Limit |\n| --- | --- |\n| A | 10 |"
    )
    assert split(Part(place="", text=text)) == ["One week.", "Two weeks.", "Tier: A; Limit: 10."]


def test_words_broken_at_a_line_end_are_joined() -> None:
    assert split(Part(place="page 1", text="The work-\nshop is on\nMonday.")) == [
        "The workshop is on Monday."
    ]


@given(st.text(max_size=3_000))
def test_no_word_is_lost_and_nothing_is_longer_than_its_limit(text: str) -> None:
    plain = "".join(c for c in text if c.isalnum() or c in " .\n")
    words = [word.strip(".") for word in plain.split() if any(c.isalnum() for c in word)]
    found = split(Part(place="", text=plain))
    joined = "".join(" ".join(found).split())
    assert all(word[:LONGEST_PASSAGE] in joined for word in words if not word[0].isdigit())
    assert all(len(passage) <= LONGEST_SENTENCE for passage in found)


def test_an_entry_is_led_to_by_its_heading_but_not_by_its_page() -> None:
    parts = (Part(place="Leave", text="12 days."), Part(place="page 2", text="Two."))
    passages = own_passages([OwnDocument(id="own-1", name="a.md", parts=parts)])
    assert [one.text for one in own_entries(passages)] == ["Leave: 12 days.", "Two."]


def test_headings_name_those_above_them_and_code_holds_none() -> None:
    text = "Before.\n# A\n## B\nIn b.\n```\n# no heading\n```\n## C\nIn c.\n# D\n"
    parts = parts_of_markdown(text)
    assert [part.place for part in parts] == ["", "A: B", "A: C"]
    assert "# no heading" in parts[1].text
