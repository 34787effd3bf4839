// After one visit, with the host gone.

import assert from "node:assert/strict";
import { wordsOf } from "../../browser/pages/tool-page.mjs";
import { takeWordFile, writeLetter, WRITTEN } from "../pages/letter.mjs";
import { scenario } from "../support/scenario.mjs";

/** Visits once, waits until the guide is kept, does what is to be done before, then takes the host away. */
async function visitAndGoOffline(world, before = () => {}) {
  const { guide, session } = world;
  await guide.open("en/");
  if (!await session.run(() => "serviceWorker" in navigator)) world.cannot("it has no service workers here");
  await guide.isSaved();
  await before(guide);
  await world.goOffline();
}

scenario("offline after one visit: reload, search, article, another kind of page", async (world) => {
  const { guide, session } = world;
  await visitAndGoOffline(world);
  await guide.reload();
  await guide.write("Search the guide", "traficking defintion", "main");
  await guide.find("option", undefined, "main");
  await session.press("ArrowDown", "Enter");
  await guide.arriveAt("en/articles/tip-3/");
  await guide.reload();
  await guide.open("en/guides/country-review/");
  assert.ok(await guide.heading());
  await guide.open("en/nothing/here/");
  assert.equal(await guide.heading(), "This page does not exist");
});

scenario("offline: a letter from nothing to a Word file", async (world) => {
  const { guide } = world;
  await visitAndGoOffline(world, saveTools);
  await writeLetter(guide);
  await takeWordFile(guide);
  const { bytes } = await world.download();
  assert.ok(wordsOf(bytes).includes(WRITTEN[0]));
});

/** Where the guide does not know the line to be fast it keeps the tools once somebody says so. */
async function saveTools(guide) {
  await guide.open("en/storage/");
  const save = ["button", /^Save Letters and other tools/, "[data-part=tools]"];
  if (await guide.has(...save)) await guide.click(...save);
  await guide.until(
    () => /^Saved:/.test(document.querySelector("[data-part=tools] [data-yes]")?.textContent), "the tools are not kept",
  );
}
