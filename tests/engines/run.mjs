// Runs the scenarios in three engines against a finished site: `node run.mjs [WORD…]`.
//
// Words pick engines by name, and scenarios whose sentence holds one of them. Without words all run, and the
// results are compared with the table in docs/offline.md. `cargo xtask test --engines` calls this; see
// tests/browser/support/site.mjs for the environment. `GECKODRIVER`: that program, where it is not in the path.

import { readdir, readFile } from "node:fs/promises";
import { openSite } from "../browser/support/site.mjs";
import { startDisplay } from "./support/display.mjs";
import { runAll } from "./support/runner.mjs";
import { registered } from "./support/scenario.mjs";
import { tableIn, tableOf } from "./support/table.mjs";

const DOCUMENT = "docs/offline.md";

const load = async (folder) => {
  const place = new URL(`${folder}/`, import.meta.url);
  const names = (await readdir(place)).filter((name) => name.endsWith(".mjs")).sort();
  const modules = [];
  // One after the other: rows keep the order of their files.
  for (const name of names) modules.push(await import(new URL(name, place)));
  return modules;
};
const allEngines = await load("engines");
await load("scenarios");

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = (all, nameOf) => {
  const some = all.filter((one) => words.some((word) => nameOf(one).toLowerCase().includes(word)));
  return some.length > 0 ? some : all;
};
const engines = chosen(allEngines, ({ name }) => name);
const scenarios = chosen(registered(), ({ name }) => name);

const site = await openSite();
const screen = await startDisplay();
const started = performance.now();
let results;
try {
  const policy = (await fetch(site.base)).headers.get("content-security-policy");
  results = await runAll(scenarios, engines, { site, policy, display: screen.display });
} finally {
  await screen.stop();
  site.close();
}

const failures = results.filter(({ failure }) => failure);
const table = tableOf(results, engines.map(({ name }) => name));
let failed = failures.length;
if (words.length > 0 || failed > 0) {
  console.log(`\n${table}`);
} else if (tableIn(await readFile(new URL(`../../${DOCUMENT}`, import.meta.url), "utf8")) !== table) {
  failed += 1;
  console.log(`\nThe table in ${DOCUMENT} says something else than the engines do. Put this there:\n\n${table}`);
}
console.log(`\n${results.length} results in ${((performance.now() - started) / 1000).toFixed(1)} s`);
console.log(`\n${results.length - failures.length} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
