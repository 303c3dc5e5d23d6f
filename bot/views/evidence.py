"""Draws the evidence beside the matrix: reasons and similar projects, each with its source."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from advisor.assessment import Assessment, Reason, SimilarCase
from advisor.labels import outcome_label
from bot.views.blocks import folded, section
from bot.views.escape import escape, link
from bot.views.json import Block
from bot.views.wording import VERDICTS

SHOWN_REASONS = 5
SHOWN_CASES = 2
WEB_ADDRESS = re.compile(r"https?://\S+")

Blocks = tuple[Block, ...]


def evidence(assessment: Assessment) -> Blocks:
    """Return the evidence's verdict, with what it rests on folded away."""
    lines = _reason_lines(assessment.evidence.reasons)
    cases = list(_case_lines(assessment.similar_cases[:SHOWN_CASES]))
    if not lines and not cases:
        return ()
    title = f"{VERDICTS[assessment.evidence.verdict]}: sources and similar projects"
    return (folded(title, *listed("Evidence", lines), *listed("Compare with", cases)),)


def source_link(source: str, title: str = "") -> str:
    """Return a source such as "RAFT, https://…" linked by its name; its title or site without."""
    found = WEB_ADDRESS.search(source)
    address = found.group() if found else ""
    name = source.replace(address, "").strip(" ,") if address else source
    return link(address, title or name or urlsplit(address).netloc.removeprefix("www."))


def listed(title: str, lines: Iterable[str]) -> Blocks:
    """Return lines under a title; nothing where there are none."""
    shown = "\n".join(lines)
    return (section(f"*{title}*\n{shown}"),) if shown else ()


def _reason_lines(reasons: Sequence[Reason]) -> list[str]:
    return [f"• {reason_line(reason)}" for reason in reasons[:SHOWN_REASONS]]


def reason_line(reason: Reason) -> str:
    """Return a reason with its source, as mrkdwn."""
    return f"{escape(reason.text)} ({source_link(reason.source)})"


def _case_lines(cases: Sequence[SimilarCase]) -> Iterator[str]:
    for case in cases:
        kind = " (the article's illustration, not verifiable)" if case.illustrative else ""
        name = source_link(case.source, case.name)
        yield f"• *{name}*{kind}: {outcome_label(case.approach)}. {escape(case.outcome)}"
        yield f"   _Alike:_ {escape(case.match)}. _Different:_ {escape(case.difference)}."
