"""How people speak of how hard the task is."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_EASY = any_of(
    "simple easy basic straightforward simplistic elementary trivial uncomplicated routine "
    "undemanding mundane rudimentary"
)
_PLAN = any_of(", / and or plan plans tier tiers package fare fares membership subscription salary")
_PIECES = any_of(
    "it them two three pieces bits facts clues answer answers parts evidence things information "
    "findings sources strands everything stuff what reply replies puzzle"
)
_HARD = any_of(
    "complex complicated difficult tricky sophisticated intricate nuanced gnarly fiddly thorny "
    "demanding challenging convoluted elaborate"
)
_TASK = any_of(
    "task tasks problem problems thing stuff question questions queries job bot chatbot domain "
    "logic reasoning lookup lookups faq faqs assistant tool matter requests enquiries workflow "
    "workflows search classification extraction project case cases q"
)
_VERY = any_of(
    "very extremely super insanely incredibly horribly really highly fiendishly seriously awfully "
    "ridiculously hugely terribly"
)
_RATHER = any_of("medium moderately moderate somewhat fairly reasonably mildly semi relatively")
_IS = any_of("is 's are 're be was gets quite pretty properly genuinely rather bit")
_SEVERAL = any_of("two few several couple 2 3 three multiple many various different")
_PLACES = any_of(
    "documents docs passages sources pages sections articles systems places files databases"
)
_EXPERTISE = any_of(
    "expertise judgement judgment expert experts phd specialist specialists experience"
)
_BODIES = any_of(
    "statutes laws treaties regulations codes departments tariffs jurisdictions disciplines "
    "contracts countries specialties ledgers trades crafts sciences"
)
_MONSTER = any_of(
    "moonshot science nightmare doctorate phd monster impossible insane brain genius hardest"
)

COMPLEXITY = Lexicon(
    AttributeName.USE_CASE_COMPLEXITY,
    topic=(
        "complexity|difficulty",
        "use case complexity",
        "task complexity|difficulty",
        "how hard|complex|difficult",
    ),
    measured=(
        "complexity|difficulty",
        "task|case|question|reasoning complexity|difficulty|depth",
    ),
    readings={
        "very_low": (f"dead|super|very|extremely|trivially|ridiculously|really {_EASY}",),
        "low": (
            "is|'s|just|only|basically|mere|pure|plain|simple a? lookup",
            "answer|answers|it ... on|in one|a|single page|paragraph|place|line|sentence",
            "same|usual|recurring|repetitive ... things|questions ... over|again|every|always|all",
            "same|usual ... stuff|queries|requests ... over|again|every|always|all",
            "recurring|repetitive ... stuff|queries|requests ... over|again|every|always|all",
            "same #? or|to|-? # things|questions|queries",
            "all|everyone|everybody|they|always ask|asks|asking|want|wants the same thing|things",
            "find|finds|locate|fetch|fetches|retrieve|pull ... and show|shows|return|copy",
            "find|finds|locate|fetch|fetches|retrieve|pull ... and paste|quote|send|link|display",
            "find|finds|fetch|locate ... right|relevant|correct paragraph|passage|page",
            "find|finds|fetch|locate ... right|relevant|correct answer|article|document|section",
            f"basic ~{_PLAN}",
            f"{_IS}|very|just|mostly basic",
            "simple|easy|straightforward|simplistic|elementary|trivial|uncomplicated|routine",
            "undemanding|mundane|rudimentary",
            "just|only|simply|merely tell|tells|telling ... if|whether|when|where|which|what",
            f"{_EASY} ... {_TASK}",
            f"just|only|merely|pretty|quite|fairly|rather|relatively|mostly {_EASY}",
            f"not ... {_HARD}|clever|fancy|rocket",
            f"not ... too|that|very|particularly|terribly|overly|all hard|{_HARD}",
            f"{_IS} not hard",
            "just|only|mostly|purely|basically a|an|for|some|doing|plain|simple? lookup|lookups",
            "just|only|mostly|purely|basically ... faq|faqs|fetching|looking",
            "not rocket science",
            "no|little|zero reasoning",
            "complexity|difficulty ... low|small|minimal|simple|easy",
            "low -? complexity|difficulty",
            "no - brainer",
            "plain|standard|vanilla|classic|boring|dumb|bog q|faq|faqs",
            "plain|standard|vanilla|classic|boring|dumb|bog search|retrieval|lookup|questions",
            "plain old|vanilla",
            "child|kid|kids|intern could|can answer|do|handle|solve",
            "trainee|monkey|anyone|10|toddler could|can answer|do|handle|solve",
            "easy peasy|going",
            "same|usual|recurring|repetitive ten|dozen|few|handful|old|20|10? questions",
            "look|looking|looks things|stuff|it|them|something|facts|answers up",
            "find|finds|finding and copy|paste|return|show|quote",
            "search and copy|paste|return|show|quote",
            "copy -? paste|pasting",
            "yes|no or no questions|answers",
            "not ... brain|thinking|reasoning|phd ... needed|required|involved|surgery",
            "one|single question ,? one|single answer",
            "no frills|bells",
            "child 's play",
            "piece of cake",
            "faq bot|style|thing|stuff|chatbot|lookup",
            "a|the|simple faq",
            "one|single -? step|hop|lookup",
        ),
        "moderate": (
            "medium|moderate|average|middling|intermediate difficulty|complexity|hard",
            f"{_RATHER} {_HARD}|hard|involved",
            "complexity|difficulty ... medium|moderate|average|middling",
            f"combine|combines|combining|compare|compares|comparing ... {_SEVERAL} ... {_PLACES}",
            "a bit|little tricky|complex|complicated|involved|harder",
            "a few|couple steps",
            "mid -? level|range|tier",
            "middle of the road",
            "middle ... difficulty|complexity|difficult|complex",
            "difficulty|complexity ... middle",
            "not ... trivial|simple|easy ... not ... rocket|hard|complex",
            "not ... trivial|simple|easy ... not ... complicated|crazy|difficult",
            f"not ... trivial|simple|easy ... not ... {_MONSTER}|either",
            f"not trivial|simple|easy , but|and|yet|just? not|neither|nor ... {_MONSTER}",
            "not trivial|simple|easy , but|and|yet|just? not|neither|nor ... rocket|hard|complex",
            "neither ... nor ... complex|complicated|hard|difficult|easy|simple",
            "some reasoning",
            "bit of reasoning|thinking|maths|math|interpretation|judgement",
            "neither simple|easy|trivial nor",
            "couple|few of steps",
        ),
        "high": (
            f"{_HARD}",
            f"hard {_TASK}|part|nut",
            f"tough {_TASK}",
            f"{_IS} hard|tough",
            f"{_IS} {_HARD}",
            "expert|specialist -? level|knowledge|stuff|judgement|reasoning|territory|domain",
            "complexity|difficulty ... high",
            "high -? complexity|difficulty",
            "reason|reasons|reasoning ... across|over|through|about|between",
            "deep|multi|legal|clinical|causal reasoning|analysis|expertise|domain",
            "domain expertise",
            "multi - hop|part|stage|document",
            "multi - step|hop ... reasoning|questions|tasks|problems|logic|workflow|workflows",
            f"{_IS} multi - step",
            "several|multiple|many ... statutes|laws|disciplines|domains at|together|combined|once",
            "several|multiple|many ... fields|systems|regulations|departments at|together",
            "several|multiple|many ... fields|systems|regulations|departments combined|once",
            "span|spans|spanning|cut|cuts|cutting across? several|many|multiple|different|various",
            "legal|medical judgement|judgment|reasoning|interpretation",
            "clinical|professional|expert judgement|judgment|reasoning|interpretation",
            "multihop|multistep",
            "weigh|weighs|weighing up?",
            f"need|needs|takes|take|requires|require ... {_EXPERTISE}",
            "argue|argues|plead|pleads|reasons|reason like a|an",
            "highly specialised|specialized|technical",
            f"not ... {_EASY}",
            "interpret|interprets|interpreting ... law|laws|regulations|statutes|contracts|clauses",
            "edge|corner|special cases|exceptions|case",
            "each|every|no two case|cases|question is|are|'s different|unique|alike|same",
            "each|every|no two request|client|file is|are|'s different|unique|alike|same",
            "plan|plans|planning ... reason|act|call|steps|tools",
            "call|calls|calling|use|uses tools|apis",
            "several|many|multiple|lots -? of? steps|hops|stages",
            "reason|reasons|reasoning ... step|steps|several|multiple|many",
            "multi -? part",
            "pull|pulls|pulling|piece|piecing|stitch ... together",
            f"put|puts|putting ... {_PIECES} ... together",
            "connect|connecting|connects ... dots",
            "cross -? reference|references|referencing|check",
            "real|serious|proper|genuine|actual|heavy reasoning|thinking|analysis",
            "real|serious|proper|genuine|actual|heavy judgement|judgment|expertise",
            "need|needs|requires|require|takes interpretation|judgement|judgment|nuance|reasoning",
            "judgement|judgment ... of ... senior|expert|specialist|lawyer|doctor|underwriter",
            "senior|seasoned|experienced people|staff ... struggle|disagree|needed",
            "senior|seasoned|experienced lawyer|doctor|engineer ... struggle|disagree|needed",
            "experts|specialists|professors disagree|struggle|argue",
            "head -? scratcher|scratchers|scratching",
            "brain -? teaser|teasers|twisting",
            "grey|gray area|areas",
            "lots|plenty|many of? moving parts|dependencies|conditions|interdependencies",
            "anything but simple|easy|trivial|straightforward",
            "can|could|may|might|will|would|people|users|customers|they ask ... anything",
            "staff|anyone|everyone|everybody|visitors|employees ask|asks ... anything",
            "all over the place|map",
            "lots|tons|plenty of nuance|exceptions|rules|variables",
        ),
        "very_high": (
            f"{_VERY} {_HARD}|hard|specialised|specialized|technical",
            "open -? ended",
            "cutting edge|research level",
            "research|phd|expert|specialist - level",
            "rocket science",
        ),
    },
)
