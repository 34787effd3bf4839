// The files of this build: each loaded when it is first needed, and once for all elements of a page.

/** The names of the files, the languages, and the sums by which a partner's page knows the files. */
export const build = "BUILD";

/** Where the files lie, and where the pages do. */
export const files = new URL(build.files, import.meta.url).href;
export const site = new URL(build.site, import.meta.url).href;

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
  const bytes = get(wasm, verify ? {} : { integrity: "" });
  // Its failure is told where it is awaited.
  bytes.catch(() => {});
  const module = await script(js, verify);
  const answer = await bytes;
  const streams = answer.headers.get("content-type")?.startsWith("application/wasm");
  await module.default({ module_or_path: streams ? answer : await answer.arrayBuffer() });
  return module;
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

const bytes = async (name, options) => new Uint8Array(await (await get(name, options)).arrayBuffer());

/** The bytes of a pack of ours. */
export const pack = (lang, options) => bytes(build.packs[lang], options);

/** The bytes of the pack of what tools say. */
export const toolWords = (lang) => once(`words ${lang}`, () => bytes(build.tools[lang]));

/** The styles of an element, as text. */
export function styles() {
  return once("styles", async () => (await get(build.element)).text());
}
