"""The Home tab and the form of weights: what they show, and that Slack takes them."""

import json
from datetime import timedelta
from decimal import Decimal

from advisor.attributes import FACTORS, AttributeName, Attributes, Statement
from bot.dialogue.conversation import Conversation
from bot.dialogue.filed import Filed
from bot.dialogue.weighting import CHOICES, Weighting, chosen_weights
from bot.views.home import Overview, compared, detail, library_told, overview, suggestions
from bot.views.json import Blocks
from bot.views.message import plain_text
from bot.views.weighting import EQUAL, TIMES, weighting_caveat, weights_told, weights_view
from bot.workspace.blocks.surfaces import check_home
from knowledge.status import LibraryStatus
from tests.bot.views.samples import AT, RECORD, known
from tests.bot.views.slack import EVERY_KIND_KNOWN, modal_refusals

TODAY = AT.date()
CITED = {AttributeName.NEEDS_CITATIONS: Statement(raw="<!channel>", value=True)}
WEIGHTS = chosen_weights({"budget": "double", "accuracy": "none"}) or ()


def filed(number: int = 1) -> Filed:
    record = Attributes({**RECORD, **CITED})
    conversation = Conversation(record={name: known(said) for name, said in record.items()})
    return Filed(
        "C1",
        f"{number}.0",
        is_private=False,
        conversation=conversation,
        changed_at=AT + timedelta(days=number),
    )


def refusals(blocks: Blocks) -> list[str]:
    view = json.loads(json.dumps({"type": "home", "blocks": blocks}))
    return [str(problem) for problem in check_home(view, refused=EVERY_KIND_KNOWN)]


def opened(many: int) -> Blocks:
    some = tuple(map(filed, range(many)))
    status = LibraryStatus(passages=412, model="openai:gpt-5-mini", own_documents=3)
    return overview(Overview(some, "", WEIGHTS, status, TODAY))


def test_slack_takes_the_tab_whatever_it_shows() -> None:
    others = tuple(map(filed, range(2, 150)))
    for blocks in (
        opened(0),
        opened(60),
        detail(filed(), others, mark="at:C1/1.0", today=TODAY),
        compared(filed(1), filed(2), today=TODAY),
    ):
        assert refusals(blocks) == []


def test_words_of_people_cannot_ping_from_the_tab() -> None:
    for blocks in (
        opened(3),
        detail(filed(), (filed(2),), mark="at:C1/1.0", today=TODAY),
        compared(filed(1), filed(2), today=TODAY),
    ):
        assert "<!channel>" not in json.dumps(blocks)


def test_two_side_by_side_show_each_value_of_both() -> None:
    (table,) = (block for block in compared(filed(1), filed(2), today=TODAY) if "rows" in block)
    shown = json.dumps(table)
    assert shown.count("3,000 queries a day") == 2
    assert filed(1).id in shown
    assert filed(2).id in shown


def test_the_model_and_own_documents_are_told_as_they_are() -> None:
    assert "No language model" in library_told(LibraryStatus(passages=1))
    with_model = library_told(LibraryStatus(passages=1, model="openai:x", own_documents=2))
    assert "openai:x" in with_model
    assert "2 of your own documents" in with_model


def test_never_more_prompts_than_slack_shows() -> None:
    assert all(len(suggestions(underway=each)) <= 4 for each in (False, True))


def test_weights_are_told_by_what_differs() -> None:
    assert weights_told(()) == EQUAL
    told = weights_told(WEIGHTS)
    assert "Budget x2" in told
    assert "Accuracy needed x0" in told
    assert "Traffic" not in told


def test_an_assessment_says_whose_weights_it_counts_by() -> None:
    assert weighting_caveat(Weighting()) == ()
    assert "<@U1>" in plain_text(weighting_caveat(Weighting(weights=WEIGHTS, set_by="U1")))


def test_the_form_of_weights_is_filled_in_and_slack_takes_it() -> None:
    view = weights_view(WEIGHTS)
    assert modal_refusals(view) == []
    assert json.dumps(view).count('"initial_option"') == len(FACTORS)


def test_every_choice_has_its_words_and_its_weight() -> None:
    assert set(TIMES) == set(CHOICES)
    assert all(weight >= Decimal(0) for weight in CHOICES.values())
