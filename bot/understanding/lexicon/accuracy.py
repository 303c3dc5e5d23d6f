"""How people speak of how right answers must be, and what a wrong one costs."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_WRONG = any_of(
    "wrong mistake mistakes error errors incorrect inaccurate hallucination hallucinations "
    "hallucinate hallucinates misinformation nonsense rubbish garbage inaccuracies inaccuracy "
    "slip slips"
)
_ACCURACY = any_of("accuracy correctness precision quality reliability")
_KEY = any_of(
    "everything critical paramount crucial king essential vital first key priority top matters "
    "important sacred imperative"
)
_SERIOUS = any_of(
    "unacceptable dangerous expensive costly fatal lethal catastrophic disaster disastrous serious "
    "kill kills lawsuit lawsuits sued illegal liability inexcusable harm harms harmful jail prison "
    "court recall fines penalties ruinous"
)
_PEOPLE = any_of("someone somebody people patients patient lives life kids children anyone")
_HURT = any_of("hurt die dies harmed killed risk stake injured suffer suffers")
_INVENT = any_of("guess invent lie bluff make improvise hallucinate")
_REVIEWER = any_of(
    "human humans person people someone somebody agent agents staff colleague editor editors "
    "expert "
    "experts nurse nurses lawyer lawyers clerk clerks team we doctor doctors"
)
_REVIEWS = any_of(
    "check checks review reviews checked reviewed approve approves verify verifies proofread "
    "proofreads vet vets"
)
_HARMLESS = any_of("cheap harmless ok okay fine trivial forgivable tolerable")

ACCURACY = Lexicon(
    AttributeName.ACCURACY,
    topic=(
        "accuracy|precision|correctness|quality|f1|recall",
        "accuracy requirement|target|level|bar",
        "error|hallucination rate",
    ),
    measured=(
        "accuracy|precision|correctness|reliability",
        "accuracy requirement|requirements|bar|level|target|need|needs",
        "required|needed accuracy|precision",
        "stakes",
    ),
    readings={
        "very_high": (
            "accuracy is|matters|trumps most?",
            f"{_ACCURACY} ... {_KEY}",
            f"being right ... {_KEY}",
            "very|extremely|super|really|highly|dead|absolutely accurate|precise|correct",
            "very|extremely|super high accuracy|precision|quality",
            "accuracy ... very high",
            "not ... make|makes|making things|stuff|anything|answers|facts|it|something up",
            "not|never ... making|make|makes up ... numbers|facts|answers",
            "not|never ... making|make|makes up ... things|sources|cases|names",
            "not|never ... fabricated|invented|made - up",
            "bulletproof|watertight|airtight|foolproof|rock - solid",
            f"{_WRONG} ... consequences|nightmare|catastrophe|tragedy|unthinkable|unforgivable",
            f"{_WRONG} ... not|never ... happen|excuse|forgive|forgivable|acceptable",
            "people|someone|patients|somebody could|might|may|will|can die|get hurt|hurt",
            f"every|each|any|single {_WRONG} ... cost|costs|hurts|counts|fine|fined|matters",
            "get|getting|be|being it|this|that|them right ... everything|crucial|critical",
            "get|getting|be|being it|this|that|them right ... must|key|all",
            "can not|n't ... be|get ... wrong|off|inaccurate",
            "can not|n't ... afford ... slip|guess|guesses",
            "must|may|can|should not|never|n't ... be wrong|incorrect|inaccurate|off",
            "never|not be wrong",
            "trust ... everything|gone|lost|destroyed",
            "100 % right|correct|accurate|reliable",
            "razor -? sharp",
            "to the cent|penny|decimal|digit",
            f"not ... {_WRONG}",
            "not ... invent|invents|inventing|fabricate|fabricates|hallucinate|hallucinating",
            f"not ... {_INVENT} anything|things|facts|stuff|answers",
            f"rather ... say|says|admit|admits|no ... than ... {_WRONG}|{_INVENT}",
            f"rather ... nothing|silence|idk|refuse ... than ... {_WRONG}|{_INVENT}",
            f"{_WRONG} ... {_SERIOUS}",
            f"{_WRONG} ... cost|costs us|lives|millions|money|jobs|licence|license|a",
            f"{_WRONG} ... not ... option|acceptable|tolerated|allowed|tolerable|afford",
            f"{_PEOPLE} ... {_HURT}",
            "life or|and death",
            "life - or|and - death",
            "safety|mission|business critical",
            "safety|mission|business - critical",
            "spot|bang on",
            "must|has|have|needs|need|got|gotta to? ... be perfect|flawless|bulletproof",
            "must|has|have to? ... be watertight|airtight|faultless|rock|spotless",
            "needs|need|got|gotta to? ... be watertight|airtight|faultless|rock|spotless",
            "must|has|have|needs to? be absolutely|always|100? right|correct|accurate|exact",
            "need|got|gotta to? be absolutely|always|100? right|correct|accurate|exact",
            f"not ... afford ... {_WRONG}",
            "high|highest|huge stakes",
            "stakes are|'re ... high|huge|enormous",
            f"no room for {_WRONG}",
            "zero tolerance",
            "regulator|regulators|auditor ... reads|read|checks|check|fine|fines",
            "auditors|court|judge ... reads|read|checks|check|fine|fines",
            "as accurate as possible",
            "get|gets|be ... sued|fired|fined",
            f"not one|single {_WRONG}",
            "bet the company",
            "zero|no|without hallucinations|mistakes|errors",
            "has|have|must|need|needs|got to? ... correct|right ... full|period|always",
            "has|have|must|need|needs|got to? ... accurate|exact ... full|period|always",
            "has|have|must|need|needs|got to? ... correct|right|accurate|exact ... time|every",
            "must|has|have|needs|need to? ... be correct|right|accurate|exact",
            "must|has|have|needs|need to? ... be precise|true|factual|reliable",
            f"{_WRONG} ... front page|headline|headlines|news|press|tribunal|reputation|trust",
            "one wrong|bad|incorrect ... and we|someone|people|you",
            f"one {_WRONG}",
            f"{_WRONG} ... lose|loses|losing|lost ... money|customers|patients|trust|licence",
            "made - up|made up ... not|no|never",
            "no made -? up",
            f"hate|hates|fear|scared|terrified ... {_WRONG}|false|hallucinations",
            "not ... tolerate|accept ... errors|mistakes|wrong|inaccuracies",
            "fda|ema|mhra|bafin|fca|sec oversight|audit|audits|regulated|approval|inspection",
            "highly|heavily|strictly regulated",
        ),
        "high": (
            "high accuracy|precision|quality|reliability",
            f"{_ACCURACY} ... high",
            f"{_ACCURACY} ... a? lot",
            "care|cares ... about ... accuracy|correctness|precision|quality|right",
            f"{_ACCURACY} over|before|above|beats|trumps|first speed|cost|price|everything|all",
            "better|rather slow|late than wrong|incorrect|sorry",
            "accurate|reliable|trustworthy|dependable answers|results|output",
            "pretty|quite|fairly accurate|reliable",
            f"{_WRONG} ... embarrassing|bad|painful|awkward|nasty",
        ),
        "moderate": (
            "good enough",
            "not ... need|have|has|got|be|to ... perfect|flawless|spot|100",
            "need n't be perfect|flawless",
            f"{_REVIEWER} ... {_REVIEWS} ... every|each|everything|all|it|them",
            f"{_REVIEWER} ... {_REVIEWS} ... answers|output|before|drafts|afterwards",
            "mostly right|correct|accurate|ok|okay|fine",
            "reasonable|reasonably|decent|acceptable accuracy|accurate|quality",
            "moderate|medium|average accuracy|accurate|quality",
            f"{_ACCURACY} ... moderate|medium|average|reasonable|decent|okay|ok|fine",
            "nobody|noone dies|died|die|gets|harmed|suffers",
            "no one dies|died|die|gets|harmed|suffers",
            f"{_WRONG} ... annoying|tolerable|irritating",
            f"can|could live with ... {_WRONG}",
            "right most of the time",
            f"tolerate|accept|live ... odd|occasional|few|some {_WRONG}",
            f"fine|ok|okay|good with ... odd|occasional|few|some {_WRONG}",
            "human|person|someone|expert in|on the loop",
            "someone|somebody|human ... looking|look|checking|reviewing over|at|it|them|every|all",
            "look|looks|looked|checked|reviewed over by a? human|person|someone|expert",
            "as good as ... junior|intern|human|today|now",
            "second pair of eyes",
            "more often right than",
            "roughly right",
            "does|need|must not|n't ... be right ... every|always|each|all",
            f"{_ACCURACY} ... so - so|meh|fair|adequate",
            f"{_REVIEWER} goes|go|look over|at|through ... everything|it|them|each",
            f"{_REVIEWER} looks|read|reads over|at|through ... everything|it|them|each",
            f"{_REVIEWER} has|have|gets|with the? last|final word|say|call",
            f"{_REVIEWER} signs|sign off",
            "signed off by|sign - off",
            "reviewed|checked|verified|approved|proofread ... by ... before|anyway|afterwards",
            "decent|reasonable guess|answer|answers|job ... enough|fine|ok|okay",
            "usually|generally|mostly right|correct ... enough|fine|ok|okay|do|does",
            f"fine|ok|okay|acceptable|tolerable if ... {_WRONG}|off",
            f"sometimes|occasionally|occasional|odd|few {_WRONG} ... ok|okay|fine|acceptable|world",
            "ballpark ... fine|ok|okay|enough",
        ),
        "low": (
            "low stakes",
            "low - stakes",
            "stakes are|'re ... low|tiny|small",
            f"{_ACCURACY} ... not ... important|critical|concern|issue|matter|priority|big|key",
            "not ... accuracy|precision critical|matter|matters",
            "just|only|merely ... suggest|suggests|suggestion|suggestions|draft",
            "just|only|merely ... drafts|ideas|inspiration|hint|hints",
            "just|only|merely ... fun|toy|brainstorm|brainstorming",
            "people|users|someone|they|human can|will ... change|correct|fix|edit|ignore|override",
            f"{_WRONG} ... {_HARMLESS}",
            "for fun",
            "small|minor|few mistakes|errors|slips|typos ... fine|ok|okay|harmless",
            "some|occasional|odd|little mistakes|errors|slips|typos ... fine|ok|okay|harmless",
            "forgiving|tolerant users|audience|people|use|colleagues",
            "not ... matter|matters|care ... if ... wrong|off|mistake|nonsense",
            "not ... tragic|terrible|disaster ... if ... wrong|off|mistake|nonsense",
            "if it ... wrong ... shrug|whatever|laugh|nobody|nothing|retry|again|fine",
            "nobody|no one|noone cares|minds|dies if ... wrong|off|mistakes",
            "not ... end of the world",
            f"{_WRONG} ... cost|costs us|me|you? nothing|little|zilch",
            "gimmick|toy|experiment|plaything",
            "accuracy ... less|not ... than|important|priority",
            "accuracy matters less",
            "low accuracy|precision",
            f"who cares if|about ... {_WRONG}|accuracy",
            "easy|easily to? corrected|fixed|fix|undo|correct",
            f"no big deal if ... {_WRONG}|off",
            f"{_WRONG} ... no big deal",
            f"{_WRONG} ... not ... matter|hurt|problem|end|big|issue",
        ),
    },
    cues=(
        "happy|content|satisfied|pleased with",
        "drop|fall|slip|go|come down? to",
        "or we|it|they|legal|compliance|nobody|else|forget|bust|don|won",
        "accuracy|accurate|correct|correctly|right|precision|recall|f1|error|errors|wrong",
        "mistake|mistakes|quality|hallucinat*|reliab*|fail*|target|bar|threshold|minimum",
        "sign off",
        "extraction|classification|answers|responses|predictions|outputs",
        "need|needs|must|require*|want|wants|aim*|expect*|least|hit|reach|good|great|acceptable",
        "would|will do|suffice|be",
        "ideally|false",
        "get to",
    ),
    against=(
        "in|have|of english|german|french|pdf|scanned|paper",
        "users|customers|traffic|tickets|people|languages|german|english|french|spanish|italian",
        "staff|revenue|discount|growth|grow|grew|cheaper|cost|costs|cut|market|share|equity",
        "uptime|availability|sla|utilisation|utilization|deflect*|automate*|reduce*|reduction",
        "budget|spent|coverage|peak|complete|done|sure|certain|agree|remote|battery|increase",
        "drop|churn|conversion|tax|vat|interest|data|docs|documents|faster|time|scanned|mobile",
        "of our",
    ),
)
