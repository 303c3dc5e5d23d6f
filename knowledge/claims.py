"""Claims: what an answer consists of before it is worded."""

from dataclasses import dataclass

from knowledge.confidence import Standing
from knowledge.passages import Passage


@dataclass(frozen=True, slots=True)
class Claim:
    """One or two sentences and the passages that support them.

    `computed` marks arithmetic on the passages' figures, whose result no passage states; `aside`
    what is told beside the answer, such as a caveat.
    """

    text: str
    passages: tuple[Passage, ...]
    computed: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer's claims in order. When it abstains, they are why, and the nearest thing said.

    `confidence` is how surely the sources answer the question, 0..1, before any rule refused it;
    `standing` is what it was read from, None if nothing was found, the tables answer, or several
    answers are one.
    `unsaid` are the parts of a question that are not stated, where others are.
    """

    claims: tuple[Claim, ...]
    abstained: bool
    confidence: float
    standing: Standing | None = None
    unsaid: tuple[Claim, ...] = ()


def stated(passage: Passage) -> Claim:
    """Return what a passage says, as a claim."""
    reported = " (the company's own report)" if passage.vendor else ""
    return Claim(passage.text.removesuffix(".") + reported + ".", (passage,))
