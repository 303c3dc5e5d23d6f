"""A message that was edited or deleted afterwards: what it set is set anew, or given back."""

from collections.abc import Iterator

from advisor.attributes import AttributeName
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.closing import close
from bot.dialogue.conversation import Conversation, Dispute, Known
from bot.dialogue.disagreements import disagreement
from bot.dialogue.heard import Heard
from bot.dialogue.moves import Outcome
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.opening import reopened
from bot.dialogue.record import known_by, revise_record, same_reading
from bot.dialogue.reply import Change, Understood

CORRECTED = Interpretation((Act.CORRECT,))


def asked_before(conversation: Conversation, message_ts: str) -> AttributeName | None:
    """Return what a message answered, so that its new words are read as an answer too.

    That is the one attribute which it set; a message that set several named them itself.
    """
    said = [name for name, known in conversation.record.items() if known.said_in == message_ts]
    return said[0] if len(said) == 1 else None


def revise(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    """Return the conversation as if the message had always said what it says now.

    What someone said since then stays. An edit that changes nothing known is not answered, and
    neither is one in a conversation that the bot was told to leave.
    """
    conversation = reopened(conversation, heard)
    said = _Revised(heard, message)
    changes = tuple(_changes(conversation, said))
    disputed = dict(_disputed(conversation, said))
    if not changes and disputed == conversation.disputed:
        return conversation, ()
    revised = revise_record(conversation, changes).model_copy(update={"disputed": disputed})
    if conversation.silent:
        return revised, ()
    after, closing = close(conversation, revised, heard, CORRECTED)
    told = (Understood(changes),) if changes else ()
    differing = tuple(
        disagreement(after, name, dispute, heard)
        for name, dispute in disputed.items()
        if conversation.disputed.get(name) != dispute
    )
    kind = NoteKind.EDITED if heard.words else NoteKind.DELETED
    return after, (Note(kind), *told, *differing, *closing)


class _Revised:
    """What the message says now, against what was known from it."""

    def __init__(self, heard: Heard, message: Interpretation) -> None:
        self.attributes = {
            name: known_by(heard, said) for name, said in message.attributes.items() if said
        }
        self._ts = heard.message_ts

    def now(self, name: AttributeName, known: Known) -> Known | None:
        """Return the value as it stands now; None if the message no longer says it."""
        if known.said_in != self._ts:
            return known
        after = self.attributes.get(name)
        same = after is not None and same_reading(known.statement, after.statement)
        return known if same else after


def _changes(conversation: Conversation, said: _Revised) -> Iterator[Change]:
    """Yield what becomes of each attribute that the message set, and what it sets now besides.

    A value that someone disagreed with comes back when the later one was taken away.
    """
    for name, before in conversation.record.items():
        after = said.now(name, before)
        if after is None and name in conversation.disputed:
            after = said.now(name, conversation.disputed[name].earlier)
        if after != before:
            yield Change(name, before, after)
    for name, known in said.attributes.items():
        if name not in conversation.record:
            yield Change(name, None, known)


def _disputed(
    conversation: Conversation, said: _Revised
) -> Iterator[tuple[AttributeName, Dispute]]:
    """Yield the disagreements that are left: a side that was never said is no side."""
    for name, dispute in conversation.disputed.items():
        earlier, later = said.now(name, dispute.earlier), said.now(name, dispute.later)
        if earlier and later and not same_reading(earlier.statement, later.statement):
            yield name, Dispute(earlier=earlier, later=later)
