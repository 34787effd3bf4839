// The finished site under test: its folder, its addresses, and servers that give it out.
//
// In the environment, as `cargo xtask test` sets it: `DIST`, the site's folder; `BASE_URL`, its
// address; `BASE_URL_SUBPATH`, the same site below a path; `XTASK`, the program whose
// `serve --no-build` serves it otherwise. What is missing is found or started here.

import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";

const SUBPATH = "/some/sub/path";
const clone = fileURLToPath(new URL("../../../", import.meta.url));

/** One page of each kind, below the site's root. */
export const KINDS = {
  "the first page": "en/",
  "the list of steps": "en/steps/",
  "a step": "en/steps/find-focal-point/",
  "the list of treaties": "en/instruments/",
  "a treaty": "en/instruments/tip/",
  "the list of articles": "en/articles/",
  "an article": "en/articles/tip-3/",
  "the list of guides": "en/guides/",
  "a guide": "en/guides/focal-points/",
  "a guide with a picture": "en/guides/country-review/",
  "a guide with a table": "en/guides/asia-pacific-status/",
  "the list of questions": "en/questions/",
  "a question": "en/questions/is-it-our-turn/",
  "the glossary": "en/terms/",
  "the list of topics": "en/topics/",
  "a topic": "en/topics/victims/",
  "the list of models": "en/models/",
  "a model": "en/models/letter-introduce/",
  "all obligations": "en/obligations/",
  "the page about the guide": "en/about/",
  "the page about storage": "en/storage/",
  "the search page": "en/search/",
  "an address that does not exist": "en/nothing/here/",
  "an article that does not exist": "en/articles/none-1/",
};

export const HOME = KINDS["the first page"];
export const ARTICLE = KINDS["an article"];
export const GUIDE = KINDS["a guide"];
export const GLOSSARY = KINDS["the glossary"];
export const SEARCH = KINDS["the search page"];
export const STATUS = KINDS["a guide with a table"];
export const STORAGE = KINDS["the page about storage"];
export const OBLIGATIONS = KINDS["all obligations"];

/** Addresses that the host answers with its page for wrong ones. */
export const UNKNOWN = [
  KINDS["an address that does not exist"],
  KINDS["an article that does not exist"],
];

/** The kinds whose addresses exist, as `[kind, address]`. */
export const EXISTING = Object.entries(KINDS).filter(([, address]) => !UNKNOWN.includes(address));

export async function openSite() {
  const servers = [];
  const dist = resolve(process.env.DIST ?? `${clone}dist`);
  const serve = async (options) => {
    const { address, child } = await startServer(dist, options);
    servers.push(child);
    return address;
  };
  // Also where the run ends by an error.
  process.on("exit", () => servers.forEach((child) => child.kill()));
  const base = process.env.BASE_URL ?? await serve({});
  const subpath = process.env.BASE_URL_SUBPATH ?? await serve({ prefix: SUBPATH });
  return {
    dist,
    base,
    subpath,
    /** Serves the site with another Content-Security-Policy. Answers the address. */
    serve,
    /** The bytes of a partner's pack, made of these Markdown files by the project's own command. */
    pack: makePack,
    /** Serves a folder until it is told to stop: `{ address, stop }`. A port makes it the same address again. */
    serveApart: async (folder, options) => {
      const { address, child } = await startServer(folder, options);
      servers.push(child);
      const stop = () => new Promise((done) => {
        child.once("exit", done);
        child.kill();
      });
      return { address, stop };
    },
    /** Filled by World.plainLook: many scenarios compare with the same pages. */
    plainLooks: new Map(),
    close: () => servers.forEach((child) => child.kill()),
  };
}

async function makePack(files) {
  const folder = await mkdtemp(join(tmpdir(), "untoc-guide-pack-"));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const out = join(folder, "made.pack");
    const args = ["pack", "--content", folder, "--out", out];
    const program = process.env.XTASK;
    const cargo = ["run", "--quiet", "--package", "xtask", "--", ...args];
    await promisify(execFile)(program ?? "cargo", program ? args : cargo, { cwd: clone });
    return await readFile(out);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function startServer(dist, { prefix, policy, port = 0 } = {}) {
  const args = ["serve", "--no-build", "--dist", dist, "--port", String(port)];
  if (prefix) args.push("--prefix", prefix);
  if (policy) args.push("--policy", policy);
  const program = process.env.XTASK;
  const child = program
    ? spawn(program, args, { cwd: clone })
    : spawn("cargo", ["run", "--quiet", "--package", "xtask", "--", ...args], { cwd: clone });
  return new Promise((found, failed) => {
    let said = "";
    const listen = (bytes) => {
      said += bytes;
      const address = /^listening on (\S+)$/m.exec(said)?.[1];
      if (address) found({ address, child });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("error", failed);
    child.on("exit", () => failed(new Error(`the server stopped: ${said}`)));
  });
}
