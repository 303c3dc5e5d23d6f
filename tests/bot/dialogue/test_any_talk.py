"""Whatever is said and clicked, in any order, certain things always hold."""

from datetime import UTC, date, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from advisor.attributes import AttributeName, Qualifier, Statement
from advisor.reading import read_all
from bot.dialogue.actions import (
    AcceptWhatIf,
    Action,
    AskAbout,
    DiscardWhatIf,
    Feedback,
    JustTellMe,
    NotSure,
    QuickAnswer,
    SettleOn,
    Share,
    ShowCosts,
    ShowRoadmap,
    StartOver,
    TakeBack,
    WhyThis,
)
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.conversation import Conversation
from bot.dialogue.form import fill
from bot.dialogue.heard import Heard
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.options import quick_answers
from bot.dialogue.press import press
from bot.dialogue.reply import AskNext, Reply
from bot.dialogue.revision import revise
from bot.dialogue.step import step
from bot.understanding import RulesInterpreter
from bot.views.render import render
from tests.bot.views.slack import refusals

NAMES = st.sampled_from(AttributeName)
LEVELS = st.sampled_from([said for name in AttributeName for said in quick_answers(name)])
FIGURES = st.builds(
    Statement,
    raw=st.text(max_size=12),
    value=st.decimals(0, 10**7, places=2) | st.dates() | st.booleans(),
    unit=st.sampled_from([None, "usd", "eur", "weeks", "queries/day", "percent", "documents"]),
)
STATEMENTS = LEVELS | FIGURES | st.just(Statement(raw="a lot", qualifier=Qualifier.DERIVE))
SAID = st.dictionaries(NAMES, STATEMENTS | st.none(), max_size=3)
MESSAGES = st.builds(
    Interpretation,
    st.lists(st.sampled_from(Act), min_size=1, max_size=3).map(tuple),
    SAID,
    st.dictionaries(NAMES, STATEMENTS, max_size=2),
    st.none() | st.just("what does RAG cost?"),
    st.lists(NAMES, max_size=2).map(tuple),
)
ROUNDS = st.integers(0, 3)
ACTIONS: st.SearchStrategy[Action | None] = st.one_of(
    st.none(),
    st.builds(QuickAnswer, round=ROUNDS, attribute=NAMES, statement=LEVELS),
    st.builds(
        SettleOn,
        round=ROUNDS,
        attribute=NAMES,
        statement=STATEMENTS,
        said_by=st.sampled_from(["U1", "U2"]),
    ),
    st.builds(NotSure, round=ROUNDS, attribute=NAMES),
    st.builds(WhyThis, round=ROUNDS, attribute=NAMES),
    st.builds(JustTellMe, round=ROUNDS),
    st.builds(AcceptWhatIf, round=ROUNDS, changes=st.dictionaries(NAMES, STATEMENTS, max_size=2)),
    st.builds(DiscardWhatIf, round=ROUNDS),
    st.builds(AskAbout, question=st.just("what does RAG cost?")),
    st.builds(StartOver, round=ROUNDS),
    st.builds(TakeBack, round=ROUNDS),
    st.builds(Share),
    st.builds(ShowCosts),
    st.builds(ShowRoadmap),
    st.builds(Feedback, good=st.booleans()),
)
FORGETTING = {Act.RESTART, Act.RETRACT}


class AnyTalk(RuleBasedStateMachine):
    """People say and click anything."""

    def __init__(self) -> None:
        super().__init__()
        self.state = Conversation()
        self.reply: Reply = ()
        self.messages = 0

    @rule(message=MESSAGES, user=st.sampled_from(["U1", "U2"]), mentioned=st.booleans())
    def say(self, message: Interpretation, user: str, mentioned: bool) -> None:  # noqa: FBT001 -- drawn, not passed
        before = self.state
        self.messages += 1
        heard = self.heard(user, mentioned=mentioned, message_ts=str(self.messages))
        self.state, self.reply = step(before, heard, message)
        if mentioned:
            assert self.reply, "a message that names the bot is never ignored"
        if not FORGETTING & set(message.acts):
            forgotten = {name for name, said in message.attributes.items() if said is None}
            assert set(before.record) - forgotten <= set(self.state.record)
        if self.reply and not {Act.RESTART, Act.CONFIRM} & set(message.acts):
            told = {name: said for name, said in message.attributes.items() if said is not None}
            assert set(told) <= set(self.state.record)

    @rule(message=MESSAGES | st.just(Interpretation((Act.NONE,))), number=st.integers(1, 15))
    def edit(self, message: Interpretation, number: int) -> None:
        before = self.state
        heard = self.heard("U1", mentioned=True, message_ts=str(number))
        self.state, self.reply = revise(before, heard, message)
        said_elsewhere = {
            name: known for name, known in before.record.items() if known.said_in != str(number)
        }
        assert said_elsewhere.items() <= self.state.record.items()
        if self.state == before:
            assert not self.reply, "an edit that changes nothing is not answered"

    @rule(action=ACTIONS)
    def click(self, action: Action | None) -> None:
        before = self.state
        self.state, self.reply = press(before, action, self.heard("U1", mentioned=False))
        assert self.reply, "a click is never ignored"
        if self.reply == (Note(NoteKind.STALE_BUTTON),):
            assert self.state == before

    @rule(fields=st.dictionaries(NAMES.map(str), st.sampled_from(["", "60k", "high", "yes"])))
    def submit(self, fields: dict[str, str]) -> None:
        before = self.state
        self.state, self.reply = fill(
            before, fields, self.heard("U2", mentioned=False), RulesInterpreter()
        )
        assert set(before.record) <= set(self.state.record)

    @rule()
    def cancel(self) -> None:
        before = self.state
        heard = self.heard("U1", mentioned=True)
        self.state, self.reply = step(before, heard, Interpretation((Act.CANCEL,)))
        assert self.state.asked is None
        assert self.state.record == before.record

    @rule()
    def restart(self) -> None:
        heard = self.heard("U1", mentioned=True)
        round_before = self.state.round
        self.state, self.reply = step(self.state, heard, Interpretation((Act.RESTART,)))
        replaced = self.state.replaced
        assert self.state == Conversation(round=round_before + 1, replaced=replaced)

    @invariant()
    def no_question_is_about_something_known(self) -> None:
        for part in self.reply:
            if isinstance(part, AskNext) and part.attribute in self.state.record:
                assert not _has_usable_reading(self.state, part.attribute)

    @invariant()
    def no_more_than_one_question_is_asked_at_once(self) -> None:
        assert sum(isinstance(part, AskNext) for part in self.reply) <= 1

    @invariant()
    def the_state_survives_being_stored(self) -> None:
        assert Conversation.model_validate_json(self.state.model_dump_json()) == self.state

    @invariant()
    def slack_takes_the_reply(self) -> None:
        message = render(self.reply, self.state)
        assert refusals(message) == []
        assert bool(message.blocks) == bool(self.reply)

    @staticmethod
    def heard(user: str, *, mentioned: bool, message_ts: str = "") -> Heard:
        at = datetime(2026, 11, 22, tzinfo=UTC)
        return Heard(user, at, at.date(), mentioned, message_ts=message_ts)


def _has_usable_reading(state: Conversation, name: AttributeName) -> bool:
    """Say whether an attribute's level can be told from its statement."""

    return bool(read_all(state.attributes(), today=date(2026, 11, 22))[name].levels)


AnyTalk.TestCase.settings = settings(max_examples=60, stateful_step_count=15)
TestAnyTalk = AnyTalk.TestCase
