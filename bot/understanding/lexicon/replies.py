"""How people answer a question: yes, hardly, as high as possible, it does not matter."""

from typing import Final

from bot.understanding.phrases import Phrasebook
from bot.understanding.vocabulary import any_of, words_of

YES: Final = words_of(
    "yes yep yeah y yup ya sure definitely absolutely certainly correct indeed always please must "
    "required mandatory true affirmative ja oui si totally yess aye essential crucial obviously "
    "naturally necessary indispensable"
)


NO: Final = words_of(
    "no nope nah n none never nothing nein non false zero negative nay naw zip nada zilch nil"
)


AFFIRMING: Final = words_of(
    "yes yep yeah y yup ya sure definitely absolutely certainly correct indeed affirmative ja oui "
    "si totally yess aye obviously naturally true"
)
"""Words that say yes by themselves; "must" and "always" do only where nothing else is said."""


POLITE: Final = "please"
BESIDE_POLITE: Final = YES | words_of(
    "do thanks thank you ok okay oh well pretty that it this would 'd be great nice lovely good"
)
"""All that may stand beside "please" where that says yes."""


REFUSING: Final = words_of("no nope nah n nein non nay naw negative false")


AFTER_NO: Final = words_of(
    "we i they it that there not but because please thanks thank sorry never need at actually of "
    "only just definitely way sir ma'am mate absolutely certainly so"
)
"""What may follow a no that answers; "no rush" and "no problem" say something else."""


BEFORE_A_VERDICT: Final = words_of("well oh hmm um uh ah er so ok okay i think say and but , - .")


AROUND_AN_ANSWER: Final = words_of(
    "make makes made that this these those there here 'd 'm 'll 've quite pretty rather very too "
    "fairly really honestly tbh imo imho afaik hmm um uh uhm er erm ah oh well yeah yes no nope "
    "thereabouts ever ok okay so low high mid mostly after before if when hope yet expected expect "
    "expects us per "
    "each altogether combined overall first year next all by hand also still kind sort kinda sorta "
    "hair touch tad smidge whisker shade notch shy just upwards north south something "
    "lol haha damn darn bloody freaking frickin "
    "perhaps definitely certainly absolutely super extremely a lot any some big small bit "
    "little us them what got get gets had may might do does did am been see say reckon believe "
    "estimate estimated guess think suppose hope want go going call put aim aiming goal use using "
    "plus minus give close closer near nearer something anything thing things as possible "
    "either not n't never much many always must please required necessary essential needed "
    "course matter matters depends because since due not even then now i'd actually sorry wait "
    "always nothing enough though tho already always again sir guys folks team us they he she "
    "your my his her their its one ones lots plenty loads tons bunch way far and but or with "
    ""
    "stuff office usual wild crazy special fancy "
    "be honest frank fair somewhere around whole "
    "remarkable chill without sure indeed true correct right fine good ish dollars usd roughly max"
)
"""Words that hedge, point or fill, and leave an answer an answer."""


VERDICTS: Final = Phrasebook[bool](
    {
        True: (
            "of course",
            "for sure|certain",
            "by all means",
            "without doubt|question|fail",
            "you bet",
            "i think|guess|suppose|reckon|believe|hope so|yes",
            "a|an|absolute|total must",
            "very much so",
            "100 %",
            "it|that|they does|do|is|will|would|must|should",
            "we do|would|will|must|have|need",
        ),
        False: (
            "not really|necessarily|particularly|especially|yet|now|required|needed|necessary|at",
            "not ... think|believe|guess so",
            "not ... any|one|single|anything",
            "no need",
            "definitely|absolutely|certainly|surely|obviously|of|sure course? not|no",
            "not for now|today|us|me",
            "don|doesn|isn|won|didn n't|not",
            "i doubt",
            "we|it|they don|doesn n't",
        ),
    }
)


FREQUENCIES: Final = (
    ("high", "a lot"),
    ("high", "all the time"),
    ("low", "never|hardly|barely"),
    ("low", "not very|that|so|too? often|much|frequently|really"),
    ("low", "not|never ... change|changes|changing"),
    ("low", "static|stable|frozen|fixed|constant"),
    ("low", "mostly|largely|pretty|much|always|just|stays|stay? the same"),
    ("low", "same every|each|all year|time|round"),
    ("high", "nonstop|endlessly|ceaselessly|incessantly"),
)


