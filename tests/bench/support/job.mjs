// What the driver (`xtask/src/bench/`) asks of a script: `node SCRIPT JOB.json OUT.json`.

import { readFile, writeFile } from "node:fs/promises";

/** Does the job and writes down what came of it. */
export async function run(work) {
  const [job, out] = process.argv.slice(2);
  if (!out) throw new Error("usage: node SCRIPT JOB.json OUT.json; `cargo xtask bench search` calls it");
  const answer = await work(JSON.parse(await readFile(job, "utf8")));
  await writeFile(out, JSON.stringify(answer ?? null));
}
