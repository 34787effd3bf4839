// What an open index weighs in Chromium, and how long it takes from its bytes in memory to the
// first answer. Each figure is the median of several fresh browsers.
//
// Job: `{base, query, ours, miniSearch, runs}`: the site's address, the first query, the addresses
// of both indexes. Answers `{ours, miniSearch}`, each `{bytes, wasm, first}`: bytes more in the
// page than before, how much of that is wasm memory, and milliseconds.

import { inBench } from "./support/browser.mjs";
import { median } from "./support/clock.mjs";
import { run } from "./support/job.mjs";

await run(async (job) => {
  const answer = {};
  for (const name of ["ours", "miniSearch"]) {
    const seen = [];
    for (let time = 0; time < job.runs; time++) seen.push(await once(job, name));
    const middle = (key) => median(seen.map((one) => one[key]));
    answer[name] = { bytes: middle("bytes"), wasm: middle("wasm"), first: middle("first") };
  }
  return answer;
});

async function once({ base, query, ...job }, name) {
  // The same code is there in both.
  const empty = await inBench(base, async (page, tools) => {
    await page.evaluate(() => bench.compile());
    return weigh(page, tools);
  });
  return inBench(base, async (page, tools) => {
    await page.evaluate(() => bench.compile());
    await page.evaluate(([name, address]) => bench.fetch(name, address), [name, job[name]]);
    const { taken, found } = await page.evaluate(
      ([name, query]) => bench.open(name, query),
      [name, query],
    );
    if (found === 0) throw new Error(`${name} finds nothing for "${query}"`);
    const full = await weigh(page, tools);
    const wasm = full.wasm - empty.wasm;
    return { bytes: full.heap - empty.heap + wasm, wasm, first: taken };
  });
}

/** Bytes that stay after everything unused has been collected. The heap's figures leave out wasm memory. */
async function weigh(page, tools) {
  for (let time = 0; time < 3; time++) await tools.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await tools.send("Runtime.getHeapUsage");
  return { heap: usedSize + backingStorageSize, wasm: await page.evaluate(() => bench.wasmBytes()) };
}