_VERY: Final = "extremely|enormously|incredibly|hugely|immensely|exceedingly|exceptionally"
_SLIGHT: Final = any_of(
    "low small little tiny light tight limited modest minimal minor few scarce thin easy simple "
    "basic"
)
_ALONE: Final = f"~{_SLIGHT}|cheap|poor|weak"
LEVELS: Final = (
    ("very_high", "very|extremely|super|really high|big|critical|important|large|strict"),
    ("very_high", "critical|huge|massive|enormous|paramount|crucial|extreme|perfect|flawless"),
    ("very_high", "as high|accurate|much|good|reliable|precise as possible"),
    ("very_high", "as high|accurate|much|good|reliable|precise as you|we|they can|could"),
    ("very_high", f"{_VERY} {_ALONE}"),
    ("low", f"not|hardly {_VERY}"),
    ("very_high", "highest|utmost|maximum possible?"),
    ("very_high", "off the charts|scale|chart"),
    ("high", "accurate|reliable|precise|correct|exact"),
    ("very_high", "very|extremely|super|really accurate|reliable|precise|correct|exact"),
    ("high", "high|lots|plenty|big|large|important|heavy|tons|loads|generous|strict|flexible"),
    ("high", "a|quite|such lot|ton|bunch|pile|heap|fair"),
    ("high", "very"),
    ("high", "quite a? few|lot|many|bit|number"),
    ("high", "heaps|masses|oodles|buckets|stacks|mountains|oceans|shedloads|boatloads|tonnes"),
    ("high", "ample|plentiful|abundant|umpteen"),
    ("very_high", "endless|countless|infinite|colossal|gigantic|immense|astronomical"),
    ("low", "peanuts|pennies|crumbs|scraps|sparse|meagre|thin"),
    ("low", "as little|low|cheap|small|few as possible"),
    ("moderate", "in between"),
    ("moderate", "middle"),
    ("moderate", "in the middle"),
    ("moderate", "middle of the road"),
    ("moderate", "moderately"),
    ("low", "on the low|lower|small|smaller|light|lighter|cheap|easy|easier|thin side"),
    ("high", "on the high|higher|big|bigger|large|larger|heavy|heavier|hard|harder|strict side"),
    ("low", "hardly|scarcely"),
    ("moderate", "middling|middlingly|mid"),
    ("moderate", "the|just usual|typical|standard|ordinary|regular|everyday"),
    ("high", "hard|complex|complicated|difficult|tricky|tough|challenging|gnarly|demanding"),
    ("high", "involved|intricate|nuanced|elaborate|sophisticated"),
    ("very_high", "very|extremely|super|really hard|complex|complicated|difficult|tough"),
    ("low", "easy|simple|trivial|basic|straightforward|cheap|scarce|poor|weak"),
    ("moderate", "moderate|medium|average|normal|middling|mid|reasonable|decent|okay|ok|some"),
    ("moderate", "so - so"),
    ("moderate", "not too bad"),
    ("low", "low|small|little|light|minor|minimal|limited|modest|tight|few"),
    ("low", "not ... much|many|high|big|important|critical|really|lot|very|hard|complex|difficult"),
    ("very_low", "hardly|barely any|anything|none|some"),
    ("low", "not too|that|so|very|particularly ... high|much|many|big|important|critical"),
    ("very_low", f"very|super|really|{_VERY} {_SLIGHT}"),
    ("very_low", "tiny|negligible|minuscule"),
    ("low", "a bit|touch"),
)  # fmt: skip


AUDIENCES: Final = (
    ("low", "public|open|published|everyone|everybody|anyone|anybody|harmless"),
    ("moderate", "internal|internally|staff|employees|colleagues|employee|inhouse"),
    ("high", "secret|confidential|private|sensitive|restricted|classified|airgapped|onprem"),
    ("high", "never ... leave|leaves|leaving"),
)


SPEEDS: Final = (
    ("urgent", "soon|fast|quick|quickly|asap|tight|now|immediately|high|urgent|yesterday"),
    ("relaxed", "whenever|flexible|slow|slowly|later|relaxed|eventually|low|none|open"),
    ("relaxed", "no|not particular|fixed? deadline|rush|hurry|date|urgent|pressure"),
    ("moderate", "moderate|medium|normal|average"),
    ("relaxed", "chill|chilled|easy|easygoing|leisurely|loose|unhurried|anytime|lenient"),
    ("relaxed", "not ... urgent|pressing|hurry|rush|rushed"),
    ("urgent", "pronto|rushed|pressing|burning|shortly|soonish|soon - ish"),
    ("urgent", "straight|right away|now"),
)


PACES = (
    (
        "low",
        "fast|quick|quickly|instant|instantly|immediately|immediate|snappy|asap|low|tight|live",
    ),
    ("low", "real|right -? time|away"),
    ("low", "in a|an flash|jiffy|instant|blink|heartbeat|trice"),
    ("high", "whenever|slow|slowly|relaxed|overnight|later|eventually|high|generous|patient"),
    ("high", "no|not particular|specific|fixed? rush|hurry|urgent|requirement|target"),
    ("moderate", "moderate|medium|normal|average|reasonable|okay|ok"),
)


INDIFFERENT: Final = Phrasebook[bool](
    {
        True: (
            "not ... matter|matters|care|important|bothered|fussed|issue|concern|critical",
            "irrelevant|unimportant|optional|secondary|whatever",
            "nice to have",
            "only|just|maybe if",
            "only|just|maybe if ... easy|cheap|time|possible|necessary|feasible",
            "if possible|easy|cheap|time",
            "nice - to - have",
            "no preference|requirement|requirements|constraint|constraints|limit",
        )
    }
)
