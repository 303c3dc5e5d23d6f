"""Sentences, their clauses, and what each clause is: a statement, a question, a supposition."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.understanding.figure import Figure
from bot.understanding.moods import (
    BACK_TO_US,
    CONSEQUENCES,
    DICTATION,
    IN_GENERAL,
    IRONY,
    LEADS,
    MOODS,
    OTHERS_GO_ON,
    POINTS_AT,
    Mood,
)
from bot.understanding.phrases import Phrasebook
from bot.understanding.project_questions import asks_for_approach
from bot.understanding.question_words import (
    AUXILIARIES,
    INTERROGATIVES,
    PLAIN_QUESTIONS,
    SUBJECTS,
)
from bot.understanding.tokens import Kind, Token, text_at
from bot.understanding.vocabulary import words_of

_ENDS: Final = frozenset(".!?;\u2026")
_ABBREVIATIONS: Final = words_of("rs approx ca eg ie vs max min no nr incl est bzw mio mrd tsd")
_JOINTS: Final = frozenset(',:()[]\u2022|"')
# Words after which even a clause without a joint is cut, so that looking around stays cheap.
_LONGEST: Final = 80
_OPENING: Final = 5
_HEADING: Final = 3  # "the knowledge base?"
_BEFORE_HEADING: Final = words_of("the our my and")
_BEFORE_SAY: Final = words_of("so and ok okay , let lets 's")
_RETURNING: Final = words_of(
    "come comes coming go goes be is are get gets move moves head n't not answer reply response"
)
_CORRECTIONS: Final = words_of("correction sorry oops typo mistyped apologies whoops erratum")
_NO_HEADINGS: Final = INTERROGATIVES | LEADS
_CONJUNCTIONS: Final = words_of(
    "but however although though because while whereas so plus and otherwise except yet then n &"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens first..last of one sentence, with their mood."""

    first: int
    last: int
    sentence: int
    mood: Mood = Mood.STATED

    def holds(self, place: int) -> bool:
        """Tell whether a token belongs to this clause."""
        return self.first <= place <= self.last


def find_clauses(
    plain: str, tokens: Sequence[Token], figures: Sequence[Figure]
) -> tuple[Clause, ...]:
    """Cut a message into clauses. No cut goes through a figure, so "30 and 50k" stays whole."""
    inside = {place for figure in figures for place in range(figure.first + 1, figure.last + 1)}
    clauses: list[Clause] = []
    before: tuple[Clause, ...] = ()
    for number, (first, last) in enumerate(_sentences(plain, tokens, inside)):
        cut = tuple(Clause(start, end, number) for start, end in _cut(tokens, first, last, inside))
        before = _with_moods(tokens, cut, before, asks=_ends_as_question(tokens, first, last))
        clauses.extend(before)
    return tuple(clauses)


def _sentences(plain: str, tokens: Sequence[Token], inside: set[int]) -> Iterator[tuple[int, int]]:
    first = 0
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None:
            yield first, place
        elif (place not in inside and _ends_sentence(tokens, place)) or (
            not following.glued and "\n" in plain[token.end : following.start]
        ):
            yield first, place
            first = place + 1


def _ends_sentence(tokens: Sequence[Token], place: int) -> bool:
    token, following = tokens[place], tokens[place + 1]
    if token.text not in _ENDS:
        return False
    if following.text in _ENDS:  # "?!" and "..." end once, at their last sign
        return False
    if token.text == "?" and _is_heading(tokens, place):
        return False
    return token.text != "." or not (following.glued or _is_abbreviation(tokens, place))


