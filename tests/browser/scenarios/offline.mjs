// After one visit the guide opens with no network: the host is gone, and the browser knows it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { each } from "../support/check.mjs";
import { GONE } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, EXISTING, GLOSSARY, HOME, SEARCH, STORAGE } from "../support/site.mjs";

/** Visits once, waits until the guide is kept, then takes host and network away. */
async function visitAndGoOffline(world, address = HOME, options = {}) {
  const host = await world.site.serveApart(world.site.dist, options);
  const guide = await world.open(address, { base: host.address, worker: true, allow: GONE });
  await guide.isSaved();
  await host.stop();
  await guide.page.context().setOffline(true);
  return guide;
}

scenario("after one visit every kind of page opens with no network, as the host gave it", async (world) => {
  const guide = await visitAndGoOffline(world);
  await guide.reload();
  await each(EXISTING, async ([, address]) => {
    await guide.open(address);
    assert.deepEqual(await guide.look(), await world.plainLook(address));
    await guide.isSaved();
  });
  await guide.open("");
  await guide.arriveAt(HOME);
}, { seconds: 240 });

scenario("after one visit the way from search to article to term works with no network, in a new tab too", async (world) => {
  const guide = await visitAndGoOffline(world);
  await guide.homeSearch.type("traficking defintion");
  await guide.homeSearch.options.first().waitFor();
  await guide.press("ArrowDown", "Enter");
  await guide.arriveAt(ARTICLE);
  await guide.reload();
  await guide.follow("abuse of vulnerability");
  await guide.arriveAt(`${GLOSSARY}#abuse-of-vulnerability`);
  await guide.reload();
  assert.ok(await guide.page.locator(":target").isVisible());
  await guide.headSearch.type("who do I write to");
  await guide.press("Enter");
  await guide.search.showsHits();
  await guide.reload();
  await guide.search.showsHits();
  const tab = await guide.page.context().newPage();
  await tab.goto(`${guide.base}${SEARCH}?q=court`);
  await tab.getByRole("main").getByRole("link", { name: /court/i }).first().waitFor();
});

scenario("with no network old ids lead on, and wrong addresses get the page that helps", async (world) => {
  const guide = await visitAndGoOffline(world);
  await guide.page.goto(`${guide.base}en/guides/timeline/`);
  await guide.page.waitForURL(/en\/guides\/clusters-and-phases\//);
  await guide.awake();
  assert.equal(await guide.heading.textContent(), (await world.plainLook("en/guides/clusters-and-phases/")).title
    .replace(" · UNTOC Guide", ""));
  await guide.open("en/articles/none-1/");
  assert.equal(await guide.heading.textContent(), "This page does not exist");
});

scenario("with no network tables can be taken away, whole and as they are shown", async (world) => {
  const guide = await visitAndGoOffline(world, "en/obligations/");
  const take = async (control) => {
    const [file] = await Promise.all([guide.page.waitForEvent("download"), control.click()]);
    return [file.suggestedFilename(), await readFile(await file.path(), "utf8")];
  };
  const whole = async (address, name) => {
    await guide.open(address);
    const [given, text] = await take(guide.main.getByRole("link", { name: "Take all away (CSV)" }));
    assert.equal(given, name);
    assert.equal(text, await readFile(`${world.site.dist}/${address}${name}`, "utf8"));
  };
  await whole("en/obligations/", "obligations.csv");
  const [name] = await take(guide.main.getByRole("button", { name: "Take away what is shown" }));
  assert.equal(name, "obligations.csv");
  await whole("en/guides/asia-pacific-status/", "party-status.csv");
});

scenario("below a path the guide is kept as at the root", async (world) => {
  const guide = await visitAndGoOffline(world, ARTICLE, { prefix: "/some/sub/path" });
  await guide.reload();
  assert.deepEqual(await guide.look(), await world.plainLook(ARTICLE));
  await guide.brand.click();
  await guide.arriveAt(HOME);
  await guide.reload();
  assert.deepEqual(await guide.look(), await world.plainLook(HOME));
});

scenario("on a device that saves data nothing is kept until somebody asks for it", async (world) => {
  const host = await world.site.serveApart(world.site.dist);
  const guide = await world.open(STORAGE, {
    base: host.address, worker: true, app: false, allow: GONE,
    before: (page) => page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    }),
  });
  await guide.page.getByText("Not saved for offline, as your device saves data.").waitFor();
  const kept = () => guide.page.evaluate(async () => [
    (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  assert.deepEqual(await kept(), [0, 0]);
  await guide.page.getByRole("button", { name: /^Save English for offline \(\d\.\d MB\)$/ }).click();
  await guide.isSaved();
  await guide.page.getByText(/^Saved: text of .*, about \d\.\d MB\.$/).waitFor();
  await host.stop();
  await guide.page.context().setOffline(true);
  await guide.page.goto(host.address + ARTICLE);
  await guide.awake();
  await guide.heading.waitFor();
});

scenario("who removes what is kept is not asked again, and can save it again", async (world) => {
  const guide = await world.open(STORAGE, { worker: true });
  await guide.isSaved();
  await guide.page.getByRole("button", { name: "Remove English" }).click();
  await guide.page.getByText("Not saved for offline, as you chose.").waitFor();
  await guide.open(HOME);
  await guide.page.getByText("Not saved for offline, as you chose.").waitFor();
  const left = await guide.page.evaluate(async () => [
    await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  assert.deepEqual(left, [[], 0]);
  await guide.open(STORAGE);
  await guide.page.getByRole("button", { name: /^Save English/ }).click();
  await guide.isSaved();
});
