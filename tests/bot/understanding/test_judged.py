"""What the learned models make of what the rules found."""

import subprocess
import sys
from datetime import date

import pytest

from advisor.attributes import AttributeName, Statement
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)
BUDGET, SPEED = AttributeName.BUDGET, AttributeName.DEPLOYMENT_SPEED
VOLATILITY = AttributeName.KNOWLEDGE_VOLATILITY


def told(text: str, asked: AttributeName | None = None) -> dict[AttributeName, Statement]:
    found = RulesInterpreter().interpret(text, asked=asked, today=TODAY).attributes
    return {name: said for name, said in found.items() if said is not None}


@pytest.mark.parametrize(
    "text",
    [
        "the ladies from the choir collected 900 euros for the roof",
        "I'm only in on Mondays and Tuesdays, back on 4 January",
        "our neighbours across the canal spent 90k euros on theirs",
    ],
)
def test_a_figure_beside_the_point_states_nothing(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("users write in all the time, 40 of those a day", AttributeName.SCALABILITY, 40),
        ("41 courtrooms, and some 12 GB of rulings", AttributeName.DATA_VOLUME, 12),
    ],
)
def test_a_figure_is_read_where_the_words_around_tell_what_it_is(
    text: str, attribute: AttributeName, value: int
) -> None:
    assert told(text)[attribute].value == value


def test_of_two_figures_the_project_s_own_is_taken() -> None:
    text = "the overall IT pot is 1.9M euros, we were given 55k euros of it for the assistant"
    assert told(text)[BUDGET].value == 55_000


def test_money_for_a_time_is_a_budget_where_the_rules_say_so() -> None:
    assert told("we can spend no more than $300 a month")[BUDGET].unit == "usd/month"


def test_a_rating_by_name_is_never_doubted() -> None:
    said = told("accuracy 4, traffic 1, complexity 5, the rest I can't say")
    assert {name: one.value for name, one in said.items()} == {
        AttributeName.ACCURACY: 4,
        AttributeName.SCALABILITY: 1,
        AttributeName.USE_CASE_COMPLEXITY: 5,
    }


@pytest.mark.parametrize(
    ("text", "attribute", "level"),
    [
        ("a faulty diagnosis might poison somebody", AttributeName.ACCURACY, "high"),
        ("we have to scrape the coins together", BUDGET, "low"),
    ],
)
def test_what_no_lexicon_has_is_read(text: str, attribute: AttributeName, level: str) -> None:
    said = told(text)[attribute]
    assert said.level in {level, f"very_{level}"}
    assert said.raw == text


@pytest.mark.parametrize(
    "text",
    [
        "no rush on answers to my questions",
        "it's easy to forget",
        "don't send me the documents",
        "nothing new from my side",
        "the old wiki is offline",
    ],
)
def test_everyday_talk_with_a_cue_word_states_nothing(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("there's nothing new in it since 1990", VOLATILITY),
        ("the complexity? very high", AttributeName.USE_CASE_COMPLEXITY),
        ("we're in a hurry to launch", SPEED),
        ("the data is public", AttributeName.PRIVACY),
        ("about $60k, live in 5 weeks, docs change weekly, 400 docs", VOLATILITY),
    ],
)
def test_what_is_said_of_the_project_with_the_same_words_is_kept(
    text: str, attribute: AttributeName
) -> None:
    assert attribute in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "what if a faulty diagnosis poisoned somebody?",
        "might a faulty diagnosis poison somebody?",
        "> a faulty diagnosis might poison somebody",
        "the article says a faulty diagnosis might poison somebody",
        "go ahead",
        "actually, the budget is",
    ],
)
def test_what_is_not_stated_of_this_project_is_not_guessed(text: str) -> None:
    assert told(text) == {}


def test_what_rules_call_certain_may_be_denied() -> None:
    assert told("Our CFO is ill until the 30th.") == {}
    assert told("It has to be live by the 30th.")[SPEED].unit == "date"


