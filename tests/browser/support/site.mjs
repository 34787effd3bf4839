// The finished site under test: its folder, its addresses, and servers that give it out.
//
// In the environment, as `cargo xtask test` sets it: `DIST`, the site's folder; `BASE_URL`, its
// address; `BASE_URL_SUBPATH`, the same site below a path; `XTASK`, the program whose
// `serve --no-build` serves it otherwise. What is missing is found or started here.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";

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
    /** Filled by World.plainLook: many scenarios compare with the same pages. */
    plainLooks: new Map(),
    close: () => servers.forEach((child) => child.kill()),
  };
}

function startServer(dist, { prefix, policy }) {
  const args = ["serve", "--no-build", "--dist", dist, "--port", "0"];
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
