// What the scripts outside call in the page, as `bench.…`. Engines are kept by name.

import { load, tuned } from "./peers/minisearch.mjs";
import { clock } from "./support/clock.mjs";
import { compile, open } from "./engine.mjs";

/** What was fetched and is not yet opened. */
const raw = {};
/** Opened engines. */
const engines = {};
let wasm;

globalThis.bench = {
  /** Makes our engine's code ready; MiniSearch's is there since the page was loaded. */
  async compile() {
    wasm ??= await compile("engine.wasm");
  },

  /** Fetches an index; ours has a second file beside it. */
  async fetch(name, address) {
    if (name === "ours") {
      const bytes = async (file) => new Uint8Array(await (await fetch(file)).arrayBuffer());
      raw.ours = { index: await bytes(address), texts: await bytes(`${address}.texts`) };
    } else {
      raw.miniSearch = await (await fetch(address)).text();
    }
  },

  /** Opens what was fetched. Answers how long that and a first search took, in milliseconds. */
  open(name, query) {
    const begin = performance.now();
    const engine = name === "ours" ? open(wasm, raw.ours) : load(raw.miniSearch, tuned);
    const found = engine.search(query, 10).length;
    const taken = performance.now() - begin;
    engines[name] = engine;
    return { taken, found };
  },

  /** Lets go of what was fetched. */
  drop(name) {
    delete raw[name];
  },

  /** See `clock`. */
  clock: (names, keystrokes, runs) => clock(names.map((name) => engines[name]), keystrokes, runs),

  /** Bytes of the module's memory, which the heap of JavaScript does not count. */
  wasmBytes: () => wasm?.memory.buffer.byteLength ?? 0,

  isIsolated: () => globalThis.crossOriginIsolated,
};
