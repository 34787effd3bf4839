// The embed doctor: looks at the elements of a page, at the page's policy and at the guide's host, and says
// in a sentence each what is wrong and what to write. The loader brings it where the page's address has
// `?untoc-doctor`. Its words (content/<lang>/embed.ftl) are written in by the build: it has to speak where nothing
// else of the guide can be loaded.

/** Messages by language and id, with the names of values in braces. */
const words = "BUILD";

let messages = {};

/** Speaks from now on in the language of the guide that is next to that of an element. */
function speakAs(element) {
  const langs = Object.keys(words);
  const wanted = (element.closest("[lang]")?.lang || navigator.language).toLowerCase();
  const lang = langs.find((lang) => lang === wanted) ?? langs.find((lang) => lang === wanted.split("-")[0]);
  messages = words[lang ?? langs[0]];
}

/** A message, with the values in their places. */
const say = (id, values = {}) => messages[id].replace(/\{(\w+)\}/g, (_, name) => values[name]);

const VALUES = {
  theme: ["auto", "light", "dark"],
  mode: ["inline", "launcher"],
  load: ["visible", "click", "eager"],
  routing: ["none", "hash"],
  storage: ["none", "local"],
};

const TYPES = { js: "text/javascript", wasm: "application/wasm", css: "text/css", json: "application/json" };

const fault = (id, values) => ({ well: false, words: say(id, values) });
const fine = (id, values) => ({ well: true, words: say(id, values) });

/** All that is to be said of a page. `loader`: what the loader knows, as it is given to `start`. */
export async function examine({ build, files, site }) {
  speakAs(document.querySelector("untoc-guide") ?? document.body);
  const refused = [];
  const note = (event) => refused.push(event);
  document.addEventListener("securitypolicyviolation", note);
  const { origin } = new URL(site);
  const findings = [...elements(build), ...await host(build, files), ...await release(site), wasm(origin)];
  for (const address of packs()) findings.push(await pack(address));
  // The browser tells of violations a little later.
  await new Promise((done) => setTimeout(done, 100));
  document.removeEventListener("securitypolicyviolation", note);
  const directives = new Set(refused.map((event) => event.effectiveDirective));
  directives.delete("script-src");
  for (const directive of directives) {
    findings.push(fault("doctor-policy", { directive, origin }));
  }
  return findings;
}

/** Several values, of which one is to be written. */
const choice = (values) => values.join(` ${say("doctor-or")} `);

function* elements(build) {
  const all = [...document.querySelectorAll("untoc-guide")];
  if (all.length === 0) yield fault("doctor-no-element");
  for (const element of all) {
    for (const [name, values] of Object.entries(VALUES)) {
      const value = element.getAttribute(name)?.trim();
      if (value && !values.includes(value)) {
        yield fault("doctor-value", { name, value, values: choice(values) });
      }
    }
    const lang = element.getAttribute("lang")?.trim().toLowerCase();
    const known = Object.keys(build.packs);
    if (lang && !known.includes(lang) && !known.includes(lang.split("-")[0])) {
      yield fault("doctor-lang", { value: lang, values: choice(known) });
    }
    if (!element.textContent.trim()) {
      yield fault("doctor-no-link");
    }
    if (element.getClientRects().length > 0 && element.getBoundingClientRect().width < 280) {
      yield fault("doctor-narrow");
    }
  }
  if (all.length > 0) yield fine("doctor-elements", { count: all.length });
}

/** Whether the files come, readable from this page and with their types. */
async function* asked(build, files) {
  const names = [build.app.js, build.app.wasm, build.element, ...Object.values(build.packs)];
  for (const name of names) {
    try {
      yield { name, answer: await fetch(files + name, { referrerPolicy: "no-referrer" }) };
    } catch {
      yield { name };
    }
  }
}

async function host(build, files) {
  const findings = [];
  for await (const { name, answer } of asked(build, files)) {
    if (!answer) {
      findings.push(fault("doctor-unreachable", { file: files + name, origin: new URL(files).origin }));
      continue;
    }
    const wanted = TYPES[name.split(".").pop()];
    const type = answer.headers.get("content-type") ?? "";
    if (!answer.ok) {
      findings.push(fault("doctor-missing", { file: name, status: answer.status }));
    } else if (wanted && !type.startsWith(wanted)) {
      findings.push(fault("doctor-type", { file: name, type, wanted }));
    }
  }
  return findings.length > 0 ? findings : [fine("doctor-files")];
}

async function release(site) {
  try {
    const newest = await (await fetch(`${site}release.json`, { referrerPolicy: "no-referrer" })).json();
    const scripts = [...document.querySelectorAll("script[src*='untoc-guide.js']")];
    const folders = scripts.map((script) => new URL(script.src).pathname.split("/").at(-2));
    const old = folders.find((folder) => /^v1\.\d+$/.test(folder) && folder !== newest.folder);
    if (old) return [fault("doctor-old", { old, newest: newest.folder, integrity: newest.integrity })];
    return [fine("doctor-newest", { newest: newest.folder })];
  } catch {
    return [];
  }
}

function wasm(origin) {
  try {
    // WebKit refuses only to make an instance.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
    return fine("doctor-wasm");
  } catch {
    return fault("doctor-no-wasm", { origin });
  }
}

function packs() {
  const all = [...document.querySelectorAll("untoc-guide[pack]")];
  return new Set(all.flatMap((element) => element.getAttribute("pack").split(/\s+/).filter(Boolean)));
}

async function pack(address) {
  try {
    const answer = await fetch(new URL(address, document.baseURI), { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!answer.ok) return fault("doctor-pack-status", { pack: address, status: answer.status });
    const head = String.fromCharCode(...new Uint8Array(await answer.arrayBuffer()).slice(0, 4));
    if (head !== "UNTG") return fault("doctor-no-pack", { pack: address });
    return fine("doctor-pack", { pack: address });
  } catch {
    return fault("doctor-pack-unreachable", { pack: address });
  }
}

const LOOKS = `:host{all:initial;position:fixed;inset:auto 1em 1em auto;z-index:2147483647;display:block;
max-inline-size:min(40em,calc(100vw - 2em));max-block-size:70vh;overflow:auto;font:15px/1.5 system-ui,sans-serif;
padding:1em 1.25em;border:2px solid CanvasText;background:Canvas;color:CanvasText}
h2{margin:0 0 .5em;font-size:1.1em}ul{margin:0;padding-inline-start:1.2em}li{margin-block:.3em}
.fault{font-weight:600}button{font:inherit;min-block-size:44px}`;

/** The findings as a list of elements. */
export function list(findings) {
  const list = document.createElement("ul");
  for (const { well, words } of [...findings].sort((a, b) => a.well - b.well)) {
    const item = document.createElement("li");
    item.textContent = well ? words : say("doctor-wrong", { words });
    item.className = well ? "well" : "fault";
    list.append(item);
  }
  return list;
}

/** Shows all that is to be said of this page in a corner of it. */
export async function start(loader) {
  if (document.readyState === "loading") {
    await new Promise((ready) => document.addEventListener("DOMContentLoaded", ready));
  }
  const findings = await examine(loader);
  const box = document.createElement("untoc-doctor");
  const root = box.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOKS);
  root.adoptedStyleSheets = [sheet];
  const heading = document.createElement("h2");
  heading.textContent = say("doctor");
  const close = document.createElement("button");
  close.textContent = say("close");
  close.onclick = () => box.remove();
  root.append(heading, list(findings), close);
  document.body.append(box);
}
