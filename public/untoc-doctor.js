// The embed doctor: looks at the elements of a page, at the page's policy and at the guide's host, and says
// in a sentence each what is wrong and what to write. The loader brings it where the page's address has
// `?untoc-doctor`. It is in English: it speaks to the person who looks after the page.

const VALUES = {
  theme: ["auto", "light", "dark"],
  mode: ["inline", "launcher"],
  load: ["visible", "click", "eager"],
  routing: ["none", "hash"],
  storage: ["none", "local"],
};

const TYPES = { js: "text/javascript", wasm: "application/wasm", css: "text/css", json: "application/json" };

const fault = (words) => ({ well: false, words });
const fine = (words) => ({ well: true, words });

/** All that is to be said of a page. `loader`: what the loader knows, as it is given to `start`. */
export async function examine({ build, files, site }) {
  const refused = [];
  const note = (event) => refused.push(event);
  document.addEventListener("securitypolicyviolation", note);
  const findings = [...elements(build), ...await host(build, files), ...await release(site), wasm(new URL(site).origin)];
  for (const address of packs()) findings.push(await pack(address));
  // The browser tells of violations a little later.
  await new Promise((done) => setTimeout(done, 100));
  document.removeEventListener("securitypolicyviolation", note);
  const directives = new Set(refused.map((event) => event.effectiveDirective));
  directives.delete("script-src");
  for (const directive of directives) {
    const from = new URL(site).origin;
    findings.push(fault(`The page's Content-Security-Policy refuses ${directive}: add ${from} to ${directive}.`));
  }
  return findings;
}

function* elements(build) {
  const all = [...document.querySelectorAll("untoc-guide")];
  if (all.length === 0) yield fault("There is no <untoc-guide> in the page: write one where the guide should be.");
  for (const element of all) {
    for (const [name, values] of Object.entries(VALUES)) {
      const value = element.getAttribute(name)?.trim();
      if (value && !values.includes(value)) {
        yield fault(`${name}="${value}" is not known: write ${values.join(" or ")}, or leave ${name} out.`);
      }
    }
    const lang = element.getAttribute("lang")?.trim().toLowerCase();
    const known = Object.keys(build.packs);
    if (lang && !known.includes(lang) && !known.includes(lang.split("-")[0])) {
      yield fault(`lang="${lang}" is not a language of the guide: write ${known.join(" or ")}.`);
    }
    if (!element.textContent.trim()) {
      yield fault("An <untoc-guide> has no link inside: write one, for readers without scripts.");
    }
    if (element.getClientRects().length > 0 && element.getBoundingClientRect().width < 280) {
      yield fault("An <untoc-guide> is narrower than 280 px: give it more room.");
    }
  }
  if (all.length > 0) yield fine(`Elements in the page: ${all.length}.`);
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
      findings.push(fault(`${files}${name} cannot be had: allow ${new URL(files).origin} in connect-src, and let that host send Access-Control-Allow-Origin: *.`));
      continue;
    }
    const wanted = TYPES[name.split(".").pop()];
    const type = answer.headers.get("content-type") ?? "";
    if (!answer.ok) {
      findings.push(fault(`${name} is not on the host (it answers ${answer.status}): upload all files of the guide.`));
    } else if (wanted && !type.startsWith(wanted)) {
      findings.push(fault(`${name} comes as "${type}": let the host send Content-Type: ${wanted}.`));
    }
  }
  return findings.length > 0 ? findings : [fine("All files of the guide come, with the right types.")];
}

async function release(site) {
  try {
    const newest = await (await fetch(`${site}release.json`, { referrerPolicy: "no-referrer" })).json();
    const scripts = [...document.querySelectorAll("script[src*='untoc-guide.js']")];
    const folders = scripts.map((script) => new URL(script.src).pathname.split("/").at(-2));
    const old = folders.find((folder) => /^v1\.\d+$/.test(folder) && folder !== newest.folder);
    if (old) return [fault(`The page has the release ${old}; the newest is ${newest.folder}: write that, with integrity="${newest.integrity}".`)];
    return [fine(`The newest release is ${newest.folder}.`)];
  } catch {
    return [];
  }
}

function wasm(origin) {
  try {
    // WebKit refuses only to make an instance.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
    return fine("WebAssembly runs.");
  } catch {
    return fault(`WebAssembly is refused, so the slower plain JavaScript runs: write script-src ${origin} 'wasm-unsafe-eval'.`);
  }
}

function packs() {
  const all = [...document.querySelectorAll("untoc-guide[pack]")];
  return new Set(all.flatMap((element) => element.getAttribute("pack").split(/\s+/).filter(Boolean)));
}

async function pack(address) {
  try {
    const answer = await fetch(new URL(address, document.baseURI), { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!answer.ok) return fault(`pack="${address}": its host answers ${answer.status}: look at the address.`);
    const head = String.fromCharCode(...new Uint8Array(await answer.arrayBuffer()).slice(0, 4));
    if (head !== "UNTG") return fault(`pack="${address}" is not a pack: make it with "cargo xtask pack".`);
    return fine(`pack="${address}" comes.`);
  } catch {
    return fault(`pack="${address}" cannot be had: let its host send Access-Control-Allow-Origin: *, and allow it in connect-src.`);
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
    item.textContent = well ? words : `Wrong: ${words}`;
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
  heading.textContent = "UNTOC Guide: embed doctor";
  const close = document.createElement("button");
  close.textContent = "Close";
  close.onclick = () => box.remove();
  root.append(heading, list(findings), close);
  document.body.append(box);
}
