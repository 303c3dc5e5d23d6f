"""Draws answers to questions, with their sources."""

from bot.dialogue.reply import Answered
from bot.views.blocks import context, section
from bot.views.controls import form_row
from bot.views.escape import echo, escape
from bot.views.evidence import source_link
from bot.views.json import Block
from bot.views.wording import EXAMPLES, SOURCE_KINDS
from knowledge.answers import Citation

WAY_IN = (
    "What I do: I tell teams whether to prompt, retrieve (RAG), fine-tune or combine for their LLM "
    "project, and why. Say in a sentence what you have in mind, and I begin. For example:\n"
    f"• {EXAMPLES[0]}"
)
NOT_STATED = ":grey_question:"
"""Marks a refusal; its own words say that the sources are silent."""


def answered(part: Answered) -> tuple[Block, ...]:
    """Return the answer and its sources; a refusal is marked as one before anything else."""
    shown = escape(part.answer.text)
    text = f"{NOT_STATED} {shown}" if part.answer.abstained else shown
    asked = context(f"You asked: {echo(part.question)}")
    note = (context(escape(part.answer.note)),) if part.answer.note else ()
    said = (asked, section(text), *note, *_sources(part.answer.citations))
    return (*said, *_way_in()) if part.answer.abstained and part.by_newcomer else said


def _way_in() -> tuple[Block, ...]:
    """Return what the bot is for and how to begin, for someone whose first question led nowhere."""
    return (section(WAY_IN), *form_row())


def _sources(citations: tuple[Citation, ...]) -> tuple[Block, ...]:
    if not citations:
        return ()
    return (context("\n".join(_source(n, c) for n, c in enumerate(citations, start=1))),)


def _source(number: int, citation: Citation) -> str:
    title = source_link(citation.source, citation.title)
    place = f", {escape(citation.section)}" if citation.section else ""
    return f"[{number}] {title}{place} · {SOURCE_KINDS[citation.kind]}"
