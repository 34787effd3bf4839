// Makes MiniSearch's index as a site would ship it, without stored fields, and weighs indexes.
//
// Job: `{docs, out, ours}`: documents, where to write MiniSearch's index, and the file of our index
// to weigh beside it, or null: then nothing is weighed. Answers `{ours, miniSearch}`, each
// `{bytes, brotli}`; the second is 0 where nothing was weighed.

import { readFile, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { build, tuned } from "./peers/minisearch.mjs";
import { run } from "./support/job.mjs";
import { readJsonl } from "./support/jsonl.mjs";

await run(async ({ docs, out, ours }) => {
  const text = build(await readJsonl(docs), tuned).serialize();
  await writeFile(out, text);
  if (!ours) return null;
  return { ours: weigh(await readFile(ours)), miniSearch: weigh(Buffer.from(text)) };
});

function weigh(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { bytes: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}
