"""Words: how a text becomes the terms that are compared."""

import re
from functools import cache

_SPELLINGS = (
    (re.compile(r"\bfine[\s-]*tun+(?=(e|ed|es|ing)\b)|\bfintun(?=(e|ed|ing)\b)", re.I), "finetun"),
    (re.compile(r"\bft(?:'?ing|'?d)?\b", re.I), "finetuning"),
    (re.compile(r"\bretrieval[\s-]+augmented[\s-]+generation\b", re.I), "rag"),
    (re.compile(r"\bw(?:ee)?ks?\b", re.I), "weeks"),
    (re.compile(r"(?<=\d)\s?(?:percent|per cent|pct)\b", re.I), "%"),
    (re.compile(r"\btime[\s-]+to[\s-]+market\b", re.I), "timetomarket"),
    (re.compile(r"\bhelp[\s-]desk\b", re.I), "helpdesk"),
    (re.compile(r"(?<=[a-z])['\u2019]s\b", re.I), ""),
)
"""One spelling for what is written in several ways."""

_TOKEN = re.compile(r"[$\u20ac\u00a3]?\d+(?:[.,]\d+)*[a-z%]*|[a-z]+(?:'[a-z]+)?", re.I)

_ENDINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"isation(s?)$", "iz"),
        (r"ization(s?)$", "iz"),
        (r"is(e|es|ed|ing)$", "iz"),
        (r"iz(e|es|ed|ing)$", "iz"),
        (r"(ation|ations|ates?|ated|ating)$", "at"),
        (r"ies$", "y"),
        (r"([a-z]{3,})(?:ing|ings|ed|ely|ly|ment|ments)$", r"\1"),
        (r"([a-z]{2,})(?:es|s|e)$", r"\1"),
    )
)
_DOUBLED = re.compile(r"([bdgmnprt])\1$")

_STOP_WORDS = """
    a about according actually all am an and any are as at be been being both but by can could
    did do does doing down each either else ever exactly for from get gets give given gives go
    goes going got had has have having he her here his how i if in instead into is it its just
    kind let like long lot many may me might more most much must my need no nor not of off ok on
    one ones only or other our out over own per please pls put really regarding say says see
    seem seems shall she should so some sort still such tell than that the their them then there
    these they thing things this those through thus to too up upon us very was we well were what
    whatever whats what's when where whether which while who whom whose why will with within
    would yes yet you your article text piece author page according says said stated state
    mention mentioned described describe describes
"""

STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words that carry no topic here, the word for the article itself included."""


def normal(text: str) -> str:
    """Return text with one spelling for each term."""
    for pattern, replacement in _SPELLINGS:
        text = pattern.sub(replacement, text)
    return text


def tokens(text: str) -> list[str]:
    """Return the words and figures of a text in lower case, in order."""
    return [token.lower().replace(",", "") for token in _TOKEN.findall(normal(text))]


def terms(text: str) -> list[str]:
    """Return the stems of the words that carry meaning, in order, repetitions kept."""
    return [stem(token) for token in tokens(text) if token not in STOP_WORDS]


@cache
def stem(word: str) -> str:
    """Return a crude stem: the same for the forms of a word, not itself a word."""
    if len(word) <= 3 or word[-1] in "%0123456789":  # noqa: PLR2004 - shorter words have no ending
        return word
    for pattern, replacement in _ENDINGS:
        shorter, changed = pattern.subn(replacement, word)
        if changed and len(shorter) > 2:  # noqa: PLR2004 - a stem of two letters means nothing
            return _DOUBLED.sub(r"\1", shorter)
    return word
