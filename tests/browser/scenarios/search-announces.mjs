// Those who cannot see the list hear how much was found, once for each pause in typing.

import assert from "node:assert/strict";
import { each } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, HOME, SEARCH } from "../support/site.mjs";

/** Too short to be a pause in typing, in milliseconds. */
const NO_PAUSE = 300;
/** Certainly a pause in typing. */
const A_PAUSE = 1_500;

const FIELDS = [["homeSearch", HOME], ["headSearch", ARTICLE], ["search", SEARCH]];

/** Opens a page whose time stands still, and notes what its status says. */
async function listen(world, name, address) {
  const guide = await world.open(address, { clock: true });
  await guide[name].status.evaluate((status) => {
    window.heard = [];
    const note = () => window.heard.push(status.textContent);
    new MutationObserver(note).observe(status, {
      childList: true, characterData: true, subtree: true,
    });
  });
  const heard = () => guide.page.evaluate(() => window.heard.splice(0).filter(Boolean));
  return { guide, box: guide[name], heard };
}

scenario("the count is said once after a pause in typing", async (world) => {
  await each(FIELDS, async ([name, address]) => {
    const { guide, box, heard } = await listen(world, name, address);
    for (const letter of "smuggling") {
      await box.type(letter);
      await guide.later(NO_PAUSE);
    }
    assert.deepEqual(await heard(), [], "something was said before the pause");
    await guide.later(A_PAUSE);
    const said = await heard();
    assert.equal(said.length, 1, `said: ${said}`);
    assert.match(said[0], /^\d+ results$/);
  });
});

scenario("“no results” is said and shown", async (world) => {
  await each(FIELDS, async ([name, address]) => {
    const { guide, box, heard } = await listen(world, name, address);
    await box.type("xqzwv");
    await guide.page.getByText("Nothing found for “xqzwv”.").waitFor();
    await guide.later(A_PAUSE);
    assert.deepEqual(await heard(), ["No results"]);
  });
});

scenario("an answer equal to the last one is said again", async (world) => {
  await each(FIELDS, async ([name, address]) => {
    const { guide, box, heard } = await listen(world, name, address);
    await box.type("xqzwv");
    await guide.later(A_PAUSE);
    await box.type("qx");
    await guide.later(A_PAUSE);
    assert.deepEqual(await heard(), ["No results", "No results"]);
  });
});

scenario("emptying the field empties the status", async (world) => {
  await each(FIELDS, async ([name, address]) => {
    const { guide, box } = await listen(world, name, address);
    await box.type("smuggling");
    await guide.later(A_PAUSE);
    assert.match(await box.status.textContent(), /^\d+ results$/);
    await guide.press("Escape", "Escape");
    assert.equal(await box.field.inputValue(), "");
    await guide.later(A_PAUSE);
    assert.equal(await box.status.textContent(), "");
  });
});

scenario("choosing a filter says the new count", async (world) => {
  const { guide, heard } = await listen(world, "search", `${SEARCH}?q=trafficking`);
  await guide.search.choose(guide.search.kinds, "Articles");
  const total = await guide.search.total();
  await guide.later(A_PAUSE);
  assert.deepEqual(await heard(), [`${total} results`]);
});
