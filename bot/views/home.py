"""Draws the Home tab: the team's assessments, one of them, two side by side; and what to say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.dialogue.actions import Back, CompareFiled
from bot.dialogue.filed import Filed
from bot.dialogue.weighting import Weights
from bot.views import limits
from bot.views.actions import MARK_END, OPEN_FORM, OPEN_WEIGHTS, action_id, pack
from bot.views.assessments import recommendation
from bot.views.blocks import actions, button, context, cut, header, section, select
from bot.views.escape import literal
from bot.views.json import Block, Blocks
from bot.views.listing import first_words, listing, summary, title
from bot.views.plainer import without
from bot.views.side_by_side import side_by_side
from bot.views.statements import label, reading_with_words
from bot.views.weighting import weighting_caveat, weights_told
from bot.views.wording import EXAMPLES
from knowledge.status import LibraryStatus

SEEN_BY = (
    "You find here what you could read by scrolling: assessments in channels that you are in, "
    "your direct messages with me, and your own drafts. Nobody else sees your drafts."
)
OPENING = "My index of the sources is still opening; ask me in a moment."
NOT_IN_HOME = frozenset({"carousel", "context_actions", "data_visualization", "plan"})
"""Blocks that Slack takes in messages only."""
DIVIDER: Block = {"type": "divider"}


@dataclass(frozen=True, slots=True)
class Overview:
    """What the Home tab opens with. `library` is None while the sources are not open."""

    filed: Sequence[Filed]
    refusal: str
    weights: Weights
    library: LibraryStatus | None
    today: date


def overview(shown: Overview) -> Blocks:
    """Return the team's assessments, the person's weights, and what answers rest on."""
    return (
        header("Prompt, retrieve, fine-tune or combine?"),
        actions(
            button("New assessment", OPEN_FORM, style="primary"),
            button("Your weights", OPEN_WEIGHTS),
        ),
        *listing(shown.filed, today=shown.today, refusal=shown.refusal),
        DIVIDER,
        section(f"*Your weights*\n{weights_told(shown.weights)}"),
        section(f"*What I answer from*\n{library_told(shown.library)}"),
        context(SEEN_BY),
    )


def detail(filed: Filed, others: Sequence[Filed], *, mark: str, today: date) -> Blocks:
    """Return one assessment in full, with ways to change it and to compare it."""
    change = button("Change a figure", OPEN_FORM, style="primary")
    row = {
        **actions(_back(), change, *_comparing(filed, others)),
        "block_id": f"{mark}{MARK_END}home",
    }
    shown = without(recommendation(filed.assessed(today)), NOT_IN_HOME)
    mine = weighting_caveat(filed.conversation.weighting)
    return (row, *title(filed), *_known(filed), *shown, *mine)


def compared(one: Filed, other: Filed, *, today: date) -> Blocks:
    """Return two assessments side by side, and the way back."""
    return (actions(_back()), *side_by_side(one, other, today=today))


def library_told(library: LibraryStatus | None) -> str:
    """Return what answers rest on, in a sentence or two."""
    if library is None:
        return OPENING
    own = library.own_documents
    documents = f"{own} of your own documents" if own else "no documents of your own yet"
    passages = f"{library.passages} passages of the article, its cases and the literature"
    return f"{passages}; {documents}. {_model_told(library.model)}"


def suggestions(*, underway: bool) -> tuple[tuple[str, str], ...]:
    """Return what to say in direct messages: a title and the message, at most four."""
    ask = ("Ask the sources", "What does the article say about hallucination rates?")
    if underway:
        return (
            ("Sum up what you know", "can you summarise what we have so far"),
            ("Recommend now", "just tell me"),
            ask,
            ("Start over", "start over"),
        )
    return (("Assess a project", EXAMPLES[0].strip("“”")), ask, ("See what you can do", "help"))


def _back() -> Block:
    return button("Back", action_id(Back()), pack(Back()) or "")


def _comparing(filed: Filed, others: Sequence[Filed]) -> Blocks:
    """Return a menu of the other assessments, none where there are none."""
    options = [
        (_option(each), pack(CompareFiled(id=filed.id, beside=each.id)) or "")
        for each in others[: limits.OPTIONS]
    ]
    name = action_id(CompareFiled(id="", beside=""))
    return (select("Compare with…", name, options),) if options else ()


def _option(filed: Filed) -> str:
    at = filed.changed_at
    about = first_words(filed) or summary(filed)
    return cut(literal(f"{filed.id}, {at.day} {at:%b}: {about}"), limits.OPTION_TEXT)


def _known(filed: Filed) -> Blocks:
    lines = (
        f"• {label(name)}: *{reading_with_words(name, known.statement)}*"
        for name, known in filed.conversation.record.items()
    )
    return (section("*What is known*\n" + "\n".join(lines)),)


def _model_told(model: str | None) -> str:
    if model is None:
        return "No language model is set: I quote the sources word for word."
    return f"The language model `{model}` words answers; no score or figure ever comes from it."
