"""Says what is known of an attribute in a few words."""

import re
from datetime import date
from decimal import Decimal

from advisor.attributes import AttributeName, Figure, Qualifier, Statement
from advisor.labels import LABELS
from advisor.scales import SCALES
from advisor.unit_names import normal_unit
from advisor.units import SCALE_UNIT
from bot.dialogue.conversation import Known
from bot.dialogue.options import level_name
from bot.views.blocks import cut
from bot.views.escape import echo, escape, literal, spoken

QUALIFIERS = {
    Qualifier.APPROX: "about ",
    Qualifier.MIN: "at least ",
    Qualifier.MAX: "at most ",
    Qualifier.PEAK: "up to ",
}
SYMBOLS = {"usd": "$", "eur": "€", "gbp": "£"}
THOUSAND = 1_000
MILLION = 1_000_000
UNCOUNTABLE = 10**20
"""From here digits say nothing, and decimal arithmetic would refuse its remainder."""
BESIDE_THE_POINT = re.compile(r"[^\w\s$€£%.]|(?<=\d)[,](?=\d)")
PERSON = re.compile(r"[UW][A-Z0-9]+\Z")
LONGEST_QUOTE = 60
"""Characters of somebody's words beside a reading; who wants them all scrolls up."""
ROUND_FROM = 10_000
"""From here a round figure is shortened: $60k, but $3,000."""


def label(name: AttributeName) -> str:
    """Return what an attribute is called, at the beginning of a line."""
    text = LABELS[name]
    return text[:1].upper() + text[1:]


def reading(name: AttributeName, statement: Statement | None) -> str:
    """Return what a statement was read as, as plain text; "unknown" for none."""
    if statement is None:
        return "unknown"
    if statement.level is not None:
        return _level(name, statement)
    if statement.min is not None and statement.max is not None:
        return _range(statement.min, statement.max, statement.unit)
    if statement.value is None:
        return "not a figure yet"
    return _qualified(name, statement, statement.value)


def reading_with_words(name: AttributeName, statement: Statement | None) -> str:
    """Return the reading and the words it came from, as mrkdwn."""
    shown = reading(name, statement)
    raw = _words(statement)
    if not _adds(raw, shown):
        return escape(shown)
    return f"{escape(shown)} (“{echo(raw)}”)"


def said_in_table(name: AttributeName, statement: Statement | None) -> str:
    """Return the reading and the words it came from, as plain text for a table's cell."""
    shown, raw = reading(name, statement), _words(statement)
    return literal(f"{shown} (“{spoken(raw)}”)" if _adds(raw, shown) else shown)


def who(known: Known) -> str:
    """Name a person; they take part in this thread, so naming them pings nobody new."""
    return f"<@{known.said_by}>" if PERSON.match(known.said_by) else "someone"


def noted(note: str) -> str:
    """Return a note of the scoring core with its attribute called as people call it."""
    name, colon, rest = note.partition(": ")
    return f"{label(AttributeName(name))}{colon}{rest}" if name in set(AttributeName) else note


def _words(statement: Statement | None) -> str:
    """Return what was said, of a whole sentence its beginning."""
    return cut(((statement.raw or "") if statement else "").strip(), LONGEST_QUOTE)


def _adds(raw: str, shown: str) -> bool:
    """Say whether the words tell more than the reading: “~$60k” does not beside "about $60k"."""
    return bool(raw) and _gist(raw) not in _gist(shown)


def _gist(text: str) -> str:
    """Return the letters and figures only; commas in figures and signs make no difference."""
    return BESIDE_THE_POINT.sub("", text.casefold())


def _level(name: AttributeName, statement: Statement) -> str:
    offered = {level_name(name, level) for level in SCALES[name].levels}
    if statement.raw in offered:
        return statement.raw or ""
    return str(statement.level).replace("_", " ")


def _qualified(name: AttributeName, statement: Statement, value: Figure) -> str:
    if statement.unit == SCALE_UNIT:
        return f"level {value} of 5"
    figure = _figure(value, statement.unit)
    if isinstance(value, date):
        return f"by {figure}" if name is AttributeName.DEPLOYMENT_SPEED else figure
    return QUALIFIERS.get(statement.qualifier or Qualifier.EXACT, "") + figure


def _range(low: Decimal | date, high: Decimal | date, unit: str | None) -> str:
    if isinstance(low, date) or isinstance(high, date):
        return f"{_figure(low, None)} to {_figure(high, None)}"
    head = _figure(low, unit) if _is_prefixed(unit) else _number(low)
    return f"{head} to {_figure(high, unit)}"


def _figure(value: Figure, unit: str | None) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    spelling = normal_unit(unit) if unit else ""
    currency, _, per = spelling.partition("/")
    if currency in SYMBOLS:
        return f"{SYMBOLS[currency]}{_number(value)}" + (f" a {per}" if per else "")
    if spelling == "percent":
        return f"{_number(value)}%"
    return f"{_number(value)} {spelling.replace('/', ' a ').replace('_', ' ')}".rstrip()


def _is_prefixed(unit: str | None) -> bool:
    return unit is not None and normal_unit(unit).split("/")[0] in SYMBOLS


def _number(value: Decimal) -> str:
    if value >= UNCOUNTABLE:
        return f"{value:.2e}"
    if value >= MILLION and value % (MILLION // 100) == 0:
        return f"{(value / MILLION).normalize():f}M"
    if value >= ROUND_FROM and value % THOUSAND == 0:
        return f"{(value / THOUSAND).normalize():f}k"
    return f"{value.normalize():,f}"
