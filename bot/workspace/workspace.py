"""The running workspace: its lasting state, what is on screen, and the way to the app."""

from bot.workspace.calls import CallLog
from bot.workspace.changes import Changes
from bot.workspace.config import Config
from bot.workspace.delivery.dispatcher import Dispatcher
from bot.workspace.delivery.signed_http import SignedHttp
from bot.workspace.delivery.socket_mode import SocketMode
from bot.workspace.entries import Emptied, Entry
from bot.workspace.faults import Faults
from bot.workspace.ids import Timestamps
from bot.workspace.journal import DiskJournal, Journal, MemoryJournal
from bot.workspace.passes import ResponsePasses, Triggers
from bot.workspace.screens import Screens
from bot.workspace.state import State


class Workspace:
    """Everything one server holds. Lasting changes go through `record`, and only there."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.state = State(config.profile)
        self.timestamps = Timestamps()
        self.changes = Changes()
        self.faults = Faults()
        self.calls = CallLog()
        self.screens = Screens(config.status_life_s)
        self.triggers = Triggers(config.trigger_life_s)
        self.response_passes = ResponsePasses(config.response_url_life_s, config.response_url_uses)
        self.sockets = SocketMode(config.ack_timeout_s)
        self.http = _signed_http(config)
        self.dispatcher = Dispatcher(self.http or self.sockets, self.faults, config.retry_after_s)
        self._journal: Journal = (
            DiskJournal(config.home) if config.home is not None else MemoryJournal()
        )
        self._replay()

    def record(self, entry: Entry) -> None:
        """Make a lasting change, keep it, and wake the pages."""
        self.state.apply(entry)
        self._journal.append(entry)
        self.changes.announce()

    def reset(self) -> None:
        """Begin afresh; faults and the record of calls go too."""
        self.faults.clear()
        self.calls.clear()
        self.dispatcher.deliveries.clear()
        self.screens = Screens(self.config.status_life_s)
        self.record(Emptied())

    def keep_bytes(self, file_id: str, content: bytes) -> None:
        """Keep an uploaded file's bytes."""
        self._journal.keep_bytes(file_id, content)

    def read_bytes(self, file_id: str) -> bytes:
        """Return an uploaded file's bytes; KeyError if there are none."""
        return self._journal.read_bytes(file_id)

    def _replay(self) -> None:
        for entry in self._journal.entries():
            self.state.apply(entry)
        self.timestamps.follow(self.state.latest_ts())


def _signed_http(config: Config) -> SignedHttp | None:
    if config.events_url is None:
        return None
    return SignedHttp(config.events_url, config.signing_secret, config.ack_timeout_s)
