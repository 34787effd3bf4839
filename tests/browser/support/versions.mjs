// Versions of the site: copies of the finished one, changed as a new build would change them.

import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const clone = fileURLToPath(new URL("../../../", import.meta.url));

/** The content compiler: the build puts it beside the programs for chores. */
const COMPILER = resolve(dirname(process.env.XTASK ?? join(clone, "target/debug/xtask")), "../chores/compiler");

/** A copy of a site in a folder of its own, which goes when the scenario is over. Answers the folder. */
export async function copyOf(world, dist) {
  const folder = await mkdtemp(join(tmpdir(), "untoc-guide-site-"));
  world.afterwards(() => rm(folder, { recursive: true, force: true }));
  await cp(dist, folder, { recursive: true });
  return folder;
}

/**
 * Builds the next version into a copy: the content with its texts changed, by file, each by a function; and a newer day.
 * `language`: one that the guide is to have besides English, in English words but for the changes.
 */
export async function nextVersion(folder, changes = {}, { language } = {}) {
  const content = await mkdtemp(join(tmpdir(), "untoc-guide-content-"));
  await cp(join(clone, "content"), content, { recursive: true });
  if (language) await addLanguage(content, language);
  for (const [file, change] of Object.entries(changes)) {
    const text = await readFile(join(content, file), "utf8");
    const changed = change(text);
    if (changed === text) throw new Error(`${file} has not changed`);
    await writeFile(join(content, file), changed);
  }
  for (const name of await readdir(join(folder, "packs"))) await rm(join(folder, "packs", name));
  // As they were before the compiler wrote into them.
  for (const script of ["sw.js", "untoc-guide.js", "untoc-doctor.js"]) await unbake(join(folder, script));
  // The pocket file is made anew too; its scripts and styles went into the old one, and no worker keeps it.
  for (const part of ["leave.js", "script.js", "page.css", "tools.css"]) await writeFile(join(folder, "pocket", part), "");
  await promisify(execFile)(COMPILER, ["site", "--content", content, "--out", folder]);
  await rm(content, { recursive: true, force: true });
}

async function addLanguage(content, { code, direction }) {
  await cp(join(content, "en"), join(content, code), { recursive: true });
  const site = join(content, "site.toml");
  const [, more] = /^(abbreviations = [^\n]*)$/m.exec(await readFile(site, "utf8"));
  const lines = ["[[language]]", `code = "${code}"`, `name = "${code}"`, `direction = "${direction}"`, more];
  await appendFile(site, `\n${lines.join("\n")}\n`);
}

/** The day of a version, and what an editor says about it. */
export function newDay(day, words) {
  return {
    "site.toml": (text) => text.replace(/^version = .*/m, `version = ${day}`),
    "en/changes.toml": (text) =>
      text.replace("[[change]]", `[[change]]\ndate = ${day}\ntext = "${words}"\n\n[[change]]`),
  };
}

/** What the build wrote into the worker. */
export async function buildOf(folder) {
  const text = await readFile(join(folder, "sw.js"), "utf8");
  const { start, end } = placeOf(text);
  return JSON.parse(text.slice(start, end));
}

async function unbake(path) {
  const text = await readFile(path, "utf8");
  const { start, end } = placeOf(text);
  await writeFile(path, `${text.slice(0, start)}"BUILD"${text.slice(end)}`);
}

/** The first object in the script that is JSON: minified code is none. */
function placeOf(text) {
  const start = text.search(/\{"/);
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === "{") depth++;
    else if (!quoted && text[at] === "}" && --depth === 0) return { start, end: at + 1 };
  }
  throw new Error("the script holds nothing of a build");
}
