"""Draws the evidence beside the matrix: each reason with its source."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from advisor.assessment import Assessment, Reason
from bot.views.blocks import folded, section
from bot.views.escape import escape, link
from bot.views.json import Blocks
from bot.views.wording import VERDICTS

SHOWN_REASONS = 5
WEB_ADDRESS = re.compile(r"https?://\S+")


def evidence(assessment: Assessment) -> Blocks:
    """Return the evidence's verdict, with what it rests on folded away."""
    lines = _reason_lines(assessment.evidence.reasons)
    title = f"{VERDICTS[assessment.evidence.verdict]}: what was published"
    return (folded(title, section("\n".join(lines))),) if lines else ()


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
