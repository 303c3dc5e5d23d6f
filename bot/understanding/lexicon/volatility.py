"""How people speak of how often the knowledge changes."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

CHANGE = any_of(
    "chang* updat* edit edits edited editing revis* refresh* rewrit* rewrote add added adds "
    "publish* modif* amend* arriv* churn* replac* reissu* evolv* grow grows growing upload* "
    "land lands tweak* swap* rotat* fluctuat* releas* drop drops import imports imported importing "
    "repric* overwritten "
    "review reviewed reviewing consolidat* republish* recompil* maintain* audited resync* "
    "migrat* crawl* scraped reindex* superseded "
    "touched retouched revisited revisit reprint* redrawn redraw* reworded reword* "
    "recalculat* calculated overhaul* rework* redo* renegotiat* republish* restock* rewritten "
    "print* reprint* reshuffl* shuffled tick ticks ticking rearrang* reassign* retim* reschedul* "
    "replan* rerout* recalibrat* rejig* requot* redistribut* reorder* repost* juggled redealt "
    "shift shifts shifting sync* reload* ingest* rebuilt regenerat* renew* adjust* issued vary "
    "varies"
)
_THINGS = any_of(
    "docs documents content prices policies knowledge data information catalogue catalog rules "
    "material articles regulations manuals pages everything corpus stock inventory handbook text "
    "guidelines procedures standards laws law specs bylaws rulings circulars editions menus lists "
    "timetables tariffs bulletins notices statutes rates fares"
)
_FIXED = any_of(
    "locked sealed static frozen fixed immutable final stable unchanging evergreen "
    "dormant settled unchanged"
)
MOVING = any_of(
    "updates update changes revisions edits refresh reviews releases imports feeds versions "
    "amendments"
)

KNOWLEDGE_VOLATILITY = Lexicon(
    AttributeName.KNOWLEDGE_VOLATILITY,
    topic=(
        "volatility|freshness",
        "how often ... change|changes|updated",
        "knowledge volatility|changes|updates",
        "change|update rate|frequency",
    ),
    measured=(
        "volatility|churn",
        "rate|frequency|pace of change|changes|updates|churn",
        "change|update rate|frequency",
    ),
    readings={
        "high": (
            "what|whatever|which|whats ... depends|hinges on the|this? morning|day|weather|tide",
            "what|whatever|which|whats ... depends|hinges on today|tonight|yesterday 's",
            f"{CHANGE} a lot",
            f"{CHANGE} quickly|fast|live|quick",
            f"constant|frequent|continuous|continual|daily|rapid|endless {CHANGE}",
            f"{CHANGE} all the time",
            f"{CHANGE} by the day|hour|minute|week",
            "real - time data|feed|feeds|prices|stock|information|updates",
            "realtime|live data|feed|feeds|prices|stock|information|updates",
            "very|highly|extremely|super|pretty|quite volatile|dynamic",
            "volatile",
            "keep|keeps changing|moving|shifting|growing",
            "never stops|stop changing|moving",
            "in flux",
            "moving target",
            "prices|rates|stock|inventory|fares|markets move|moves|swing",
            "prices|rates|stock|inventory|fares|markets swings|fluctuate|fluctuates",
            "goes|go|gets|get|becomes|become out of date",
            "different every day|week|hour|morning|time",
            "never the same ... day|week|twice|long",
            "can n't keep up with ... changes|updates",
            "by the time ... outdated|changed|old|stale|wrong",
            "out of date within|in|by|after|before",
            "goes|go|gets|get|becomes|become stale|outdated|obsolete|old",
            "obsolete within|by|in|after",
            "up - to - the - minute",
            "not ... stay|stays same|still long",
            "not ... stand|sit|stands|sits still",
            "need|needs|must|has|have ... latest|current|freshest news|data|prices|information",
            "need|needs|must|has|have ... latest|current|freshest version|versions|state",
        ),
        "moderate": (
            f"{CHANGE} ... now and then|again",
            f"{CHANGE} ... from time to time",
            f"{CHANGE} ... here and there",
            f"regular|periodic|occasional {CHANGE}",
            f"{CHANGE} ... occasionally|sometimes|periodically",
            "with every|each release|version",
            "volatility|freshness ... moderate|medium",
        ),
        "low": (
            f"{_THINGS} ... {_FIXED}",
            f"is|are|'s|'re|basically|mostly|pretty {_FIXED}",
            f"fairly|largely|very|totally|stays|stay|quite {_FIXED}",
            f"{_FIXED} ... {_THINGS}",
            "set|carved|cast in stone|concrete",
            "stay|stays|remain|remains|left as is|it|they",
            f"not ... {CHANGE}",
            "nothing changes|moves|new ... comes|added|happens|arrives|appears|published?",
            "not|never going|gonna|likely to change",
            "written|carved once and never",
            "historical|historic|ancient material|texts|documents|records",
            "antique|archived|archival material|texts|documents|records",
            "dead|classical language|languages|texts|authors",
            "set and forget",
            "same all season|year|summer|winter|term",
            f"{CHANGE} ... once in a blue|while",
            "good|valid|fixed|settled|done for the|a|an|this|# whole|full? year|years|season",
            "good|valid|fixed|settled|done for the|a|an|this|# whole|full? decade|decades|century",
            "been the same|like|this that|this|same? since|for",
            "stay|stays|remain|remains|stayed put|unchanged|constant|identical|fixed|static|stable",
            "same|unchanged year after|in|on year",
            "once|when written|published|signed|released ... never|stays|fixed|final",
            "closed|completed|finished archive|collection|corpus|project|edition",
            "slow|glacial -? moving|changing",
            "long -? lived",
            f"rarely|seldom|hardly|barely ever? {CHANGE}",
            f"{CHANGE} ... never|slowly|little|glacially",
            f"infrequent|rare|yearly|annual {CHANGE}",
            "last update|updated|revision|revised|touched|edited|changed|review ... #",
            "nobody|noone ... touches|updates|maintains|edits|touched|edited",
            "no one ... touches|updates|maintains|edits|touched",
            "same for|since years|decades|#|ages",
            "same as ... years|decades ago",
            "has|have n't|not ... changed|moved|touched|updated",
            f"{CHANGE} ... hardly|barely|scarcely ever",
            f"{CHANGE} almost|practically|virtually never",
            "volatility ... low",
        ),
    },
    cues=(
        CHANGE,
        MOVING,
        "new|fresh every|each",
        f"new|fresh {_THINGS} ... every|each|annually|yearly|monthly|weekly|daily|nightly",
        "incoming|produced|filed|arrive|arrives",
        "come|comes|coming out anew|again|every|each",
        "come|comes|coming in|along|every|each|about|once|twice|daily|weekly|monthly|yearly",
        "daily|weekly|monthly|nightly|hourly|constantly|continuously we|they? come|comes",
    ),
)
