// What people type leads to the page they need, by keyboard alone, wherever the search is.

import assert from "node:assert/strict";
import { each, eventually } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { HOME, KINDS, SEARCH } from "../support/site.mjs";

const FIRST = [
  ["traficking defintion", "en/articles/tip-3/"],
  ["art 18", "en/articles/untoc-18/"],
  ["mutual legal assistance", "en/articles/untoc-18/"],
  ["who do I write to", "en/guides/focal-points/"],
];
const QUESTION = KINDS["a question"];
const BOXES = [["homeSearch", HOME], ["headSearch", QUESTION]];

for (const [box, address] of BOXES) {
  const place = box === "homeSearch" ? "the first page's search" : "the search in a page's head";
  scenario(`in ${place} a query's first suggestion opens with the arrow and Enter`, async (world) => {
    const guide = await world.open(address);
    const start = await guide.heading.textContent();
    await each(FIRST, async ([query, wanted]) => {
      await guide.open(address);
      await guide[box].type(query);
      await guide[box].options.first().waitFor();
      assert.equal((await guide[box].addresses())[0], wanted);
      await guide.press("ArrowDown", "Enter");
      await guide.arriveAt(wanted);
      assert.notEqual(await guide.heading.textContent(), start);
    });
  });

  scenario(`in ${place} Enter without a choice leads to all results`, async (world) => {
    const guide = await world.open(address);
    await guide.mark();
    await guide[box].type("traficking defintion");
    await guide.press("Enter");
    await guide.arriveAt("en/search/?q=traficking+defintion");
    await guide.search.showsHits();
    assert.equal((await guide.search.addresses())[0], "en/articles/tip-3/");
    assert.equal(await guide.search.field.inputValue(), "traficking defintion");
    assert.ok(await guide.marked(), "the page was loaded anew");
  });
}

scenario("on the search page a query's first hit is reached with Tab and opens with Enter", async (world) => {
  const guide = await world.open(SEARCH);
  await each(FIRST, async ([query, wanted]) => {
    await guide.open(SEARCH);
    await guide.search.type(query);
    await guide.search.showsHits();
    assert.equal((await guide.search.addresses())[0], wanted);
    const first = guide.search.hitLinks.first();
    for (let tabs = 0; !await first.evaluate((link) => link === document.activeElement); tabs++) {
      assert.ok(tabs < 8, "more than eight Tabs to the first hit");
      await guide.press("Tab");
    }
    await guide.press("Enter");
    await guide.arriveAt(wanted);
  });
});

scenario("Tab alone leads from the top of a page to its search and past it", async (world) => {
  const guide = await world.open(QUESTION);
  const { field, button } = guide.headSearch;
  for (let tabs = 0; !await guide.headSearch.focused(); tabs++) {
    assert.ok(tabs < 12, "more than twelve Tabs to the search");
    await guide.press("Tab");
  }
  await guide.page.keyboard.type("focal");
  await guide.headSearch.options.first().waitFor();
  await guide.press("Tab");
  assert.ok(await button.evaluate((button) => button === document.activeElement), "not on the button");
  await guide.press("Tab");
  await eventually(async () => assert.ok(!await guide.headSearch.isOpen(), "the list stays open"));
  await guide.press("Shift+Tab", "Shift+Tab");
  assert.ok(await field.evaluate((field) => field === document.activeElement), "no way back");
});
