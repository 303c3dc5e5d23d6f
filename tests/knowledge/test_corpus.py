"""The corpus says all that the article says, in its figures and in its sections."""

import re
from dataclasses import replace

import pytest

from knowledge.answers import Kind
from knowledge.passages import Passage

INTRO, MATRIX, ARCHITECTURE = "article-intro", "article-decision-matrix", "article-architecture"
BENCHMARKS, COST, HYBRID = "article-benchmarks", "article-cost", "article-hybrid"
ROADMAP, CASES, FAQ = "article-roadmap", "article-cases", "article-faq"

FIGURES = [
    (INTRO, "73%"), (INTRO, "$2.3M"), (INTRO, "8 months"), (INTRO, "6-factor"),
    (MATRIX, "six factors"), (MATRIX, "1 to 5"),
    (MATRIX, "complexity Low-Medium for RAG and High for fine-tuning"),
    (MATRIX, "budget constraints Flexible for RAG and High for fine-tuning"),
    (MATRIX, "data volume Medium for RAG and Large for fine-tuning"),
    (MATRIX, "deployment speed Fast for RAG and Slow for fine-tuning"),
    (MATRIX, "scalability needs Low for RAG and High for fine-tuning"),
    (MATRIX, "accuracy requirements Moderate for RAG and Very High for fine-tuning"),
    (ARCHITECTURE, "memory usage Low for RAG and High for fine-tuning"),
    (ARCHITECTURE, "compute power Medium for RAG and Very High for fine-tuning"),
    (BENCHMARKS, "8 key metrics"), (BENCHMARKS, "85% to RAG and 92% to fine-tuning"),
    (BENCHMARKS, "1.2s to RAG and 1.5s to fine-tuning"),
    (BENCHMARKS, "5% to RAG and 2% to fine-tuning"),
    (BENCHMARKS, "(3 months) the article gives 80% to RAG and 90% to fine-tuning"),
    (COST, "$50K for RAG and $200K for fine-tuning"),
    (COST, "$20K for RAG and $60K for fine-tuning"),
    (COST, "$0.01 for RAG and $0.05 for fine-tuning"), (COST, "three parts"),
    (HYBRID, "three hybrid patterns"), (ROADMAP, "90-day"),
    (ROADMAP, "weeks 1-2 of its roadmap the article plans requirement analysis and tool selection"),
    (ROADMAP, "weeks 3-4 of its roadmap the article plans data collection and preparation"),
    (ROADMAP, "weeks 5-6 of its roadmap the article plans model setup and configuration"),
    (ROADMAP, "weeks 7-8 of its roadmap the article plans initial training and testing"),
    (ROADMAP, "weeks 9-10 of its roadmap the article plans performance improvement"),
    (ROADMAP, "weeks 11-12 of its roadmap the article plans full-scale deployment"),
    (CASES, "five companies"), (CASES, "TechCorp used RAG; outcome: time-to-market reduced by 30%"),
    (CASES, "DataSolutions used fine-tuning; outcome: accuracy increased by 15%"),
    (CASES, "InnovateAI used a hybrid; outcome: cost and complexity balanced effectively"),
    (CASES, "ServicePro used RAG; outcome: customer satisfaction scores improved"),
    (CASES, "FutureTech used fine-tuning; outcome: new data-driven insights enabled"),
    (FAQ, "RAG for less complex use cases"), (FAQ, "fine-tuning for high-complexity tasks"),
    (FAQ, "while fine-tuning adjusts the model's parameters"),
    (FAQ, "fine-tuning takes the frequent tasks and RAG the unique queries"),
    (FAQ, "the article generally finds RAG more cost-effective"),
    (FAQ, "accuracy, latency and cost savings"), (FAQ, "user satisfaction rates"),
    (FAQ, "response times"),
]  # fmt: skip
"""Every figure and rating of the article, by document, attached to what it is of."""


@pytest.mark.parametrize(("document", "figure"), FIGURES)
def test_no_figure_of_the_article_is_missing(
    document: str, figure: str, passages: tuple[Passage, ...]
) -> None:
    assert any(figure in p.text for p in passages if p.front.id == document)


def test_every_number_of_an_article_passage_is_one_of_the_article(
    passages: tuple[Passage, ...],
) -> None:
    allowed = {number for _, figure in FIGURES for number in re.findall(r"\d[\d.]*", figure)}
    for passage in passages:
        if passage.front.id.startswith("article-"):
            assert set(re.findall(r"\d+(?:\.\d+)?", passage.text)) <= allowed, passage.id


def test_literature_facts_have_a_source_and_are_about_a_hundred(
    passages: tuple[Passage, ...],
) -> None:
    facts = [p for p in passages if p.front.kind is Kind.LITERATURE]
    assert 95 <= len(facts) <= 130
    assert all(fact.source != fact.front.id for fact in facts)


def test_every_caveat_is_about_a_passage_that_exists(passages: tuple[Passage, ...]) -> None:
    for caveat in passages:
        for part in caveat.about:
            single = replace(caveat, about=(part,))
            assert any(single.is_about(passage.id) for passage in passages), part


def test_what_one_passage_answers_is_a_near_miss_of_none(passages: tuple[Passage, ...]) -> None:
    ways = {way for passage in passages for way in passage.asked_as}
    assert ways.isdisjoint(miss for passage in passages for miss in passage.not_answered)


def test_passage_ids_are_unique(passages: tuple[Passage, ...]) -> None:
    assert len({passage.id for passage in passages}) == len(passages)


def test_no_sentence_of_a_passage_is_cut(passages: tuple[Passage, ...]) -> None:
    assert all(passage.text.endswith(".") and passage.text[0].isupper() for passage in passages)
