"""Composition: claims become a readable text with markers, and their citations."""

from collections.abc import Iterable, Sequence

from knowledge.answers import Citation
from knowledge.claims import Claim
from knowledge.passages import Passage

LONGEST_ANSWER = 600
"""Characters: what one reads at a glance in a thread."""


def composed(claims: Sequence[Claim]) -> tuple[str, tuple[Citation, ...]]:
    """Return the text with [1], [2], ... after each claim, and the citations in that order.

    Claims that would make the text longer than `LONGEST_ANSWER` are left out, except the first.
    """
    cited: list[Passage] = []
    sentences: list[str] = []
    for claim in claims:
        order = [*cited, *(passage for passage in claim.passages if passage not in cited)]
        sentence = _marked(claim, order)
        if sentences and len(" ".join([*sentences, sentence])) > LONGEST_ANSWER:
            continue
        cited = order
        sentences.append(sentence)
    return " ".join(sentences), tuple(citation_of(passage) for passage in cited)


def citation_of(passage: Passage) -> Citation:
    """Return where a passage comes from, quoting it whole."""
    return Citation(
        source=passage.source,
        title=passage.title,
        section=passage.section,
        kind=passage.front.kind,
        quote=passage.text,
    )


def caveats_on(claims: Iterable[Claim], caveats: Iterable[Passage]) -> list[Claim]:
    """Return the caveats on what the claims cite, without those already among the claims."""
    cited = [passage for claim in claims for passage in claim.passages]
    return [
        Claim(f"Caveat: {caveat.text}", (caveat,), aside=True)
        for caveat in caveats
        if caveat not in cited and any(caveat.is_about(passage.id) for passage in cited)
    ]


def _marked(claim: Claim, order: Sequence[Passage]) -> str:
    numbers = sorted({order.index(passage) + 1 for passage in claim.passages})
    markers = "".join(f"[{number}]" for number in numbers)
    return f"{claim.text.removesuffix('.')} {markers}." if markers else claim.text
