// The way out, and visits that leave no trace.

import assert from "node:assert/strict";
import { scenario } from "../support/scenario.mjs";

const isOut = (guide, path) => guide.until(
  (path) => location.pathname === path && /^Units of measure/.test(document.title) && !/UNTOC/.test(document.documentElement.innerText),
  "the neutral page does not come", path,
);

scenario("the way out: a neutral page at once, and Back does not show the guide", async ({ guide, session }) => {
  await guide.open("en/");
  await guide.click("link", "About this guide", "footer");
  await guide.arriveAt("en/about/");
  await guide.click("link", /^Leave now/);
  const neutral = new URL("units/", guide.base).pathname;
  await isOut(guide, neutral);
  await session.back();
  await isOut(guide, neutral);
});

scenario("the way out offline", async (world) => {
  const { guide } = world;
  await guide.open("en/");
  await guide.isSaved();
  await world.goOffline();
  await guide.click("link", /^Leave now/);
  await isOut(guide, new URL("units/", guide.base).pathname);
});

scenario("no trace: after a search and an article nothing is kept", async ({ guide, session }) => {
  await guide.open("en/#no-trace");
  const before = await session.run(() => history.length);
  await guide.write("Search the guide", "traficking defintion", "main");
  await guide.find("option", undefined, "main");
  await session.press("ArrowDown", "Enter");
  await guide.find("heading", /terms/i, "main");
  await guide.click("link", "Glossary", "header");
  await guide.find("heading", "Glossary", "main");
  const kept = await session.run(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: indexedDB.databases ? (await indexedDB.databases()).length : 0,
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    address: location.href,
  }));
  assert.deepEqual(kept, {
    cookie: "", local: 0, session: 0, databases: 0, caches: [], workers: 0, address: `${guide.base}en/#no-trace`,
  });
  assert.equal(await session.run(() => history.length), before);
});
