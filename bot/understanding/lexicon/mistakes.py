"""Words for wrong answers, for what they cost, and for who looks answers over."""

from bot.understanding.vocabulary import any_of

ERRORS = any_of(
    "mistake mistakes error errors hallucination hallucinations "
    "hallucinate hallucinates misinformation nonsense rubbish garbage inaccuracies inaccuracy "
    "typo typos slip slips howler howlers blunder blunders goof goofs misquote misquotes misstate "
    "misstates misinform misinforms misreport misreports mislead misleads misdirect misdirects"
)
WRONG = f"wrong|incorrect|inaccurate|{ERRORS}"
CORRECTNESS = any_of("accuracy correctness precision quality reliability")
KEY = any_of(
    "everything critical paramount crucial king essential vital first key priority top matters "
    "important sacred imperative"
)
SERIOUS = any_of(
    "unacceptable dangerous expensive costly fatal lethal catastrophic disaster disastrous serious "
    "kill kills lawsuit lawsuits sued illegal liability inexcusable harm harms harmful jail prison "
    "court recall fines penalties ruinous"
)
PEOPLE = any_of("someone somebody people patients patient lives life kids children anyone")
HURT = any_of("hurt die dies harmed killed risk stake injured suffer suffers")
DYING = "die|dies|drown|drowns|burn|burns|crash|crashes|sink|sinks|fall|bleed|bleeds|starve"
INVENT = any_of("guess invent lie bluff make improvise hallucinate")
INVENTED = any_of("invented imaginary fabricated hallucinated fictitious bogus fake phantom")
WE_ARE = "we|i|it|they|you 're|'m|are|'s"
RUINED = any_of("finished done toast sunk out dead history ruined bust over doomed cooked fired")
NOT_SO = any_of("not n't isn hasn aren wrong false untrue")
OUTPUT = any_of(
    "answer answers reply replies response responses output outputs draft drafts suggestion "
    "suggestions summary summaries"
)
REVIEWER = any_of(
    "human humans person people someone somebody agent agents staff colleague editor editors "
    "expert "
    "experts nurse nurses lawyer lawyers clerk clerks team we doctor doctors"
)
REVIEWS = any_of(
    "read reads sign signs inspect inspects check checks review reviews "
    "catch catches spots corrects fixes "
    "checked reviewed approve approves verify verifies proofread "
    "proofreads vet vets"
)
HARMLESS = any_of(
    "survivable bearable manageable cheap harmless ok okay fine trivial forgivable tolerable"
)
DRAMA = any_of("deal drama biggie tragedy disaster catastrophe problem issue")
IS = any_of("are is 's was were would will")
TRIFLE = any_of("grumble laugh shrug giggle sigh grin chuckle moan smile groan smirk yawn")
