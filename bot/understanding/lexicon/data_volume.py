"""How people speak of how much material there is."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon

_STUFF = (
    "data|documents|docs|documentation|material|materials|content|pdfs|files|articles|corpus|archive|"
    "knowledge|text|texts|manuals|paperwork|information|pages|papers"
)
CORPUS = (
    "corpus|archive|archives|wiki|wikis|library|repository|repo|kb|collection",
    "collections|dataset",
    "index|indexed|ingest|ingested|documentation|documented|catalogue|catalog",
    "database|sharepoint|confluence|notion|drive",
    "knowledge base",
    "data set",
    "set holds|has|contains",
    "content|material|materials|source|sources",
    "search through|over|in",
    "comes|come|answered|drawn out|from of?",
    "we own",
    "on file",
    "data volume|amount|size",
    "dedupe|deduped|deduplicated",
    "handbook|handbooks|manual|manuals|catalogues|intranet|help centre|center",
    "docs|documents",
    "backlog of",
    "history of",
    "past|old|historical|closed|legacy|existing|archived",
    "our data",
    "worth of",
)

DATA_VOLUME = Lexicon(
    AttributeName.DATA_VOLUME,
    topic=(
        "data volume|amount|size|quantity",
        "volume|amount|size of data",
        "data|corpus|documents|docs",
        "knowledge base size?",
    ),
    readings={
        "very_low": (
            f"hardly|barely|next any|to no? {_STUFF}",
            f"almost no {_STUFF}",
            "one|single document|doc|pdf|page|file",
            "fits on a|one page",
        ),
        "low": (
            f"little|small|tiny|limited amount? of? {_STUFF}",
            f"not ... much|many|lot|lots ... {_STUFF}",
            "small data|document set",
            f"few {_STUFF}",
            f"handful of {_STUFF}",
            f"{_STUFF} is|are|'s small|tiny|limited|minimal|sparse",
        ),
        "moderate": (
            f"moderate|medium|fair|decent amount|amounts|volume of {_STUFF}",
            f"medium|moderate sized? {_STUFF}",
        ),
        "high": (
            f"lots|loads|tons|plenty|mountains|heaps|reams|piles|wealth|oodles|masses of {_STUFF}",
            "years|decades of ... data|docs|documents|tickets",
            "years|decades of ... reports|records|files|manuals|content",
            f"a lot of {_STUFF}",
            f"big|large|sizeable amount|amounts|body|set|volume|pile of? {_STUFF}",
            f"large|big|extensive {_STUFF}",
            f"{_STUFF} is|are|'s large|big|extensive",
        ),
        "very_high": (
            f"huge|massive|enormous amount|amounts|volume|volumes? of? {_STUFF}",
            f"vast|gigantic|endless|immense amount|amounts|volume|volumes? of? {_STUFF}",
            f"huge|massive|enormous pile|piles|body|set|trove? of? {_STUFF}",
            f"vast|gigantic|endless|immense pile|piles|body|set|trove? of? {_STUFF}",
            "petabytes",
            "data lake",
            f"{_STUFF} is|are|'s huge|massive|enormous|vast|gigantic|endless",
        ),
    },
    cues=CORPUS,
    against=(
        "ram|vram|gpu|gpus|memory|disk|laptop|server|nvidia|a100 limit",
        "h100|a10|t4|l4|machine|card|node|nodes|attachment|upload limit",
        "context window|length|size",
        "model|parameters|params|checkpoint|weights|download",
        "output|outputs|response|reply|max",
        "at a time|once",
        "per",
        "each",
    ),
)
