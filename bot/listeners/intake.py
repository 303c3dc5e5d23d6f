"""Takes a parsed turn in: decides whether it concerns the bot and stores it."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from typing import Protocol, TypeVar

from bot.batching import Batches
from bot.dialogue.conversation import Conversation
from bot.dialogue.weighting import Weights
from bot.turns.ports import Stops, WeightStore
from bot.turns.turn import EditTurn, MessageTurn, Place, Turn

Result = TypeVar("Result")

NOTING_POLLS = 20
NOTING_POLL_S = 0.1
"""Together 2 s, within Slack's 3 s for an acknowledgement."""


class TurnQueue(Protocol):
    """Stores turns durably."""

    async def enqueue(self, turn: Turn) -> None:
        """Store the turn; raises if it is not safe."""
        ...


class Places(Protocol):
    """Knows where the bot takes part, and the record there."""

    def open(self, *places: Place) -> None:
        """Note that the bot takes part in `places`."""
        ...

    def knows(self, place: Place) -> bool:
        """Say whether the bot takes part in `place`."""
        ...

    def load(self, place: Place) -> Conversation:
        """Return the conversation there."""
        ...


class Intake:
    """Turns go in here, on the event loop; the database work runs in `threads` beside it."""

    def __init__(
        self,
        queue: TurnQueue,
        places: Places,
        *,
        stops: Stops,
        weights: WeightStore,
        threads: int = 1,
    ) -> None:
        self._queue = queue
        self._places = places
        self._stops = stops
        self._weights = weights
        self._noting = Batches[Place](
            lambda places: self._places.open(*places), threads=1, name="noting"
        )
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="places")

    async def hear(self, turn: MessageTurn) -> None:
        """Store the turn if it concerns the bot: it is named, or the thread is one of its own.

        The thread is noted before, so that a reply that comes before the answer is heard too.
        """
        if turn.names_bot:
            await self._noting.put(turn.place)
        elif not await self._is_known(turn):
            return
        await self._queue.enqueue(turn)

    async def reconsider(self, turn: EditTurn) -> None:
        """Store a change to a message if the bot takes part where it stands."""
        if await self._beside(lambda: self._places.knows(turn.place)):
            await self._queue.enqueue(turn)

    async def take(self, turn: Turn) -> None:
        """Store a command, click, form, or a look at the Home tab."""
        await self._queue.enqueue(turn)

    async def stop(self, places: Sequence[Place], at: datetime) -> None:
        """Have turns from before `at` send nothing more, past the queue that they stand in."""
        for place in places:
            await self._beside(partial(self._stops.stop, place, at))

    async def takes_part(self, place: Place) -> bool:
        """Say whether the bot takes part in `place`."""
        return await self._beside(lambda: self._places.knows(place))

    async def weights(self, user_id: str, team: Place) -> Weights:
        """Return the person's weights, for a form that shows them."""
        return await self._beside(lambda: self._weights.of(user_id, team))

    async def conversation(self, place: Place) -> Conversation:
        """Return the conversation in `place`, for a form that shows what is known."""
        return await self._beside(lambda: self._places.load(place))

    async def _is_known(self, turn: MessageTurn) -> bool:
        """Say whether the thread is the bot's own.

        Under a message of the bot's it will be: a shared assessment's thread is noted only once
        its post came back, and a quick person replies before.
        """
        known = await self._beside(lambda: self._places.knows(turn.place))
        for _ in range(NOTING_POLLS if turn.under_bot else 0):
            if known:
                break
            await asyncio.sleep(NOTING_POLL_S)
            known = await self._beside(lambda: self._places.knows(turn.place))
        return known

    async def _beside(self, work: Callable[[], Result]) -> Result:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, work)
