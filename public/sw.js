// Keeps the guide on the device and gives it out, so that it opens with no network.
//
// The list of files with their hashes is written in by the build (`crates/compiler/src/output/offline.rs`), in
// parts: the app, and the text of each language. A part is kept whole or it does not count. Pages are not
// kept: the app draws them from the text's pack, in a shell. What is kept is used before the network, pages
// too, so that nothing ever mixes two versions; the next version waits until a person agrees.
//
// To give a site up, put sw-remove.js in this file's place: see docs/offline.md.

const build = "BUILD";
const scope = self.registration.scope;

/** Other sites may share this origin: only caches with this start are ours. */
const OURS = `untoc-guide:${scope}:`;
const NAME = OURS + build.version;

/** Aborted when the guide is removed: from then on nothing is kept, whatever is still under way. */
const ending = new AbortController();
const keeping = new Set();

/** How long a page may take to say whether it holds text that is not saved, in milliseconds. */
const PATIENCE = 1000;

const hashes = Object.assign({}, ...Object.values(build.parts));
const keyOf = (path) => `${scope}${path}?${encodeURIComponent(hashes[path])}`;
const markOf = (part) => `${scope}?kept=${part}`;
/** What this version keeps under a key. Unlike `caches.open`, it makes no cache where there is none. */
const find = (key) => caches.match(key, { cacheName: NAME });

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});
addEventListener("message", (event) => {
  const { ask, part } = event.data ?? {};
  const [port] = event.ports;
  if (!port || !Object.hasOwn(answers, ask)) return;
  const answer = answers[ask](part).catch((error) => ({ failed: error.name }));
  event.waitUntil(answer.then((words) => port.postMessage(words)));
});

/** What pages may ask for. */
const answers = {
  state: async () => ({
    version: build.version, date: build.date, bytes: build.bytes, changes: build.changes,
    kept: await keptParts(NAME),
  }),
  async keep(part) {
    await keep("app");
    await keep(part);
    return answers.state();
  },
  async remove(part) {
    const cache = await caches.open(NAME);
    await cache.delete(markOf(part));
    await Promise.all(Object.keys(build.parts[part]).map((path) => cache.delete(keyOf(path))));
    return answers.state();
  },
  async end() {
    ending.abort();
    await Promise.allSettled(keeping);
    for (const name of await ours()) await caches.delete(name);
    return {};
  },
  async update() {
    const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
    const unsaved = await Promise.all(pages.map(hasUnsavedText));
    if (unsaved.includes(true)) return { unsaved: true };
    await skipWaiting();
    return {};
  },
};

/** All parts that the version before had, or none of this version. */
async function install() {
  const parts = new Set(["app"]);
  for (const name of await ours()) (await keptParts(name)).forEach((part) => parts.add(part));
  for (const part of parts) if (build.parts[part]) await keep(part);
}

async function activate() {
  for (const name of await ours()) if (name !== NAME) await caches.delete(name);
  await clients.claim();
}

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

/** The parts that a cache holds whole. */
async function keptParts(name) {
  if (!await caches.has(name)) return [];
  const cache = await caches.open(name);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  return Object.keys(build.parts).filter((part) => there.has(markOf(part)) &&
    (name !== NAME || Object.keys(build.parts[part]).every((path) => there.has(keyOf(path)))));
}

/** Keeps a part. What cannot be had, or is not what the build made, fails it. */
async function keep(part) {
  const work = put(part);
  keeping.add(work);
  try { await work; } finally { keeping.delete(work); }
}

async function put(part) {
  ending.signal.throwIfAborted();
  const cache = await caches.open(NAME);
  const others = await Promise.all((await ours()).map((name) => caches.open(name)));
  await Promise.all(Object.keys(build.parts[part]).map(async (path) => {
    const key = keyOf(path);
    if (await cache.match(key)) return;
    // A file that has not changed is there already.
    const known = await first(others, (other) => other.match(key));
    const answer = known ?? await load(path);
    ending.signal.throwIfAborted();
    await cache.put(key, answer);
  }));
  ending.signal.throwIfAborted();
  await cache.put(markOf(part), new Response());
}

async function first(list, find) {
  for (const one of list) {
    const found = await find(one);
    if (found) return found;
  }
}

/** A file from the network. The browser compares it with its hash. */
async function load(path) {
  const integrity = `sha256-${hashes[path]}`;
  const { signal } = ending;
  // What the visit has loaded already is not loaded again, unless it has gone bad.
  const answer = await fetch(scope + path, { integrity, signal })
    .catch(() => fetch(scope + path, { integrity, signal, cache: "reload" }));
  if (!answer.ok || answer.redirected) throw new TypeError(`${answer.status} for ${path}`);
  return answer;
}

/** The answer to a request of ours; nothing where the network answers. */
function answerTo(request) {
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(scope)) return undefined;
  const path = url.pathname.slice(new URL(scope).pathname.length);
  if (path in hashes) return file(path, request);
  const [lang, ...rest] = path.split("/");
  const isPage = rest.length > 0 && !/\.(?!html$)[^.]*$/.test(rest.at(-1));
  if (request.mode !== "navigate" || !isPage || !(`shells/${lang}.txt` in hashes)) return undefined;
  return url.searchParams.has("network") ? undefined : page(lang, request);
}

/** A file of this version. One that has gone is loaded, and the page has its part kept again. */
async function file(path, request) {
  // A file that cannot be had is not of this version: it belongs to a page that is not of this version either.
  return await find(keyOf(path)) ?? await load(path).catch(() => fetch(request));
}

/** The shell in which the app draws the page. */
async function page(lang, request) {
  const marks = await Promise.all(["app", lang].map((part) => find(markOf(part))));
  const shell = marks.every(Boolean) && await find(keyOf(`shells/${lang}.txt`));
  if (!shell) return fetch(request);
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" });
  for (const name of ["Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"]) {
    const value = shell.headers.get(name);
    if (value) headers.set(name, value);
  }
  const text = (await shell.text()).replaceAll("{scope}", new URL(scope).pathname);
  return new Response(text, { headers });
}

/** Asks a page. One that does not answer in time keeps its text anyway: it decides itself when it loads anew. */
function hasUnsavedText(client) {
  if (!client.url.startsWith(scope)) return false;
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data === true);
    setTimeout(done, PATIENCE, false);
    client.postMessage({ ask: "unsaved" }, [port2]);
  });
}
