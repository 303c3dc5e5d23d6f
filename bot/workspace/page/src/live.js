// Keeps what is on screen in step with the workspace.
import { useEffect, useRef, useState } from "react";
import { look } from "./control.js";

const SETTLE_MS = 40; // several changes at once are one look

/** Counts the workspace's changes; `lost` while its server cannot be reached. */
export function useChanges() {
  const [count, setCount] = useState(0);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const source = new EventSource("/control/changes");
    let settling;
    source.onmessage = () => {
      setLost(false);
      clearTimeout(settling);
      settling = setTimeout(() => setCount((before) => before + 1), SETTLE_MS);
    };
    source.onerror = () => setLost(true);
    return () => {
      clearTimeout(settling);
      source.close();
    };
  }, []);
  return { count, lost };
}

/** Looks at `path` now, and again at each change; null until the first answer, and without path. */
export function useLook(path, query, changes) {
  const [seen, setSeen] = useState({ key: "", answer: null });
  const key = JSON.stringify([path, query]);
  const latest = useRef(0);
  useEffect(() => {
    if (!path) return;
    const turn = ++latest.current;
    look(path, query)
      .then((answer) => turn === latest.current && setSeen({ key, answer }))
      .catch(() => {}); // the next change looks again; a lost server is shown by useChanges
  }, [key, changes]);
  return seen.key === key ? seen.answer : null;
}