def test_a_phrase_is_turned_where_the_words_around_say_the_opposite() -> None:
    said = told("a wrong answer is a bit embarrassing, that's it")
    assert said[AttributeName.ACCURACY].level in {"low", "very_low"}


def test_what_surely_is_ours_is_read_although_its_clause_seems_a_question() -> None:
    text = "So what's the pot? I asked again: what's left for us is €16k, the van took the rest"
    assert told(text)[BUDGET].value == 16_000


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("we get 500 questions a day and have 40k, should we use RAG?",
         {AttributeName.SCALABILITY, BUDGET}),
        ("Our budget is 60k and we have 3 months. What would you recommend?", {BUDGET, SPEED}),
        ("we have 900 labelled tickets and 8 weeks, is fine-tuning worth it?",
         {AttributeName.LABELLED_EXAMPLES, SPEED}),
    ],
)  # fmt: skip
def test_what_is_told_beside_a_question_is_told(text: str, attributes: set[AttributeName]) -> None:
    assert told(text).keys() == attributes


@pytest.mark.parametrize("text", ["60k", "about 3,000", "make it 12"])
def test_a_number_by_itself_is_never_read_as_surely_something(text: str) -> None:
    assert told(text) == {}


def test_what_was_asked_about_is_not_doubted() -> None:
    assert VOLATILITY in told("nothing new from my side", VOLATILITY)


@pytest.mark.parametrize("asked", [None, *AttributeName])
def test_a_word_that_answers_nothing_states_nothing(asked: AttributeName | None) -> None:
    assert told("hm", asked) == {}
    assert told("go and ask Ben") == {}


def test_of_a_clause_without_a_known_word_nothing_is_guessed() -> None:
    assert told("lorem ipsum " * 20) == {}


def test_a_message_of_many_figures_is_read_in_bounded_time() -> None:
    assert told("we have 12 GB of scans. " + "in room 404 there are 3 chairs, " * 400)


def test_torch_is_not_needed_by_the_linear_models() -> None:
    code = (
        "import sys; from datetime import date; from bot.understanding import RulesInterpreter; "
        "RulesInterpreter(spans=None).interpret('a wrong dose kills 3', asked=None, "
        "today=date(2026, 11, 22)); assert not {'torch', 'sklearn', 'scipy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own line


@pytest.mark.parametrize(
    "text",
    [
        "once a member resigns, every trace of them has to vanish",
        "the member's file must be wiped from every system",
    ],
)
def test_what_asks_for_deletion_says_little_of_privacy(text: str) -> None:
    assert told(text).keys() == {AttributeName.DELETION_REQUIRED}


def test_a_cleft_is_no_question() -> None:
    found = told("the facts are right, what's missing is our own dry tone")
    assert found[AttributeName.STYLE_OR_FORMAT_TASK].value is True


def test_growth_each_quarter_is_no_change_of_knowledge() -> None:
    assert VOLATILITY not in told("we get 22k chats a month and it grows 10% each quarter")


@pytest.mark.parametrize(
    "text",
    [
        "if somebody handed us 2 million euros we'd hire people instead",
        "if the ministry gave us half a million, what would you change?",
        "say traffic went up to 10k an hour, would that matter?",
        "that $50k training figure you quote, where's it from?",
    ],
)
def test_what_is_supposed_or_quoted_states_nothing(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("we have 6,000 manuals, only 50 documents are secret", AttributeName.DATA_VOLUME, 6_000),
        ("budget is 60k euros, just 5k euros of it for hosting", BUDGET, 60_000),
        ("8 weeks isn't too tight", SPEED, 8),
        ("we have 12 to 15 weeks, actually make it 15 weeks", SPEED, 15),
    ],
)
def test_what_a_like_figure_beside_it_leaves_as_it_is(
    text: str, attribute: AttributeName, value: int
) -> None:
    assert told(text)[attribute].value == value
