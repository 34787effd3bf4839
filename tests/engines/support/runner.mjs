// Runs every scenario in every engine, the engines side by side, and prints one line for each.

import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cannot } from "./scenario.mjs";
import { World } from "./world.mjs";

/** The longest that one scenario may take in one engine, in seconds: a letter is typed key by key, and machines are busy. */
const LIMIT = 300;

/** What a cell of the table says where all is well. */
export const YES = "yes";

/**
 * Answers what each scenario came to in each engine: `{ row, engine, cell }`, or `{ row, engine, failure }`.
 * `settings`: `site` and `policy` as World.begin takes them; `display`: of an X server.
 */
export async function runAll(scenarios, engines, settings) {
  const results = await Promise.all(engines.map(async (engine) => {
    const results = [];
    const browser = new Browser(engine, settings.display);
    for (const one of scenarios) results.push(await runOne(one, browser, settings));
    await browser.stop();
    return results;
  }));
  return results.flat();
}

/** One engine: started when it is needed, and anew after a failure, which may have left anything behind. */
class Browser {
  #kind;
  #display;
  #folder;
  #running;

  constructor(kind, display) {
    this.#kind = kind;
    this.#display = display;
  }

  get name() {
    return this.#kind.name;
  }

  get downloads() {
    return join(this.#folder, "downloads");
  }

  async started() {
    if (this.#running) return this.#running;
    this.#folder = await mkdtemp(join(tmpdir(), "untoc-guide-engine-"));
    await mkdir(this.downloads);
    this.#running = await this.#kind.start({
      display: this.#display, folder: this.#folder, downloads: this.downloads,
    });
    // A page that never answers must not hold the run up.
    await this.#running.session.post("/timeouts", { script: 30_000, pageLoad: 60_000, implicit: 0 });
    return this.#running;
  }

  async stop() {
    await this.#running?.stop();
    this.#running = undefined;
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A failure is tried once more with the engine started anew: drivers lose a page now and then. The log says so. */
async function runOne(one, browser, settings) {
  const started = performance.now();
  let found = await outcome(one, browser, settings);
  if (found.failure) {
    console.log(`again   ${browser.name.padEnd(9)} ${one.name}\n${found.failure.replace(/^/gm, "        ")}`);
    await browser.stop();
    found = await outcome(one, browser, settings);
  }
  const result = { row: one.name, engine: browser.name, ...found };
  if (result.failure) await browser.stop();
  const word = result.failure ? "FAILED" : result.cell === YES ? "ok" : "cannot";
  console.log(`${word.padEnd(7)} ${browser.name.padEnd(9)} ${one.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (result.failure) console.log(result.failure.replace(/^/gm, "        "));
  return result;
}

async function outcome({ name, run }, browser, settings) {
  let world;
  try {
    const engine = await browser.started();
    world = await World.begin(engine, { ...settings, downloads: browser.downloads });
    const cell = await within(LIMIT, run(world)).then(() => YES, (error) => {
      if (error instanceof Cannot) return `no: ${error.message}`;
      throw error;
    });
    const complaints = await world.complaints();
    return complaints.length > 0 ? { failure: complaints.join("\n") } : { cell };
  } catch (error) {
    const complaints = await world?.complaints().catch(() => []) ?? [];
    const picture = await world?.picture(`${browser.name} ${name}`);
    const look = picture ? [`as it looked: ${picture}`] : [];
    return { failure: [readable(error), ...complaints, ...look].join("\n") };
  } finally {
    await world?.end();
  }
}

async function within(limit, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${limit} s`)), limit * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => {});
  }
}

/** The message, and the lines of ours in the stack. */
function readable(error) {
  const places = error.stack?.split("\n").filter((line) => /(scenarios|pages)\//.test(line)).slice(0, 2) ?? [];
  return [error.message, ...places.map((line) => line.trim())].join("\n");
}
