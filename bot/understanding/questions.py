"""The question in a message, and figures that are asked rather than told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from bot.understanding.clauses import Clause
from bot.understanding.context import Context
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.phrases import Phrasebook
from bot.understanding.project_questions import asks_for_approach
from bot.understanding.question_words import MEETS, PASSES, PHATIC

if TYPE_CHECKING:
    from bot.understanding.tokens import Token

_FEW_WORDS: Final = 7
_A_HEDGE: Final = 4  # "hm, six weeks?"


def question_in(message: Message, *, supposes: bool) -> str | None:
    """Return the words of what is asked, None if nothing is.

    A question on which approach to take is the matter of the whole conversation, not one to look
    up, and is none here; nor is a what-if that `supposes` something that can be worked out.
    """
    moods = {Mood.QUESTION} if supposes else {Mood.QUESTION, Mood.HYPOTHETICAL}
    asked = [
        clause
        for clause in message.clauses
        if clause.mood in moods and not (is_phatic(message, clause) or _passes(message, clause))
    ]
    spans = (message.words(first, last).strip(" ,:-") for first, last in _runs(asked))
    return " ".join(spans) or None


def _runs(clauses: Iterable[Clause]) -> Iterator[tuple[int, int]]:
    """Yield the first and last word of clauses that follow each other without another between."""
    begun: tuple[int, int] | None = None
    for clause in clauses:
        if begun is not None and clause.first == begun[1] + 1:
            begun = begun[0], clause.last
            continue
        if begun is not None:
            yield begun
        begun = clause.first, clause.last
    if begun is not None:
        yield begun


def is_phatic(message: Message, clause: Clause) -> bool:
    """Tell whether a clause only asks for attention: "are you there?"."""
    return _says_briefly(PHATIC, message.tokens[clause.first : clause.last + 1])


def meets(message: Message) -> bool:
    """Tell whether a short message speaks of meeting to eat or drink, as colleagues do."""
    return _says_briefly(MEETS, message.tokens)


def _passes(message: Message, clause: Clause) -> bool:
    """Tell whether a clause only asks to leave a question out: "can you skip this?"."""
    return _says_briefly(PASSES, message.tokens[clause.first : clause.last + 1])


def _says_briefly(book: Phrasebook[bool], words: "Sequence[Token]") -> bool:
    return len(words) <= _FEW_WORDS and any(True for _ in book.search(words))


def asks_about_project(message: Message) -> bool:
    """Tell whether a message asks which approach to take."""
    sentences: dict[int, list[Token]] = defaultdict(list)
    for clause in message.clauses:
        sentences[clause.sentence] += message.tokens[clause.first : clause.last + 1]
    return any(map(asks_for_approach, sentences.values()))


def tentative(message: Message, by_mood: Mapping[Mood, Context]) -> Context:
    """Return the figures that may answer a question: those stated, or a lone "6 weeks?"."""
    asked = by_mood[Mood.QUESTION]
    alone = bool(asked.figures) and all(asked.stands_alone(one) for one in asked.figures)
    rest = (
        one for one in message.clauses if not message.figures_in.get(message.clause_at[one.first])
    )
    brief = all(one.last - one.first < _A_HEDGE for one in rest)
    return asked if alone and brief else by_mood[Mood.STATED]
