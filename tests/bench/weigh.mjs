// Writes what pages open, beside our index: MiniSearch's index as a site would ship it, without
// stored fields, and the texts that our ranking reads.
//
// Job: `{docs, miniSearch, ours, weigh}`: documents, where to write MiniSearch's index, the file of our
// index, and whether the indexes are to be compressed for their size. Answers null, or
// `{ours, miniSearch}`, each `{bytes, brotli}`.

import { readFile, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { build, tuned } from "./peers/minisearch.mjs";
import { run } from "./support/job.mjs";
import { readJsonl } from "./support/jsonl.mjs";

await run(async (job) => {
  const docs = await readJsonl(job.docs);
  const text = build(docs, tuned).serialize();
  await writeFile(job.miniSearch, text);
  await writeFile(`${job.ours}.texts`, texts(docs));
  if (!job.weigh) return null;
  return { ours: weigh(await readFile(job.ours)), miniSearch: weigh(Buffer.from(text)) };
});

/** As `engine/src/lib.rs` reads them: how many, where each begins and the last ends, and UTF-8. */
function texts(docs) {
  const encoded = docs.map(({ title, body }) => Buffer.from(`${title}\n${body}`));
  const head = new Uint32Array(docs.length + 2);
  head[0] = docs.length;
  encoded.forEach(({ length }, at) => {
    head[at + 2] = head[at + 1] + length;
  });
  return Buffer.concat([Buffer.from(head.buffer), ...encoded]);
}

function weigh(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { bytes: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}
