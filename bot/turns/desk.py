"""Answers what concerns all of a team's assessments: the list of them, and any one by its id.

A person is shown what they could read by scrolling: the assessments in channels that they are a
member of, asked of Slack each time, their own direct messages with the bot, their own drafts.
"""

from dataclasses import dataclass, replace

from bot.dialogue.actions import OpenFiled
from bot.dialogue.channels import is_direct
from bot.dialogue.closing import recommend
from bot.dialogue.conversation import Conversation
from bot.dialogue.exhibits import Recorded
from bot.dialogue.filed import Filed, short_id
from bot.dialogue.heard import Heard
from bot.dialogue.reply import Beside, Recommended, Reply
from bot.turns.addressing import privately
from bot.turns.outgoing import Content, Direct, Outgoing, Post, content_of
from bot.turns.ports import Archive, Directory, Reach
from bot.turns.subcommands import (
    CompareWanted,
    ListWanted,
    ShowWanted,
    Wanted,
    read_subcommand,
)
from bot.turns.turn import ClickTurn, CommandTurn, FormTurn, HomeTurn, Place, Turn
from bot.views.listing import listing, not_found, title
from bot.views.message import with_text
from bot.views.render import render
from bot.views.side_by_side import side_by_side


@dataclass(frozen=True, slots=True)
class Desk:
    """Looks assessments up for one person at a time."""

    archive: Archive
    directory: Directory

    def answer(self, turn: Turn) -> tuple[Outgoing, ...] | None:
        """Return what to send, None where the turn asks nothing of the stored assessments."""
        match _wanted(turn):
            case ListWanted() | ShowWanted(id="") | CompareWanted(id=""):
                return privately(turn, self._listed(turn))
            case ShowWanted(id=wanted):
                return privately(turn, self._shown(turn, wanted))
            case CompareWanted(id=one, other=other):
                return privately(turn, self._compared(turn, one, other))
        return None

    def beside(self, turn: Turn, before: Conversation, reply: Reply) -> tuple[Beside, ...]:
        """Return what a first recommendation in a channel can be compared with, if anything."""
        place = turn.place
        recommends = any(isinstance(part, Recommended) for part in reply)
        if before.recommended or not recommends or place.is_draft or is_direct(place.channel_id):
            return ()
        here = self.archive.seen_by(turn.user_id, place, channels={place.channel_id})
        others = [each for each in here if each.is_done and not each.is_private]
        this = short_id(place.channel_id, place.thread_ts)
        return tuple(Beside(this, each.id) for each in others if each.id != this)[:1]

    def seen_by(self, turn: Turn) -> tuple[tuple[Filed, ...], Reach]:
        """Return the assessments that the turn's person may see, and how far that reaches."""
        reach = self.directory.reach(turn.user_id)
        channels = {*reach.channels, reach.direct} - {""}
        return self.archive.seen_by(turn.user_id, turn.place, channels=channels), reach

    def directly(self, turn: FormTurn, content: Content) -> tuple[Outgoing, ...]:
        """Return a direct message in whose thread the turn's conversation goes on."""
        direct = self.directory.reach(turn.user_id).direct
        if not direct:
            return (Direct(user_id=turn.user_id, content=content),)
        place = turn.place.model_copy(update={"channel_id": direct, "thread_ts": ""})
        return (Post(place=place, content=content, starts=turn.place),)

    def signed(self, part: Recorded) -> Recorded:
        """Return the decision record with people's names in place of their ids."""
        names = self.directory.names(set(part.said_by.values()))
        told = {name: names[who] for name, who in part.said_by.items() if who in names}
        return replace(part, said_by=told)

    def is_underway(self, turn: HomeTurn) -> bool:
        """Say whether something is known in the direct messages that the turn comes from."""
        channel = turn.place.channel_id
        filed = self.archive.seen_by(turn.user_id, turn.place, channels={channel})
        return any((each.channel_id, each.thread_ts) == (channel, "") for each in filed)

    def _listed(self, turn: Turn) -> Content:
        filed, reach = self.seen_by(turn)
        blocks = listing(filed, today=turn.at.date(), refusal=reach.refusal)
        return content_of(with_text(blocks))

    def _compared(self, turn: Turn, one: str, other: str) -> Content:
        filed = {each.id: each for each in self.seen_by(turn)[0]}
        missing = next((each for each in (one, other) if each not in filed), None)
        if missing is not None:
            return content_of(with_text(not_found(missing)))
        return content_of(with_text(side_by_side(filed[one], filed[other], today=turn.at.date())))

    def _shown(self, turn: Turn, wanted: str) -> Content:
        filed, _ = self.seen_by(turn)
        found = next((each for each in filed if each.id == wanted), None)
        return content_of(with_text(not_found(wanted))) if found is None else shown(turn, found)


def shown(turn: Turn, filed: Filed) -> Content:
    """Return one assessment as a private message whose buttons act on its record."""
    place = place_of(turn, filed)
    heard = Heard(turn.user_id, turn.at, turn.at.date(), mentioned=True)
    _, reply = recommend(filed.conversation, heard)
    message = render(reply, filed.conversation, draft=place.mark())
    return content_of(with_text((*title(filed), *message.blocks)))


def place_of(turn: Turn, filed: Filed) -> Place:
    """Return the place of an assessment in the turn's workspace."""
    place = {"channel_id": filed.channel_id, "thread_ts": filed.thread_ts}
    return turn.place.model_copy(update=place)


def _wanted(turn: Turn) -> Wanted | None:
    match turn:
        case CommandTurn(text=text):
            return read_subcommand(text)
        case ClickTurn(action=OpenFiled(id=wanted)):
            return ShowWanted(wanted)
    return None
