// What the tests themselves can see in an engine: without that, silence would prove nothing.

import assert from "node:assert/strict";
import { eventually } from "../../browser/support/check.mjs";
import { openHost } from "../../browser/support/host.mjs";
import { scenario } from "../support/scenario.mjs";

const FAULTS = `console.error("said by the test");
setTimeout(() => { throw new Error("thrown by the test"); });
Promise.reject(new Error("rejected by the test"));`;

/** Waits until all three are heard. */
async function heard(world) {
  await eventually(async () => {
    const all = (await world.complaints()).join("\n");
    for (const words of ["said by the test", "thrown by the test", "rejected by the test"]) {
      assert.ok(all.includes(words), `“${words}” is not heard`);
    }
  });
  world.allow(/by the test/);
}

scenario("seen by these tests: errors after a page has loaded", async (world) => {
  await world.guide.open("en/");
  await world.session.run(() => {
    console.error("said by the test");
    setTimeout(() => { throw new Error("thrown by the test"); });
    Promise.reject(new Error("rejected by the test"));
  });
  await heard(world);
});

scenario("seen by these tests: errors while a page loads", async (world) => {
  const host = await openHost();
  host.put("/", `<!DOCTYPE html><title>Faults</title><script>${FAULTS}</script>`);
  try {
    await world.guide.load(host.address);
    await heard(world).catch(() => world.cannot("its driver shows the console to nobody"));
  } finally {
    host.close();
  }
});

scenario("seen by these tests: requests to other hosts", async (world) => {
  await world.guide.open("en/");
  const foreign = await openHost();
  try {
    await world.session.run((url) => fetch(url).catch(() => {}), `${foreign.address}of-the-test`);
    await eventually(async () => {
      assert.ok((await world.complaints()).some((words) => words.startsWith("refused by the policy: connect-src")), "not heard");
    });
  } finally {
    foreign.close();
  }
  world.allow(/refused by the policy: connect-src/, /Content Security Policy/);
});
