// The app takes a page over in place: nothing that can be seen changes.

import assert from "node:assert/strict";
import { each, pause } from "../support/check.mjs";
import { delayed, NOT_FOUND } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { HOME, KINDS, OBLIGATIONS, SEARCH, STATUS, UNKNOWN } from "../support/site.mjs";

scenario("taking a page over changes nothing of its main part but the search", async (world) => {
  const guide = await world.open(HOME, { allow: NOT_FOUND });
  await each(Object.entries(KINDS), async ([, address]) => {
    await guide.open(address);
    const look = await guide.look();
    // One file answers all wrong addresses; only the app can say which it was.
    if (UNKNOWN.includes(address)) look.main = withoutAsked(look.main);
    assert.deepEqual(look, await world.plainLook(address));
  });
});

function withoutAsked(lines) {
  const place = lines.findIndex((line) => line.includes("You asked for:"));
  return place < 0 ? lines : lines.toSpliced(place, 2);
}

scenario("taking a page over moves nothing that is on it", async (world) => {
  const size = { width: 390, height: 844, allow: NOT_FOUND };
  const plain = await world.open(HOME, { ...size, scripts: false });
  const alive = await world.open(HOME, size);
  await each(Object.entries(KINDS), async ([, address]) => {
    // Below its field the search page is alive as a whole; without scripts tables have no fields
    // that choose rows.
    if ([SEARCH, OBLIGATIONS, STATUS].includes(address)) return;
    await plain.open(address, { app: false });
    await alive.open(address);
    assert.deepEqual(await places(alive), await places(plain));
  });
});

/** What stands where: every element of the page but the living parts. */
async function places(guide) {
  return guide.page.evaluate(() => {
    const alive = "[data-search] *, [data-results], [data-results] *, [data-alive] *, .saved *, " +
      ".notice, .notice *, .update, .update *, .tick";
    return [...document.querySelectorAll("body *")].filter((element) => !element.matches(alive))
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const words = element.matches("[data-search], [data-alive], .saved") ||
          element.querySelector("[data-search], [data-alive], .saved")
          ? ""
          : element.textContent.slice(0, 30);
        const box = [left, top, width, height].map(Math.round).join(" ");
        return `${element.localName}.${element.className} “${words}” ${box}`;
      });
  });
}

scenario("no layout shifts when the app comes late", async (world) => {
  const guide = await world.open(HOME, {
    allow: NOT_FOUND,
    before: async (page) => {
      await delayed(page, /\.(wasm|pack|js)$/, 150);
      await page.addInitScript(countShifts);
    },
  });
  await each(Object.entries(KINDS), async ([, address]) => {
    await guide.open(address);
    await pause(100);
    assert.deepEqual(await guide.page.evaluate(() => window.shifts), []);
  });
  // That the browser counts shifts at all.
  await guide.page.evaluate(() => {
    const block = document.createElement("p");
    block.textContent = "A block of the test";
    document.querySelector("main").prepend(block);
  });
  await pause(150);
  assert.equal(await guide.page.evaluate(() => window.shifts.length), 1, "nothing is counted");
});

function countShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const moved = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 60) ?? String(node));
      window.shifts.push(`${entry.value.toFixed(4)} ${moved.join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}
