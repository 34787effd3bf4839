// The way out: at once, with no network too, and Back does not bring the guide back.

import assert from "node:assert/strict";
import { each } from "../support/check.mjs";
import { GONE } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, HOME, KINDS, SEARCH } from "../support/site.mjs";

const NEUTRAL = "units/";

/** Nothing of the guide is in the page. */
async function isOut(guide) {
  await guide.page.waitForURL(guide.base + NEUTRAL);
  const text = await guide.page.evaluate(() => document.title + document.documentElement.innerText);
  assert.match(text, /^Units of measure/);
  assert.doesNotMatch(text, /guide|UNTOC|treat/i);
}

scenario("the way out is on every page, says that history stays, and is large enough", async (world) => {
  const guide = await world.open(HOME, { width: 320, height: 640 });
  await each(Object.entries(KINDS).filter(([kind]) => !kind.includes("not exist")), async ([, address]) => {
    await guide.open(address);
    await guide.page.evaluate(() => scrollTo(0, 500));
    const box = await guide.exit.boundingBox();
    assert.ok(box.height >= 44 && box.width >= 44, JSON.stringify(box));
    assert.ok(box.y + box.height <= 640 && box.x + box.width <= 320, "it is not in view");
    assert.match(await guide.exit.textContent(), /history stays/);
  });
});

scenario("the way out blanks the page at once, before the neutral one comes", async (world) => {
  const guide = await world.open(ARTICLE);
  const left = await guide.page.evaluate(() => {
    document.querySelector("a.exit").click();
    return document.documentElement.textContent;
  });
  assert.equal(left, "");
  await isOut(guide);
});

scenario("Back from the neutral page never shows the guide, wherever in it one was", async (world) => {
  const guide = await world.open(HOME);
  await guide.followTo(ARTICLE);
  await guide.arriveAt(ARTICLE);
  // One more document, and a move within it.
  await guide.open(SEARCH);
  await guide.homeSearch.type("court");
  await guide.followTo("en/about/");
  await guide.arriveAt("en/about/");
  await guide.exit.click();
  await isOut(guide);
  for (let step = 0; step < 3; step++) {
    await guide.page.goBack({ waitUntil: "commit" }).catch(() => {});
    await isOut(guide);
  }
  // Whoever opens the guide again gets it.
  await guide.open(HOME);
  await guide.heading.waitFor();
});

scenario("the way out forgets text that is not saved, and memory holds nothing of it", async (world) => {
  const guide = await world.open(HOME);
  const secret = "a word that nobody else would type";
  await guide.homeSearch.type(secret, { delay: 5 });
  await guide.exit.click();
  await isOut(guide);
  const kept = await guide.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));
  assert.doesNotMatch(kept, /nobody else/);
  await guide.open(HOME);
  assert.equal(await guide.homeSearch.field.inputValue(), "");
});

scenario("the way out works with no network, where the guide is kept and where it is not", async (world) => {
  for (const worker of [true, false]) {
    const guide = await world.open(HOME, { worker, allow: GONE });
    if (worker) await guide.isSaved();
    await guide.page.context().setOffline(true);
    await guide.exit.click();
    if (worker) await isOut(guide);
    else await guide.page.waitForURL("about:blank");
  }
});

scenario("without scripts the way out is a link to the neutral page", async (world) => {
  const guide = await world.open(ARTICLE, { scripts: false });
  await guide.exit.click();
  await guide.page.waitForURL(guide.base + NEUTRAL);
});

scenario("the way out does not wait for the app, nor for the rest of the page", async (world) => {
  const guide = await world.open(HOME, { app: false });
  await guide.page.route(/untoc-guide.*\.(js|wasm)$|later-/, () => {});
  await guide.page.goto(guide.base + ARTICLE, { waitUntil: "commit" });
  await guide.exit.click({ noWaitAfter: true });
  await isOut(guide);
});
