// A channel or direct message, and the thread beside it.
import { useEffect, useRef } from "react";
import { Composer } from "./composer.jsx";
import { Cross } from "./icons.jsx";
import { Message, Working } from "./message.jsx";
import { day, nameOf, useOverview } from "./people.jsx";

const MARGIN_PX = 12;

/**
 * Keeps a list at its end while the reader is there, and goes there with what the reader writes and
 * with what their buttons bring; a message taller than the list is shown from its first line.
 */
function useFollow(messages) {
  const overview = useOverview();
  const list = useRef(null);
  const atEnd = useRef(true);
  const awaited = useRef(false);
  const length = messages.length;
  useEffect(() => {
    atEnd.current ||= awaited.current || messages.at(-1)?.user === overview.you;
    awaited.current = false;
  }, [length]);
  const follow = () => {
    const last = list.current?.querySelector(".message:last-child");
    if (!last || !atEnd.current) return;
    const top = last.getBoundingClientRect().top - list.current.getBoundingClientRect().top;
    const end = list.current.scrollHeight - list.current.clientHeight;
    list.current.scrollTop = Math.min(end, list.current.scrollTop + top - MARGIN_PX);
  };
  useEffect(follow, [length, list.current?.scrollHeight]);
  const onScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } = list.current;
    atEnd.current = scrollHeight - scrollTop - clientHeight < 60;
  };
  useEffect(() => {
    atEnd.current = true;
  }, [length === 0]);
  const onClick = (event) => {
    awaited.current ||= Boolean(event.target.closest(".message-body button:not(.thread-link)"));
  };
  return { ref: list, onScroll, onClick, onLoadCapture: follow }; // pictures take room once loaded
}

function withDays(messages) {
  return messages.map((message, place) => ({
    message,
    heading: place === 0 || day(messages[place - 1].ts) !== day(message.ts) ? day(message.ts) : "",
  }));
}

function Messages({ messages, label, children, statuses = {}, onOpenThread }) {
  const follow = useFollow(messages);
  return (
    <div className="scroll" role="log" aria-label={label} {...follow}>
      {children}
      <ol className="messages">
        {withDays(messages).map(({ message, heading }) => [
          heading && (
            <li key={heading} className="day">
              <span>{heading}</span>
            </li>
          ),
          <Message
            key={message.ts}
            message={message}
            status={statuses[message.ts]}
            onOpenThread={onOpenThread && (() => onOpenThread(message.ts))}
          />,
        ])}
      </ol>
    </div>
  );
}

function Welcome({ title, topic, isMember, onExample, direct }) {
  const { app } = useOverview();
  const example = direct ? app.example : `@${app.name} ${app.example}`;
  return (
    <div className="welcome">
      <h2>{title}</h2>
      <p>{topic}</p>
      {isMember ? (
        <div className="try">
          <p>
            {direct ? `Write to ${app.name} as you would to a colleague.` : `Mention @${app.name} to get advice. It answers in a thread; replies there need no mention.`}{" "}
            Not sure what to say? Try this:
          </p>
          <blockquote>{example}</blockquote>
          <button type="button" className="button primary" onClick={() => onExample(example)}>
            Put this in the composer
          </button>
        </div>
      ) : (
        <p className="try">{app.name} is not a member of this channel, so it hears nothing here.</p>
      )}
    </div>
  );
}

function Prompts({ prompts, onPick }) {
  return (
    <div className="prompts" role="group" aria-label={prompts.title || "Suggested prompts"}>
      {prompts.title && <p className="muted">{prompts.title}</p>}
      {prompts.prompts.map((each) => (
        <button key={each.title} type="button" className="button" onClick={() => onPick(each.message)}>
          {each.title}
        </button>
      ))}
    </div>
  );
}

/** What the app is doing, and the way to stop it. */
function Status({ status, onStop }) {
  return (
    <p className="status" role="status">
      {status && <Working status={status} />}
      {status?.loading?.length > 0 && <span className="muted"> {status.loading[0]}</span>}
      {status?.stoppable && (
        <button type="button" className="button" onClick={onStop}>
          Stop
        </button>
      )}
    </p>
  );
}

/** The status of the latest message outside threads that the app is at work on, and its thread. */
function latestStatus(shown, statuses) {
  const found = shown.findLast((each) => statuses?.[each.ts]);
  return found ? { thread: found.ts, status: statuses[found.ts] } : {};
}

export function Conversation({ channel, seen, thread, onOpenThread, onStop, draft, setDraft }) {
  const overview = useOverview();
  const direct = channel.is_im;
  const title = direct ? overview.app.name : `#${channel.name}`;
  const topic = direct ? overview.app.description : channel.topic.value;
  const shown = (seen?.messages ?? []).filter((each) => !each.thread_ts || each.thread_ts === each.ts);
  const working = latestStatus(shown, seen?.statuses);
  return (
    <section className="conversation" aria-label={title}>
      {!direct && (
        <header className="bar">
          <h1>{title}</h1>
          <span className="muted">{topic}</span>
          <span className="members muted">{channel.num_members} members</span>
        </header>
      )}
      {seen && (
        <Messages messages={shown} label={`Messages in ${title}`} statuses={direct ? {} : seen.statuses} onOpenThread={onOpenThread}>
          {shown.length === 0 && (
            <Welcome title={title} topic={topic} isMember={channel.is_member} direct={direct} onExample={setDraft} />
          )}
        </Messages>
      )}
      {direct && <Status status={working.status} onStop={() => onStop(working.thread)} />}
      {seen?.prompts && <Prompts prompts={seen.prompts} onPick={setDraft} />}
      {channel.is_archived ? (
        <p className="composer muted">This channel is archived.</p>
      ) : (
        <Composer
          key={channel.id}
          channel={channel.id}
          label={`Message ${title}`}
          draft={thread ? undefined : draft}
          onDraftTaken={() => setDraft("")}
        />
      )}
    </section>
  );
}

export function ThreadPane({ channel, seen, thread, onClose, onStop, draft, setDraft }) {
  const overview = useOverview();
  const shown = (seen?.messages ?? []).filter((each) => each.ts === thread || each.thread_ts === thread);
  const status = seen?.statuses[thread];
  const where = channel.is_im ? overview.app.name : `#${channel.name}`;
  const root = shown.find((each) => each.ts === thread);
  return (
    <aside className="thread" aria-label="Thread">
      <header className="bar">
        <h2>Thread</h2>
        <span className="muted">{where}</span>
        <button type="button" className="icon close" aria-label="Close thread" onClick={onClose}>
          <Cross />
        </button>
      </header>
      <Messages messages={shown} label="Messages in this thread" />
      <Status status={status} onStop={onStop} />
      <Composer
        key={thread}
        channel={channel.id}
        thread={thread}
        label={root ? `Reply to ${nameOf(overview, root.user)}` : "Reply"}
        draft={draft}
        onDraftTaken={() => setDraft("")}
      />
    </aside>
  );
}
