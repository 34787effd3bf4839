// Runs the browser tests against a finished site: `node run.mjs [WORD…]`.
//
// Words pick scenarios: those whose file or sentence holds one of them. Without words all run.
// `cargo xtask test --only browser` calls this with the site built and served; see support/site.mjs
// for what it expects in the environment.

import { readdir } from "node:fs/promises";
import { launch } from "./support/browser.mjs";
import { runAll } from "./support/runner.mjs";
import { registered } from "./support/scenario.mjs";
import { openSite } from "./support/site.mjs";

const folder = new URL("scenarios/", import.meta.url);
for (const file of (await readdir(folder)).filter((name) => name.endsWith(".mjs")).sort()) {
  await import(new URL(file, folder));
}

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = registered().filter(({ file, name }) =>
  words.length === 0 || words.some((word) => `${file}: ${name}`.toLowerCase().includes(word))
);
if (chosen.length === 0) {
  console.error(`No scenario holds ${words.join(" or ")}.`);
  process.exit(2);
}

const site = await openSite();
const browser = await launch();
let tally;
try {
  tally = await runAll(chosen, { browser, site });
} finally {
  await browser.close();
  site.close();
}
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
