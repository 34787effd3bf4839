// Pagefind, the peer that only runs in a browser: its program makes the index from HTML pages, its
// wasm answers in Chromium.
//
// Job: `{site, name, docs, queries, limit, keystrokes, runs}`: the site's folder, the
// collection's name and files, and the rest as for `rank.mjs`, whose form the answer has.

import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { inPage } from "./support/browser.mjs";
import { run } from "./support/job.mjs";
import { readJsonl } from "./support/jsonl.mjs";
import { keystrokes } from "./support/sample.mjs";

const PROGRAM = new URL("node_modules/pagefind/lib/runner/bin.cjs", import.meta.url);
const MANIFEST = new URL("node_modules/pagefind/package.json", import.meta.url);

const SETTINGS = [
  { name: "recommended", why: "its defaults: title and text of each page", ranking: {} },
  {
    name: "best found",
    why: "long pages count less, rare words more; it always wants every word",
    ranking: { pageLength: 0.5, termSaturation: 1.2, termFrequency: 0.8 },
  },
];

await run(async (job) => {
  const docs = await readJsonl(job.docs);
  const queries = await readJsonl(job.queries);
  await makeIndex(docs, job);
  const { version } = JSON.parse(await readFile(MANIFEST, "utf8"));
  const typed = keystrokes(queries, job.keystrokes);
  const answers = [];
  for (const setting of SETTINGS) {
    console.log(`  Pagefind, ${setting.name} …`);
    const { rankings, times } = await inPage(job.site, (page) =>
      page.evaluate(ask, {
        address: `/pagefind-${job.name}/`,
        ranking: setting.ranking,
        ids: docs.map(({ id }) => id),
        queries,
        limit: job.limit,
        typed,
        runs: job.runs,
      })
    );
    answers.push({
      name: "Pagefind",
      version,
      setting: setting.name,
      why: setting.why,
      rankings,
      keystrokes: times,
    });
  }
  return answers;
});

/** Runs in the page. */
async function ask({ address, ranking, ids, queries, limit, typed, runs }) {
  const { open } = await import("/pagefind-engine.mjs");
  const engine = await open(address, ranking, ids);
  const rankings = await engine.rank(queries, limit);
  return { rankings, times: typed.length === 0 ? [] : await engine.clock(typed, runs) };
}

async function makeIndex(docs, { site, name }) {
  const pages = join(site, `pages-${name}`);
  await rm(pages, { recursive: true, force: true });
  await mkdir(pages, { recursive: true });
  for (const [at, { title, body }] of docs.entries()) {
    const paragraphs = body.split("\n").map((line) => `<p>${escape(line)}</p>`).join("\n");
    const html = `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title></head>\n` +
      `<body><main data-pagefind-body><h1>${escape(title)}</h1>\n${paragraphs}</main></body></html>\n`;
    await writeFile(join(pages, `${at}.html`), html);
  }
  const into = join(site, `pagefind-${name}`);
  await rm(into, { recursive: true, force: true });
  await promisify(execFile)(process.execPath, [
    fileURLToPath(PROGRAM), "--site", pages, "--output-path", into, "--silent",
  ]);
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
