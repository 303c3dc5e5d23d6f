"""Nothing that people or models write can ping, format, or become a link, in any view."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.assessment import Reason
from advisor.attributes import AttributeName, Attributes, Statement
from advisor.roadmap import plan_roadmap
from advisor.roadmap_export import to_csv
from bot.dialogue.conversation import Conversation
from bot.dialogue.exhibits import Compared, Profile, Recorded
from bot.dialogue.filed import Filed
from bot.dialogue.problems import Fault, Problem
from bot.dialogue.reply import (
    Answered,
    Change,
    Disagreed,
    Leaning,
    Lookup,
    Part,
    Recommended,
    Rejected,
    Summary,
    Understood,
    WhatIf,
    WhyNot,
)
from bot.views import home
from bot.views.json import Blocks, Json
from bot.views.listing import not_found
from bot.views.message import Message, with_text
from bot.views.render import render
from knowledge.answers import Answer, Citation, Kind, Mode
from tests.bot.views.samples import AT, RECORD, assessment, known
from tests.bot.views.slack import plainest

NAME = AttributeName.BUDGET
SOURCE = "https://arxiv.org/abs/2312.05934"
PINGS = ("<!channel>", "<!here|here>", "<@U0EVIL>", "<#C1>", "@channel", "@HERE", "@everyone")
LINKS = (
    "<https://evil.example|the article>",
    "https://evil.example",
    "[a](https://evil.example)",
    "evil.example",
    "me@evil.example",
)
MARKS = ("*", "_", "~", "`", "```", ">", "&lt;", "&amp;", "<", "|", "\n", "\n> ", "\n# ", " ", "%")
LABELLED = re.compile(r"<https?:[^<>]*>")
"""A link of ours; what stands in its label becomes no other link."""
UNSEEN = ("\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\x00")
TOKENS = (*PINGS, *LINKS, *MARKS, *UNSEEN, "שלום", "مرحبا", "word", "60k")
WORDS = st.lists(st.sampled_from(TOKENS), max_size=8).map("".join)


def said(words: str) -> Statement:
    return Statement(raw=words, level="high")


def of_record(words: str) -> Attributes:
    return Attributes(RECORD.having({NAME: said(words), AttributeName.PRIVACY: said(words)}))


def answered(words: str) -> Answered:
    citation = Citation(SOURCE, words, words, Kind.LITERATURE, words)
    return Answered(
        words, Answer(words, abstained=False, citations=(citation,), mode=Mode.LLM, latency_ms=1.0)
    )


def reasoned(words: str) -> Recommended:
    shown = assessment(of_record(words))
    evidence = replace(shown.evidence, reasons=(Reason(words, f"RAFT, {SOURCE}"),))
    return Recommended(replace(shown, evidence=evidence, acts_on=words, notes=(words,)))


def compared(words: str) -> Compared:
    case = replace(assessment().similar_cases[0], name=words, outcome=words, match=words)
    sourced = replace(case, source=SOURCE, difference=words)
    return Compared(replace(assessment(), similar_cases=(case, sourced)))


VIEWS: Mapping[str, Callable[[str], Part]] = {
    "understood": lambda words: Understood((Change(NAME, known(said(words)), known(said(words))),)),
    "disagreed": lambda words: Disagreed(
        NAME, known(said(words)), known(said("x")), assessment(), assessment()
    ),
    "rejected": lambda words: Rejected(
        (Problem(Fault.BAD_VALUE, words, NAME), Problem(Fault.UNKNOWN_KEY, words))
    ),
    "summary": lambda words: Summary(((NAME, known(said(words))),), ()),
    "leaning": lambda words: Leaning(assessment(warnings=(words,))),
    "recommended": reasoned,
    "why not": lambda words: WhyNot(assessment().ranking[1], reasoned(words).assessment),
    "what if": lambda words: WhatIf(((NAME, said(words)),), assessment(), assessment()),
    "profile": lambda words: Profile(assessment(of_record(words))),
    "compared": compared,
    "recorded": lambda words: Recorded(assessment(of_record(words)), AT.date()),
    "lookup": lambda words: Lookup(words, ()),
    "answered": answered,
}


def texts(value: Json, key: str = "") -> Iterator[str]:
    """Yield every text that Slack would show; what buttons carry is not shown."""
    if isinstance(value, str):
        yield from () if key in ("value", "block_id", "action_id") else (value,)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from texts(inner, name)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from texts(inner, key)


def forms(part: Part) -> Iterator[Message]:
    message = render((part,), Conversation())
    yield from (message, plainest(message))


@pytest.mark.parametrize("view", VIEWS)
@settings(max_examples=40)
@given(words=WORDS)
def test_words_ping_nobody_and_make_no_link(view: str, words: str) -> None:
    for message in forms(VIEWS[view](words)):
        for text in (message.text, *texts(message.blocks)):
            assert not re.search(r"<[!#]|<@(?!U1>)", text)
            assert not re.search(r"@(here|channel|everyone)", text, re.IGNORECASE)
            assert {SOURCE} >= set(re.findall(r"<(https?:[^|>]*)", text))
            assert "evil.example" not in LABELLED.sub("", text)


def filed(words: str, thread_ts: str) -> Filed:
    record = {name: known(statement) for name, statement in of_record(words).items()}
    talk = Conversation(record=record)
    return Filed("C1", thread_ts, is_private=False, conversation=talk, changed_at=AT)


def pages(words: str) -> Iterator[Blocks]:
    """Yield what shows stored assessments, and what is not found under such an id."""
    one, other = filed(words, "1.0"), filed(words, "2.0")
    yield home.overview(home.Overview((one, other), words, (), None, AT.date()))
    yield home.detail(one, (other,), mark="m", today=AT.date())
    yield home.compared(one, other, today=AT.date())
    yield not_found(words)


@settings(max_examples=40)
@given(words=WORDS)
def test_words_ping_nobody_and_make_no_link_on_home_and_in_lists(words: str) -> None:
    for blocks in pages(words):
        for text in (with_text(blocks).text, *formatted(blocks)):
            assert not re.search(r"<(?!https://(?!evil)|#C1>|!date\^)", text)
            assert not re.search(r"@(here|channel|everyone)", text, re.IGNORECASE)
            assert "evil.example" not in text


def formatted(value: Json) -> Iterator[str]:
    """Yield every text in which Slack reads references; plain text it shows as it stands."""
    if isinstance(value, Mapping):
        if value.get("type") == "mrkdwn":
            yield str(value["text"])
        for inner in value.values():
            yield from formatted(inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            yield from formatted(inner)


@settings(max_examples=40)
@given(words=st.one_of(WORDS, st.sampled_from(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])))
def test_no_words_reach_the_cells_of_a_spreadsheet(words: str) -> None:
    """A cell that begins with such a sign would be computed when someone opens the file."""
    table, without = (
        to_csv(plan_roadmap(assessment(of_record(each)), start=AT.date())) for each in (words, "")
    )
    assert table == without
    cells = [cell for row in csv.reader(table.splitlines()) for cell in row]
    assert len(cells) > 10
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r"]


@pytest.mark.parametrize("view", VIEWS)
@settings(max_examples=40)
@given(words=WORDS)
def test_words_add_no_formatting(view: str, words: str) -> None:
    """The marks that format are those of the same view with harmless words, or fewer by a cut."""
    for shown, harmless in zip(forms(VIEWS[view](words)), forms(VIEWS[view]("xyz")), strict=True):
        for mark in "*~`":
            assert shown.text.count(mark) <= harmless.text.count(mark)
        assert not re.search(r"[\x00\u202a-\u202e\u2066-\u2069]", shown.text)


@pytest.mark.parametrize("view", VIEWS)
def test_every_message_has_a_text(view: str) -> None:
    assert render((VIEWS[view]("xyz"),), Conversation()).text
