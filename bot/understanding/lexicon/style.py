"""How people speak of a voice or a format that answers must have."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_SHAPE = any_of(
    "format formats formatting schema template templates structure layout shape json xml yaml csv "
    "syntax markup"
)
_VOICE = any_of("tone voice style wording phrasing persona tonality register")
_OURS = any_of(
    "brand house our own same specific particular consistent distinct certain company corporate "
    "right exact distinctive recognisable unmistakable"
)
_STRICT = any_of(
    "same fixed strict exact specific particular consistent rigid set standard our required given "
    "valid proprietary house identical precise"
)
_MATTERS = any_of(
    "must always every exactly strict strictly consistent fixed matters critical identical same "
    "important everything key crucial"
)
_LIKE = any_of(
    "us our we pirate* robot* shakespeare lawyer person customer crew professor* agent* butler "
    "doctor* lawyer* nurse* company brand human editor* expert* native team people "
    "founder "
    "one marketing teacher* journalist* copywriter*"
)
_SAYS = any_of(
    "sound sounds sounding read reads write writes talk talks speak speaks wrote written "
    "word worded"
)
_OUR = any_of("us our we a an the my")
_PARTS = any_of("lines parts bullets columns fields sentences headings paragraphs")

STYLE_OR_FORMAT_TASK = Lexicon(
    AttributeName.STYLE_OR_FORMAT_TASK,
    topic=(
        "style|tone|format|formatting",
        "brand|house voice|style",
        "style or format",
        "output format",
    ),
    readings={
        True: (
            f"fit|fits|fitting|come|comes ... in|as|into|the|our? {_SHAPE}",
            f"came|arrive|back|delivered|rendered ... in|as|into|the|our? {_SHAPE}",
            f"conform ... to ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"conforms ... to ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"conform ... with ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"conforms ... with ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"comply ... to ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"comply ... with ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"complies ... to ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"adhere ... to ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"complies ... with ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"adhere ... with ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"adheres ... to ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"stick ... to ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"adheres ... with ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"stick ... with ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"sticks ... to ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"sticks ... with ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"keep|keeps ... to ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"keep ... with ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            f"keeps ... with ... convention|conventions|rules|guide|guideline|{_SHAPE}|{_VOICE}",
            "house|drafting|editorial|formatting|naming conventions|convention|style",
            "exactly|precisely as spelled|spelt|written|named|listed|in|given",
            "spit|spits|returns|return|output|outputs|emit out? one|exactly of?",
            "emits|pick|picks|choose|assign|assigns|choose out? one|exactly of?",
            "one of # ... labels|categories|codes|classes|queues|buckets",
            "one of # ... teams|departments|values|outcomes|types|topics",
            "one of # ... headings|boxes|groups|bins|trays|pigeonholes|grades|stamps",
            "# ... boxes|headings|labels|codes|bins|trays|grades ... to pick|choose from",
            "# ... boxes|headings|labels|codes|bins|trays|grades , that|it ... picks|chooses from",
            f"{_OURS} ... {_VOICE}",
            f"{_STRICT} json|xml|output? {_SHAPE}",
            f"{_SHAPE}|{_VOICE} ... {_MATTERS}",
            f"{_SAYS} like|as ... {_LIKE}",
            f"{_SAYS} ... exactly|unmistakably|distinctly|just like|as ... {_LIKE}",
            f"{_LIKE} {_SAYS} it|them|this",
            # What answers lack is wanted of them; "needn't sound like us" lacks nothing.
            f"does|do|did not really|quite|exactly|at? all? {_SAYS} ... like {_OUR}",
            f"doesnt|dont|didnt really|quite|exactly|at? all? {_SAYS} ... like {_OUR}",
            f"{_SAYS} not|nothing|little like {_OUR}",
            f"is|'s|are|'re not|nothing like|in? our {_VOICE} ~to",
            f"{_VOICE} is|'s not|nothing like? right|us|our",
            f"wrong {_VOICE}",
            "talk|talks|speak|speaks|sound|sounds|chat like|as a|an|our|the|my|some",
            f"{_SAYS} ... the|exactly way ... {_LIKE}|staff|writers|crew|they|authors",
            f"{_OURS}|hospital|client|industry ... {_SHAPE}",
            f"official|legal|court|ministry|iso ... {_SHAPE}|report|letter|form",
            "one of # labels|categories|codes|classes|values",
            "one of # options|tags|answers|templates|phrases",
            "one of the|our|several|these? fixed|predefined|preset|given|known labels|categories",
            "one of # fixed|standard|ready|canned|set letters|replies|texts|answers|wordings|lines",
            "one of the|our|several|these? fixed|predefined codes|values|options",
            "one of the|our|several|these? preset|given|known codes|values|options",
            "generate|write|writes|produce ... xml",
            "emit|output|turn ... sql|code|cypher|regex|xml",
            "generate|write|writes|produce ... json|yaml|latex|markdown|html",
            "emit|translate|output|turn ... json|yaml|latex|markdown|html",
            "dialect|slang",
            "speak|speaks|talk|talks|use|uses|write|writes|learn|in ... lingo|jargon",
            "style -? guide|sheet|book|manual",
            "writing|house|corporate|company|brand style|voice|tone|language|wording",
            "sound|sounds|read|reads|look|looks exactly? the same|alike|consistent|natural",
            "sound|sounds|read|reads|look|looks exactly? the human|warm|friendly|formal",
            "formal|friendly|warm|polite tone|voice|style|manner|register",
            "cheeky|playful|empathetic|empathic|professional tone|voice|style|manner|register",
            "tone|voice|style|format|wording ... more than|anything|most|everything|all",
            "machine -? readable",
            "parser|parsers|downstream ... breaks|break|chokes|choke",
            "parser|parsers|downstream ... expects|expect|fails|fail|rejects",
            "breaks|break|chokes|choke the|our parser|import|pipeline|integration",
            "schema -? valid|compliant|conform|conforming|conformant",
            "bullet points|lists ... always|exactly|only|never",
            "max|maximum|exactly|never more than # words|characters|sentences|lines|bullets",
            f"always|must|should ... come|comes|be as|in # {_PARTS}",
            f"# {_PARTS} ... nothing else|more",
            "haiku|limerick|rhyme|verse",
            "always|only one|a|single? code|label|category|tag|word|line|value from",
            "one|single code|label|category|tag|value from ... fixed|closed|given|set|list",
            "on - brand",
            "on brand",
            "tone of voice",
            f"always|must|consistently|strictly ... {_SHAPE}",
            "valid|strict|clean|pure json|xml|yaml|sql|diff",
            "must|always|has|have|needs|should ... be|in|as|return|output valid|exactly|strictly",
            "same|fixed|exact|given order|structure|sections|headings|fields|columns|way|pattern",
            "json|xml|yaml|csv out|output|only|back|schema|shape",
            "write|writes|writing in ... style|voice|tone|dialect|jargon",
            "fixed|closed|controlled list|set|vocabulary of?",
            "house - style",
            f"follow|follows|match|matches|stick ... {_SHAPE}|{_VOICE}",
            f"sticks|adhere|conform|mimic|copy ... {_SHAPE}|{_VOICE}",
            "need|needs|want|wants|return|returns|output|outputs|emit|emits json|xml|yaml|csv|sql",
            "structured output|outputs|data|json|response|responses",
            "output|outputs|answer ... same|exact|fixed|identical structure|format|shape",
            "answers|reply ... same|exact|fixed|identical structure|format|shape",
            "output|outputs|answer ... same|exact|fixed|identical layout|template|way",
            "answers|reply ... same|exact|fixed|identical layout|template|way",
            "replies|response|report|reports ... same|exact|fixed|identical structure|format|shape",
            "replies|response|report|reports ... same|exact|fixed|identical layout|template|way",
            "formatted exactly|precisely|like|as|in",
        ),
        False: (
            f"not ... {_VOICE}|{_SHAPE} ... matter|important|care|preference",
            f"not ... {_VOICE}|{_SHAPE} ... rules|requirement|requirements|constraint",
            f"{_VOICE}|{_SHAPE} ... not ... matter|matters|important|issue|concern",
            f"{_VOICE}|{_SHAPE} ... not ... care|critical|fussed|bothered|need",
            f"any|whatever {_VOICE}|{_SHAPE}",
            "plain english|text|answers ... fine|ok|okay|enough",
            f"not ... care|fussed ... {_VOICE}|{_SHAPE}|sounds|looks|worded|reads|phrased",
            f"not ... bothered|mind ... {_VOICE}|{_SHAPE}|sounds|looks|worded|reads|phrased",
            f"{_VOICE}|{_SHAPE} ... irrelevant|whatever|secondary|unimportant",
            f"no special|particular|specific|set|required? {_VOICE}|{_SHAPE}",
            "facts|content|substance , ... not|no|never style|tone|format",
            f"no special|particular|specific|strict|fixed? {_VOICE}|{_SHAPE} ... needed",
            f"not|without special|particular|specific|strict|fixed? {_VOICE}|{_SHAPE} ... needed",
            f"no special|particular|specific|strict|fixed? {_VOICE}|{_SHAPE} ... required",
            f"no special|particular|specific|strict|fixed? {_VOICE}|{_SHAPE} ... necessary",
            f"not|without special|particular|specific|strict|fixed? {_VOICE}|{_SHAPE} ... required",
            f"not special|particular|specific|strict|fixed? {_VOICE}|{_SHAPE} ... necessary",
            f"without special|particular|specific|strict|fixed? {_VOICE}|{_SHAPE} ... necessary",
            f"not about|a {_VOICE}|{_SHAPE}",
            "free -? text|form ... fine|ok|okay|enough|good",
            "however it|they likes|wants|like|want",
        ),
    },
)
