"""What a finished assessment has to show beyond the recommendation: each on request."""

from datetime import date

from advisor.assessment import Assessment, Recommendation
from advisor.roadmap import plan_roadmap
from bot.dialogue.actions import (
    ExportRoadmap,
    Share,
    ShowCases,
    ShowCosts,
    ShowProfile,
    ShowRoadmap,
    WriteRecord,
)
from bot.dialogue.closing import recommend
from bot.dialogue.conversation import Conversation
from bot.dialogue.exhibits import Compared, CostCurve, Exported, Planned, Profile, Recorded
from bot.dialogue.heard import Heard
from bot.dialogue.moves import Outcome
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.reply import Part
from bot.dialogue.scoring import assessed

Showing = ShowCosts | ShowProfile | ShowCases | ShowRoadmap | ExportRoadmap | WriteRecord | Share
FOR_THE_DECIDED = (ShowRoadmap, ExportRoadmap, WriteRecord)
"""What there is only once an approach is recommended."""


def show(conversation: Conversation, action: Showing, heard: Heard) -> Outcome:
    """Return what was asked for; without a recommendation, what is still missing for one."""
    assessment = assessed(conversation, heard.today)
    undecided = assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION
    if isinstance(action, Share) or (undecided and isinstance(action, FOR_THE_DECIDED)):
        return recommend(conversation, heard)
    if isinstance(action, WriteRecord):
        return _record(conversation, assessment, heard)
    return conversation, (_part(action, assessment, heard.today),)


def _part(
    action: ShowCosts | ShowProfile | ShowCases | ShowRoadmap | ExportRoadmap,
    assessment: Assessment,
    today: date,
) -> Part:
    match action:
        case ShowCosts():
            return CostCurve(assessment)
        case ShowProfile():
            return Profile(assessment)
        case ShowCases():
            return Compared(assessment)
        case ShowRoadmap():
            return Planned(plan_roadmap(assessment, start=today))
        case ExportRoadmap(form=form, start=start):
            return Exported(plan_roadmap(assessment, start=start), form)


def _record(conversation: Conversation, assessment: Assessment, heard: Heard) -> Outcome:
    """Write the decision record once for what is known; pressed again, say that it is there."""
    basis = conversation.basis()
    if conversation.recorded == basis:
        return conversation, (Note(NoteKind.ALREADY_RECORDED),)
    after = conversation.model_copy(update={"recorded": basis})
    said_by = {name: known.said_by for name, known in conversation.record.items()}
    return after, (Recorded(assessment, heard.today, said_by),)
