"""Words: how a text becomes the terms that are compared."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

_ORDINALS = ("(?:first|1st)", "(?:second|2nd)", "(?:third|3rd)", "(?:fourth|4th)",
             "(?:fifth|5th)", "(?:sixth|6th)")  # fmt: skip

_SPELLINGS = (
    (re.compile(r"\bfine[\s-]*tun+(?=(e|ed|es|ing)\b)|\bfintun(?=(e|ed|ing)\b)", re.I), "finetun"),
    (re.compile(r"\bft(?:'?ing|'?d)?\b", re.I), "finetuning"),
    (re.compile(r"\bretrieval[\s-]+augmented[\s-]+generation\b", re.I), "rag"),
    (re.compile(r"\bw(?:ee)?ks?\b", re.I), "weeks"),
    (re.compile(r"\byr(?=s?\b)", re.I), "year"),
    (re.compile(r"\b(?:mths?|mos)\b", re.I), "months"),
    (re.compile(r"\bw/o(?:ut)?\b", re.I), "without"),
    (re.compile(r"\bw/\s?", re.I), "with "),
    *(
        (re.compile(rf"\b{ordinal} {span}\b", re.I), f"weeks {(number - 1) * weeks + 1}")
        for number, ordinal in enumerate(_ORDINALS, start=1)
        for span, weeks in (("weeks", 1), ("fortnight", 2))
    ),
    (re.compile(r"(?<=\d)\s?(?:percent|per cent|pct)\b", re.I), "%"),
    (re.compile(r"\btime[\s-]+to[\s-]+market\b", re.I), "timetomarket"),
    (re.compile(r"\bhelp[\s-]desk\b", re.I), "helpdesk"),
    (re.compile(r"(?<=[a-z])['\u2019]s\b", re.I), ""),
    (re.compile(r"\b(gpt|llama|gemini|gemma|claude|phi|qwen)-?(?=\d)", re.I), r"\1 "),
)
"""One spelling for what is written in several ways."""

_TOKEN = re.compile(r"[$\u20ac\u00a3]?\d+(?:[.,]\d+)*[a-z%]*|[a-z]+\d+|[a-z]+(?:'[a-z]+)?", re.I)

_ENDINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"isation(s?)$", "iz"),
        (r"ization(s?)$", "iz"),
        (r"is(e|es|ed|ing)$", "iz"),
        (r"iz(e|es|ed|ing)$", "iz"),
        (r"([a-z]{3,})(?:ations?|ates?|ated|ating)$", r"\1"),
        (r"ies$", "y"),
        (r"([a-z]{3,})(?:ing|ings|ed|ely|ly|ment|ments)$", r"\1"),
        (r"([a-z]{2,}?)(?:es|(?<!s)s|e)$", r"\1"),
    )
)
_DOUBLED = re.compile(r"([bdgmnprt])\1$")

_STOP_WORDS = """
    a about anybody anyone everybody everyone few somebody someone u ur
    according actually all am an and any anything are article as at author be been being
    both but by can could describe described describes did do does doing down each either else
    ever exactly for from get gets give given gives go goes going got had has have having he her
    here his how i if in instead into is it its just kind let like list long lot lots many may
    me mention mentioned might more most much must my name named names need no nor not of off ok
    on one ones only or other our out over own page per piece please pls put really regarding
    said say says see seem seems shall she should so some something sort state stated still such
    tell text than that the their them then there these they thing things this those through
    thus to told too up upon us use used uses using very was we well were what what's whatever
    whats when where whether which while who whom whose why will with within would yes yet you
    your
    arent bit bits cant didnt doesnt dont hasnt hey hello hi hows id im isnt ive ok okay thanks
    thats theyre wasnt whats wheres whos wont youre basically gist gonna guys maybe roughly stuff
    tend tends wanna
"""

STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words that carry no topic here, the word for the article itself included."""


NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    )
} | {"eleven": "11", "twelve": "12"}
"""Small numbers that are as often written in words."""

_UNIT = r"(second|minute|hour|day|week|month|year)s?\b"
_QUANTITY = re.compile(rf"\b(\d+(?:\.\d+)?|{'|'.join(NUMBER_WORDS)})[\s-]{_UNIT}")
_ONE_OF_THEM = re.compile(rf"\b(?:after|within|beyond|following|in under) an? {_UNIT}")
"""A span of one; "a year" without such a word is as often a rate."""


@lru_cache(maxsize=4096)
def quantities(text: str) -> Mapping[str, frozenset[str]]:
    """Return the spans of time that a text names: by unit, the numbers said with it."""
    found: dict[str, set[str]] = {}
    for number, unit in _QUANTITY.findall(text.lower()):
        found.setdefault(unit, set()).add(NUMBER_WORDS.get(number, number))
    for unit in _ONE_OF_THEM.findall(text.lower()):
        found.setdefault(unit, set()).add("1")
    return {unit: frozenset(numbers) for unit, numbers in found.items()}


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


def telling(text: str) -> set[str]:
    """Return the stems of the words that carry meaning, but for small numbers in words."""
    return set(terms(text)) - NUMBER_WORDS.keys()


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
