// What browsers, people and full devices do to what is kept: the guide says the truth and mends itself.

import assert from "node:assert/strict";
import { eventually } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, HOME, STORAGE } from "../support/site.mjs";

const wipeCaches = (guide) => guide.page.evaluate(async () => {
  for (const name of await caches.keys()) await caches.delete(name);
});

/** Opens pages with no network, to see that the guide is whole. */
async function worksOffline(guide) {
  const context = guide.page.context();
  await context.setOffline(true);
  await guide.open(ARTICLE);
  await guide.heading.waitFor();
  await guide.headSearch.type("court");
  await guide.headSearch.options.first().waitFor();
  await context.setOffline(false);
}

scenario("where somebody has emptied the caches, the next visit fills them again", async (world) => {
  const guide = await world.open(HOME, { worker: true });
  await guide.isSaved();
  await wipeCaches(guide);
  await guide.reload();
  assert.deepEqual(await guide.look(), await world.plainLook(HOME));
  await guide.isSaved();
  await worksOffline(guide);
});

scenario("where one file has gone from the cache, it comes back when it is used", async (world) => {
  const guide = await world.open(HOME, { worker: true });
  await guide.isSaved();
  const lose = () => guide.page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const [key] = (await cache.keys()).filter(({ url }) => url.includes("_bg.wasm"));
    return cache.delete(key);
  });
  assert.ok(await lose());
  await guide.reload();
  await guide.isSaved();
  await worksOffline(guide);
});

scenario("where somebody has removed the worker, the next visit brings it back", async (world) => {
  const guide = await world.open(HOME, { worker: true });
  await guide.isSaved();
  await guide.page.evaluate(async () => {
    for (const found of await navigator.serviceWorker.getRegistrations()) await found.unregister();
  });
  await guide.reload();
  await guide.isSaved();
  await worksOffline(guide);
});

scenario("on a full device nothing is kept, the page says so, and works", async (world) => {
  const guide = await world.open(HOME, {
    worker: true,
    app: false,
    before: async (page, context) => {
      const devtools = await context.newCDPSession(page);
      const origin = new URL(world.site.base).origin;
      await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 100_000 });
    },
    allow: [/QuotaExceeded/, /quota/i],
  });
  await guide.page.getByText(/^Not saved for offline: the connection broke off or there is no room\./).waitFor();
  await guide.awake();
  await guide.followTo(ARTICLE);
  await guide.arriveAt(ARTICLE);
});

/** Browsers and windows in which nothing can be kept. */
const CANNOT = {
  "has no service workers": () => {
    delete Navigator.prototype.serviceWorker;
  },
  "refuses service workers": () => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException("The operation is insecure.", "SecurityError"));
  },
  "has no storage at all": () => {
    const refuse = { get() { throw new DOMException("Access is denied.", "SecurityError"); } };
    for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"]) {
      Object.defineProperty(window, name, refuse);
    }
    Object.defineProperty(Navigator.prototype, "serviceWorker", refuse);
  },
};

for (const [how, cripple] of Object.entries(CANNOT)) {
  scenario(`where the browser ${how}, the page says so, and all else works`, async (world) => {
    const guide = await world.open(HOME, { worker: true, before: (page) => page.addInitScript(cripple) });
    await guide.page.getByText(/^Cannot be saved here: /).waitFor();
    await guide.homeSearch.type("traficking defintion");
    await guide.press("ArrowDown", "Enter");
    await guide.arriveAt(ARTICLE);
    await guide.open(STORAGE);
    await guide.page.getByText(/^Cannot be saved here: /).waitFor();
    await guide.page.getByText("Not saved.", { exact: true }).first().waitFor();
    assert.equal(await guide.page.getByRole("button", { name: /^Save English/ }).isVisible(), false);
    await guide.exit.click();
    await guide.page.waitForURL(`${guide.base}units/`);
  });
}

scenario("erasing everything leaves nothing of the guide, and nothing less of its neighbours", async (world) => {
  const guide = await world.open(STORAGE, { worker: true });
  await guide.isSaved();
  await guide.page.evaluate(async () => {
    localStorage.setItem("untoc-guide:draft:1", "a letter");
    localStorage.setItem("a neighbour's", "own");
    await caches.open("a neighbour's");
  });
  await guide.page.getByRole("button", { name: "Erase everything now" }).click();
  await guide.page.getByText("All that the guide kept here is erased.").waitFor();
  const left = () => guide.page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  await eventually(async () => assert.deepEqual(await left(), {
    local: ["a neighbour's"], session: [], caches: ["a neighbour's"], workers: 0,
  }));
  await guide.page.getByText("Not saved for offline.", { exact: true }).waitFor();
});

scenario("drafts come back from a backup file, and a wrong file changes nothing", async (world) => {
  const guide = await world.open(STORAGE);
  const backup = guide.page.getByRole("button", { name: "Save a backup file" });
  await backup.click();
  await guide.page.getByText("There are no drafts to save.").waitFor();
  await guide.page.evaluate(() => {
    localStorage.setItem("untoc-guide:draft:1", "Dear focal point,");
    localStorage.setItem("another's", "own");
  });
  const [file] = await Promise.all([guide.page.waitForEvent("download"), backup.click()]);
  const path = await file.path();
  await guide.page.evaluate(() => localStorage.clear());
  const field = guide.page.getByLabel("Read a backup file");
  const text = JSON.stringify({ guide: "untoc-guide:", format: 1, entries: { "another's": "x" } });
  for (const buffer of ["no json", "{}", "null", text].map((text) => Buffer.from(text))) {
    await field.setInputFiles({ name: "x.json", mimeType: "application/json", buffer });
    await guide.page.getByText("This is not a backup of the guide, or it is damaged. Nothing was changed.").waitFor();
    assert.equal(await guide.page.evaluate(() => localStorage.length), 0);
  }
  await field.setInputFiles(path);
  await guide.page.getByText("Done.", { exact: true }).waitFor();
  const kept = await guide.page.evaluate(() => ({ ...localStorage }));
  assert.deepEqual(kept, { "untoc-guide:draft:1": "Dear focal point," });
});
