"""Groups of words that say how a figure is meant, whatever attribute it is about."""

from enum import Enum
from typing import Final

from bot.understanding.phrases import Phrasebook
from bot.understanding.vocabulary import any_of, words_of


class Group(Enum):
    """What the words of a group say of a figure in their clause."""

    RUNNING = "a running cost"
    SPENDABLE = "what may be spent"
    SERVED = "what is done with each thing"
    SEARCHED = "what answers are looked up in"
    NEW_THINGS = "things that arrive or change"
    ARRIVING = "things that come in"
    HOPED_FOR = "hoped for, not there yet"
    CORRECTION = "replaces what was said before"
    TAKEN_BACK = "takes back a figure"
    AS_SAID = "as it was said or was before"
    AS_IS = "as it is now"
    GONE = "what is gone of an amount"
    LEFT_OVER = "what is left of an amount"
    STANDING = "that nothing changes"
    OURS = "ours rather than another's"
    LIMIT = "the most that will do"
    ENOUGH = "enough"
    EACH = "for each of several things"
    PER_PERSON = "of each person"
    REHEARSAL = "a date before the real one"
    LAUNCH = "the real date"
    CURRENT = "as things are today, not as they should be"
    ERROR = "how often answers are wrong"
    CORRECT = "how often answers are right"


_SOME: Final = (
    "about|around|some|roughly|approx|over|nearly|almost|maybe|our|the|these|those|all|of|up|to?"
)
_BOT: Final = any_of("it bot assistant tool thing system model app chatbot")
_WILL: Final = "will|would|should|must|can|could|'ll|to?"

