// Elements that do something when used. `use(actionId, value)` tells the workspace.
import { useId, useRef, useState } from "react";
import { Dots, ThumbDown, ThumbUp } from "../icons.jsx";
import { useOverview } from "../people.jsx";
import { Text, withEmoji } from "./mrkdwn.jsx";

const MENUS = new Set([
  "static_select",
  "external_select",
  "users_select",
  "channels_select",
  "conversations_select",
]);

function useConfirmed(confirm, run) {
  const dialog = useRef(null);
  const [pending, setPending] = useState(null);
  const ask = (...given) => {
    if (!confirm) return run(...given);
    setPending(given);
    return dialog.current.showModal();
  };
  const asked = confirm && (
    <dialog ref={dialog} className="confirm" aria-label={confirm.title.text}>
      <h2>{confirm.title.text}</h2>
      <p>
        <Text of={confirm.text} />
      </p>
      <form method="dialog">
        <button className="button">{confirm.deny.text}</button>
        <button
          className={`button ${confirm.style === "danger" ? "danger" : "primary"}`}
          onClick={() => run(...pending)}
        >
          {confirm.confirm.text}
        </button>
      </form>
    </dialog>
  );
  return [ask, asked];
}

function Button({ element, use }) {
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (element.url) window.open(element.url, "_blank", "noreferrer");
    setBusy(true);
    await use(element.action_id, element.value ?? null).finally(() => setBusy(false));
  };
  const [ask, asked] = useConfirmed(element.confirm, press);
  return (
    <>
      <button
        type="button"
        className={`button ${element.style ?? ""}`}
        aria-label={element.accessibility_label}
        aria-busy={busy}
        disabled={busy}
        data-action-id={element.action_id}
        onClick={() => ask()}
      >
        {withEmoji(element.text.text)}
      </button>
      {asked}
    </>
  );
}

function Feedback({ element, use }) {
  const sides = [
    ["positive", <ThumbUp />],
    ["negative", <ThumbDown />],
  ];
  return (
    <span className="feedback" role="group" aria-label="Feedback">
      {sides.map(([side, face]) => {
        const button = element[`${side}_button`];
        return (
          <button
            key={side}
            type="button"
            className="icon"
            title={button.text.text}
            aria-label={button.accessibility_label ?? button.text.text}
            data-action-id={element.action_id}
            onClick={() => use(element.action_id, button.value)}
          >
            {face}
          </button>
        );
      })}
    </span>
  );
}

export function choicesOf(element, overview) {
  if (element.type === "users_select" || element.type === "multi_users_select") {
    return overview.users.map((each) => ({ value: each.id, text: each.real_name }));
  }
  if (/channels_select|conversations_select/.test(element.type)) {
    const named = overview.channels.filter((each) => each.name);
    return named.map((each) => ({ value: each.id, text: `#${each.name}` }));
  }
  const groups = element.option_groups ?? [{ options: element.options ?? [] }];
  return groups.flatMap((group) =>
    group.options.map((each) => ({ value: each.value, text: each.text.text, option: each })),
  );
}

function Menu({ element, use }) {
  const overview = useOverview();
  const id = useId();
  const [ask, asked] = useConfirmed(element.confirm, (value) => use(element.action_id, value));
  const label = element.placeholder?.text ?? "Choose";
  return (
    <>
      <select
        id={id}
        className="menu"
        aria-label={label}
        data-action-id={element.action_id}
        defaultValue={element.initial_option?.value ?? ""}
        onChange={(event) => event.target.value && ask(event.target.value)}
      >
        <option value="">{label}</option>
        {choicesOf(element, overview).map((each) => (
          <option key={each.value} value={each.value}>
            {each.text}
          </option>
        ))}
      </select>
      {asked}
    </>
  );
}

function Overflow({ element, use }) {
  const details = useRef(null);
  const choose = (value) => {
    details.current.open = false;
    return use(element.action_id, value);
  };
  const [ask, asked] = useConfirmed(element.confirm, choose);
  return (
    <details ref={details} className="overflow">
      <summary aria-label="More actions">
        <Dots />
      </summary>
      <div className="popover" role="menu">
        {element.options.map((each) => (
          <button key={each.value} type="button" role="menuitem" onClick={() => ask(each.value)}>
            <Text of={each.text} />
          </button>
        ))}
      </div>
      {asked}
    </details>
  );
}

function Choices({ element, use }) {
  const many = element.type === "checkboxes";
  const initial = many
    ? (element.initial_options ?? []).map((each) => each.value)
    : [element.initial_option?.value];
  const [chosen, setChosen] = useState(initial);
  const name = useId();
  const toggle = (value) => {
    const next = !many
      ? [value]
      : chosen.includes(value)
        ? chosen.filter((each) => each !== value)
        : [...chosen, value];
    setChosen(next);
    use(element.action_id, many ? next : value);
  };
  return (
    <span className="choices" role="group">
      {element.options.map((each) => (
        <label key={each.value}>
          <input
            type={many ? "checkbox" : "radio"}
            name={name}
            checked={chosen.includes(each.value)}
            onChange={() => toggle(each.value)}
          />
          <Text of={each.text} />
        </label>
      ))}
    </span>
  );
}

function Picked({ element, use, type, initial }) {
  return (
    <input
      type={type}
      className="menu"
      aria-label={element.placeholder?.text ?? "Pick"}
      defaultValue={initial}
      onChange={(event) => use(element.action_id, event.target.value)}
    />
  );
}

export function Picture({ of }) {
  const held = of.slack_file;
  const source = of.image_url ?? (held?.id ? `/files/${held.id}` : held?.url);
  return <img src={source} alt={of.alt_text} />;
}

export function Element({ element, use }) {
  if (element.type === "image") return <Picture of={element} />;
  if (element.type === "button" || element.type === "icon_button") {
    return <Button element={element} use={use} />;
  }
  if (element.type === "feedback_buttons") return <Feedback element={element} use={use} />;
  if (element.type === "overflow") return <Overflow element={element} use={use} />;
  if (MENUS.has(element.type)) return <Menu element={element} use={use} />;
  if (element.type === "checkboxes" || element.type === "radio_buttons") {
    return <Choices element={element} use={use} />;
  }
  if (element.type === "datepicker") {
    return <Picked element={element} use={use} type="date" initial={element.initial_date} />;
  }
  if (element.type === "timepicker") {
    return <Picked element={element} use={use} type="time" initial={element.initial_time} />;
  }
  return <span className="muted">({element.type} is not drawn here)</span>;
}
