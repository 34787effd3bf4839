// The files of this build: each loaded when it is first needed, and once for all elements of a page.

/** The names of the files, the languages, and the sums by which a partner's page knows the files. */
export const build = "BUILD";

/** Where the files lie, and where the pages do. */
export const files = new URL(build.files, import.meta.url).href;
export const site = new URL(build.site, import.meta.url).href;

/**
 * Ends the task: what the reader does on the page around comes first. Work is cut by this into pieces that nobody
 * notices on a slow processor, starting a request among them.
 */
export const pause = () => globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));

/** Ends the task until what has been drawn is on the screen; in a page that nobody looks at, for a moment. */
export const frame = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 99);
});

/** Loads a file of this build, and refuses it where it is not the one that was built. */
async function get(name, options) {
  const answer = await fetch(files + name, {
    integrity: build.sums[name],
    referrerPolicy: "no-referrer",
    ...options,
  });
  if (!answer.ok) throw Error(`${answer.status} ${answer.url}`);
  return answer;
}

/** What a module of ours exports, verified first; the browser then has it at hand. */
async function script(name, verify) {
  if (verify) await (await get(name)).arrayBuffer();
  return import(files + name);
}

/** Whether there is WebAssembly here, and the page lets it run. */
function hasWasm() {
  try {
    // The smallest module: four letters and the version. WebKit refuses only to make an instance of it.
    return !!new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

/**
 * A program of ours, ready: `{ js, wasm, plain }` are its files. Where WebAssembly is refused, the
 * same program in plain JavaScript runs.
 */
async function program({ js, wasm, plain }, verify) {
  if (!hasWasm()) {
    const plainly = await script(plain, verify);
    await plainly.default({ module_or_path: 0 });
    return plainly;
  }
  const compiled = compile(wasm, verify);
  // Its failure is told where it is awaited.
  compiled.catch(() => {});
  await pause();
  const module = await script(js, verify);
  const module_or_path = await compiled;
  await pause();
  await module.default({ module_or_path });
  return module;
}

/** Compiles while the bytes come, beside the page's own thread; afterwards where the host gives a wrong type. */
async function compile(wasm, verify) {
  const answer = await get(wasm, verify ? {} : { integrity: "" });
  return answer.headers.get("content-type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
}

const loaded = new Map();

/** Loads once; what failed is asked for again the next time. */
export function once(key, load) {
  if (!loaded.has(key)) {
    loaded.set(key, load().catch((error) => {
      loaded.delete(key);
      throw error;
    }));
  }
  return loaded.get(key);
}

/** The app. `verify`: on a page that is not ours. */
export function app(verify) {
  return once("app", () => program(build.app, verify));
}

/** The program on which tools are used. */
export function desk(verify) {
  return once("desk", () => program(build.desk, verify));
}

/** The styles of the tools, for a page or for the shadow root of an element. */
export function deskStyles(root) {
  const name = root === document ? build.deskCss : build.deskElement;
  return once(name, async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await get(name)).text());
    return sheet;
  });
}

async function bytes(name, options) {
  const answer = await get(name, options);
  await pause();
  return new Uint8Array(await answer.arrayBuffer());
}

/** The bytes of a pack of ours. */
export const pack = (lang, options) => bytes(build.packs[lang], options);

/** The bytes of the pack of what tools say. */
export const toolWords = (lang) => once(`words ${lang}`, () => bytes(build.tools[lang]));

/** The styles of an element, as text. */
export function styles() {
  return once("styles", async () => (await get(build.element)).text());
}
