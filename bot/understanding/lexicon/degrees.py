"""Words of degree that go with any measured thing: low, so-so, considerable, through the roof."""

from collections.abc import Mapping

from bot.understanding.lexicon.lexicon import Reading
from bot.understanding.vocabulary import any_of

_VERY = any_of("very extremely super really incredibly exceptionally extra so too insanely")
_SMALL = any_of("low lower small little limited light slim tight short minor narrow")
_LARGE = any_of("high higher large big heavy strong great strict")

DEGREES: Mapping[Reading, tuple[str, ...]] = {
    "very_low": (
        "negligible|minuscule|microscopic|nonexistent|nil|trivial|none",
        f"{_VERY} {_SMALL}|minimal",
        "close to|near zero|nothing|nil",
        "rock bottom",
    ),
    "low": (
        f"{_SMALL}",
        "tiny|minimal|modest|lowish|smallish|weak|poor|scarce|thin|marginal|slight|meagre|sparse",
        "on the low|lower|small|light side|end",
        "nothing to write home",
        "nothing special|much|major|big|crazy|dramatic",
    ),
    "moderate": (
        "medium|moderate|average|middling|normal|mediumish|standard|ordinary|reasonable|typical",
        "manageable|acceptable|decent|fair|mid|intermediate",
        "so - so",
        "in the middle",
        "middle of the road",
        "mid - range|level|tier",
        "neither high|big|large nor low|small",
    ),
    "high": (
        f"{_LARGE}",
        "substantial|considerable|significant|highish|sizeable|sizable|serious|elevated|hefty",
        "on the high|higher|heavy|large side|end",
    ),
    "very_high": (
        "huge|massive|enormous|extreme|gigantic|immense|insane|crazy|maximum|maximal|vast",
        f"{_VERY} {_LARGE}",
        "through the roof",
        "off the charts",
        "sky - high",
        "as high as possible|can",
        "as high as you|we|they can|could",
    ),
}
"""How much of something there is, or is asked for."""

IMPORTANCE: Mapping[Reading, tuple[str, ...]] = {
    True: (
        "critical|crucial|important|key|paramount|vital|essential|central|decisive|everything",
        "top|first|highest|main priority|concern|thing",
        "priority number? one|1|a",
        "a priority|must",
    ),
    False: (
        "secondary|unimportant|irrelevant|negotiable|optional",
        "an|a afterthought|luxury",
        "nice to have",
        "not a|an|any? concern|issue|worry",
    ),
}
"""How much something matters."""

JOINTS = (
    "is are 's 're be being will would should must has have had to a an the our my of : = - - > "
    "about around roughly pretty quite rather fairly kind kinda sort sorta of expected probably "
    "likely currently somewhat relatively i think guess say we it level levels requirement "
    "requirements need needs wise side going gonna looks seems look remains stay stays just only "
    "actually honestly still overall here for us fine reasonably comparatively more less also"
)
"""Words that may stand between a thing and its degree."""
