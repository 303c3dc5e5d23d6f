"""How people speak of how fast an answer must come, and what one may cost."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_REPLIES = any_of("responses replies answers results")
_ANSWERS = any_of("response responses reply replies answer answers respond")
_SPEED = any_of("latency speed time times")
_FAST = any_of("instant instantly instantaneous snappy immediate immediately")
_NOBODY = any_of("nobody noone")
_TAKES = any_of("wait waits waiting takes take taking slow slower later")

LATENCY = Lexicon(
    AttributeName.LATENCY,
    topic=(
        "latency",
        "response|reply|answer time|times|speed|latency",
        "how fast|quick",
        f"speed of the? {_ANSWERS}",
    ),
    measured=(
        "latency|lag|delay",
        "response|reply|answer time|times",
    ),
    readings={
        "low": (
            "people|users|callers|customers wo|will|do|does|can|hate|ca n't|not|to? wait",
            "visitors|they|nobody|noone wo|will|do|does|can|hate|ca n't|not|to? wait",
            f"speed of|for? the? {_ANSWERS} ... crucial|critical|key",
            f"speed of|for? the? {_ANSWERS} ... important|vital|essential|matters",
            f"{_FAST}",
            "real - time response|responses|answers|replies|chat|voice",
            "realtime response|responses|answers|replies|chat|voice",
            "low|minimal|tight|strict latency",
            "low - latency",
            "latency is|'s|must|has ... critical|key|crucial|everything",
            "latency is|'s|must|has ... paramount|important|low|tight",
            "latency matters",
            "must|has|have to? ... respond|answer|reply|feel ... fast|quickly|quick",
            "need|needs|should to? ... respond|answer|reply|feel ... fast|quickly|quick",
            f"fast|quick|rapid|speedy|swift {_ANSWERS}",
            f"{_ANSWERS} ... fast|quick|quickly|instantly|immediately|rapidly|promptly|snappy",
            "feel|feels|be|seem instant|instantaneous|snappy|immediate|fluid",
            "no lag|delay|waiting|delays|noticeable",
            "not ... keep|make|have|let|leave ... waiting|wait",
            "nobody|noone|users|people|callers|customers not|wo|do|hate ... wait",
            "live|on a|the phone|telephone call",
            "sub -? second",
            "blink of an eye",
            "split - second",
            "while|as you|they|users|people type",
        ),
        "high": (
            f"{_REPLIES} can|may|might|could ... whenever|overnight|eventually|slowly|later",
            f"{_REPLIES} trickle|come|arrive|drip in|back? whenever|overnight|eventually|later",
            "latency ... not ... critical|important|issue|matter|concern|problem|key|urgent",
            f"{_ANSWERS} {_SPEED} ... not ... critical|important|issue|matter",
            f"{_ANSWERS} {_SPEED} ... not ... concern|problem|key|urgent",
            "not ... latency sensitive|critical|requirement|constraint|requirements",
            "not ... latency - sensitive|critical",
            "asynchronous|asynchronously|async",
            "is|are|'s|be|run|runs|works|all|fully|purely|does|processed|done offline",
            "offline processing|batch|job|jobs|use|mode|only",
            "runs|run|running|processed|computed|prepared|generated|scheduled overnight|nightly",
            "overnight|nightly is|'s|would|are fine|ok|okay|enough",
            "batch job|jobs|mode|processing|process|run|runs|is",
            f"slow {_ANSWERS} ... fine|ok|okay|acceptable",
            "next day|morning is|'s fine|ok|okay|good|enough",
            "speed|latency|delay|slowness ... not ... matter|care|important|issue|concern|problem",
            "speed|latency does|do not|n't matter",
            "hours|minutes ... is|are|'s|would|no|without ... fine|ok|okay",
            "hours|minutes ... is|are|'s|would|no|without ... problem|acceptable|enough",
            "nobody|noone waits|sits",
            "no one waits|sits",
            "email|mail ... reply|answer ... later|hours|day",
            "in the background",
            "slow|slowly is|'s fine|ok|okay",
            "can|may|might take a while|minutes|hours|its|ages",
            f"can|could wait ... answer|answers|minutes|seconds|hours|{_ANSWERS}",
            "nobody|noone is|'s|sits? waiting",
            "no one is|'s|sits? waiting",
            "not ... care|fussed|bothered about|bout speed|latency",
            "no stress|rush|hurry|pressure ... on|with|about|for speed|latency|replies|answers",
            "nightly|overnight|batch job|jobs|run|runs|batch",
            "nobody|noone minds|mind wait|waiting|delay|delays|lag",
            "no one minds|mind wait|waiting|delay|delays|lag",
            f"{_NOBODY} ... minds|mind|cares|care|notices|complains ... {_TAKES}",
            f"{_NOBODY} cries|cried|complained|bothers ... {_TAKES}",
            "not ... mind wait|waiting|delay|delays|lag|slow",
        ),
    },
    cues=(
        "latency|response|responses|respond|responds|reply|replies|answer|answers|p95|p99|p50|end",
        "bail|wait|waits|waiting|load|speed|back|slow|slower|fast|faster|timeout|interactive|voice",
        "typing|return|returns|turnaround|longer|takes|take|respons*|render*|finish|suggest*",
        "background|ok|okay|fine|acceptable|enough|tolerable",
        "impatient|patience|patient|quicker|sooner|hang|hangs",
        "give|leave|leaves|drop|drops|abandon|abandons",
        "milliseconds|percentile|median|worst|caller|callers|real|first|token",
        "per call|request|query|segment|answer",
    ),
    against=(
        "meeting|lunch|break|standup|coffee|train|bus|late|demo|video|videos|audio|recording",
        "clip|clips|cron|agents|ago|currently|spend|spends|recordings|calls|walk|drive",
        "a|the|our|this|next|phone|zoom|video|conference call",
        "call in|at|with|today|tomorrow|later",
        "'m|be|am|'re|are|right|you|u back in",
        "every|each few|couple|second|minute|seconds|minutes",
        "brb|afk|away|gimme|give me",
        "restart|reboot|build|ci|pipeline|deploy|upload|attend|attention",
        "handle|handling time",
        "takes our|us|me|them|agents|staff|people",
        "wifi|broadband|vpn|ping|pings|modem|router|zoom|laptop|keyboard",
        "internet|network|wi - fi connection|is|gives|drops|lags",
        "my connection|line|internet|browser|phone|mouse|screen|mic|camera",
    ),
)

UNIT_COST = Lexicon(
    AttributeName.UNIT_COST,
    topic=("unit cost|price", "cost|price per query|question|request|call|answer"),
    cues=("per|each|every query|question|request|call|answer|response|ticket|chat",),
)

KNOWLEDGE_TOKENS = Lexicon(
    AttributeName.KNOWLEDGE_TOKENS,
    topic=("knowledge tokens", "token count", "tokens of knowledge"),
    cues=("knowledge|relevant|prompt|context",),
)
