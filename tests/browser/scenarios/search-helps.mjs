// What a search shows besides its hits: where a name leads, the paragraph that is meant, the answer to
// a question, what was probably meant, and what to do where nothing is found.

import assert from "node:assert/strict";
import { each, eventually } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, HOME, SEARCH } from "../support/site.mjs";

const BOXES = [["homeSearch", HOME], ["headSearch", ARTICLE]];

scenario("beginnings of words lead to the page of that name", async (world) => {
  await each(BOXES, async ([name, address]) => {
    const guide = await world.open(address);
    const box = guide[name];
    await box.type("conf seiz");
    await box.options.first().waitFor();
    const places = await box.addresses();
    assert.ok(places.slice(0, 3).includes("en/articles/untoc-12/"), `leads to ${places}`);
    await box.options.nth(places.indexOf("en/articles/untoc-12/")).click();
    await guide.arriveAt("en/articles/untoc-12/");
  });
});

scenario("a reference leads to its paragraph", async (world) => {
  const guide = await world.open(HOME);
  await guide.homeSearch.type("untoc 18(3)");
  await guide.homeSearch.options.first().waitFor();
  const [first] = await guide.homeSearch.addresses();
  assert.match(first, /^en\/articles\/untoc-18\/#3(-|$)/);
  await guide.press("ArrowDown", "Enter");
  await guide.arriveAt(first);
  const anchor = first.split("#")[1];
  await eventually(async () => {
    const { id } = await guide.focused();
    assert.equal(id, anchor, "the paragraph is not reached");
  });
  assert.ok(await guide.page.locator(`[id="${anchor}"]`).isVisible());
});

scenario("a question has its answer on top", async (world) => {
  const guide = await world.open(HOME);
  const box = guide.homeSearch;
  await box.type("can my ngo go to vienna");
  const answer = box.form.getByRole("group", { name: "Answer" });
  await answer.waitFor();
  assert.equal(await answer.getByRole("option").count(), 1);
  const wanted = "en/questions/can-my-ngo-go-to-vienna/";
  assert.equal((await box.addresses())[0], wanted);
  const all = await box.addresses();
  assert.equal(new Set(all).size, all.length, `shown twice: ${all}`);
  await guide.press("Enter");
  await guide.search.showsHits();
  assert.equal((await guide.search.addresses())[0], wanted);
  const words = await guide.main.locator(".answer p").textContent();
  assert.ok(words.length > 60, `the answer is “${words}”`);
});

scenario("what was meant is said, and the text in the field stays", async (world) => {
  const meant = "Showing results for trafficking definition";
  await each(BOXES, async ([name, address]) => {
    const box = (await world.open(address))[name];
    await box.type("traficking defintion");
    await box.form.getByText(meant).waitFor();
    assert.equal(await box.text(), "traficking defintion");
  });
  const guide = await world.open(`${SEARCH}?q=traficking+defintion`);
  await guide.main.getByText(meant).waitFor();
  await guide.search.field.fill("trafficking definition");
  await guide.search.showsHits();
  assert.equal(await guide.main.getByText("Showing results for").count(), 0);
});

scenario("where nothing is found there is a way on", async (world) => {
  const guide = await world.open(`${SEARCH}?q=xqzwv`);
  await guide.page.getByText("Nothing found for “xqzwv”.").waitFor();
  const links = guide.main.locator(".results").getByRole("link");
  const hrefs = await links.evaluateAll((links) => links.map((link) => link.href));
  const ways = hrefs.map((href) => href.replace(guide.base, ""));
  for (const way of ["en/guides/focal-points/", "en/questions/", "en/steps/"]) {
    assert.ok(ways.includes(way), `no way to ${way}: ${ways}`);
  }
  assert.equal(await guide.search.kinds.count(), 0, "choices without results");
  await links.first().click();
  await guide.heading.waitFor();
});

scenario("a phrase in quotation marks is looked for word for word", async (world) => {
  const guide = await world.open(SEARCH);
  const { search } = guide;
  await search.field.fill("general review");
  await search.showsHits();
  const loose = await search.total();
  await search.field.fill("“general review”");
  await search.showsHits();
  const strict = await search.total();
  assert.ok(strict > 0 && strict < loose, `${strict} of ${loose}`);
});

scenario("steps are chosen by when they are taken", async (world) => {
  const guide = await world.open(`${SEARCH}?q=review`);
  const { search } = guide;
  await search.showsHits();
  const stages = guide.main.getByRole("group", { name: "When" });
  const choices = (await search.choices(stages)).slice(1);
  assert.ok(choices.length >= 2, "no choice of stages");
  await each(choices, async ([name, count]) => {
    await search.choose(stages, name);
    assert.equal(await search.total(), count);
    await search.showAll();
    assert.equal(await search.hits.count(), count);
    for (const address of await search.addresses()) assert.match(address, /^en\/steps\//);
  });
});

scenario("a finger types, taps a suggestion and is there", async (world) => {
  const guide = await world.open(HOME, { width: 360, height: 740, touch: true });
  const box = guide.homeSearch;
  await box.field.tap();
  await guide.page.keyboard.type("witness protection");
  await box.options.first().waitFor();
  await guide.fits();
  const heights = await box.options.evaluateAll((options) =>
    options.map((option) => option.getBoundingClientRect().height));
  assert.ok(Math.min(...heights) >= 44, `an option is ${Math.min(...heights)} px high`);
  const [wanted] = await box.addresses();
  await box.options.first().tap();
  await guide.arriveAt(wanted);
});
