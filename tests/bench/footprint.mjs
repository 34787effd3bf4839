// What an open index weighs in Chromium, and how long it takes from its bytes in memory to the
// first answer. Each figure is the median of several fresh browsers.
//
// Job: `{site, query, ours, miniSearch, runs}`: the site's folder, the first query, the addresses
// of both indexes. Answers `{ours, miniSearch}`, each `{bytes, wasm, first, again}`: bytes more in
// the page than without an index, how much of that is wasm memory, and milliseconds: in a page whose
// code has never run, and opening the same bytes once more, when the browser has compiled it.

import { inPage } from "./support/browser.mjs";
import { median } from "./support/clock.mjs";
import { run } from "./support/job.mjs";

await run(async (job) => {
  const answer = {};
  for (const name of ["ours", "miniSearch"]) {
    const seen = [];
    for (let time = 0; time < job.runs; time++) seen.push(await once(job, name));
    const middle = (key) => median(seen.map((one) => one[key]));
    answer[name] = { bytes: middle("bytes"), wasm: middle("wasm"), first: middle("first"), again: middle("again") };
  }
  return answer;
});

async function once({ site, query, ...job }, name) {
  // The same code is there in both.
  const empty = await inPage(site, async (page, tools) => {
    await page.evaluate(() => bench.compile());
    return weigh(page, tools);
  });
  return inPage(site, async (page, tools) => {
    const fetchAndOpen = async () => {
      await page.evaluate(([name, address]) => bench.fetch(name, address), [name, job[name]]);
      const answer = await page.evaluate(([name, query]) => bench.open(name, query), [name, query]);
      await page.evaluate((name) => bench.drop(name), name);
      return answer;
    };
    await page.evaluate(() => bench.compile());
    const { taken, found } = await fetchAndOpen();
    if (found === 0) throw new Error(`${name} finds nothing for "${query}"`);
    const full = await weigh(page, tools);
    const wasm = full.wasm - empty.wasm;
    const bytes = full.heap - empty.heap + wasm;
    return { bytes, wasm, first: taken, again: (await fetchAndOpen()).taken };
  });
}

/** Bytes that stay after everything unused has been collected. The heap's figures leave out wasm memory. */
async function weigh(page, tools) {
  for (let time = 0; time < 3; time++) await tools.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await tools.send("Runtime.getHeapUsage");
  return { heap: usedSize + backingStorageSize, wasm: await page.evaluate(() => bench.wasmBytes()) };
}
