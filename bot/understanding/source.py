"""A message as Slack sent it, and the same message with everything that is not prose blanked out.

Both have the same length, so that a span found in the plain text also names the words as they
were written.
"""

import html
import re
import unicodedata
from dataclasses import dataclass

# Each alternative begins with its own fixed characters and cannot backtrack over another.
_NOT_PROSE = re.compile(
    r"```.*?(?:```|\Z)"  # code block, closed or not
    r"|`(?![^`\n_(){}\[\]=|\"'#@!*\\]{1,200}`)[^`\n]{1,2000}`"  # inline code, unless it is prose
    r"|<(?:[@#!]|https?:|mailto:)[^<>\n]{0,2000}>"  # mention, channel, link, as Slack escapes them
    r"|\bhttps?://[^\s<>]{1,2000}"  # bare link
    r"|:[a-z][a-z0-9_+'-]{1,40}:"  # emoji shortcode
    r"|(?<!\S)~[^\s~](?:[^~\n]{0,300}[^\s~])?~(?!\S)",  # struck through
    re.DOTALL,
)
_QUOTED_LINE = re.compile(r"^[ \t]{0,8}(?:&gt;|>)(?![=\d£$€₹]).*$", re.MULTILINE)
# "70k usd / 10 wks / end of May" is a list; "50 / day" is a rate, "4 / 5" a share.
_LISTED = re.compile(
    r"(?<=[^\d\s]\s)/(?=\s{1,3}(?:[\d$\u20ac\u00a3\u20b9~<>]|(?:by|end|mid|before|until|about|no)\b))"
)
_ESCAPE = re.compile(r"&(?:amp|lt|gt);")
_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2264": "<",
        "\u2265": ">",
        "\u2248": "~",
        "*": " ",
        "`": " ",
    }
)
# A greeting may stand before the name of the person greeted.
_OPENING_MENTION = re.compile(
    r"\s*(?:(?:hey|hi|hello|hiya|morning|ok|okay|and|so|thanks)[\s,]{1,9}){0,2}<@([UW][A-Z0-9]+)(?:\|[^>]*)?>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Source:
    """The words as written, and their plain form: lower case and nothing but the writer's prose."""

    written: str
    plain: str

    def words(self, start: int, end: int) -> str:
        """Return the words of a span as a person reads them, on one line."""
        return " ".join(html.unescape(self.written[start:end]).split())


def read_source(text: str) -> Source:
    """Blank out what is not the writer's own prose. A quoted line is somebody else's."""
    plain = _NOT_PROSE.sub(_blank, _narrow(text))
    plain = _QUOTED_LINE.sub(_blank, plain)
    plain = _ESCAPE.sub(_unescape, plain)
    return Source(text, _LISTED.sub(";", _lower(plain.translate(_PLAIN))))


def opening_mention(text: str) -> str | None:
    """Return the user id that a message begins with, if it begins with a mention."""
    found = _OPENING_MENTION.match(text)
    return found.group(1) if found else None


def _narrow(text: str) -> str:
    """Write full-width and other typographic letters and digits as plain ones, one for one.

    Raised digits stay: a power is no digit of its number.
    """
    return text if text.isascii() else "".join(map(_narrowed, text))


def _narrowed(letter: str) -> str:
    if not unicodedata.decomposition(letter).startswith(("<wide>", "<narrow>", "<font>")):
        return letter
    plain = unicodedata.normalize("NFKC", letter)
    return plain if len(plain) == 1 else letter


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _unescape(found: re.Match[str]) -> str:
    return html.unescape(found.group()).ljust(len(found.group()))


def _lower(text: str) -> str:
    """Lower the case, keeping the length: a few letters have a longer lower case."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
