// Where people type: Enter sends, Shift+Enter breaks the line, / runs a command, @ names someone.
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { act } from "./control.js";
import { Plus } from "./icons.jsx";
import { useOverview } from "./people.jsx";

/** What could complete the word before the caret. */
function suggestions(text, caret, overview, inThread) {
  const before = text.slice(0, caret);
  if (!inThread && /^\/[\w-]*$/.test(before)) {
    return overview.app.commands
      .filter((each) => each.name.startsWith(before))
      .map((each) => ({
        key: each.name,
        insert: `${each.name} `,
        from: 0,
        label: each.name,
        detail: `${each.hint} — ${each.description}`,
      }));
  }
  const at = before.match(/(?:^|\s)@([\w.-]*)$/);
  if (!at) return [];
  const from = caret - at[1].length - 1;
  return overview.users
    .filter((each) => each.id !== overview.you && (!each.is_bot || each.id === overview.bot))
    .filter((each) => each.name.startsWith(at[1].toLowerCase()))
    .sort((one, other) => Number(other.is_bot) - Number(one.is_bot))
    .map((each) => ({
      key: each.id,
      insert: `@${each.name} `,
      from,
      label: `@${each.name}`,
      detail: each.is_bot ? "App" : each.real_name,
    }));
}

function Suggestions({ id, items, active, onPick }) {
  return (
    <ul className="suggestions" role="listbox" id={id} aria-label="Suggestions">
      {items.map((item, place) => (
        <li
          key={item.key}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(item);
          }}
        >
          <strong>{item.label}</strong> <span className="muted">{item.detail}</span>
        </li>
      ))}
    </ul>
  );
}

function Shortcuts({ onCommand }) {
  const overview = useOverview();
  const details = useRef(null);
  const close = () => {
    details.current.open = false;
  };
  return (
    <details ref={details} className="overflow upwards">
      <summary aria-label="Shortcuts and commands" title="Shortcuts and commands">
        <Plus />
      </summary>
      <div className="popover" role="menu">
        {overview.app.shortcuts
          .filter((each) => !each.on_message)
          .map((each) => (
            <button
              key={each.callback_id}
              type="button"
              role="menuitem"
              onClick={() => {
                close();
                act("shortcut", { user: overview.you, callback_id: each.callback_id });
              }}
            >
              {each.name} <small>{overview.app.name}</small>
            </button>
          ))}
        {overview.app.commands.map((each) => (
          <button
            key={each.name}
            type="button"
            role="menuitem"
            onClick={() => {
              close();
              onCommand(each.name);
            }}
          >
            {each.name} <small>{each.description}</small>
          </button>
        ))}
      </div>
    </details>
  );
}

export function Composer({ channel, label, thread = "", draft, onDraftTaken }) {
  const overview = useOverview();
  const id = useId();
  const box = useRef(null);
  const pendingCaret = useRef(null);
  const [text, setText] = useState("");
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const [problem, setProblem] = useState("");
  const items = dismissed ? [] : suggestions(text, caret, overview, Boolean(thread));
  const open = items.length > 0;

  const put = (next, at = next.length) => {
    setText(next);
    setCaret(at);
    pendingCaret.current = at;
    box.current.focus();
  };
  useLayoutEffect(() => {
    // Before anything else can be typed: a caret set later would tear what is typed meanwhile.
    if (pendingCaret.current === null) return;
    box.current.setSelectionRange(pendingCaret.current, pendingCaret.current);
    pendingCaret.current = null;
  });
  useEffect(() => {
    if (draft === undefined || draft === "") return;
    put(draft);
    onDraftTaken();
  }, [draft]);

  const pick = (item) => {
    const next = text.slice(0, item.from) + item.insert + text.slice(caret);
    put(next, item.from + item.insert.length);
    setActive(0);
  };

  const send = async () => {
    const typed = text.trim();
    if (!typed) return;
    setProblem("");
    const command = typed.match(/^(\/[\w-]+)\s*([\s\S]*)$/);
    if (command && thread) {
      setProblem(`${command[1]} is not supported in threads. Sorry!`);
      return;
    }
    setText("");
    try {
      if (command) {
        await act("command", { user: overview.you, channel, command: command[1], text: command[2] });
      } else {
        await act("post", { user: overview.you, channel, text: typed, thread_ts: thread });
      }
    } catch (failed) {
      setText(text);
      setProblem(`This was not sent: ${failed.message}.`);
    }
  };

  const onKeyDown = (event) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = items[Math.min(active, items.length - 1)];
    const complete = open && chosen.insert.trim() === text;
    if (open && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + step + items.length) % items.length);
    } else if (open && (event.key === "Tab" || (event.key === "Enter" && !complete)) && !event.shiftKey) {
      event.preventDefault();
      pick(chosen);
    } else if (open && event.key === "Escape") {
      setDismissed(true);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  };

  return (
    <div className="composer">
      {open && <Suggestions id={id} items={items} active={Math.min(active, items.length - 1)} onPick={pick} />}
      {problem && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      <div className="composer-box">
        <textarea
          ref={box}
          aria-label={label}
          placeholder={label}
          rows={Math.min(8, text.split("\n").length)}
          value={text}
          aria-controls={open ? id : undefined}
          aria-activedescendant={open ? `${id}-${Math.min(active, items.length - 1)}` : undefined}
          aria-autocomplete="list"
          onChange={(event) => {
            setText(event.target.value);
            setCaret(event.target.selectionStart);
            setDismissed(false);
          }}
          onSelect={(event) => setCaret(event.target.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <div className="composer-bar">
          {!thread && <Shortcuts onCommand={(name) => put(`${name} `)} />}
          <span className="muted hint">
            <kbd>Enter</kbd> sends, <kbd>Shift</kbd>+<kbd>Enter</kbd> new line
          </span>
          <button type="button" className="button primary send" disabled={!text.trim()} onClick={send}>
            Send
          </button>
        </div>
      </div>
    </div>
  );
}
