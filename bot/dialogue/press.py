"""What a click does to the conversation. A click is a message said without words."""

from bot.dialogue.actions import (
    AcceptWhatIf,
    Action,
    AskAbout,
    Back,
    CompareFiled,
    DiscardWhatIf,
    ExportRoadmap,
    Feedback,
    FeedbackWhy,
    JustTellMe,
    NotSure,
    OpenFiled,
    QuickAnswer,
    SettleOn,
    Share,
    ShowCases,
    ShowCosts,
    ShowProfile,
    ShowRoadmap,
    StartOver,
    TakeBack,
    WhyThis,
    WriteRecord,
)
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.closing import close
from bot.dialogue.conversation import Conversation, Known
from bot.dialogue.disputes import settle_on
from bot.dialogue.heard import Heard
from bot.dialogue.moves import Outcome
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.record import same_reading
from bot.dialogue.showing import show
from bot.dialogue.step import step

ACTS = {
    "not_sure": Act.SKIP,
    "why": Act.WHY,
    "just_tell_me": Act.RECOMMEND,
    "accept": Act.CONFIRM,
    "discard": Act.DENY,
    "restart": Act.RESTART,
    "take_back": Act.RETRACT,
}
"""What the clicks that carry no words say."""


ELSEWHERE = (OpenFiled, CompareFiled, Back, Feedback, FeedbackWhy)
"""What the turns answer before any conversation is asked."""


def press(conversation: Conversation, action: Action | None, heard: Heard) -> Outcome:
    """Return the conversation after the click, and the reply.

    A button whose question was settled otherwise, or whose conversation was restarted or
    cancelled since, changes nothing and says so. None stands for a button that cannot be read
    any more. A share replies with the recommendation, for the caller to post in the channel.
    """
    if action is None or isinstance(action, ELSEWHERE) or _is_stale(conversation, action):
        return conversation, (Note(NoteKind.STALE_BUTTON),)
    match action:
        case (
            ShowCosts()
            | ShowProfile()
            | ShowCases()
            | ShowRoadmap()
            | ExportRoadmap()
            | WriteRecord()
            | Share()
        ):
            return show(conversation, action, heard)
        case SettleOn():
            return _settle(conversation, action, heard)
        case WhyThis(attribute=attribute) | NotSure(attribute=attribute):
            conversation = conversation.model_copy(update={"asked": attribute})
    said = Heard(heard.user_id, heard.at, heard.today, mentioned=True)
    return step(conversation, said, _as_message(action))


def _settle(conversation: Conversation, action: SettleOn, heard: Heard) -> Outcome:
    """Go on with the value that was picked of the two."""
    right = _picked(conversation, action)
    if right is None:
        return conversation, (Note(NoteKind.STALE_BUTTON),)
    settled, parts = settle_on(conversation, action.attribute, right)
    after, closing = close(conversation, settled, heard, Interpretation((Act.INFORM,)))
    return after, parts + closing


def _picked(conversation: Conversation, action: SettleOn) -> Known | None:
    dispute = conversation.disputed.get(action.attribute)
    sides = (dispute.earlier, dispute.later) if dispute else ()
    picked = (action.statement, action.said_by)
    return next((side for side in sides if (side.statement, side.said_by) == picked), None)


def _is_stale(conversation: Conversation, action: Action) -> bool:
    match action:
        case Share() | AskAbout() | StartOver() | WriteRecord() | ExportRoadmap():
            return False
        case ShowCosts() | ShowProfile() | ShowCases() | ShowRoadmap():
            return False
        case QuickAnswer(attribute=attribute, statement=statement):
            known = conversation.record.get(attribute)
            settled = known is not None and not same_reading(known.statement, statement)
        case NotSure(attribute=attribute) | WhyThis(attribute=attribute):
            settled = attribute in conversation.record
        case AcceptWhatIf() | DiscardWhatIf() | SettleOn() | TakeBack():
            settled = not _is_open(conversation, action)
        case JustTellMe():
            settled = False
    return settled or action.round != conversation.round


def _is_open(
    conversation: Conversation, action: AcceptWhatIf | DiscardWhatIf | SettleOn | TakeBack
) -> bool:
    """Say whether the choice that the button offers is still to be made."""
    match action:
        case AcceptWhatIf(changes=changes):
            return conversation.proposed == changes
        case DiscardWhatIf():
            return bool(conversation.proposed)
        case SettleOn():
            return _picked(conversation, action) is not None
        case TakeBack():
            return bool(conversation.replaced) and not conversation.record


def _as_message(action: Action) -> Interpretation:
    match action:
        case QuickAnswer(attribute=attribute, statement=statement):
            return Interpretation((Act.INFORM,), {attribute: statement})
        case AskAbout(question=question):
            return Interpretation((Act.ASK,), question=question)
        case _:
            return Interpretation((ACTS[action.kind],))
