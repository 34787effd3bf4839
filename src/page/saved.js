// Whether the guide is kept for offline use: says so at the foot of each page, and keeps it.
//
// A first visit keeps what it has loaded anyway, and on a fast line the tools. Not so on a device that saves data,
// in no-trace mode, in a frame, or where somebody has removed it.

import { asDate } from "./words.js";
import { traceless } from "./no-trace.js";
import { container, isRemoved, keep, keepMore, lang, registration, state } from "./worker.js";

const place = document.querySelector("[data-saved]");

/** Says it, and tells the page on storage. `yes`, `saving`, `no`, `dear`, `off`, `cannot`, `failed` or `trace`. */
export function say(name, date) {
  if (!place) return;
  place.dataset.saved = name;
  place.textContent = place.dataset[name].replace("%date%", date ? asDate(date) : "");
  dispatchEvent(new Event("untoc-saved"));
}

/** Says what is true now. */
export async function sayState() {
  if (traceless) return say("trace");
  if (!container) return say("cannot");
  const now = await state();
  if (now?.kept?.includes("app") && now.kept.includes(lang)) return say("yes", now.date);
  if (isRemoved()) return say("off");
  return say(navigator.connection?.saveData ? "dear" : "no");
}

/** Keeps the language of this page and says how it went. */
export async function keepAndSay(part = lang) {
  say("saving");
  const kept = await keep(part);
  if (kept.failed) say(kept.failed === "SecurityError" ? "cannot" : "failed");
  else await sayState();
  return kept;
}

/** Resolves when the app has come: before that, the network has better things to do. */
function appHasCome() {
  const html = document.documentElement;
  return new Promise((done) => {
    const look = () => html.classList.contains("app") && done();
    new MutationObserver(look).observe(html, { attributeFilter: ["class"] });
    look();
  });
}

async function begin() {
  await sayState();
  if (!container || !lang || isRemoved() || place?.dataset.saved === "yes") return;
  // Kept before, and lost or half lost since: it is kept again whatever the line costs.
  const wasKept = await registration();
  if (!wasKept && navigator.connection?.saveData) return;
  await appHasCome();
  const kept = await keepAndSay();
  if (!kept.failed && isCheap()) await keepMore("tools");
}

/** Whether more than the visit has loaded may be loaded: only where the line is known to be fast and flat. */
function isCheap() {
  const line = navigator.connection;
  return Boolean(line) && !line.saveData && line.effectiveType === "4g" && line.type !== "cellular";
}

begin().catch(() => say("cannot"));
