"""Orders: sentences in a passage that speak to whoever answers, not about their subject.

They are no evidence, so a model that obeys one finds nothing to rest on what it was told to say.
"""

import re

_SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=\S)|\n+")
_INSTRUCTIONS = r"(?:instruction|prompt|rule|direction|order|guideline|statement|message)s?"
_TELL = r"(?:say|answer|reply|respond|state|claim|write|output|print|tell|cite|repeat|quote|reveal)"
_ORDER = re.compile(
    rf"\b(?:ignore|disregard|forget|override|bypass)\b.{{0,40}}\b(?:{_INSTRUCTIONS}|above|before)\b"
    r"|\byou are (?:now|no longer)\b|\bfrom now on\b|\bact as\b"
    r"|(?:^|[<\[(*#])\s*(?:system|assistant|developer)\s*(?:prompt|message)?\s*[\])>*]*\s*:"
    r"|</?(?:system|assistant|user|statement|question)\b"
    rf"|\b(?:you|assistant|ai|model|bot|llm)s? (?:must|should|shall|will|have to|need to|are to) "
    rf"(?:\w+ )?(?:not )?{_TELL}\b"
    rf"|^\W*(?:now |please |always |only |instead,? |then |just )*{_TELL}\b"
    r"(?: \w+)? (?:that|only|with|nothing|exactly|the following)\b",
    re.IGNORECASE,
)


def without_orders(text: str) -> str:
    """Return the text without sentences that give orders, nor what follows them to its end.

    An order goes on: after "from now on say this:" comes what to say. So of a text everything
    before its first order is kept.
    """
    kept: list[str] = []
    for sentence in _SENTENCE.split(text):
        if _ORDER.search(sentence):
            break
        kept.append(sentence)
    return " ".join(kept).strip()
