// Every hit leads somewhere, and shows why it is one.

import assert from "node:assert/strict";
import { none } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { HOME, SEARCH } from "../support/site.mjs";

const QUERIES = [
  "trafficking", "court", "focal point", "ngo", "article 12", "firearms", "vienna", "money",
  "witness", "when", "observer", "ship", "extradition", "what is a cluster",
];

scenario("every hit has a link, and every link is answered", async (world) => {
  const guide = await world.open(HOME);
  const found = new Set();
  for (const query of QUERIES) {
    await guide.homeSearch.field.fill(query);
    await guide.homeSearch.options.first().waitFor();
    for (const address of await guide.homeSearch.addresses()) found.add(address);
  }
  await guide.open(SEARCH);
  for (const query of QUERIES) {
    await guide.search.field.fill(query);
    await guide.search.showsHits();
    await guide.search.showAll();
    const addresses = await guide.search.addresses();
    assert.equal(addresses.length, await guide.search.hits.count(), `${query}: a hit without a link`);
    for (const address of addresses) found.add(address);
  }
  assert.ok(found.size > 60, `only ${found.size} pages were found`);
  const wrong = [];
  for (const address of found) {
    const answer = await fetch(world.site.base + address);
    const [, anchor] = address.split("#");
    const text = await answer.text();
    if (answer.status !== 200) wrong.push(`${answer.status} ${address}`);
    else if (anchor && !text.includes(`id="${anchor}"`)) wrong.push(`no anchor ${address}`);
  }
  none(wrong, "links that lead nowhere");
});

scenario("what was looked for is marked in titles and texts", async (world) => {
  const guide = await world.open(HOME);
  const words = async (place) =>
    (await place.locator("mark").allTextContents()).map((mark) => mark.toLowerCase());
  await guide.homeSearch.type("mutual legal assistance");
  await guide.homeSearch.options.first().waitFor();
  const inList = await words(guide.homeSearch.options.first());
  for (const word of ["mutual", "legal", "assistance"]) {
    assert.ok(inList.join(" ").includes(word), `${word} is not marked in the list: ${inList}`);
  }
  await guide.press("Enter");
  await guide.search.showsHits();
  const onPage = await words(guide.search.hits.first());
  for (const word of ["mutual", "legal", "assistance"]) {
    assert.ok(onPage.join(" ").includes(word), `${word} is not marked on the page: ${onPage}`);
  }
});

scenario("a word with a mistake marks the word that was meant", async (world) => {
  const guide = await world.open("en/search/?q=traficking");
  await guide.search.showsHits();
  const marks = await guide.search.hits.first().locator("mark").allTextContents();
  assert.ok(marks.some((mark) => /^traffick/i.test(mark)), `marked: ${marks}`);
});

scenario("a suggestion opens in a new tab as any link does", async (world) => {
  const guide = await world.open(HOME);
  await guide.homeSearch.type("focal points");
  await guide.homeSearch.options.first().waitFor();
  const [wanted] = await guide.homeSearch.addresses();
  const [opened] = await Promise.all([
    guide.page.context().waitForEvent("page"),
    guide.homeSearch.options.first().click({ modifiers: ["Control"] }),
  ]);
  await opened.locator("html.app").waitFor({ state: "attached" });
  assert.equal(opened.url(), world.site.base + wanted);
  assert.equal(guide.address, HOME);
});
