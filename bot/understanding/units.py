"""The words people use for units, and the one spelling each has in a statement."""

from enum import Enum
from typing import Final

from advisor.unit_names import COUNTED, CURRENCIES, RATES
from advisor.unit_names import PERIODS as NAMES
from advisor.unit_names import TIMES as SPELLINGS
from bot.understanding.vocabulary import words_of

CURRENCY_PREFIXES: Final = words_of("$ € £ ₹ ¥ rs kr ksh") | frozenset(CURRENCIES.values())
DOLLARS: Final = {
    letters: code
    for code, spellings in (
        ("usd", "us"),
        ("cad", "c ca can cdn"),
        ("aud", "a au"),
        ("nzd", "nz"),
        ("sgd", "s sg"),
        ("hkd", "hk"),
        ("twd", "nt"),
        ("brl", "r"),
        ("mxn", "mx mex"),
    )
    for letters in spellings.split()
}
"""The letters written on a "$" that say whose dollars, reais or pesos are meant."""

# Units of neighbouring languages that are no English words, since people mix them in.
_ABROAD: Final = {
    **dict.fromkeys(("tage", "tagen", "jours", "días", "dias"), "days"),
    **dict.fromkeys(("woche", "wochen", "semaine", "semaines", "semana", "semanas"), "weeks"),
    **dict.fromkeys(("monat", "monate", "monaten", "mois", "meses"), "months"),
}
_PERIODS_ABROAD: Final = {
    **dict.fromkeys(("tag", "jour", "día", "dia"), "day"),
    **dict.fromkeys(("woche", "semaine", "semana"), "week"),
    **dict.fromkeys(("monat", "mois", "mes"), "month"),
    **dict.fromkeys(("jahr", "année", "año"), "year"),
}
_TIMES: Final = {**{unit: unit for unit in SPELLINGS.values()}, **SPELLINGS, **_ABROAD}
TIMES: Final = {word: unit for word, unit in _TIMES.items() if len(word) > 1}
# Letters that mean a unit only when they touch the number, as in "2s"; "500q" is queries.
GLUED_TIMES: Final = {word: unit for word, unit in _TIMES.items() if len(word) == 1 and word != "q"}
SHORT_TIMES: Final = frozenset({"ms", "seconds", "minutes", "hours"})
TIME_QUALITIES: Final = words_of("working business calendar full more short whole solid extra good")

PERIODS: Final = {
    **{period: period for period in NAMES.values()},
    **NAMES,
    "morning": "day",
    "shift": "day",
    **_PERIODS_ABROAD,
}
RATE_WORDS: Final = {word: unit.partition("/")[2] for word, unit in RATES.items()}

_BYTES: Final = ("kb", "mb", "gb", "tb")
SIZES: Final = {unit: unit.upper() for unit in _BYTES} | {
    word: unit.upper() for word, unit in COUNTED.items() if unit in _BYTES
}


class Noun(Enum):
    """What a counted thing is, as far as it matters to a project's attributes."""

    QUERIES = "queries"
    ITEMS = "items"
    DOCUMENTS = "documents"
    PAGES = "pages"
    TOKENS = "tokens"
    EXAMPLES = "examples"
    PEOPLE = "people"
    LANGUAGES = "languages"
    HOLDERS = "holders"
    OTHER = "other"


