"""How people speak of how much a project will be used."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_USE = any_of(
    "traffic usage load volume volumes queries requests questions demand throughput hits activity "
    "enquiries inquiries calls"
)
_LITTLE = any_of("low little light small modest minimal tiny negligible quiet sparse")
_MUCH = any_of("high heavy big large serious significant considerable")
_IMMENSE = any_of("huge massive enormous insane gigantic immense extreme crazy mad monstrous")
_USES = any_of("use uses using ask asks asking query queries touch touches open opens")
_KIN = any_of(
    "wife husband spouse brother sister brothers sisters mother father mum mom dad son sons "
    "daughter daughters cousin aunt uncle nephew niece grandmother grandfather partner kids "
    "flatmate neighbour friend"
)
_NOBODY = any_of("anyone anybody nobody noone")

TRAFFIC = Lexicon(
    AttributeName.SCALABILITY,
    topic=(
        "traffic|scalability|load|usage|throughput|qps|rps",
        "query|request volume",
        "scale",
        "number of queries|requests|questions",
    ),
    measured=(
        "traffic|usage|load|loads|volume|volumes",
        "demand|throughput|scalability|scale|uptake|footfall",
        "query|request|question|call|ticket|message|chat|user volume|volumes|numbers|count|load",
        "number of users|queries|requests|questions|calls|visitors",
        "user numbers|base|count",
    ),
    readings={
        "very_low": (
            f"next to no|zero {_USE}",
            f"hardly|barely any? {_USE}",
            f"hardly|barely ... {_NOBODY} ... {_USES}",
            f"almost|virtually|practically no|zero {_USE}",
            f"almost|virtually|practically nobody|noone ... {_USES}",
            "very|extremely|super|really low|light|little traffic|usage|load|volume|volumes",
            "just|only me",
            f"just|only my|our|the two|three|eldest|younger? {_KIN} and|, i|me|myself|us",
            f"just|only me|us|myself and|, my|our|the? two|three? {_KIN}",
            f"my|our two|three|eldest|younger? {_KIN} and|, i|me|myself ... {_USES}|only|users",
            f"me|i|myself and my|our two|three|eldest|younger? {_KIN} ... {_USES}|only|users",
            "me|i|myself are|'re|is|am the? only users|ones",
            "just|only the two|three|four|five|few of us",
            "me and|plus my|a|two|one|three? colleague|colleagues|boss|assistant|team",
            "one|two|three|# people|persons|colleagues use|using|only",
            "practically|almost|nearly nobody|noone|idle|dead|asleep",
            "trickle|dribble|drip",
            "once in a while|blue",
        ),
        "low": (
            "small|tiny|little internal? team|tool|group|audience|office|crowd",
            f"{_LITTLE} {_USE}|scale",
            f"{_USE} ... {_LITTLE}",
            f"not ... much|many|lot|heavy|high ... {_USE}",
            f"few {_USE}",
            f"handful|couple of {_USE}|users|people",
            "only|just a few|handful|couple people|users|queries|questions|requests|colleagues",
            "low - volume|traffic",
            "small|tiny|little|niche|limited audience|user|circle|group|userbase|club",
            "only|just|for ... our|a team|office|department ... use|uses|using|will",
            "only|just|for ... one|internal|small team|office|department ... use|uses|using|will",
            "only|just|for ... our|a|one|internal|small branch|club|group ... use|uses|using|will",
            "few|couple|handful of? ... a|per|each|every day|week|month",
            "not ... busy|popular|hectic",
            "quiet|sleepy|slow site|portal|channel|days|line",
            "not ... many|lot|lots ... users|people|ppl|folks",
            f"a few|couple people|colleagues|users|staff ... {_USES}",
            f"{_USES} it|this now and then|again",
            f"{_USES} it|this ... occasionally|rarely|sometimes|sporadically",
        ),
        "moderate": (
            f"moderate|medium|average|steady|normal|decent {_USE}",
            f"{_USE} ... moderate|medium|average|normal ~difficulty|complexity",
        ),
        "high": (
            "lots|loads|tons of users|people|customers|visitors|callers|students",
            "plenty|hordes|crowds|masses of users|people|customers|visitors|callers|students",
            "thousands|hundreds of? ... at once|simultaneously|concurrently|daily",
            f"{_MUCH} {_USE}",
            f"lots|loads|tons|plenty of {_USE}",
            f"a lot of {_USE}",
            f"{_USE} ... {_MUCH}",
            "high - volume|traffic",
            "at scale",
            "flood|floods|avalanche|tsunami|wave of? ... queries|requests|questions",
            "flood|floods|avalanche|tsunami|wave of? ... traffic|calls|tickets|users",
            "waves|deluge|torrent|onslaught|storm of? ... queries|requests|questions",
            "waves|deluge|torrent|onslaught|storm of? ... traffic|calls|tickets|users",
            "whole|entire company|firm|workforce ... use|using|hit|hitting|ask|asking",
            "whole|entire organisation|organization|university|staff ... use|using|hit",
            "whole|entire organisation|organization|university|staff ... hitting|ask|asking",
            "busy|hectic site|portal|shop|hotline|helpdesk|counter|desk|line",
            "goes|go|going|went viral",
            "around the clock",
            "hammered|slammed|swamped|bombarded|smashed|overrun|flooded",
            "thousands of users|people|customers|hits|visitors",
        ),
        "very_high": (
            f"{_IMMENSE} {_USE}|scale",
            f"very|extremely|super|really high|heavy {_USE}",
            f"{_USE} ... {_IMMENSE}",
            "web|internet|planet|hyper -? scale",
            "whole|entire country|world|planet|nation|population|city ... use|using|hit",
            "half the country|world|nation|city|planet|town|continent",
            "whole|entire country|world|planet|nation|population|city ... hitting|ask|asking|on",
            "everyone|everybody in the|this country|world|nation",
            "nation -? wide",
            "nationwide|worldwide|globally ... use|used|launch|rollout|users",
            "millions of users|queries|requests|people|customers|hits|visitors|calls",
        ),
    },
    cues=(
        "traffic|scalability|load|usage|throughput|peak|queries|requests|questions|calls|chats",
        f"{_USES} it|this|things|stuff|something|about|for|if|whether|how|where|when",
        "folks|people|they|customers|visitors|callers|guests|members|staff|everyone ask|asks",
        "look|looks|looking ... up",
        "ring|rings|phones|dial|dials|knock|knocks",
        "ping|pings|hit|hits|consult|consults|poke|pokes it|this",
        "consult|consults|search|searches|checks|check it|them|things|stuff|something|this",
        "mail|mails|email|emails|write|writes|ring|rings|call|calls|phone|phones us|in",
        "contact|contacts|message|messages|ask|asks us",
        f"{_USES} the|our bot|assistant|tool|app",
        "volume|expect*|handle*|serve*|used|asked|consulted|queried|opened|invoked",
    ),
    against=(
        "run|hosting|opex|cost|costs|rent|licence|license|subscription|bill|spend|salary|budget",
        "servers|server|maintenance|upkeep|support|afterwards|thereafter",
        "after that",
        "limit|limited|quota|quotas|tpm|commits|releases|deploys|deployments|meetings|steps|miles",
        "km",
        "rate limit",
        "landlord|lease|insurer|bank",
        "pay|pays|paying|paid|charge|charges|charged",
    ),
)
