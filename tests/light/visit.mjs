// First visits to an article on a slow line with a slow processor, each in a fresh browser.
//
// Job: `{sites: [{name, kind, folder}], address, query, runs, line: {latency, down, up}, slowdown}`: times in
// milliseconds, bytes a second. Answer: a list for each site, a visit each:
// `{text, alive, answered, shift, hits, loads: {alive, answered, end}}`, where loads are `{requests, bytes}`.

import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "playwright-core";
import { SWITCHES } from "../bench/support/switches.mjs";
import { run } from "../bench/support/job.mjs";
import { serve } from "./support/serve.mjs";
import { WAYS, watch } from "./support/witness.mjs";

/** So long nothing has been asked for: then a visit has loaded all it wants. */
const QUIET = 4000;
/** A visit that takes longer is broken. */
const PATIENCE = 120_000;
/** A phone of the middle. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

await run(async ({ sites, runs, ...job }) => {
  const served = await Promise.all(sites.map(async (site) => ({ ...site, server: await serve(site.folder) })));
  const visits = sites.map(() => []);
  try {
    // The first round is not counted: the server compresses what it gives out for the first time.
    for (let round = 0; round <= runs; round++) {
      for (const at of turns(sites.length, round)) {
        const one = await visit(served[at], job);
        console.log(`  ${sites[at].name}: ${round === 0 ? "warming up" : `visit ${round}`} …`);
        if (round > 0) visits[at].push(one);
      }
    }
  } finally {
    for (const { server } of served) server.stop();
  }
  return visits;
});

async function visit({ name, kind, server }, { address, query, line, slowdown }) {
  const { base, account } = server;
  account.length = 0;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: SWITCHES });
  try {
    const context = await browser.newContext(PHONE);
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(watch, { ways: WAYS[kind], query });
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error(`  ${name}: ${error.message}`));
    const tools = await context.newCDPSession(page);
    await tools.send("Network.enable");
    await tools.send("Network.emulateNetworkConditions", {
      offline: false, latency: line.latency, downloadThroughput: line.down, uploadThroughput: line.up,
    });
    await tools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(base + address, { waitUntil: "commit" });
    const { loaded, ...seen } = await page.evaluate(() => globalThis.witness);
    await quiet(account);
    const page_ = `/${address}index.html`;
    const loads = {
      alive: load(account, [page_, ...loaded.alive]),
      answered: load(account, [page_, ...loaded.answered]),
      end: { requests: account.length, bytes: sum(account.map(({ bytes }) => bytes)) },
    };
    return { ...seen, loads };
  } finally {
    await browser.close();
  }
}

/** What the server gave for these paths, each taken once. */
function load(account, paths) {
  const rows = [...new Set(paths)].map((path) => account.find((row) => row.path === path)).filter(Boolean);
  return { requests: rows.length, bytes: sum(rows.map(({ bytes }) => bytes)) };
}

async function quiet(account) {
  for (let before = -1; before !== account.length;) {
    before = account.length;
    await wait(QUIET);
  }
}

/** Another one begins each time. */
function turns(count, round) {
  return Array.from({ length: count }, (_, at) => (at + round) % count);
}

function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}
