// Names and faces.
import { createContext, useContext } from "react";

export const Overview = createContext(null);

export function useOverview() {
  return useContext(Overview);
}

export function nameOf(overview, userId) {
  const user = overview.users.find((each) => each.id === userId);
  return user ? user.real_name : userId;
}

const HUES = [172, 22, 262, 205, 340, 95];

export function Face({ userId, size = 36 }) {
  const overview = useOverview();
  const place = overview.users.findIndex((each) => each.id === userId);
  const isBot = userId === overview.bot;
  const letter = nameOf(overview, userId).slice(0, 1).toUpperCase();
  const background = isBot ? "var(--brand)" : `hsl(${HUES[(place + 1) % HUES.length]} 42% 42%)`;
  return (
    <span className="face" aria-hidden="true" style={{ width: size, height: size, background }}>
      {isBot ? <Bars /> : letter}
    </span>
  );
}

function Bars() {
  return (
    <svg viewBox="0 0 16 16" width="62%" height="62%">
      <path d="M3.5 12V7m4.5 5V3m4.5 9V9" stroke="white" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

export function clock(ts) {
  return new Date(Number(ts) * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}

export function day(ts) {
  const then = new Date(Number(ts) * 1000);
  const today = new Date();
  if (then.toDateString() === today.toDateString()) return "Today";
  return then.toLocaleDateString([], { weekday: "long", day: "numeric", month: "long" });
}
