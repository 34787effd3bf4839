// What the guide costs a partner's page before anybody asks for it.

import assert from "node:assert/strict";
import { pause } from "../support/check.mjs";
import { page } from "../support/host.mjs";
import { scenario } from "../support/scenario.mjs";

const LINK = '<a href="https://guide.example/en/">Read the guide</a>';

/** 3G as browsers' own tools have it, and a processor four times slower. */
async function slow(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false, latency: 300, downloadThroughput: 200_000, uploadThroughput: 90_000,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

function observe() {
  window.shifts = [];
  new PerformanceObserver((entries) => {
    for (const { value } of entries.getEntries()) window.shifts.push(value);
  }).observe({ type: "layout-shift", buffered: true });
}

/** What docs/embedding.md gives to pages whose line is slow: the place is kept before the loader has come. */
const KEPT = `untoc-guide:not(:defined) { display: block; min-block-size: 640px }
untoc-guide[mode=launcher]:not(:defined) { min-block-size: 44px }
untoc-guide[view^=search]:not(:defined) { min-block-size: 84px }`;

for (const [name, attributes] of [["near the window", 'load="eager"'], ["as a button", 'mode="launcher"'], ["alone with its search", 'load="eager" view="search"']]) {
  scenario(`on a slow line nothing of the page moves when the guide comes ${name}`, async (world) => {
    const body = `<p>Before.</p><untoc-guide lang="en" ${attributes}>${LINK}</untoc-guide><p>After.</p>`;
    const host = await world.visit((guide) => page(guide, body, {
      head: '<link rel="stylesheet" href="/host.css">',
    }), {
      ready: false,
      files: { "/host.css": { type: "text/css", body: KEPT } },
      before: async (page) => {
        await page.addInitScript(observe);
        await slow(page);
      },
    });
    if (name === "as a button") await host.element.getByRole("button").waitFor();
    else await host.frame.waitFor();
    await pause(500);
    assert.deepEqual(await host.page.evaluate(() => window.shifts), []);
  }, { alone: true });
}

/** What a task may take of a processor slowed four times, in milliseconds. */
const HELD_UP = {
  // Nothing but the loader runs: what browsers themselves call long.
  "waits for a click": 50,
  // One page is drawn bit by bit; the longest bit is one that the browser cannot cut, as the first layout of text.
  "comes near the window": 100,
};

const BODIES = {
  "waits for a click": `<untoc-guide lang="en" load="click">${LINK}</untoc-guide><untoc-guide lang="en" mode="launcher">${LINK}</untoc-guide>`,
  "comes near the window": `<untoc-guide lang="en" view="terms">${LINK}</untoc-guide>`,
};

for (const [when, body] of Object.entries(BODIES)) {
  scenario(`while the element ${when}, no task of it holds the page up for long`, async (world) => {
    // What else the machine does makes some runs slower than they are.
    const runs = [];
    while (runs.length < 5) runs.push(await longestTask(world, body));
    world.note(`the longest task in each of five runs: ${runs.map(Math.round).join(", ")} ms of a processor slowed four times`);
    const best = Math.min(...runs);
    assert.ok(best <= HELD_UP[when], `${best} ms in the best run; ${HELD_UP[when]} are allowed`);
  }, { alone: true, seconds: 150 });
}

/** Opens a page and answers the longest task of its own thread since the loader came, in milliseconds. */
async function longestTask(world, body) {
  const told = '<script type="module">addEventListener("untoc-ready", () => fetch("/there.txt"));</script>';
  const browser = {};
  const host = await world.visit((guide) => page(guide, body, { head: told }), {
    ready: false,
    files: { "/there.txt": { type: "text/plain", body: "" } },
    before: async (page) => {
      await slow(page);
      browser.is = page.context().browser();
      browser.there = page.waitForRequest(/there\.txt/).catch(() => {});
      await browser.is.startTracing(page, { categories: TRACED });
    },
  });
  // Nothing is asked of the page meanwhile: that would be a task, too.
  if (!/load="click"/.test(body)) await browser.there;
  await pause(1000);
  const { traceEvents } = JSON.parse(await browser.is.stopTracing());
  await host.page.close();
  return longestOf(traceEvents);
}

const TRACED = ["devtools.timeline", "disabled-by-default-devtools.timeline"];

/** The time of the processor, which other programs do not change, unlike that of the clock. */
function longestOf(events) {
  const loader = events.find(({ name, args }) => name === "ResourceSendRequest" && args.data.url.endsWith("/untoc-guide.js"));
  const tasks = events.filter(({ name, pid, tid, ts }) =>
    name === "RunTask" && pid === loader.pid && tid === loader.tid && ts > loader.ts);
  assert.ok(tasks.length > 5, `${tasks.length} tasks`);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
