// How long a keystroke takes in Chromium, ours and MiniSearch in one page, in turn.
//
// Job: `{site, queries, ours, miniSearch, keystrokes, runs, slowdown}`: the site's folder, a file,
// the addresses of both indexes (`miniSearch` may be null), how many keystrokes, how often, and how
// many times slower than it is the processor shall seem. Answers milliseconds: `{ours, miniSearch}`.

import { inPage } from "./support/browser.mjs";
import { run } from "./support/job.mjs";
import { readJsonl } from "./support/jsonl.mjs";
import { keystrokes } from "./support/sample.mjs";

await run(async (job) => {
  const queries = await readJsonl(job.queries);
  const typed = keystrokes(queries, job.keystrokes);
  const names = ["ours", "miniSearch"].filter((name) => job[name]);
  return inPage(job.site, async (page, tools) => {
    await page.evaluate(() => bench.compile());
    for (const name of names) {
      await page.evaluate(([name, address]) => bench.fetch(name, address), [name, job[name]]);
      await page.evaluate(([name, query]) => bench.open(name, query), [name, typed.at(-1)]);
      await page.evaluate((name) => bench.drop(name), name);
    }
    // Compiled for speed before it counts, as after a few words of any visitor.
    await page.evaluate(([names, typed]) => bench.clock(names, typed, 1), [names, typed.slice(0, 200)]);
    await tools.send("Emulation.setCPUThrottlingRate", { rate: job.slowdown });
    const taken = await page.evaluate(
      ([names, typed, runs]) => bench.clock(names, typed, runs),
      [names, typed, job.runs],
    );
    return Object.fromEntries(names.map((name, at) => [name, taken[at]]));
  });
});
