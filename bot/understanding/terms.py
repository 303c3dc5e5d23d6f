"""Questions on what a word of the bot's own means: "what do you mean by volatility?".

They are answered by what the attribute is, not looked up: no source defines the bot's questions.
"""

from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.clauses import Clause
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.phrases import Phrasebook
from bot.understanding.replying import OWN_WORDS
from bot.understanding.tokens import Kind
from bot.understanding.vocabulary import words_of

_ASKS: Final = Phrasebook[bool](
    {
        True: (
            "what|wat|whats do|does|did|is|are|'s you|u|it|that|this|the|? ... mean|meant|means",
            "what|whats do|does|did|is|are|'s ... mean|meant|means",
            "by ... do|does|did you|u|it mean",
            "what exactly|precisely? is|are|'s|counts|qualifies",
            "what|which kind|kinds|sort|sorts of ... do|does you|u|it ... mean|count|counts",
            "whats counts|qualifies|exactly",
            "what would count|qualify",
            "how do|would|does|did you|u|it|one ... define|measure|understand|count|rate",
            "how is|are ... defined|measured|meant|counted|rated",
            "define",
            "definition of",
            "meaning of|?",
            "in what|which sense",
            "not sure|certain|clear what|wat ... mean|means|meant",
            "not understand|get|follow the|your|that|this? question|term|word",
            "explain the|that|this|your? question|term|word",
            "explain what ... mean|means|is|are",
            "what|whats|wat 's|is|are that|this|it ?",
            "clarify",
        )
    }
)
_PLAIN: Final = words_of(
    "what wat whats do does did is are 's be you u it that this the a an by with mean meant means "
    "exactly precisely here there in of for counts count qualifies as kind sort sense which how "
    "define would one defined measured measure understand definition meaning explain me us please "
    "pls can could term word question your sorry hm hmm um so and i we n't not get follow don do "
    "to our my case context clarify when say said asking ask talking about "
    "actually even supposed really again hey ok okay wait sure clear no idea if rate rated they "
    "any these those such good qualify though or task"
)


def term_asked(context: Context, asked: AttributeName | None) -> AttributeName | None:
    """Return the attribute whose meaning a message asks for; None where it asks for none.

    "What do you mean?" is about the question just asked. A clause that has words of its own beyond
    the attribute's name asks for something else: "what accuracy does RAG reach?".
    """
    for found in _ASKS.search(context.message.tokens):
        clause = context.message.clause_of(found.first)
        named = _named(context, clause) or asked
        if named is not None and not _says_more(context, clause, named):
            return named
    return None


def _named(context: Context, clause: Clause) -> AttributeName | None:
    """Return the attribute that a clause names, the one of the longest name if several."""
    names = [
        (cue.last - cue.first, name)
        for name in AttributeName
        for cue in context.cues.here(name, Role.TOPIC, clause.first)
    ]
    return max(names, default=(0, None))[1]


def _says_more(context: Context, clause: Clause, named: AttributeName) -> bool:
    own = OWN_WORDS[named] | _PLAIN
    return any(
        context.message.tokens[at].kind is not Kind.SIGN
        and own.isdisjoint({context.word_at(at), f"{context.word_at(at)}s"})
        for at in range(clause.first, clause.last + 1)
    )
