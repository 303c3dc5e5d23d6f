"""The sign that a turn is being worked on: shown once it takes long, gone when it is answered."""

from collections import deque
from threading import Lock, Thread, Timer
from types import TracebackType

from bot.turns.ports import Delivery, Doing
from bot.turns.turn import ClickTurn, EditTurn, MessageTurn, Place, Turn

NOTICEABLE_S = 0.5
"""When people begin to wonder whether they were heard; what the rules answer takes less.

It counts from when the work begins. While a turn still waits for its place in the queue a sign
would cost calls to Slack just when there is the most to do, and be gone as soon as it is seen.
"""


class Sign:
    """One turn's sign, for as long as the block lasts. In direct messages people can stop it."""

    def __init__(self, delivery: Delivery, turn: Turn, *, after_s: float = NOTICEABLE_S) -> None:
        self._delivery = delivery
        self._thread = _thread(turn)
        self._shown: Doing | None = None
        self._over = False
        self._claims: deque[str] = deque(maxlen=1)
        self._showing = Lock()
        self._timer: Timer | None = None
        if self._thread and _is_awaited(turn):
            self._timer = Timer(after_s, self._show_at_last)
            self._timer.daemon = True

    @property
    def is_shown(self) -> bool:
        """Whether people see the sign, and with it the way to stop."""
        return self._shown is not None

    def __enter__(self) -> "Sign":
        """Begin to count the time."""
        if self._timer:
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the sign away if it was shown."""
        if self._timer:
            self._timer.cancel()
        self._over = True  # before the lock: what waits for it is not shown any more
        with self._showing:
            if self._thread and self._shown:
                self._delivery.rested(self._thread)

    def show(self, doing: Doing) -> None:
        """Show at once what is being done, unless a sign is on its way to Slack just now.

        The answer does not wait for its own sign.
        """
        if self._showing.acquire(blocking=False):
            try:
                self._show(doing)
            finally:
                self._showing.release()

    def tell(self, claim: str) -> None:
        """Show what was found so far, in a thread of its own, if there is a sign to show it in.

        Of claims that come while one is on its way to Slack only the last is shown.
        """
        if self._shown is not None:
            self._claims.append(claim)
            Thread(target=self._tell, name="sign", daemon=True).start()

    def _tell(self) -> None:
        with self._showing:
            if self._claims and self._thread and not self._over:
                self._delivery.found(self._thread, self._claims.pop())

    def _show_at_last(self) -> None:
        with self._showing:
            if not (self._over or self._shown):
                self._show(Doing.THINKING)

    def _show(self, doing: Doing) -> None:
        if self._thread:
            self._shown = doing
            self._delivery.working(self._thread, doing)


def _thread(turn: Turn) -> Place | None:
    """Return the turn's thread; outside threads the message itself stands for one.

    None where Slack shows no such sign: beside private answers and in the Home tab.
    """
    place = turn.place
    match turn:
        case MessageTurn(ts=ts) | EditTurn(ts=ts) | ClickTurn(message_ts=ts):
            thread_ts = place.thread_ts or ts
            is_seen = bool(ts) and not place.is_draft
            return place.model_copy(update={"thread_ts": thread_ts}) if is_seen else None
    return None


def _is_awaited(turn: Turn) -> bool:
    """Say whether the turn is sure to be answered: a sign that ends in silence is worse than none.

    What people say to each other in a thread, and most changes to it, are listened to in silence.
    """
    return isinstance(turn, ClickTurn) or (isinstance(turn, MessageTurn) and turn.names_bot)
