// Slack's mrkdwn, as Slack draws it: references and links are what stands in <>, all else is text.
// Our own because the renderer library undoes the escapes before it looks for references, so that
// an escaped <!channel> would look like a ping, which is what this page is there to show.
import { get as emojiByName } from "node-emoji";
import { Fragment } from "react";
import { nameOf, useOverview } from "../people.jsx";

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const SPANS = /(?<![\w*])\*(?!\s)([^*\n]+?)(?<!\s)\*(?![\w*])|(?<![\w_])_(?!\s)([^_\n]+?)(?<!\s)_(?![\w_])|(?<![\w~])~(?!\s)([^~\n]+?)(?<!\s)~(?![\w~])/;
const INLINE = /`([^`\n]+)`|<([^<>\n]+)>/;

function decoded(text) {
  return text.replace(/&(?:lt|gt|amp);/g, (found) => ENTITIES[found]);
}

export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (found, name) => emojiByName(name) ?? found);
}

function Reference({ inside }) {
  const overview = useOverview();
  const [target, label] = inside.split("|");
  if (target.startsWith("@")) {
    return <span className="mention">@{nameOf(overview, target.slice(1))}</span>;
  }
  if (target.startsWith("#")) {
    const channel = overview.channels.find((each) => each.id === target.slice(1));
    return <span className="mention">#{label ?? channel?.name ?? target.slice(1)}</span>;
  }
  if (target.startsWith("!")) return <Special target={target} label={label} />;
  if (!/^(https?|mailto):/.test(target)) return <>{decoded(`<${inside}>`)}</>;
  return (
    <a href={decoded(target)} target="_blank" rel="noreferrer">
      {decoded(label ?? target)}
    </a>
  );
}

function Special({ target, label }) {
  if (/^!(channel|here|everyone)$/.test(target)) {
    return <span className="mention ping">@{target.slice(1)}</span>;
  }
  const date = target.match(/^!date\^(\d+)\^/);
  if (date) return <time>{label ?? new Date(Number(date[1]) * 1000).toLocaleString()}</time>;
  return <>{label ?? target}</>;
}

/** Text without code or references: bold, italics, strikes and emoji. */
function Spans({ text }) {
  const found = text.match(SPANS);
  if (!found) return <>{withEmoji(decoded(text))}</>;
  const [whole, bold, italic, strike] = found;
  const inside = <Spans text={bold ?? italic ?? strike} />;
  return (
    <>
      <Spans text={text.slice(0, found.index)} />
      {bold ? <strong>{inside}</strong> : italic ? <em>{inside}</em> : <s>{inside}</s>}
      <Spans text={text.slice(found.index + whole.length)} />
    </>
  );
}

/** One line. Marks around a reference, such as *<@U1>*, still apply. */
function Line({ text }) {
  const marked = text.match(SPANS);
  const found = text.match(INLINE);
  if (marked && (!found || marked.index < found.index)) {
    const [whole, bold, italic, strike] = marked;
    const inside = <Line text={bold ?? italic ?? strike} />;
    return (
      <>
        <Spans text={text.slice(0, marked.index)} />
        {bold ? <strong>{inside}</strong> : italic ? <em>{inside}</em> : <s>{inside}</s>}
        <Line text={text.slice(marked.index + whole.length)} />
      </>
    );
  }
  if (!found) return <Spans text={text} />;
  return (
    <>
      <Spans text={text.slice(0, found.index)} />
      {found[1] !== undefined ? <code>{decoded(found[1])}</code> : <Reference inside={found[2]} />}
      <Line text={text.slice(found.index + found[0].length)} />
    </>
  );
}

function Lines({ lines }) {
  return lines.map((line, place) => (
    <Fragment key={place}>
      {place > 0 && <br />}
      <Line text={line} />
    </Fragment>
  ));
}

function quoted(line) {
  return line.startsWith("&gt;") || line.startsWith(">");
}

function paragraphs(text) {
  const groups = [];
  for (const line of text.split("\n")) {
    const last = groups.at(-1);
    if (last && last.quote === quoted(line)) last.lines.push(line);
    else groups.push({ quote: quoted(line), lines: [line] });
  }
  return groups;
}

export function Mrkdwn({ text }) {
  return text.split("```").map((part, place) => {
    if (place % 2) return <pre key={place}>{decoded(part.replace(/^\n|\n$/g, ""))}</pre>;
    return paragraphs(part.replace(/^\n|\n$/g, place ? "" : "$&")).map((group, inner) =>
      group.quote ? (
        <blockquote key={`${place}.${inner}`}>
          <Lines lines={group.lines.map((line) => line.replace(/^(&gt;|>) ?/, ""))} />
        </blockquote>
      ) : (
        <Fragment key={`${place}.${inner}`}>
          {inner > 0 && ""}
          <Lines lines={group.lines} />
        </Fragment>
      ),
    );
  });
}

/** A text object of Block Kit. */
export function Text({ of }) {
  if (!of) return null;
  if (of.type === "mrkdwn") return <Mrkdwn text={of.text} />;
  return <span className="plain">{of.emoji === false ? of.text : withEmoji(of.text)}</span>;
}