def _is_heading(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word or two only name what comes: "citations? we can do without"."""
    start = place - 1
    while start > place - _HEADING and text_at(tokens, start - 1) not in {"", *_ENDS}:
        start -= 1
    led = tokens[start].text in _BEFORE_HEADING
    lone = text_at(tokens, start - 1) in {"", *_ENDS} and (start == place - 1 or led)
    word, following = tokens[place - 1], tokens[place + 1]
    asks = following.text in INTERROGATIVES
    return lone and not asks and word.kind is Kind.WORD and word.text not in _NO_HEADINGS


def _is_abbreviation(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a full stop belongs to "approx." or to the second letter of "i.e."."""
    word = tokens[place - 1].text if place else ""
    letters = len(word) == 1 and word.isalpha() and place > 1 and tokens[place - 2].text == "."
    return word in _ABBREVIATIONS or letters


def _cut(
    tokens: Sequence[Token], first: int, last: int, inside: set[int]
) -> Iterator[tuple[int, int]]:
    start = first
    for place in range(first, last + 1):
        endless = place - start >= _LONGEST
        if place in inside or place == start or not (endless or _is_joint(tokens, place)):
            continue
        yield start, place - 1
        start = place
    yield start, last


def _is_joint(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if text_at(tokens, place - 1) == "?":  # after a heading
        return True
    if token.kind is Kind.WORD:
        return token.text in _CONJUNCTIONS
    spaced_dash = token.text == "-" and not token.glued and not _glues(tokens, place + 1)
    return token.text in _JOINTS or spaced_dash


def _glues(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].glued


def _ends_as_question(tokens: Sequence[Token], first: int, last: int) -> bool:
    heading = next(
        (
            place + 1
            for place in range(first + 1, min(first + 1 + _HEADING, last + 1))
            if tokens[place].text == "?"
        ),
        first,
    )
    goes_on = any(token.kind is not Kind.SIGN for token in tokens[heading : last + 1])
    start = max(heading if goes_on else first, last - 2)
    return any(token.text == "?" for token in tokens[start : last + 1])


def _with_moods(
    tokens: Sequence[Token],
    clauses: tuple[Clause, ...],
    before: tuple[Clause, ...],
    *,
    asks: bool,
) -> tuple[Clause, ...]:
    """Give each clause its mood. A mood lasts to the end of the sentence unless we are back."""
    if not clauses:
        return ()
    sentence = tokens[clauses[0].first : clauses[-1].last + 1]
    mood = _opening_mood(sentence, before, asks=asks)
    about_us = asks_for_approach(sentence) and not _asks_in_general(sentence)
    moods: list[Mood] = []
    for clause in clauses:
        if mood is Mood.DICTATED or _is_dictation(tokens, clause):
            mood = Mood.DICTATED
        else:
            mood = _next_mood(tokens, clause, mood, asks=asks, about_us=about_us)
        moods.append(mood)
    if asks and not about_us and Mood.QUESTION not in moods and Mood.HYPOTHETICAL not in moods:
        moods[-1] = Mood.QUESTION
    if len(moods) > 1 and tokens[clauses[0].last].text == "?":  # a heading
        moods[0] = moods[1]
    return tuple(replace(clause, mood=mood) for clause, mood in zip(clauses, moods, strict=True))


def _asks_in_general(sentence: Sequence[Token]) -> bool:
    """Tell whether a question is of what others do: "do people normally need 1,000?"."""
    return any(True for _ in IN_GENERAL.search(_after_leads(sentence)[:_OPENING]))


def _opening_mood(sentence: Sequence[Token], before: tuple[Clause, ...], *, asks: bool) -> Mood:
    """Go on about others when the last sentence was about them and this one says "they"."""
    about_others = bool(before) and before[-1].mood is Mood.OTHERS
    if about_others and any(token.text in OTHERS_GO_ON for token in sentence[:4]):
        return Mood.OTHERS
    if any(True for _ in IRONY.search(sentence)):
        return Mood.IRONIC
    if _is_condition(sentence, asks=asks):
        return Mood.HYPOTHETICAL
    opening = [token.text for token in sentence[:_OPENING] if token.text not in _BEFORE_SAY]
    guesses = any(token.kind is Kind.NUMBER for token in sentence[1:3])  # "say 70 an hour?"
    if asks and opening[:1] == ["say"] and not guesses:  # "say the budget shrinks, what happens?"
        return Mood.HYPOTHETICAL
    return Mood.STATED


def _is_condition(sentence: Sequence[Token], *, asks: bool) -> bool:
    """Tell whether "if legal lets us use them, we'd have 50k more" is said, or "if so, what?"."""
    rest = _after_leads(sentence)
    if not rest or rest[0].text != "if":
        return False
    return asks or any(True for _ in CONSEQUENCES.search(sentence))


def _next_mood(
    tokens: Sequence[Token], clause: Clause, mood: Mood, *, asks: bool, about_us: bool
) -> Mood:
    words = tokens[clause.first : clause.last + 1]
    found = [match.label for match in MOODS.search(words) if not _comes_back(words, match.first)]
    if Mood.HYPOTHETICAL in found:
        return Mood.HYPOTHETICAL
    relative = _is_relative(tokens, clause)
    if not (about_us or relative) and _opens_question(words, asks=asks):
        return mood if mood is Mood.HYPOTHETICAL else Mood.QUESTION
    if Mood.OTHERS in found and not any(True for _ in POINTS_AT.search(words)):
        return mood if mood in {Mood.HYPOTHETICAL, Mood.QUESTION} else Mood.OTHERS
    if Mood.PAST in found and not _corrects(tokens, clause):
        return Mood.PAST
    if mood is Mood.PAST or _returns_to_us(words, mood):
        return Mood.STATED
    return mood


def _is_relative(tokens: Sequence[Token], clause: Clause) -> bool:
    """Tell whether a clause goes on as "the launch, which is in May" does."""
    places = (clause.first, clause.first + 1, clause.first + 2)
    comma, which, verb = (text_at(tokens, place) for place in places)
    return comma == "," and which == "which" and verb in AUXILIARIES


def _corrects(tokens: Sequence[Token], clause: Clause) -> bool:
    """Tell whether "correction, it was 300" tells what holds, though it says "was"."""
    before = tokens[max(0, clause.first - _OPENING) : clause.first + 1]
    return any(token.text in _CORRECTIONS for token in before)


def _comes_back(words: Sequence[Token], place: int) -> bool:
    """Tell whether somebody comes "back in May", which unlike "back in May we had" is to come."""
    return words[place].text == "back" and place > 0 and words[place - 1].text in _RETURNING


def _is_dictation(tokens: Sequence[Token], clause: Clause) -> bool:
    """Tell whether a clause tells the bot what to say; the colon after "answer:" is beyond it."""
    return _opens(DICTATION, _after_leads(tokens[clause.first : clause.last + 2]))


def _opens_question(words: Sequence[Token], *, asks: bool) -> bool:
    rest = _after_leads(words)
    if not rest:
        return False
    if _opens(PLAIN_QUESTIONS, rest):
        return asks or not _opens(SUBJECTS, rest)
    return asks and (rest[0].text in INTERROGATIVES or rest[0].text in AUXILIARIES)


def _after_leads(words: Sequence[Token]) -> Sequence[Token]:
    start = 0
    while start < len(words) and words[start].text in LEADS:
        start += 1
    return words[start:]


def _opens(book: Phrasebook[bool], words: Sequence[Token]) -> bool:
    return any(match.first == 0 for match in book.search(words))


def _is_of_now(texts: Sequence[str]) -> bool:
    """Tell whether a clause goes on with what is the case: "right now it's 25k"."""
    rest = [text for text in texts if text not in _JOINTS]
    today = rest[:2] == ["as", "of"] and rest[2:3] in (["today"], ["now"])
    return today or rest[:1] == ["currently"] or rest[:2] in (["right", "now"], ["for", "now"])


def _returns_to_us(words: Sequence[Token], mood: Mood) -> bool:
    """Tell whether a clause such as "but we have 30k" ends a supposition or talk of others."""
    texts = [token.text for token in words[:4]]
    if mood is Mood.QUESTION or not texts:
        return False
    if "but" in texts[:1] or "however" in texts[:1] or _is_of_now(texts):
        return True
    return mood is Mood.OTHERS and any(text in BACK_TO_US for text in texts)
