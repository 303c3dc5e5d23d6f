"""Makes text safe to show: it cannot ping, format, or become a link that we did not make."""

import html
import re

LOW_LINE = "\N{MODIFIER LETTER LOW MACRON}"
LESS, GREATER = (
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
)
JOINER = "\u2060"
"""An invisible character that breaks up what Slack would otherwise act on."""
LOOKALIKES = str.maketrans(
    {
        "*": "\N{ASTERISK OPERATOR}",
        "~": "\N{TILDE OPERATOR}",
        "`": "\N{MODIFIER LETTER GRAVE ACCENT}",
    }
)
"""Slack has no escape for its formatting marks, so others that look the same stand in."""
SLACK_REFERENCE = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
PING = re.compile(r"@(?=here|channel|everyone|group)", re.IGNORECASE)
EDGE_UNDERSCORE = re.compile(r"(?<!\w)_|_(?!\w)")
BARE_ADDRESS = re.compile(r"(?<=[\w-])\.(?=[^\W\d_]{2})")
"""The dot of `example.com` and `me@example.com`, which Slack links in a message without blocks."""
QUOTE_MARK = re.compile(r"^([^\S\n]*)>", re.MULTILINE)
SAFE_LINK = re.compile(r"https?://[^\s<>|\"`]+\Z")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def escape(text: str) -> str:
    """Return plain text as mrkdwn that shows it literally."""
    return _without_addresses(_escaped(text))


def literal(text: str) -> str:
    """Return plain text for where Slack reads no formatting but may read pings and addresses."""
    shown = unlinked(PING.sub(f"@{JOINER}", CONTROL.sub("", text)))
    return shown.replace("<", LESS).replace(">", GREATER)


def unlinked(text: str) -> str:
    """Return plain text in which no address becomes a link by itself."""
    return _without_addresses(_without_schemes(text))


def echo(words: str) -> str:
    """Return a person's words, as Slack sent them, as mrkdwn that shows them literally.

    A mention or link in them becomes its bare name.
    """
    return escape(spoken(words))


def spoken(words: str) -> str:
    """Return a person's words, as Slack sent them, as plain text."""
    return html.unescape(SLACK_REFERENCE.sub(_bare_name, words))


def link(target: str, label: str) -> str:
    """Return a link to a web address, or just the label where the target is none."""
    if not SAFE_LINK.match(target):
        return escape(label)
    return f"<{target.replace('&', '&amp;')}|{_escaped(label).replace('|', '/')}>"


def _escaped(text: str) -> str:
    """Escape all but bare addresses, which are harmless as the label of a link."""
    shown = CONTROL.sub("", text).translate(LOOKALIKES)
    shown = EDGE_UNDERSCORE.sub(LOW_LINE, shown)
    shown = _without_schemes(PING.sub(f"@{JOINER}", shown))
    shown = QUOTE_MARK.sub(rf"\1{GREATER}", shown)
    return html.escape(shown, quote=False)


def _without_schemes(text: str) -> str:
    return text.replace("://", f":{JOINER}//")


def _without_addresses(text: str) -> str:
    return BARE_ADDRESS.sub(f".{JOINER}", text)


def _bare_name(reference: re.Match[str]) -> str:
    kind, target, label = reference.groups()
    if label:
        return label
    return {"@": "someone", "#": "a channel", "!": target.split("^")[0]}.get(kind, target)
