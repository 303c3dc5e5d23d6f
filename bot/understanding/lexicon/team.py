"""How people speak of what their team knows of machine learning."""

from advisor.attributes import AttributeName
from bot.understanding.lexicon.lexicon import Lexicon
from bot.understanding.vocabulary import any_of

_FIELD = any_of("ml ai mlops research nlp")
_PEOPLE = any_of(
    "team people engineers engineer scientists scientist group department person staff folks guy"
)
_SKILL = any_of("experience skills expertise background knowledge")

ML_EXPERIENCE = Lexicon(
    AttributeName.ML_EXPERIENCE,
    topic=(
        f"{_FIELD} {_SKILL}|team|know",
        f"machine learning {_SKILL}",
        "ml",
    ),
    readings={
        "none": (
            f"not ... {_FIELD} ... {_PEOPLE}|{_SKILL}",
            f"not ... machine learning {_PEOPLE}|{_SKILL}",
            "not ... data scientists|scientist|science",
            "not|never ... trained|tuned|finetuned ... model|models",
            f"nobody ... {_FIELD}",
            f"{_FIELD} {_SKILL} : none|no|zero",
        ),
        "some": (
            f"some|little|bit|limited|basic|junior of? {_FIELD} {_PEOPLE}|{_SKILL}",
            f"some|little|limited|basic machine learning {_SKILL}",
            f"one|two|single|couple of? {_FIELD}|data {_PEOPLE}",
            "dabbled",
        ),
        "strong": (
            f"strong|experienced|seasoned|big|large {_FIELD} {_PEOPLE}|{_SKILL}",
            f"solid|great|dedicated|whole|full {_FIELD} {_PEOPLE}|{_SKILL}",
            "strong|experienced|seasoned|big|large|solid|dedicated data science|scientists|team",
            f"lots|plenty|loads|years|tons of {_FIELD} {_PEOPLE}|{_SKILL}",
            "trained|train|tuned|tune ... own|many|several|dozens ... models",
            f"in - house {_FIELD} {_PEOPLE}",
        ),
    },
)
