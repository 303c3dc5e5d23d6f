from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.attributes import AttributeName, Attributes, Statement
from advisor.roadmap import plan_roadmap
from bot.dialogue.actions import RoadmapForm
from bot.dialogue.exhibits import Exported, Recorded
from bot.views.documents import Document, document_of
from tests.bot.views.samples import AT, RECORD, assessment

DAY = AT.date()


def record(words: str = "~$60k") -> str:
    said = RECORD.having({AttributeName.PRIVACY: Statement(raw=words, level="high")})
    shown = assessment(Attributes(said))
    read = replace(shown.matrix.factors[0], reading=words)
    matrix = replace(shown.matrix, factors=(read, *shown.matrix.factors[1:]))
    document = document_of([Recorded(replace(shown, matrix=matrix), DAY)])
    assert document is not None
    return document.text


def test_a_decision_record_is_a_page_named_for_its_day() -> None:
    document = document_of([Recorded(assessment(), DAY)])
    assert document is not None
    assert (document.name, document.is_page) == ("decision-record-2026-11-22.md", True)
    assert document.text.startswith(f"# {document.title}\n")


def test_a_decision_record_names_who_said_what() -> None:
    budget = {AttributeName.BUDGET: "Ada *the* boss"}
    document = document_of([Recorded(assessment(), DAY, budget)])
    assert document is not None
    assert r"Ada \*the\* boss" in document.text


@pytest.mark.parametrize("form", list(RoadmapForm))
def test_a_roadmap_is_a_file_with_every_phase(form: RoadmapForm) -> None:
    roadmap = plan_roadmap(assessment(), start=DAY)
    document = document_of([Exported(roadmap, form)])
    assert document is not None
    assert (document.name, document.is_page) == (f"roadmap.{form}", False)
    assert all(phase.title in document.text for phase in roadmap.phases)


def test_a_refused_roadmap_is_no_file() -> None:
    soon = Statement(raw="1 week", value=Decimal(1), unit="weeks")
    hurried = assessment(Attributes({AttributeName.DEPLOYMENT_SPEED: soon}))
    assert document_of([Exported(plan_roadmap(hurried, start=DAY), RoadmapForm.CSV)]) is None


def test_a_reply_without_a_document_brings_none() -> None:
    assert document_of([]) is None
    assert isinstance(document_of([Recorded(assessment(), DAY)]), Document)


@pytest.mark.parametrize(
    "words",
    [
        "<!channel> now",
        "<https://evil.example|the article>",
        "https://evil.example/x",
        "[the article](https://evil.example)",
        "![](@U123)",
        "| a | b |",
        "# Decision\n\nhybrid",
        "<script>alert(1)</script>",
    ],
)
def test_words_stay_words_in_a_decision_record(words: str) -> None:
    text = record(words)
    assert "://evil" not in text
    assert "<" not in text
    assert "\n# Decision" not in text
    assert "](" not in text.replace("\\]", "")


@given(st.text(max_size=60))
def test_no_words_change_the_shape_of_a_decision_record(words: str) -> None:
    def shape(text: str) -> list[str]:
        return [line.split(" ")[0] for line in text.splitlines()]

    assert shape(record(words or "x")) == shape(record("plain"))
