// Where the reader is: a channel, or the app's home or messages tab, and the thread beside it.
import { useEffect, useState } from "react";

function fromPermalink() {
  const found = location.pathname.match(/^\/archives\/(\w+)\/p(\d+)(\d{6})$/);
  if (!found) return null;
  const thread = new URLSearchParams(location.search).get("thread_ts");
  return { channel: found[1], thread: thread ?? `${found[2]}.${found[3]}`, tab: "" };
}

function fromHash() {
  const [, where = "", thread = ""] = location.hash.split("/");
  const tab = where === "home" || where === "messages" ? where : "";
  return { channel: tab ? "" : where, thread, tab };
}

export function usePlace() {
  const [place, setPlace] = useState(() => fromPermalink() ?? fromHash());
  useEffect(() => {
    const read = () => setPlace(fromHash());
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  const go = (next) => {
    setPlace(next);
    const hash = `#/${next.tab || next.channel}${next.thread ? `/${next.thread}` : ""}`;
    history.pushState(null, "", `/${hash}`);
  };
  return [place, go];
}
