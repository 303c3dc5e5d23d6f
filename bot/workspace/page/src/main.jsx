// The page: one workspace seen by one person.
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { Canvas, canvasInAddress } from "./canvas.jsx";
import { act } from "./control.js";
import { Conversation, ThreadPane } from "./conversation.jsx";
import { useChanges, useLook } from "./live.js";
import { Overview } from "./people.jsx";
import { usePlace } from "./place.js";
import { Sidebar } from "./sidebar.jsx";
import { Home, Modal } from "./views.jsx";
import "./styles.css";

const ROOM_FOR_THREAD_PX = 900;

function usePerson() {
  const [person, setPerson] = useState(sessionStorage.getItem("person") ?? "ada");
  const become = (id) => {
    sessionStorage.setItem("person", id);
    setPerson(id);
  };
  return [person, become];
}

/** Opens the thread in which the bot answers what this person just wrote, where there is room. */
function useAnswersOpen(seen, you, { thread, direct }, open) {
  const known = useRef(null);
  useEffect(() => {
    if (!seen || !you) return;
    const mine = seen.messages.filter((each) => each.user === you && !each.thread_ts);
    const begun = direct ? {} : seen.statuses; // those are answered where they stand
    const answered = mine.filter((each) => each.reply_count || begun[each.ts]);
    const key = `${you}/${seen.channel}`;
    if (known.current?.key === key && !thread && innerWidth >= ROOM_FOR_THREAD_PX) {
      const fresh = answered.find((each) => !known.current.answered.has(each.ts));
      if (fresh) open(fresh.ts);
    }
    known.current = { key, answered: new Set(answered.map((each) => each.ts)) };
  }, [seen]);
}

/** Closes open menus when the reader clicks elsewhere or presses Escape. */
function useMenusClose() {
  useEffect(() => {
    const close = (except) => {
      for (const menu of document.querySelectorAll("details.overflow[open]")) {
        if (!menu.contains(except)) menu.open = false;
      }
    };
    const onClick = (event) => close(event.target);
    const onKey = (event) => {
      if (event.key !== "Escape") return;
      document.activeElement?.closest("details.overflow[open]")?.querySelector("summary").focus();
      close(null);
    };
    addEventListener("click", onClick);
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("click", onClick);
      removeEventListener("keydown", onKey);
    };
  }, []);
}

function AppTabs({ tab, onTab, name, hasHome }) {
  const tabs = [
    ["home", "Home"],
    ["messages", "Messages"],
  ].filter(([key]) => key !== "home" || hasHome);
  return (
    <header className="bar tabs">
      <h1>{name}</h1>
      <div role="tablist" aria-label={name}>
        {tabs.map(([key, label]) => (
          <button key={key} type="button" role="tab" aria-selected={tab === key} onClick={() => onTab(key)}>
            {label}
          </button>
        ))}
      </div>
    </header>
  );
}

function Page() {
  useMenusClose();
  const { count, lost } = useChanges();
  const [person, become] = usePerson();
  const [place, go] = usePlace();
  const [draft, setDraft] = useState("");
  const overview = useLook("overview", { user: person }, count);
  const direct = overview?.channels.find((each) => each.is_im);
  const channel = place.tab
    ? direct
    : (overview?.channels.find((each) => each.id === place.channel) ?? overview?.channels[0]);
  const query = { user: person, channel: channel?.id };
  const seen = useLook(channel && place.tab !== "home" ? "messages" : "", query, count);
  const home = useLook(place.tab === "home" ? "home" : "", { user: person }, count);
  const modal = useLook("view", { user: person }, count);
  const stop = (thread) => act("stop", { user: person, channel: channel.id, thread_ts: thread });
  const openThread = (ts) => go({ ...place, channel: place.tab ? "" : channel.id, thread: ts });
  useAnswersOpen(seen, overview?.you, { thread: place.thread, direct: Boolean(place.tab) }, openThread);
  useEffect(() => {
    if (place.tab) act("open", { user: person, tab: place.tab }).catch(() => {});
  }, [place.tab, person]);

  if (!overview || !channel) return <p className="loading">Opening the workspace…</p>;
  const here = place.tab ? place : { ...place, channel: channel.id };
  return (
    <Overview.Provider value={overview}>
      <div className={`page ${place.thread ? "with-thread" : ""}`}>
        <Sidebar place={here} onGo={go} onBecome={become} />
        <main>
          {lost && (
            <p className="error banner" role="alert">
              The workspace does not answer. Is it still running?
            </p>
          )}
          {place.tab && (
            <AppTabs
              tab={place.tab}
              name={overview.app.name}
              hasHome={overview.app.home_tab}
              onTab={(tab) => go({ channel: "", thread: "", tab })}
            />
          )}
          {place.tab === "home" ? (
            <Home view={home?.view} />
          ) : (
            <Conversation
              channel={channel}
              seen={seen}
              thread={place.thread}
              draft={draft}
              setDraft={setDraft}
              onOpenThread={openThread}
              onStop={stop}
            />
          )}
        </main>
        {place.thread && (
          <ThreadPane
            channel={channel}
            seen={seen}
            thread={place.thread}
            draft={undefined}
            setDraft={setDraft}
            onClose={() => go({ ...place, thread: "" })}
            onStop={() => stop(place.thread)}
          />
        )}
        {modal?.view && <Modal view={modal.view} />}
      </div>
    </Overview.Provider>
  );
}

const canvas = canvasInAddress();
createRoot(document.getElementById("app")).render(canvas ? <Canvas id={canvas} /> : <Page />);
