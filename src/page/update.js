// Offers a new version, and takes it when the reader agrees: never by itself, and never while any
// page of the guide holds text that is not saved.

import { asDate, fillList } from "./words.js";
import { ask, container, hasUnsavedText, lang, registration } from "./worker.js";

/** A page that stays open looks for a new version when it is looked at again after so long. */
const LOOK_AGAIN = 6 * 60 * 60 * 1000;

const bar = document.querySelector(".update");
const words = bar?.querySelector("[role=status]");

/** The changes that a version brings to one who has the text of a day. */
export function newsSince(day, state) {
  const changes = (state.changes?.[lang] ?? []).filter(([date]) => date > day);
  return changes.map(([, text]) => text);
}

async function offer({ active, waiting }) {
  if (!bar || !active || !waiting) return;
  const [now, next] = await Promise.all([active, waiting].map((worker) => ask(worker, "state")));
  if (next.failed) return;
  bar.hidden = false;
  words.textContent = words.dataset.ready.replace("%date%", asDate(next.date));
  fillList(bar.querySelector("[data-changes]"), newsSince(now.date, next));
}

async function update() {
  const waiting = (await registration())?.waiting;
  if (!waiting) return;
  const answer = await ask(waiting, "update");
  if (answer.unsaved) words.textContent = words.dataset.unsaved;
  else if (answer.failed) words.textContent = words.dataset.failed;
}

/** Looks for a new version. A device with no network learns nothing. */
export async function lookForUpdate() {
  const found = await registration();
  await found?.update().catch(() => {});
  return found;
}

let watched;

/** Watches the worker for new versions, once there is one. */
async function watch() {
  const found = watched ? undefined : await registration();
  if (!found || watched) return;
  watched = found;
  let looked = Date.now();
  const whenInstalled = () => {
    found.installing?.addEventListener("statechange", ({ target }) => {
      if (target.state === "installed") offer(found);
    });
  };
  found.addEventListener("updatefound", whenInstalled);
  whenInstalled();
  offer(found);
  lookForUpdate();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < LOOK_AGAIN) return;
    looked = Date.now();
    lookForUpdate();
  });
}

bar?.addEventListener("click", ({ target }) => {
  const what = target.closest("[data-do]")?.dataset.do;
  if (what === "later") bar.hidden = true;
  if (what === "update") update();
});

if (container) {
  let hadOne = Boolean(container.controller);
  container.addEventListener("controllerchange", () => {
    // A first worker has the files that this page was made of.
    if (hadOne && container.controller && !hasUnsavedText()) location.reload();
    hadOne = true;
  });
  container.addEventListener("message", ({ data, ports }) => {
    if (data?.ask === "unsaved") ports[0]?.postMessage(hasUnsavedText());
  });
  container.startMessages();
  const start = () => watch().catch(() => {});
  addEventListener("untoc-saved", start);
  start();
}
