// The inputs of a form. Each holds its value in the form's `fields`, by block id.
import { useId } from "react";
import { useOverview } from "../people.jsx";
import { choicesOf } from "./elements.jsx";
import { Text } from "./mrkdwn.jsx";

const TYPES = {
  email_text_input: "email",
  url_text_input: "url",
  datepicker: "date",
  timepicker: "time",
  datetimepicker: "datetime-local",
};

export function initialOf(element) {
  if (element.initial_option) return element.initial_option.value;
  if (element.initial_options) return element.initial_options.map((each) => each.value);
  const name = Object.keys(element).find((each) => each.startsWith("initial_"));
  return name ? element[name] : "";
}

function Typed({ element, value, set, ...rest }) {
  if (element.type === "plain_text_input" && element.multiline) {
    return <textarea rows={4} value={value} onChange={(event) => set(event.target.value)} {...rest} />;
  }
  const isNumber = element.type === "number_input";
  return (
    <input
      type={TYPES[element.type] ?? "text"}
      inputMode={isNumber ? (element.is_decimal_allowed ? "decimal" : "numeric") : undefined}
      value={value}
      placeholder={element.placeholder?.text}
      onChange={(event) => set(event.target.value)}
      {...rest}
    />
  );
}

function One({ element, choices, value, set, ...rest }) {
  return (
    <select value={value} onChange={(event) => set(event.target.value)} {...rest}>
      <option value="">{element.placeholder?.text ?? "Choose an option"}</option>
      {choices.map((each) => (
        <option key={each.value} value={each.value}>
          {each.text}
        </option>
      ))}
    </select>
  );
}

function Several({ choices, value, set, many, name }) {
  const chosen = many ? value || [] : [value];
  const toggle = (each) => {
    if (!many) return set(each);
    return set(chosen.includes(each) ? chosen.filter((held) => held !== each) : [...chosen, each]);
  };
  return (
    <div className="choices">
      {choices.map((each) => (
        <label key={each.value}>
          <input
            type={many ? "checkbox" : "radio"}
            name={name}
            checked={chosen.includes(each.value)}
            onChange={() => toggle(each.value)}
          />
          <span>
            {each.option ? <Text of={each.option.text} /> : each.text}
            {each.option?.description && (
              <small>
                <Text of={each.option.description} />
              </small>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}

function Control({ element, name, ...rest }) {
  const overview = useOverview();
  const choices = choicesOf(element, overview);
  if (element.type === "radio_buttons") {
    return <Several choices={choices} name={name} value={rest.value} set={rest.set} />;
  }
  if (element.type === "checkboxes" || element.type.startsWith("multi_")) {
    return <Several choices={choices} name={name} value={rest.value} set={rest.set} many />;
  }
  if (element.type.endsWith("_select")) return <One element={element} choices={choices} {...rest} />;
  return <Typed element={element} {...rest} />;
}

const GROUPS = new Set(["radio_buttons", "checkboxes"]);

export function Field({ block, value, set, error }) {
  const id = useId();
  const { element } = block;
  const grouped = GROUPS.has(element.type) || element.type.startsWith("multi_");
  const Wrapper = grouped ? "fieldset" : "div";
  const Label = grouped ? "legend" : "label";
  const described = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <Wrapper className={`field ${error ? "wrong" : ""}`} aria-describedby={grouped ? described : undefined}>
      <Label htmlFor={grouped ? undefined : id}>
        {block.label.text}
        {block.optional && <span className="muted"> (optional)</span>}
      </Label>
      <Control
        element={element}
        name={id}
        id={id}
        value={value}
        set={set}
        autoFocus={element.focus_on_load}
        aria-invalid={Boolean(error)}
        aria-describedby={described || undefined}
      />
      {error && (
        <p className="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {block.hint && (
        <p className="hint" id={`${id}-hint`}>
          {block.hint.text}
        </p>
      )}
    </Wrapper>
  );
}
