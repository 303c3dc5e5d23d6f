// Who you are, the channels, and the app.
import { Face, nameOf, useOverview } from "./people.jsx";

const SEEN = "seen";

/** The channels with something newer than this person last saw; reading one marks it seen. */
function useUnread(overview, reading) {
  const key = `${SEEN}/${overview.you}`;
  const seen = JSON.parse(localStorage.getItem(key) ?? "{}");
  const latest = overview.latest;
  if (reading && latest[reading] && seen[reading] !== latest[reading]) {
    seen[reading] = latest[reading];
    localStorage.setItem(key, JSON.stringify(seen));
  }
  return new Set(Object.keys(latest).filter((id) => latest[id] > (seen[id] ?? "")));
}

function Unread() {
  return <span className="unread" role="img" aria-label="unread messages" />;
}

export function Sidebar({ place, onGo, onBecome }) {
  const overview = useOverview();
  const direct = overview.channels.find((each) => each.is_im);
  const unread = useUnread(overview, place.channel || (place.tab === "messages" && direct.id));
  const channels = overview.channels.filter((each) => !each.is_im);
  const link = (here, next, children) => (
    <button
      type="button"
      className={`place ${here ? "here" : ""}`}
      aria-current={here ? "page" : undefined}
      onClick={() => onGo(next)}
    >
      {children}
    </button>
  );
  return (
    <nav className="sidebar" aria-label="Workspace">
      <p className="team">{overview.team}</p>
      <label className="you">
        <Face userId={overview.you} size={28} />
        <span>You are</span>
        <select value={overview.you} onChange={(event) => onBecome(event.target.value)}>
          {overview.people.map((id) => (
            <option key={id} value={id}>
              {nameOf(overview, id)}
            </option>
          ))}
        </select>
      </label>
      <h2>Channels</h2>
      <ul>
        {channels.map((each) => (
          <li key={each.id}>
            {link(
              place.channel === each.id,
              { channel: each.id, thread: "", tab: "" },
              <>
                <span aria-hidden="true">#</span> {each.name}
                {unread.has(each.id) && <Unread />}
              </>,
            )}
          </li>
        ))}
      </ul>
      <h2>Apps</h2>
      <ul>
        <li>
          {link(
            Boolean(place.tab),
            { channel: "", thread: "", tab: "messages" },
            <>
              <Face userId={overview.bot} size={20} /> {overview.app.name}
              {unread.has(direct.id) && <Unread />}
              <span
                className={`presence ${overview.connected ? "on" : ""}`}
                title={overview.connected ? "connected" : "not connected"}
              />
            </>,
          )}
        </li>
      </ul>
      {!overview.connected && (
        <p className="offline" role="status">
          {overview.app.name} is not connected yet. What you send now reaches it as soon as it is.
        </p>
      )}
    </nav>
  );
}
