// What a reader did before the app came is not lost.

import assert from "node:assert/strict";
import { each, pause } from "../support/check.mjs";
import { hold } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, HOME, SEARCH } from "../support/site.mjs";

/** Opens a page whose app comes only when `bring` is called. */
async function openWaiting(world, address, options = {}) {
  let bring;
  const guide = await world.open(address, {
    ...options,
    app: false,
    before: async (page) => { bring = await hold(page, /_bg\.wasm$/); },
  });
  return { guide, bring: async () => { bring(); await guide.awake(); } };
}

scenario("what was typed before the app came stays, with focus and caret", async (world) => {
  await each([["homeSearch", HOME], ["headSearch", ARTICLE], ["search", SEARCH]], async ([box, address]) => {
    const { guide, bring } = await openWaiting(world, address);
    const { field } = guide[box];
    await field.focus();
    await guide.page.keyboard.type("focal points");
    for (let letter = 0; letter < 7; letter++) await guide.press("ArrowLeft");
    await bring();
    assert.equal(await field.inputValue(), "focal points");
    assert.ok(await field.evaluate((field) => field === document.activeElement), "no focus");
    assert.equal(await field.evaluate((field) => field.selectionStart), 5, "the caret moved");
  });
});

scenario("the app takes the focus from nobody", async (world) => {
  await each([HOME, ARTICLE, SEARCH], async (address) => {
    const { guide, bring } = await openWaiting(world, address);
    await guide.menu.getByRole("link", { name: "Glossary" }).focus();
    await bring();
    assert.equal((await guide.focused()).words, "Glossary");
  });
});

scenario("a page that was scrolled before the app came stays where it is", async (world) => {
  const { guide, bring } = await openWaiting(world, ARTICLE, { height: 500 });
  await guide.page.evaluate(() => scrollTo(0, 250));
  await bring();
  await pause(100);
  assert.equal(await guide.page.evaluate(() => scrollY), 250);
});

scenario("who saves data pays for the app only when they search", async (world) => {
  const asked = [];
  const guide = await world.open(ARTICLE, {
    app: false,
    before: async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, "connection", { value: { saveData: true } });
      });
      page.on("request", (request) => asked.push(request.url()));
    },
  });
  await guide.page.waitForLoadState("networkidle");
  assert.deepEqual(asked.filter((url) => /\.(wasm|pack)$/.test(url)), []);
  await guide.headSearch.field.focus();
  await guide.awake();
  assert.ok(await guide.headSearch.focused(), "the focus is lost");
});
