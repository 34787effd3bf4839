// Nothing is kept, and nothing is asked of anybody.

import assert from "node:assert/strict";
import { ArticlePage } from "../pages/article-page.mjs";
import { pause } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, GLOSSARY, HOME } from "../support/site.mjs";

scenario("after a whole visit nothing is stored, and nothing was asked for but the first page", async (world) => {
  const asked = [];
  const guide = await world.open(HOME, {
    permissions: ["clipboard-read", "clipboard-write"],
    before: (page) => page.on("request", (request) => asked.push(request.url())),
  });
  const first = asked.splice(0).map((url) => url.replace(world.site.base, "").replace(/-[0-9a-f]{16}/, ""));
  assert.deepEqual(first.sort(), [
    HOME, "app.css", "first.js", "later.js", "packs/en.pack", "page.css", "special.css", "untoc-guide.js", "untoc-guide.js",
    "untoc-guide_bg.wasm",
    ...first.filter((name) => name === "icons/icon.svg"),
  ].sort());

  await guide.homeSearch.type("traficking defintion", { delay: 20 });
  await guide.press("ArrowDown", "Enter");
  await guide.arriveAt(ARTICLE);
  await new ArticlePage(guide).copyCitation.click();
  await guide.follow("abuse of vulnerability");
  await guide.arriveAt(`${GLOSSARY}#abuse-of-vulnerability`);
  await guide.headSearch.type("who do I write to");
  await guide.press("Enter");
  await guide.search.showsHits();
  await guide.search.choose(guide.search.kinds, "Guides");
  await pause(800);
  await guide.page.goBack();
  await guide.arriveAt(`${GLOSSARY}#abuse-of-vulnerability`);
  const later = asked.filter((url) => !url.endsWith("icons/icon.svg"));
  assert.deepEqual(later, [], "requests after the first page");

  assert.deepEqual(await guide.page.context().cookies(), []);
  const kept = await guide.page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    state: history.state,
    name: window.name,
    files: await navigator.storage.getDirectory().then(async (folder) => {
      const names = [];
      for await (const name of folder.keys()) names.push(name);
      return names.length;
    }),
  }));
  assert.deepEqual(kept, {
    cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0, state: null, name: "", files: 0,
  });
});

scenario("links to other sites tell them nothing of the page", async (world) => {
  const guide = await world.open(ARTICLE);
  const policy = await guide.page.evaluate(() =>
    document.querySelector("meta[name=referrer]")?.content);
  assert.equal(policy, "no-referrer");
  const openers = await guide.page.locator("a[target]").count();
  assert.equal(openers, 0, "links that open windows");
});
