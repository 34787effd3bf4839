// Where the app cannot come, the page stays as it is without it.

import assert from "node:assert/strict";
import { scenario } from "../support/scenario.mjs";
import { BROKEN_OFF, brokenOff, changed, hold, missing, NOT_FOUND } from "../support/network.mjs";
import { ARTICLE, HOME, SEARCH } from "../support/site.mjs";

/** What the loader may say, once, to whoever looks into the console. */
const WARNING = /^console warning: UNTOC Guide: /;

const FAULTS = {
  "the browser has no WebAssembly and the plain program is missing": {
    before: async (page) => {
      await withoutWasm(page);
      await missing(page, /plain-untoc-guide-\w+\.js$/);
    },
    allow: [WARNING, ...NOT_FOUND],
  },
  "the wasm file does not come": {
    before: (page) => brokenOff(page, /_bg\.wasm$/),
    allow: [WARNING, ...BROKEN_OFF],
  },
  "the wasm file is cut in half": {
    before: (page) => changed(page, /_bg\.wasm$/, (bytes) => bytes.subarray(0, bytes.length / 2)),
    allow: [WARNING],
  },
  "the wasm file is a page of HTML": {
    before: (page) => changed(page, /_bg\.wasm$/, () => Buffer.from("<!DOCTYPE html><p>Sign in"), {
      type: "text/html",
    }),
    // The glue of wasm-bindgen says that the type is wrong before it tries the bytes.
    allow: [WARNING, /^console warning: `WebAssembly.instantiateStreaming` failed/],
  },
  "the glue script is missing": {
    before: (page) => missing(page, /untoc-guide-\w+\.js$/),
    allow: [WARNING, ...NOT_FOUND],
  },
  "the styles of the app are missing": {
    before: (page) => missing(page, /app-\w+\.css$/),
    allow: [WARNING, ...NOT_FOUND],
  },
  "the loader is missing": {
    before: (page) => missing(page, /untoc-guide\.js$/),
    allow: NOT_FOUND,
  },
};

for (const [fault, { before, allow = [] }] of Object.entries(FAULTS)) {
  scenario(`where ${fault}, the page stays usable`, async (world) => {
    const guide = await world.open(HOME, { app: false, before, allow });
    await guide.page.waitForLoadState("networkidle");
    assert.equal(await guide.page.locator("html.app").count(), 0, "the app came all the same");
    await usable(guide, world);
  });
}

scenario("where the browser has no WebAssembly, the same program runs in plain JavaScript", async (world) => {
  await findsPlainly(await world.open(HOME, { before: withoutWasm }));
});

scenario("where the policy forbids WebAssembly, the same program runs in plain JavaScript", async (world) => {
  const base = await world.site.serve({
    policy: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
      "connect-src 'self'; form-action 'self'; manifest-src 'self'",
  });
  const allow = [/^console error: .*(policy violated|Content Security Policy|WebAssembly)/];
  await findsPlainly(await world.open(HOME, { base, allow }));
});

async function findsPlainly(guide) {
  await guide.homeSearch.type("focal points");
  await guide.homeSearch.options.first().waitFor();
}

function withoutWasm(page) {
  return page.addInitScript(() => { delete window.WebAssembly; });
}

scenario("while the app has not come yet, the page is usable", async (world) => {
  let bring;
  const guide = await world.open(HOME, {
    app: false,
    before: async (page) => { bring = await hold(page, /_bg\.wasm$/); },
    // Moving on cuts off what was still loading.
    allow: [/^failed request: .*ERR_ABORTED/, WARNING],
  });
  await usable(guide, world);
  bring();
});

async function usable(guide, world) {
  assert.deepEqual(await guide.look(), await world.plainLook(HOME));
  assert.equal(await guide.notice.isVisible(), false);
  await guide.menu.getByRole("link", { name: "How it works" }).click();
  await guide.arriveAt("en/guides/");
  await guide.headSearch.type("focal points");
  await guide.press("Enter");
  await guide.arriveAt(`${SEARCH}?q=focal+points`);
  await guide.page.getByText("The search needs scripts").waitFor();
  await guide.open(ARTICLE, { app: false });
  assert.equal(await guide.main.getByRole("button", { name: "Copy link" }).count(), 0);
}
