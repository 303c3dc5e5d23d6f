// One message with its menu, files, reactions and the way into its thread.
import { get as emojiByName } from "node-emoji";
import { useRef, useState } from "react";
import { Content } from "./blocks/blocks.jsx";
import { act } from "./control.js";
import { Bubble, Dots, Eye, Page as PageIcon } from "./icons.jsx";
import { clock, Face, nameOf, useOverview } from "./people.jsx";

function Files({ files }) {
  return files.map((file) =>
    file.mimetype.startsWith("image/") ? (
      <figure key={file.id} className="image">
        <figcaption>{file.title}</figcaption>
        <img src={file.url_private} alt={file.alt_txt || file.title} />
      </figure>
    ) : (
      <a key={file.id} className="file" href={file.url_private} download={file.name}>
        <PageIcon />
        <span>
          <strong>{file.title}</strong>
          <small>
            {file.name}, {Math.max(1, Math.round(file.size / 1024))} KB
          </small>
        </span>
      </a>
    ),
  );
}

function Reactions({ reactions }) {
  return (
    <div className="reactions">
      {reactions.map((each) => (
        <span key={each.name} title={`:${each.name}:`}>
          {emojiByName(each.name) ?? `:${each.name}:`} {each.count}
        </span>
      ))}
    </div>
  );
}

function Menu({ message, onReply, onEdit }) {
  const overview = useOverview();
  const details = useRef(null);
  const mine = message.user === overview.you;
  const about = { user: overview.you, channel: message.channel, ts: message.ts };
  const pick = (run) => () => {
    details.current.open = false;
    return run();
  };
  return (
    <div className="message-menu">
      {onReply && (
        <button type="button" className="icon" aria-label="Reply in thread" title="Reply in thread" onClick={onReply}>
          <Bubble />
        </button>
      )}
      <details ref={details} className="overflow">
        <summary aria-label="More actions" title="More actions">
          <Dots />
        </summary>
        <div className="popover" role="menu">
          {overview.app.shortcuts
            .filter((each) => each.on_message)
            .map((each) => (
              <button
                key={each.callback_id}
                type="button"
                role="menuitem"
                onClick={pick(() => act("shortcut", { ...about, callback_id: each.callback_id }))}
              >
                {each.name} <small>{overview.app.name}</small>
              </button>
            ))}
          {mine && (
            <button type="button" role="menuitem" onClick={pick(onEdit)}>
              Edit message
            </button>
          )}
          {mine && (
            <button type="button" role="menuitem" className="danger" onClick={pick(() => act("delete", about))}>
              Delete message
            </button>
          )}
        </div>
      </details>
    </div>
  );
}

function Editing({ message, onDone }) {
  const overview = useOverview();
  const [text, setText] = useState(() => plainOf(message.text, overview));
  const save = async () => {
    await act("edit", { user: overview.you, channel: message.channel, ts: message.ts, text });
    onDone();
  };
  const onKeyDown = (event) => {
    if (event.key === "Escape") onDone();
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  };
  return (
    <div className="editing">
      <textarea aria-label="Edit message" autoFocus value={text} onKeyDown={onKeyDown} onChange={(event) => setText(event.target.value)} />
      <button type="button" className="button" onClick={onDone}>
        Cancel
      </button>
      <button type="button" className="button primary" onClick={save}>
        Save
      </button>
    </div>
  );
}

/** What was typed to make a message's text. */
function plainOf(text, overview) {
  const named = overview.users.reduce(
    (before, user) => before.replaceAll(`<@${user.id}>`, `@${user.name}`),
    text,
  );
  return named
    .replace(/<(https?:[^>|]+)(\|[^>]*)?>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function Thread({ message, status, onOpen }) {
  if (!message.reply_count && !status) return null;
  const count = message.reply_count ?? 0;
  return (
    <button type="button" className="thread-link" onClick={onOpen}>
      {(message.reply_users ?? []).map((user) => (
        <Face key={user} userId={user} size={22} />
      ))}
      {count > 0 && <strong>{count === 1 ? "1 reply" : `${count} replies`}</strong>}
      {count > 0 && <span className="muted">Last reply {clock(message.latest_reply)}</span>}
      {status && <Working status={status} />}
    </button>
  );
}

export function Working({ status }) {
  const overview = useOverview();
  return (
    <span className="working">
      {overview.app.name} {status.text}
      <span aria-hidden="true" className="dots">
        <i />
        <i />
        <i />
      </span>
    </span>
  );
}

export function Message({ message, status, onOpenThread }) {
  const overview = useOverview();
  const [editing, setEditing] = useState(false);
  const fromBot = message.user === overview.bot;
  const use = (actionId, value) =>
    act("click", {
      user: overview.you,
      channel: message.channel,
      ts: message.ts,
      action_id: actionId,
      value,
    }).catch(() => {}); // the workspace itself tells the person what failed
  const privately = Boolean(message.visible_to);
  return (
    <li className={`message ${privately ? "private" : ""}`} data-ts={message.ts}>
      <Face userId={message.user} />
      <div className="message-body">
        {privately && <p className="only-you"><Eye /> Only visible to you</p>}
        <p className="byline">
          <strong>{nameOf(overview, message.user)}</strong>
          {(fromBot || message.notice) && <span className="badge">{message.notice ? "WORKSPACE" : "APP"}</span>}
          <time className="muted">{clock(message.ts)}</time>
          {message.edited && <span className="muted">(edited)</span>}
        </p>
        {editing ? (
          <Editing message={message} onDone={() => setEditing(false)} />
        ) : (
          <Content message={message} use={use} fromBot={fromBot} />
        )}
        {message.streaming && <span className="caret" aria-label="still writing" />}
        {message.files && <Files files={message.files} />}
        {message.reactions && <Reactions reactions={message.reactions} />}
        {onOpenThread && !privately && (
          <Thread message={message} status={status} onOpen={onOpenThread} />
        )}
      </div>
      {!privately && <Menu message={message} onReply={onOpenThread} onEdit={() => setEditing(true)} />}
    </li>
  );
}
