// The service worker as pages see it: whether there can be one, asking it, registering and removing it.

import { traceless } from "./no-trace.js";

/** The root of the site: these scripts lie there. */
export const root = new URL(".", import.meta.url).href;
export const lang = document.body.dataset.guide;

/** The key of the choice not to be saved, made by removing. */
const REMOVED = `untoc-guide:removed:${new URL(root).pathname}`;
/** How long a worker may take to end what it is about to keep, in milliseconds. */
const PATIENCE = 2000;
const OURS = `untoc-guide:${root}:`;

/**
 * Undefined where there can be no worker: an old browser, a private window, an insecure address, a frame. Nor
 * where there is no WebAssembly: the program in plain JavaScript is not among what is kept.
 */
export const container = (() => {
  try {
    return traceless || parent !== window || !("caches" in window) || !("WebAssembly" in window) || location.protocol === "file:"
      ? undefined
      : navigator.serviceWorker;
  } catch {
    return undefined;
  }
})();

/** The registration of this very site; undefined where there is none. */
export async function registration() {
  const found = await container?.getRegistration(root);
  return found?.scope === root ? found : undefined;
}

/** Asks a worker. Answers `{ failed }` where it does not answer well. */
export function ask(worker, question, part) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage({ ask: question, part }, [port2]);
  });
}

/** What is kept, as the active worker knows it; undefined where there is none. */
export async function state() {
  const active = (await registration())?.active;
  return active && ask(active, "state");
}

/** Keeps a language, with a new worker where there is none. Answers the state, or `{ failed }`. */
export async function keep(part) {
  setRemoved(false);
  try {
    const found = await registration() ?? await container.register(`${root}sw.js`);
    const active = found.active ?? await activated(found.installing ?? found.waiting);
    return await ask(active, "keep", part);
  } catch (error) {
    return { failed: error.name };
  }
}

/** Keeps a further part, where a language is kept: nothing where all has been removed meanwhile. */
export async function keepMore(part) {
  const active = (await registration())?.active;
  if (active) await ask(active, "keep", part);
}

/** Resolves when a worker is active; rejects when its installation failed. */
function activated(worker) {
  return new Promise((done, failed) => {
    const look = () => {
      if (worker.state === "activated") done(worker);
      if (worker.state === "redundant") failed(new TypeError("not installed"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** Removes a part; with the last language, the worker and all it kept. */
export async function remove(part) {
  const found = await registration();
  const left = found?.active ? await ask(found.active, "remove", part) : { kept: [] };
  const isLast = !left.kept?.some((kept) => !["app", "tools"].includes(kept));
  if (isLast && part !== "tools") {
    setRemoved(true);
    await removeAll();
  }
}

/** Removes the worker and its caches, and nobody else's. What it is about to keep is not kept any more. */
export async function removeAll() {
  const found = await registration();
  const workers = [found?.installing, found?.waiting, found?.active].filter(Boolean);
  const ended = Promise.all(workers.map((worker) => ask(worker, "end")));
  await Promise.race([ended, new Promise((done) => { setTimeout(done, PATIENCE); })]);
  await found?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
}

export function isRemoved() {
  try { return localStorage.getItem(REMOVED) !== null; } catch { return false; }
}

function setRemoved(removed) {
  try {
    if (removed) localStorage.setItem(REMOVED, "");
    else localStorage.removeItem(REMOVED);
  } catch {
    // Then it is saved again with the next visit, and can be removed again.
  }
}

/** Whether a page holds text that its writer has not saved. The app says so by `data-unsaved`. */
export function hasUnsavedText() {
  if ("unsaved" in document.documentElement.dataset) return true;
  const fields = document.querySelectorAll("main textarea, main input:not([type=search])");
  return [...fields].some((field) =>
    ["checkbox", "radio", "file"].includes(field.type) ? false : field.value !== field.defaultValue);
}
