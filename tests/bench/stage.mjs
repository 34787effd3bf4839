// Lays out the folder that Chromium gets its pages from. Job: `{site}`, the folder.

import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./support/job.mjs";

const PARTS = {
  "site": ".",
  "peers/minisearch.mjs": "peers/minisearch.mjs",
  "support": "support",
  "node_modules/minisearch/dist/es/index.js": "minisearch.js",
};

await run(async ({ site }) => {
  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  for (const [from, to] of Object.entries(PARTS)) {
    await cp(fileURLToPath(new URL(from, import.meta.url)), join(site, to), { recursive: true });
  }
});
