"""Sends outgoing messages through Slack's Web API, each once, in the richest form it takes."""

import time
from collections.abc import Callable, Sequence

from slack_sdk import WebClient

from bot.delivery.doubles import SUSPICIOUS_AFTER_S, keep_first
from bot.delivery.errors import translated_errors
from bot.delivery.fallbacks import in_first_accepted_form, refused_forms
from bot.delivery.forms import linked, spelled_out
from bot.delivery.marks import marked, metadata_of, since
from bot.delivery.private import arguments_of, tell
from bot.delivery.refusals import Refusals
from bot.delivery.signs import Signs
from bot.delivery.tabs import Tabs
from bot.delivery.uploads import Uploads
from bot.turns.outgoing import Content, Direct, Home, Post, Response, Suggestions, Update, Whisper
from bot.turns.ports import Doing, Entry
from bot.turns.turn import Place
from bot.views.charts import Chart


class SlackDelivery:
    """The `Delivery` to one Slack workspace.

    `client` must not retry by itself: a retry after a lost answer would post twice. What the
    workspace refuses is remembered for a while in `refusals`.
    """

    def __init__(
        self,
        client: WebClient,
        refusals: Refusals | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client = client
        self._clock = clock
        self._refusals = refusals or Refusals()
        self._uploads = Uploads(client, self._refusals)
        self._signs = Signs(client)
        self._tabs = Tabs(client)

    def send(self, entry: Entry) -> str:
        """Send the entry and return its ts; see the `Delivery` protocol."""
        with translated_errors():
            match entry.outgoing:
                case Post(place=place):
                    return self._publish(entry, place)
                case Direct(user_id=user_id):
                    return self._publish(entry, self._direct(user_id))
                case Update() as update:
                    return self._update(update)
                case Home() as home:
                    self._tabs.show_home(home)
                    return ""
                case Suggestions() as suggestions:
                    self._tabs.suggest(suggestions)
                    return ""
                case Whisper() | Response() as private:
                    return self._tell(private)

    def working(self, thread: Place, doing: Doing) -> None:
        """Show that an answer is being worked on; never raises."""
        self._signs.show(thread, doing)

    def found(self, thread: Place, claim: str) -> None:
        """Show in that sign what was found so far; never raises."""
        self._signs.tell(thread, claim)

    def rested(self, thread: Place) -> None:
        """Take that sign away; never raises."""
        self._signs.take_away(thread)

    def _publish(self, entry: Entry, place: Place) -> str:
        """Post where others read too, unless an earlier attempt has."""
        begun = self._clock()
        earlier = since(self._client, entry, place) if entry.attempted else ()
        if found := marked(earlier, entry):
            return min(found, key=float)
        shared = tuple(file["name"] for message in earlier for file in message.get("files", ()))
        content = self._attached(entry.outgoing.content, place, shared)
        if content is None:
            return ""
        ts = in_first_accepted_form(
            content,
            self._refusals,
            send=lambda form: self._post(entry, place, form, looked_at=begun),
            share=lambda charts: self._share(charts, place, shared),
        )
        if not ts or not self._is_long_ago(begun):
            return ts
        return keep_first(self._client, place.channel_id, {ts, *self._found(entry, place)})

    def _is_long_ago(self, at: float) -> bool:
        return self._clock() - at >= SUSPICIOUS_AFTER_S

    def _found(self, entry: Entry, place: Place) -> set[str]:
        return marked(since(self._client, entry, place), entry)

    def _attached(self, content: Content, place: Place, shared: Sequence[str]) -> Content | None:
        """Bring the attachment and return what is left to post; None if nothing is.

        A page becomes a canvas, else a file; what can be neither is spelled out in the message.
        """
        attachment = content.attachment
        if attachment is None:
            return content
        address = self._uploads.open_canvas(place, attachment) if attachment.is_page else None
        if address:
            return linked(content, address)
        if self._uploads.share_file(place, attachment, content.text, shared=shared):
            return None
        return spelled_out(content)

    def _share(self, charts: Sequence[Chart], place: Place, shared: Sequence[str]) -> bool:
        """Share charts as pictures; False where there are none or no picture is taken."""
        return bool(charts) and all(
            self._uploads.share_picture(place, chart, shared=shared) for chart in charts
        )

    def _post(self, entry: Entry, place: Place, content: Content, *, looked_at: float) -> str:
        """Post, unless another replica has since this one looked, which was then stopped."""
        if self._is_long_ago(looked_at) and (found := self._found(entry, place)):
            return min(found, key=float)
        with refused_forms():
            answer = self._client.chat_postMessage(
                channel=place.channel_id,
                thread_ts=place.thread_ts or None,
                metadata=metadata_of(entry),
                unfurl_links=False,
                unfurl_media=False,
                **arguments_of(content),
            )
        return str(answer["ts"])

    def _tell(self, private: Whisper | Response) -> str:
        return in_first_accepted_form(
            spelled_out(private.content),
            self._refusals,
            send=lambda form: tell(self._client, private, form),
            share=_no_pictures,  # Slack takes no file that only one person sees
        )

    def _update(self, update: Update) -> str:
        """Change a message; the mark by which it is found stays, as Slack keeps metadata."""

        def change(form: Content) -> str:
            if update.response_url:
                url = update.response_url
                return tell(
                    self._client, Response(response_url=url, content=form, replaces=True), form
                )
            with refused_forms():
                self._client.chat_update(
                    channel=update.place.channel_id, ts=update.ts, **arguments_of(form)
                )
            return update.ts

        return in_first_accepted_form(update.content, self._refusals, change, _no_pictures)

    def _direct(self, user_id: str) -> Place:
        opened = self._client.conversations_open(users=user_id)
        return Place(team_id="", channel_id=str(opened["channel"]["id"]))


def _no_pictures(_charts: Sequence[Chart]) -> bool:
    return False
