// In no-trace mode the guide keeps nothing, and the history gets nothing more than the first address.

import assert from "node:assert/strict";
import { BROKEN_OFF, brokenOff } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, GLOSSARY, GUIDE, HOME, SEARCH, STORAGE } from "../support/site.mjs";

/** All that a page can keep in a browser, and how long the history is. */
const kept = (guide) => guide.page.evaluate(async () => ({
  cookie: document.cookie,
  local: { ...localStorage },
  session: { ...sessionStorage },
  databases: (await indexedDB.databases()).length,
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  files: await navigator.storage.getDirectory().then(async (folder) => {
    const names = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  }),
  state: history.state,
  history: history.length,
  address: location.href,
  title: document.title,
}));

const NOTHING = {
  cookie: "", local: {}, session: {}, databases: 0, caches: [], workers: 0, files: [], state: null,
};

for (const way of ["#no-trace", "?no-trace"]) {
  scenario(`after a full tour with ${way} all is as before`, async (world) => {
    const guide = await world.open(HOME + way, { worker: true });
    await guide.page.getByText("No trace: the guide keeps nothing on this device.").waitFor();
    const before = await kept(guide);
    assert.deepEqual({ ...before, ...NOTHING }, before);
    assert.equal(before.address, guide.base + HOME + way);
    await guide.homeSearch.type("traficking defintion");
    await guide.homeSearch.options.first().waitFor();
    await guide.press("ArrowDown", "Enter");
    await guide.main.getByRole("link", { name: "abuse of vulnerability" }).first().click();
    await guide.heading.getByText("Glossary").waitFor();
    await guide.headSearch.type("who do I write to");
    await guide.press("Enter");
    await guide.search.showsHits();
    await guide.search.hitLinks.first().click();
    await guide.main.locator(".cite a").first().click();
    await guide.skipLink.focus();
    await guide.press("Enter");
    await guide.menu.getByRole("link", { name: "Glossary" }).click();
    await guide.page.waitForTimeout(800);
    assert.deepEqual(await kept(guide), before);
    // And nobody's browser remembers what was typed.
    const field = await guide.headSearch.field.evaluate((field) => [field.autocomplete, field.spellcheck]);
    assert.deepEqual(field, ["off", false]);
  });
}

scenario("one press switches the mode on and one off, and the history does not grow", async (world) => {
  const guide = await world.open(HOME, { worker: true });
  await guide.followTo(GUIDE);
  await guide.arriveAt(GUIDE);
  const { history } = await kept(guide);
  await guide.page.getByRole("button", { name: "Leave no trace" }).click();
  await guide.page.getByText("No trace: the guide keeps nothing on this device.").waitFor();
  assert.equal(guide.address, `${GUIDE}#no-trace`);
  assert.equal((await kept(guide)).history, history);
  await guide.awake();
  await guide.reload();
  await guide.page.getByText("No trace: the guide keeps nothing on this device.").waitFor();
  await guide.page.getByRole("button", { name: "End no trace" }).click();
  await guide.page.waitForURL(guide.base + GUIDE);
  await guide.page.getByRole("button", { name: "Leave no trace" }).waitFor();
});

scenario("no address changes what is stored", async (world) => {
  const guide = await world.open(HOME, { worker: true });
  await guide.isSaved();
  const before = await kept(guide);
  await guide.page.goto("about:blank");
  await guide.open(`${STORAGE}#no-trace`);
  await guide.page.getByText("No trace: the guide keeps nothing on this device.").waitFor();
  const { caches, workers, local } = await kept(guide);
  assert.deepEqual({ caches, workers, local }, { caches: before.caches, workers: 1, local: {} });
  await guide.page.goto("about:blank");
  await guide.open(HOME);
  await guide.isSaved();
});

scenario("in no-trace mode pages without the app keep to it too", async (world) => {
  const guide = await world.open(`${HOME}#no-trace`, {
    app: false, allow: [...BROKEN_OFF, /UNTOC Guide: TypeError/],
    before: (page) => brokenOff(page, /_bg\.wasm$/),
  });
  await guide.page.getByText("No trace: the guide keeps nothing on this device.").waitFor();
  const { history } = await kept(guide);
  await guide.menu.getByRole("link", { name: "Glossary" }).click();
  await guide.arriveAt(`${GLOSSARY}#no-trace`);
  await guide.headSearch.type("a secret");
  await guide.press("Enter");
  await guide.arriveAt(`${SEARCH}#no-trace`);
  await guide.page.goto("about:blank");
  await guide.page.goto(`${guide.base}${ARTICLE}#no-trace`);
  await guide.main.locator(".cite a").first().click();
  assert.equal(guide.address, `${ARTICLE}#no-trace`);
  assert.equal((await kept(guide)).history, history + 2);
});
