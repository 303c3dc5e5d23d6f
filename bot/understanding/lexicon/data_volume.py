"""How people speak of how much material there is."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_STUFF = any_of(
    "data documents document docs documentation material materials content pdfs files articles "
    "corpus archive archives knowledge text texts manuals paperwork information pages papers "
    "tickets logs records emails contracts wiki library faqs notes policies reports transcripts "
    "catalogue knowledgebase intranet folder folders binders"
)
_LARGE = any_of("large big extensive sizeable considerable substantial hefty long")
_HUGE = any_of("huge massive enormous vast gigantic endless immense colossal giant")
_SMALL = any_of("small limited minimal sparse modest thin short little")
_HEAPS = any_of(
    "lots loads tons plenty mountain mountains heap heaps reams pile piles wealth oodles mass "
    "masses shelves boatload ton stacks thousands rooms cabinets drawers warehouses bookshelves "
    "decades metres kilometres"
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
    "handbook|handbooks|manual|manuals|catalogues|intranet",
    "help centre|center",
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
        "page|pages|document|documents|doc|file|files|record|word count|counts|total",
        "count|headcount|tally of pages|documents|docs|files|records|articles",
        "volume|amount|size of data",
        "data|corpus|documents|docs",
        "knowledge base size",
    ),
    measured=(
        "data|document|documents|corpus|knowledge volume|volumes|size|amount|count|quantity",
        "amount|volume|quantity|number|size of data|documents|docs",
        "amount|volume|quantity|number|size of material|content|files|information",
        "corpus|archive|archives|library",
        "knowledge base",
    ),
    readings={
        "very_low": (
            f"tiny|minuscule|microscopic|negligible {_STUFF}",
            f"{_STUFF} is|are|'s ... tiny|minuscule|microscopic|negligible",
            f"tiny|minuscule amount|bit|set|corpus|body|handful of? ... {_STUFF}",
            "one|single -? pager|booklet|leaflet|brochure|binder",
            f"hardly|barely any? {_STUFF}",
            f"next to no {_STUFF}",
            f"almost|virtually|practically no {_STUFF}",
            f"one|single {_STUFF}",
            "one|single handbook|manual|pdf|page|file|document|leaflet|booklet",
            "fits on a|one page",
            "handful|couple of pages|documents|docs|files|pdfs",
        ),
        "low": (
            f"{_SMALL} amount? of ... {_STUFF}",
            f"{_SMALL} knowledge|document|data base|set",
            f"not ... much|many|lot|lots ... {_STUFF}",
            f"few {_STUFF}",
            f"{_SMALL} set|pile|stack|batch|bunch|collection|number of {_STUFF}",
            f"very|quite|pretty|rather|really little|few|small {_STUFF}",
            "short|thin|slim manual|handbook|document|guide|booklet|pdf|faq|list",
            "little content|material|documentation|text|data",
            f"barely|hardly|scarcely a handful|couple|few of? {_STUFF}",
            f"handful|couple|few of? {_STUFF}",
            f"{_STUFF} ... is|are|'s not ... much|big|large|many|huge|lot",
            f"{_STUFF} ... fits|fit in|on|into",
            "fits|fit in|on|into a|one|single ... folder|stick|usb|drawer|shelf|prompt|page|laptop",
            f"not|n't have|got|own ... much|many|lot|lots|big|large ... {_STUFF}",
            f"{_STUFF} is|are|'s ... {_SMALL}",
        ),
        "moderate": (
            f"moderate|medium|fair|decent amount|amounts|volume|number of {_STUFF}",
            f"medium|moderate -? sized? {_STUFF}",
            "medium|moderate -? sized? knowledge base",
        ),
        "high": (
            f"{_HEAPS} of ... {_STUFF}",
            f"a lot of ... {_STUFF}",
            f"years|decades|centuries ... {_STUFF}",
            f"{_LARGE} {_STUFF}",
            f"{_LARGE} amount|amounts|body|set|volume|pile|number|collection of ... {_STUFF}",
            f"{_LARGE} knowledge|document base|set|collection",
            f"{_STUFF} is|are|'s ... {_LARGE}",
            f"{_STUFF} ... fill|fills|filling ... library|libraries|room|rooms|shelves",
            f"{_STUFF} ... fill|fills|filling ... warehouse|cellar|basement|building|floor",
            f"{_STUFF} ... exploded|endless|bottomless|overflowing|swamped|drowning",
            "drowning|swimming in ... documents|docs|data|paper|paperwork|files|pdfs",
            f"more {_STUFF} than ... read|count|can|could|handle",
            "entire|whole confluence|sharepoint|intranet|wiki|drive|library|archive|notion",
        ),
        "very_high": (
            f"{_HUGE} {_STUFF}",
            f"{_HUGE} amount|amounts|volume|volumes|pile|piles of ... {_STUFF}",
            f"{_HUGE} body|set|trove|collection|number of ... {_STUFF}",
            f"{_HUGE} knowledge|document base|set|collection",
            f"{_STUFF} is|are|'s|has ... {_HUGE}",
            f"{_STUFF} ... exploded ... {_HUGE}",
            "terabytes|petabytes of?",
            "data lake",
            f"millions of {_STUFF}",
        ),
    },
    cues=CORPUS,
    against=(
        "ram|vram|gpu|gpus|memory|disk|laptop|server|nvidia|a100|h100|a10|t4|l4|machine|card|node",
        "nodes|attachment|model|parameters|params|checkpoint|weights|download|output|outputs",
        "response|reply|max|per|each|context",
        "upload limit",
        "at a time|once",
        "wrong|mistake|mistakes|error|errors",
        "demo|viewers|visitors|page views",
        "avg|average|averaging|mean|median|typically",
    ),
)
