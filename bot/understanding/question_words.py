"""The words that open a question, and those of questions that are none to look up."""

from typing import Final

from bot.understanding.phrases import Phrasebook
from bot.understanding.vocabulary import any_of, words_of

INTERROGATIVES: Final = words_of(
    "what which why how when who whom whose where whats wheres hows whys wat"
)
AUXILIARIES: Final = words_of(
    "is are was were do does did can could should shall would will may might has have had am "
    "isn aren don doesn didn can't couldn shouldn wouldn won any anything anyone anybody "
    "wanna got you u are"
)
_THEM: Final = any_of(
    "the it there that this these those you u rag fine prompting they your a an one article "
    "retrieval anyone hybrid"
)

PLAIN_QUESTIONS: Final = Phrasebook[bool](
    {
        True: (
            "can|could|would|will you|u|someone|anyone|anybody|we|i|it|rag",
            "what|whats 's|is|are|does|do|did|about|would",
            "what|whats will|happens|happened|else|kind|sort|exactly|should",
            "why|whys",
            "how long|much|many|does|do|did|is|are|would|often",
            "how come|can|could|big|fast|good|reliable|accurate|hard|well",
            "which of|one|approach|is|are|option|model|would|should|company|case|do|does",
            f"is|are|does|did|has|was {_THEM}",
            "should we|i|it",
            "do you|u|they|the",
            "don n't you|u|they|we",
            "who is|'s|are|does|made|wrote|said",
            "when is|should|would|does|do|will you|it|rag|fine|one|people",
            "where is|are|does|do|did|can|'s",
            "tell me ... about|why|how|what|more",
            "explain",
            "any idea|chance|thoughts|tips|advice",
            "wondering if|whether|what|how|why",
            "curious if|whether|what|how|why",
            "whats",
            "have you",
            "am i",
        )
    }
)

# Small talk that only looks like a question to look up.
PHATIC: Final = Phrasebook[bool](
    {
        True: (
            "are|r|is you|u|anyone|anybody|someone still? there|here|alive|awake|listening|around",
            "you|u|anyone|anybody still? there|alive|awake",
        )
    }
)
PROJECT_QUESTIONS: Final = Phrasebook[bool](
    {
        True: (
            "should|shall|could|can we|i ... use|go|pick|choose|fine|finetune|build|train",
            "should|shall|could|can we|i ... rag|prompt|start|take",
            "should|shall|could|can we|i ... tune|recommend|suggest|advise|opt",
            "what|which ... should|would|do|shall we|i|you ... use|do|go|pick|choose",
            "what|which ... should|would|do|shall we|i|you ... recommend|suggest|advise",
            "what|which ... should|would|do|shall we|i|you ... take|build|start",
            "fine -? tune|tuning then",
            "rag|prompting|hybrid|finetuning|retrieval then",
            "which approach|option|way|route",
            "what|whats is|'s|would the|your? best|right|recommended|better",
            "rag or fine|finetuning|ft|tuning",
            "fine -? tune|tuning or",
            "finetune|finetuning|ft or",
            "rag vs|versus",
            "best approach|way|option|fit",
            "help us|me|we ... decide|choose|pick|figure",
            "need|looking|look for|some? advice|help|recommendation",
        )
    }
)

PASSES: Final = Phrasebook[bool](
    {
        True: (
            "can|could|may|shall|would|will we|i|you|u please? skip|pass",
            "can|could|may|shall|would|will we|i|you|u please? leave this|that|it out",
            "can|could|may|shall|would|will we|i|you|u please? move|go on",
            "skip this|that|it|one",
        )
    }
)
"""Questions that ask for the next one."""

SUBJECTS: Final = Phrasebook[bool](
    {
        True: (
            "what|whatever|which|how|where|whats we|they|it|you|i|people|customers ... "
            "depends|varies|hinges|changes",
            "what|whatever|whats 's|is|goes|comes|sells|grows ... depends|varies|hinges|changes",
            "what|whats 's|is? missing|lacking|needed|wanted|important|wrong|left is|are",
        )
    }
)
"""Clauses that open like a question and are what a statement is about: "what's on depends on"."""

_MEALS: Final = "lunch|dinner|breakfast|brunch|coffee|beer|beers|drinks|pint|pizza"
MEETS: Final = Phrasebook[bool](
    {
        True: (
            f"{_MEALS} at|after|later|today|tomorrow|tonight|together|anyone|then",
            f"fancy|grab|grabbing some|a|an? {_MEALS}",
            f"up for some|a|an? {_MEALS}",
        )
    }
)
"""What colleagues ask each other: "Ben, lunch at noon?"."""