GROUPS: Final = Phrasebook[Group](
    {
        Group.RUNNING: (
            "run|running|hosting|opex|operate|operating",
            "monthly bill|cost|costs|spend",
            "maintenance|licence|license|subscription",
            "to run",
            "bill|upkeep|rent|salary|wage",
        ),
        Group.SPENDABLE: (
            "can|could|may|might|would|will|'ll|able|allowed|willing to? ... spend|afford|pay",
            "can|could|may|might|would|will carry|bear|shoulder|spare",
            "can|could|may|might|would|will|'ll|able|allowed|willing to? ... invest|put|commit",
            "to spend|invest",
            "all -? in",
        ),
        Group.SERVED: (
            "write*|generate*|generating|produce*|producing|draft*|translat*|classif*|summaris*",
            "summariz*|process*|handl*|answer*|score|scores|tag|tags|route|routes|sort|sorts",
            "check|checks|review|reviews|create|creates|creating|parse|parses|transcrib*|serv*",
            "rank|ranks|match|matches|grade|grades|screen|screens|extract*|compar*|label|labels",
            "spit|spits|crank|churn|turn out",
            "visit|visits|come|comes|coming|hit|hits|hitting|ping|pings|pinging|arrive|arrives",
            "receive|receives|receiving|send|sends|read|reads|through it|the",
            "send|sends|bring|brings|hand|hands|mail|mails|forward|forwards us|in|over",
            "in need of",
        ),
        Group.SEARCHED: (
            f"answer|answers|answering|reply|replies|replying from|off {_SOME} {_SOME} #",
            f"answer|answers|answering|reply|replies|replying out of {_SOME} {_SOME} #",
            f"answers|replies come|comes|drawn|taken from|out of? {_SOME} {_SOME} #",
            f"draw|draws|rely|relies|builds|build|based on|upon {_SOME} {_SOME} #",
            f"{_BOT} {_WILL} search|searches|reads|read|consults|consult {_SOME} {_SOME} #",
            f"search|searches|dig|digs|sift|sifts|trawl|trawls|comb|combs through {_SOME} #",
            f"look|looks|looking ... up in {_SOME} {_SOME} #",
            f"search|searches across|in|over {_SOME} {_SOME} #",
            "# ... to search|sift|dig|look|trawl|comb|wade|go|browse|rummage through",
            "# ... to go|draw|rely|build on",
            "# ... to search|consult|browse",
        ),
        Group.NEW_THINGS: (
            "new|fresh|added|published|updated|changed|change|changes",
            "we|they print|publish|issue|add|write",
            "released|amended|revised|rewritten|uploaded|edited|edits|join|refreshed",
        ),
        Group.ARRIVING: ("arrive|arrives|arriving|incoming",),
        Group.HOPED_FOR: (
            "hoping|hope|hopefully|eventually|someday|later|growing|grow|grows|doubling",
            "double|doubles|triple|tripling|future|dream|ultimately",
            "scale up|to",
            "down the line|road",
            "might|could|may follow",
            "might|could|may reach|become|grow|go|rise|hit|turn",
            "by next year|season",
            "should|will|would|'ll|might be # ... next year|season",
            "year two|2|three",
        ),
        Group.CORRECTION: (
            "actually|correction|rather|scratch|oops|meant|mistyped|typo",
            "no wait|,",
            "wait ,|no|make",
            "make that|it",
            "more like",
            "i mean|said",
            "turns out",
            "cut|raised|reduced|increased|lowered|bumped|upped|trimmed|slashed it? ... to",
            "changed|moved|pushed|brought|dropped|extended|revised|shortened|updated it? ... to",
            "down|up to",
            "is|'s|are|'re now",
            "now is|'s|it|we|have|looking|at|aiming",
            "jk|kidding|joking",
            "no longer",
            "sorry",
            "hang|hold on",
            "in fact",
            "after all",
            "no|nope|nah , it|#|more|rather|we|a",
            "no|nope|nah # weeks|months|days|k",
            "should be|say|read|have",
            "change|set|update|switch|bump|raise|lower|shorten|extend ... to",
            "really only",
            "my mistake|bad|error",
            "i was|got ... wrong",
            "in total|all",
            "altogether|all - in",
            "- > #",
            "= > #",
            "→ #",
            "went|go|goes|gone|come|came|slid|slipped|grew|shrank|fell|climbed|rose from ... to",
            "slipped|slid|grew|shrank|fell|climbed|rose|dropped to",
            "better|rather|closer|nearer to|say|put",
            "closer|nearer #",
            "instead",
        ),
        Group.TAKEN_BACK: (
            "what am i saying|thinking",
            "scrap|scratch|forget|drop|ignore|disregard|ditch the|that|my|our? #",
            "zero|nought|naught|digit|comma|nil|0 is|'s? missing|short|gone|lost",
            "zero|nought|naught|digit|0 too many|much|few",
            "missing|dropped|forgot|lost|added a|one zero|nought|naught|digit|0",
            "slip of the|my finger|pen|keyboard|tongue|keys",
            "fat fingers|fingered|finger",
            "finger|fingers slipped|slipping",
            "autocorrect|misread|mistyped|misheard",
        ),
        Group.AS_SAID: (
            "asked|applied|hoped|requested|bid for",
            "started|began|opened with|at|from",
            "i|we|you|they|he|she said|told|wrote|put|typed|entered|gave|mentioned|quoted|reported",
            "mail|email|message|form|brief|note|ticket|sheet|slide|catalogue|website said|says",
            "office|board|boss|management|finance first? said|told|promised|gave|wrote",
            "was|were last|back|in|before|at",
            "had in mind",
            "on paper",
            "'d|would have said",
            "were|was|been|got told|promised|given|offered",
            "last|previous week|month|year|quarter|spring|summer|autumn|winter|term|season|time",
            "months|weeks|years|days ago",
            "first it|we|they|was|is|were",
            "was|were the|our|an? old|former|previous|earlier|first|original|initial",
            "it|that|there|we was|were #",
        ),
        Group.AS_IS: (
            "as of now|today|this|yesterday|monday|tuesday|wednesday|thursday|friday",
            "these days",
            "this morning|week|month|year|term|season",
            "now|today|nowadays|currently",
            "since ... 's|is|are|'re #",
            "it|that|they|there|those 's|is|are|'re actually|really|only|about|more|like? #",
            "it|that|they|there|those 's|is|are|'re € #",
            "it|that|they|there|those 's|is|are|'re $ #",
            "it|that|they|there|those 's|is|are|'re £ #",
            "we|i 're|are|'m at|on|down|up|looking",
            "# it is",
            "read|make|take it|that|this as?",
            "call it|that|them",
            "folks|people|they|crew|team|boss|board|office|he|she now? say|says|said #",
            "real|true|actual|right|correct count|number|figure|total|sum|amount",
            "new|current|latest|present|actual one|ones|figure|number|ask|target 's|is|are at?",
            "since agreed|settled|moved|come|gone|changed to|on|for|down|up",
            "got|get|gave|wrote|approved|granted|offered us|me|only|just? #",
            "i hear",
            "so|leaving|leaves about|around|roughly|maybe|only|just? #",
        ),
        Group.GONE: (
            "gone|spent|lost|rubbish|useless|worthless|obsolete|missing|broken|duplicates|expired",
            "used up",
        ),
        Group.STANDING: (
            "set|written|carved|cast in stone|concrete",
            "frozen|fixed|unchanged|unchanging|valid|binding|locked",
            "in force|effect",
            "stay|stays|stand|stands|run|runs|last|lasts|hold|holds|apply|applies",
        ),
        Group.LEFT_OVER: (
            "is|are|'s|have|has|be left",
            "left for us|me|this|you|it|the",
            "leave|leaves|leaving us|me|you? ... #",
            "remain|remains|remaining",
            "usable|useable",
            "of|from those|these|them|which ... keep|use|need|want|kept #",
            "of|from those|these|them|which only|just|maybe|about|perhaps|some? #",
            "left|leaves|ended|end with|up? with? only|just|about? #",
            "only|just|merely the|those|our? # ... will|would|'ll be|go",
            "only|just|merely index|indexes|load|loads|use|uses|keep|keeps|search|searches ... #",
        ),
        Group.OURS: (
            "ours",
            "gave|gives|grants|granted|allowed|allows us|me",
            "were|was|are|been given|granted|allowed|allotted|allocated|awarded|assigned",
            "is|'s|are yours|mine",
            "you get|have",
        ),
        Group.LIMIT: (
            "the|our|my|hard|absolute|upper limit|max|maximum|ceiling|cap|most",
            "can|could live with",
            "at the outside",
            "nothing less|under|below|short",
            "at the? most",
        ),
        Group.ENOUGH: (
            "will|would|wud|'d|'ll|wld|should do|suffice",
            "will|would|wud|'d|'ll|wld be plenty|enough|fine|ok|okay|good|great|acceptable",
            "is|are|'s plenty|enough|fine|ok|okay|acceptable|acceptable",
            "sign|signs off? at|for",
        ),
        Group.EACH: ("per|each|every|apiece",),
        Group.PER_PERSON: (
            "apiece",
            "each|everyone|everybody asks|ask|asking|does|do|sends|send|use|uses|makes|make",
            "asks|ask|questions|queries|requests each",
            "day|week|month|hour|shift|daily|weekly|monthly|hourly each",
            "each about|maybe|around|roughly? asks|ask|#",
            "each gets|get|has|have|takes|take|fields|field|puts|put|raises|raise ... #",
            "each sees|see|brings|bring|handles|handle|poses|pose|types|type|runs|run ... #",
            "each|everyone|everybody looks|searches|queries|wants|needs|opens|posts|writes ... #",
            "each|everyone|everybody will|would|'ll|'d|could|might ... #",
            "each with|having|making|sending about|maybe|around|roughly|some? #",
            "per user|person|agent|employee|head|customer|seat|member",
            "per student|engineer|developer|nurse|rep|shop|store|branch",
            "every|each user|one|person|agent|employee|of",
            "on average each",
            "a|per head|person",
        ),
        Group.REHEARSAL: (
            "demo|pilot|poc|prototype|proof|beta|alpha|dry|rehearsal|preview|workshop|kickoff",
            "trial|sandbox|staging|test|tests|testing|tryout|tryouts",
            "try - out|run",
            "dress rehearsal",
            "soft opening|launch",
            "group|committee|board|council|team meets|sits|convenes|meet|sit",
            "staff|testers|insiders|colleagues see|sees|get|gets|try|tries|use|uses it",
        ),
        Group.LAUNCH: (
            "launch*|live|release|production|prod|real|actual|proper|full|public|ga|rollout",
            "deadline|ship|shipping|hard",
            "customers|guests|visitors|clients|members|readers see|get",
            "everyone|everybody sees|gets it|this|that|access|the",
            "get|gets|see|sees it on|when|from|by|in",
            "grand|official|main|big opening|premiere",
            "customers|guests|visitors|clients|members|readers|everyone|everybody use|uses it",
        ),
        Group.CURRENT: (
            "at the moment",
            "currently|presently|rn|baseline|existing|nowadays",
            "right now",
            "so far",
            "today|now",
            "agents|humans|people|staff|we get|are|hit|manage|reach",
            "trainees|juniors|clerks|nurses|operators|volunteers|colleagues get|hit|manage|reach",
            "we 're at",
            "current|existing|old|present bot|system|chatbot|tool|solution|model|process|one|setup",
            "current|existing|present accuracy|quality|precision|rate|vendor|provider",
        ),
        Group.ERROR: (
            "error|errors|wrong|mistake|mistakes|incorrect|hallucinat*|fail*|false|miss",
            "be|is|are off",
            "misses|missed|inaccurate|slip|slips|blunder|blunders",
        ),
        Group.CORRECT: (
            "accuracy|accurate|correct|correctly|right|precision|recall|f1|success|accuracies",
            "hit|success rate",
            "good|valid|proper|useful answers|responses|results|replies",
        ),
    }
)

# Words that may stand between a topic and its figure: "the budget would be somewhere around 60k".
FILLERS: Final = words_of(
    "is are was be being 's 're of at a an the ? : = - ~ ( , about abt around approx approximately "
    "roughly maybe like some say somewhere between from to up max min maximum minimum would "
    "should must needs need has have will can could set capped limited it that our we i think "
    "guess probably only just level score rated rate rating currently total ca circa under over "
    "below above least most than more less < > on for out give take as so well target or in ish "
    "fine prob by within inside before until realistic i ok okay enough us tops now 'd 'm perhaps "
    "possibly probably reckon call push"
)