_NOUNS: Final = {
    Noun.QUERIES: (
        "q queries query questions qs requests req reqs calls chats conversations searches lookups "
        "messages msgs prompts inferences hits asks interactions sessions enquiries inquiries "
        "tickets things invocations predictions completions dialogues demands dialogs "
        "asks questionings anfragen fragen pings utterances exchanges turns contacts "
        "whatsapps texts sms dms voicemails tix"
    ),
    Noun.ITEMS: (
        "items records rows entries claims invoices orders transactions reviews listings images "
        "photos emails mails events alerts applications cases submissions forms receipts posts "
        "comments products skus parcels shipments payments "
        "complaints leads referrals objects answers replies responses notices parts titles "
        "units properties assets faults incidents bugs issues jobs scans readings measurements "
        "cvs resumes disputes grievances appeals bookings reservations quotes observations "
        "sightings prescriptions referrals"
    ),
    Noun.DOCUMENTS: (
        "documents docs doc document pdfs pdf files articles manuals contracts policies reports "
        "papers guides handbooks books recipes judgments judgements rulings wikis memos letters "
        "specs specifications faqs transcripts brochures datasheets agreements procedures sops "
        "notes runbooks playbooks deeds patents studies chapters leaflets regulations laws "
        "statutes standards bulletins factsheets decisions publications abstracts "
        "spreadsheets slides decks presentations certificates drawings leases tenders filings "
        "verträge dokumente handbücher newsletters essays theses "
        "briefs dossiers circulars opinions scripts sheets pamphlets binders folders "
        "documentations procedures protocols ebooks dokument akten verträgen artikel "
        "dateien dossier patents catalogues brochures factsheet instructions treaties acts "
        "wordings bylaws rulebooks tutorials journals magazines newspapers scans letters "
        "logs logbooks ledgers registers permits charters diaries notebooks blueprints schematics "
        "inventories checklists worksheets flyers posters prospectuses syllabuses syllabi "
        "guidelines sermons speeches lectures menus stories poems biographies bios "
        "surveys questionnaires advisories appendices glossaries testimonies depositions "
        "factfiles descriptions "
        "affidavits verdicts pleadings waivers warrants memoranda annexes tariffs timetables "
        "handouts edicts decrees ordinances dispatches warranties directives"
    ),
    Noun.PAGES: "pages page pp pgs seiten",
    Noun.TOKENS: "tokens token toks",
    Noun.EXAMPLES: (
        "examples example labels annotations samples pairs demonstrations exemplars datapoints "
        "demos_of instances beispiele"
    ),
    Noun.PEOPLE: (
        "people users employees staff customers agents engineers devs developers clients members "
        "visitors students patients folks nurses doctors lawyers teachers advisers advisors "
        "colleagues subscribers seats shops stores branches companies teams offices drivers pilots "
        "technicians analysts farmers readers citizens players guests heads fte ftes "
        "persons pm pms "
        "engineer scientist scientists viewers consultants managers partners paralegals associates "
        "attorneys interns volunteers testers participants merchants suppliers vendors tenants "
        "residents passengers patients pupils learners researchers scholars editors accountants "
        "translators reviewers annotators labellers labelers curators librarians clerks operators "
        "moderators dispatchers inspectors auditors interpreters writers authors experts "
        "specialists shoppers callers buyers sellers dau mau wau actives punters gamers commuters "
        "fans riders ppl wardens "
        "trainees apprentices volunteers parents pensioners householders"
    ),
    Noun.LANGUAGES: "languages langs locales",
    # What data lies in: how many there are says nothing of how much it is.
    Noun.HOLDERS: (
        "collections sources datasets databases repositories repos corpora systems drives shares "
        "sites websites portals archives libraries buckets spaces"
    ),
}
NOUNS: Final = {word: noun for noun, words in _NOUNS.items() for word in words.split()}
PLACES: Final = words_of(
    "seats shops stores branches companies teams offices departments clinics sites depots"
)
"""Nouns of people that name where they are rather than who."""
# A rate's noun decides the unit: things that people ask are queries, things that are fed in items.
RATE_NOUNS: Final = {
    Noun.QUERIES: "queries",
    Noun.ITEMS: "items",
    Noun.DOCUMENTS: "items",
    Noun.PAGES: "items",
    Noun.OTHER: "items",
    Noun.PEOPLE: "users",
}
SINGULAR_QUERIES: Final = words_of("query question request call chat search conversation")
"""What a price may be for, and what "one" counts."""
