"""The slash command's text: answered at once, from key=value pairs or from plain words."""

import re
from dataclasses import replace

from advisor import InputError, parse_assignments
from advisor.attributes import Attributes
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard
from bot.dialogue.moves import Outcome
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.problems import Problem, problem_of
from bot.dialogue.reply import Rejected
from bot.dialogue.step import step

HELP = frozenset({"", "help", "?"})
SEPARATORS = " ,;\t\n"
PAIR = re.compile(r"(?<![\w-])[a-zA-Z][\w-]{0,40}\s{0,9}=")
MOST_PAIRS = 60
"""Pairs that are read one by one to find the wrong ones; nobody types more on purpose."""


def quick(start: Conversation, text: str, heard: Heard, message: Interpretation) -> Outcome:
    """Return the conversation that the command begins from an empty `start`, and the reply.

    `message` is the text as an interpreter understood it; it counts where the text has no pairs.
    Of pairs, those that can be read are kept and the others are said to be wrong.
    """
    if text.strip().lower() in HELP:
        return start, (Note(NoteKind.QUICK_HELP),)
    if "=" in text:
        return _from_pairs(start, text, heard)
    if message.attributes:
        message = replace(message, acts=(*message.acts, Act.RECOMMEND))
    elif set(message.acts) <= {Act.NONE, Act.ADDRESS_OTHER}:
        return start, (Note(NoteKind.QUICK_HELP),)
    return step(start, replace(heard, mentioned=True), message)


def _from_pairs(start: Conversation, text: str, heard: Heard) -> Outcome:
    known, problems = _read_pairs(text)
    rejected = (Rejected(problems),) if problems else ()
    if not known:
        return start, (*rejected, Note(NoteKind.QUICK_HELP))
    message = Interpretation((Act.INFORM, Act.RECOMMEND), known)
    after, reply = step(start, replace(heard, mentioned=True), message)
    return after, (*rejected, *reply)


def _read_pairs(text: str) -> tuple[Attributes, tuple[Problem, ...]]:
    """Return what can be read, and what is wrong with the rest."""
    try:
        return parse_assignments(text), ()
    except InputError:
        return _read_one_by_one(_pieces(text)[:MOST_PAIRS])


def _read_one_by_one(pieces: list[str]) -> tuple[Attributes, tuple[Problem, ...]]:
    """Keep each piece that goes with those kept before it, so that the first of two wins."""
    kept, known = "", Attributes()
    problems: list[Problem] = []
    for piece in pieces:
        try:
            known = parse_assignments(f"{kept} {piece}")
            kept = f"{kept} {piece}"
        except InputError as error:
            problems.append(problem_of(error))
    return known, tuple(problems)


def _pieces(text: str) -> list[str]:
    """Return the text cut before each key; words before the first key are a piece of their own."""
    starts = [0, *(match.start() for match in PAIR.finditer(text))]
    ends = [*starts[1:], len(text)]
    pieces = (text[start:end] for start, end in zip(starts, ends, strict=True))
    return [piece for piece in pieces if piece.strip(SEPARATORS)]
