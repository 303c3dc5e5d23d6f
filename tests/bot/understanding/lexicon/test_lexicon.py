"""Every word of every pattern can be said."""

from collections.abc import Iterator

import pytest

from bot.understanding.lexicon import LEXICONS, Lexicon
from bot.understanding.phrases import Phrasebook
from bot.understanding.tokens import tokenise


def patterns(lexicon: Lexicon) -> Iterator[str]:
    readings = (pattern for said in lexicon.readings.values() for pattern in said)
    yield from (*lexicon.topic, *lexicon.cues, *lexicon.against, *readings)


def words(pattern: str) -> Iterator[str]:
    for part in pattern.split():
        if part not in {"...", "#", "?"}:
            yield from part.removeprefix("~").removesuffix("?").split("|")


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda lexicon: lexicon.attribute)
def test_every_word_of_a_pattern_is_one_token_of_a_message(lexicon: Lexicon) -> None:
    stems = {word.removesuffix("*") for pattern in patterns(lexicon) for word in words(pattern)}
    unsayable = {stem for stem in stems - {"#"} if len(tokenise(stem)) > 1}
    assert not unsayable


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda lexicon: lexicon.attribute)
def test_every_pattern_finds_its_own_words(lexicon: Lexicon) -> None:
    missed = []
    for pattern in patterns(lexicon):
        taken = (part for part in pattern.split() if part != "..." and not part.startswith("~"))
        parts = [part.removesuffix("?").split("|") for part in taken]
        said = " ".join(choices[-1].replace("*", "").replace("#", "5") for choices in parts)
        if not any(True for _ in Phrasebook({True: [pattern]}).search(tokenise(said))):
            missed.append((pattern, said))
    assert not missed


@pytest.mark.parametrize("text", ["up and running in 7 weeks", "completed within 7 weeks"])
def test_one_word_of_a_kind_is_enough(text: str) -> None:
    (timeline,) = (one for one in LEXICONS if one.attribute == "deployment_speed")
    assert any(True for _ in Phrasebook({True: timeline.cues}).search(tokenise(text)[:3]))
