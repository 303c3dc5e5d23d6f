"""Sides: what a question sets beside each other, the article's figure and another source's."""

import re
from collections.abc import Collection

from knowledge.questions import approaches_in, measures_in, names_source
from knowledge.words import normal, stem, telling, terms

_OWN_TERMS = 2
"""Telling words, beside those for an approach, from which a side says what is measured."""

_SAYS = r"(?:says?|gives?|claims?|puts?|reports?|rates?|states?|lists?)"
_PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"^(?:please )?compare (?P<one>.+?) (?:with|to|against|and) (?P<other>.+)$",
        r"^how (?:do|does|did|would|well do|well does) (?P<one>.+?) (?:compare|square|fit|agree"
        r"|(?:line|stack|hold|measure) up) (?:with|to|against|beside) (?P<other>.+)$",
        r"^(?P<one>.+?),?\s+(?:set )?"
        r"(?:against|next to|beside|versus|vs\.?|compared (?:with|to))\s+(?P<other>.+)$",
        rf"^(?P<one>.+\b{_SAYS}\b.+?),"
        r"\s+(?P<other>(?:what|how|does|do|did|is|was)\b.+)$",
    )
)
"""Ways of setting one thing beside another, the plainest first."""

_FINDING = frozenset(
    stem(word)
    for word in ("saw", "see", "sees", "find", "finds", "found", "measure", "measured", "report",
                 "reported", "record", "recorded", "observe", "observed", "show", "showed", "agree",
                 "come", "came", "result", "results")
)  # fmt: skip
"""Stems of the words that tell that somebody measured, and not what."""

_OF_ARTICLE = re.compile(
    r"\b(?:(?:in|by|from|per|according to|going by) )?(?:the |this )?article(?:['\u2019]s)?"
    rf"(?: {_SAYS})?\b(?: of| that| an?(?= ))?",
    re.I,
)
_FIGURE = re.compile(r"\$?\b\d[\w.,]*%?(?:\s(?:ms|s|seconds?|points?)\b)?(?=\s|$)")
_NAME = re.compile(r"\b[A-Z][a-z]\w+")
_ASKED_OF = re.compile(
    r"^(?:what|how) (?:(?:do|does|did|was|were|has|have) )?"
    r"|\s(?:see|saw|finds?|found|measured|reported|recorded|observed|showed)\b.*$",
    re.I,
)
"""All of "what did the audit find" but who it was."""

_AGREES = re.compile(
    r"^(?:do|does|did|is|was)\s+(?P<who>.+?)\s+(?:agree|match|fit|square|in line|the same)"
    r"(?: with| as)?(?: (?:it|that|this|them))?\W*$",
    re.I,
)
_OWN = re.compile(r"\s(?:from|with|for|of|on) (?:its|their|his|her) own\b", re.I)
_LEANS = re.compile(r"\b(?:it|its|that|this|they|them|their|these|those|such)\b", re.I)
_QUESTION_WORDS = re.compile(
    r"^(?:how (?:long|much|many|fast|high|low)|what|which) (?:do|does|did|is|are|was|were|would)\b",
    re.I,
)


def sides_of(piece: str) -> tuple[str, ...]:
    """Return the two sides of a piece that sets another source beside the article; else none.

    The side of the other source has the measure of the article's put behind it where it names none.
    """
    for pattern in _PATTERNS:
        found = pattern.match(piece)
        if found is not None:
            return _sides(found["one"], found["other"])
    return ()


def measure_of(text: str) -> str:
    """Return what a text about the article's figure says is measured."""
    bare = _FIGURE.sub(" ", _OF_ARTICLE.sub(" ", text))
    return " ".join(_QUESTION_WORDS.sub("", bare.strip()).split()).strip(" ,.?")


def _sides(one: str, other: str) -> tuple[str, ...]:
    if names_source(one) == names_source(other):
        return ()
    agrees = _AGREES.match(other)
    pair = (one, _OWN.sub("", agrees["who"] if agrees else other).rstrip("?. "))
    ours = pair[0] if names_source(pair[0]) else pair[1]
    theirs = pair[1] if ours is pair[0] else pair[0]
    if not _has_measure(ours) or not _who(theirs) or _leans(pair[1]):
        return ()
    says_it = _has_measure(theirs) and not (agrees or _finds(theirs))
    whole = theirs if says_it else f"{_ASKED_OF.sub('', theirs).strip()}: {measure_of(ours)}"
    return (ours, whole) if ours is pair[0] else (whole, ours)


def _leans(side: str) -> bool:
    """Tell whether a pronoun in a side points before it, and not to a name in it."""
    pronoun = _LEANS.search(side)
    return pronoun is not None and _NAME.search(side, 0, pronoun.start()) is None


def _has_measure(side: str) -> bool:
    plain = normal(side).lower()
    return bool(measures_in(plain)) or len(_who(side)) >= _OWN_TERMS


def _finds(side: str) -> bool:
    """Tell whether a side asks for a finding without a measure of its own."""
    return not measures_in(normal(side).lower()) and not telling(side).isdisjoint(_FINDING)


def _who(side: str) -> Collection[str]:
    """Return the telling words of a side, without those for approaches and for measuring."""
    approaches = approaches_in(normal(side).lower())
    of_approaches = {term for approach in approaches for term in terms(approach.value)}
    return telling(side) - of_approaches - _FINDING
