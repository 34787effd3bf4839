// Moving between pages without loading them gives the same pages.

import assert from "node:assert/strict";
import { each, eventually } from "../support/check.mjs";
import { NOT_FOUND } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, EXISTING, GLOSSARY, GUIDE, HOME, SEARCH, UNKNOWN } from "../support/site.mjs";

scenario("a page that the app moves to is the page that the host gives", async (world) => {
  const guide = await world.open(HOME);
  await guide.mark();
  const kinds = EXISTING.filter(([, address]) => address !== HOME);
  await each(kinds, async ([, address]) => {
    await guide.followTo(address);
    await guide.arriveAt(address);
    const moved = await guide.look();
    assert.deepEqual(moved, await world.plainLook(address));
    assert.ok(await guide.marked(), "the page was loaded anew");
    assert.equal((await fetch(guide.page.url())).status, 200, "a reload would not find it");
    assert.equal((await guide.focused()).tag, "h1", "the focus is not on the heading");
    assert.equal(await guide.page.evaluate(() => scrollY), 0, "the page does not begin at its top");
    await guide.brand.click();
    await guide.arriveAt(HOME);
  });
  assert.deepEqual(await guide.look(), await world.plainLook(HOME));
});

scenario("an address that does not exist is the same page however it is reached", async (world) => {
  await each(UNKNOWN, async (address) => {
    const loaded = await world.open(address, { allow: NOT_FOUND });
    const moved = await world.open(HOME);
    await moved.followTo(address);
    await moved.arriveAt(address);
    assert.deepEqual(await moved.look(), await loaded.look());
  });
});

scenario("every address that links lead to is there after a reload", async (world) => {
  const guide = await world.open(HOME);
  await guide.mark();
  const path = [
    ["All 107 articles on one page", "en/articles/"],
    ["Mutual legal assistance", "en/articles/untoc-18/"],
    ["Next: 19. Joint investigations", "en/articles/untoc-19/"],
  ];
  for (const [words, address] of path) {
    await guide.follow(words);
    await guide.arriveAt(address);
  }
  assert.ok(await guide.marked(), "the page was loaded anew");
  for (const name of ["What to do", "Treaties", "How it works", "Questions", "Glossary"]) {
    await guide.menu.getByRole("link", { name }).click();
    await eventually(async () => {
      const current = guide.menu.locator("[aria-current]");
      assert.equal(await current.textContent(), name);
    });
    const answer = await fetch(guide.page.url());
    assert.equal(answer.status, 200, guide.address);
  }
  await guide.aboutLink.click();
  await guide.arriveAt("en/about/");
  assert.equal((await guide.reload()).status(), 200);
  await guide.page.goBack();
  await guide.arriveAt(GLOSSARY);
  await guide.page.goBack();
  await guide.arriveAt("en/questions/");
});

scenario("back and forward restore pages, their titles and where one was", async (world) => {
  const guide = await world.open(HOME, { height: 500 });
  await guide.mark();
  const home = await guide.look();
  await guide.page.evaluate(() => scrollTo(0, 900));
  await guide.followTo(ARTICLE);
  await guide.arriveAt(ARTICLE);
  const article = await guide.look();
  await guide.followTo(GUIDE);
  await guide.arriveAt(GUIDE);
  const last = await guide.look();
  await guide.page.goBack();
  await guide.arriveAt(ARTICLE);
  assert.deepEqual(await guide.look(), article);
  await guide.page.goBack();
  await guide.arriveAt(HOME);
  assert.deepEqual(await guide.look(), home);
  await eventually(async () =>
    assert.equal(await guide.page.evaluate(() => Math.round(scrollY)), 900));
  await guide.page.goForward();
  await guide.page.goForward();
  await guide.arriveAt(GUIDE);
  assert.deepEqual(await guide.look(), last);
  assert.ok(await guide.marked(), "the page was loaded anew");
});

scenario("back after a reload and from another site finds the page again", async (world) => {
  const guide = await world.open(HOME);
  await guide.followTo(ARTICLE);
  await guide.arriveAt(ARTICLE);
  await guide.reload();
  await guide.page.goBack();
  await guide.arriveAt(HOME);
  await guide.page.goForward();
  await guide.arriveAt(ARTICLE);
});

scenario("the number of a source leads to it and back", async (world) => {
  const guide = await world.open(GUIDE);
  await guide.mark();
  const before = await guide.look();
  await guide.main.getByRole("link", { name: "Source 1" }).first().click();
  await guide.arriveAt(`${GUIDE}#source-1`);
  const source = guide.page.locator("#source-1");
  await eventually(async () => assert.ok(await inView(source), "the source is not in view"));
  assert.deepEqual(await guide.look(), before);
  await guide.page.goBack();
  await guide.arriveAt(GUIDE);
  assert.ok(await guide.marked(), "the page was loaded anew");
});

scenario("a link to a term leads to its place in the glossary", async (world) => {
  const guide = await world.open(ARTICLE, { height: 500 });
  await guide.mark();
  await guide.main.getByRole("link", { name: "abuse of vulnerability" }).click();
  await guide.arriveAt(`${GLOSSARY}#abuse-of-vulnerability`);
  const term = guide.page.locator("#abuse-of-vulnerability");
  await eventually(async () => assert.ok(await inView(term), "the term is not in view"));
  assert.equal((await guide.focused()).id, "abuse-of-vulnerability");
  assert.ok(await guide.marked(), "the page was loaded anew");
  await guide.page.goBack();
  await guide.arriveAt(ARTICLE);
  await guide.page.goForward();
  await eventually(async () => assert.ok(await inView(term), "forward does not lead to the term"));
});

scenario("a term that a link leads to is marked as when the page is opened there", async (world) => {
  const address = `${GLOSSARY}#abuse-of-vulnerability`;
  const target = (guide) => guide.page.evaluate(() => document.querySelector(":target")?.id);
  const opened = await world.open(address);
  assert.equal(await target(opened), "abuse-of-vulnerability");
  const moved = await world.open(HOME);
  await moved.followTo(address);
  await moved.arriveAt(address);
  assert.equal(await target(moved), "abuse-of-vulnerability");
});

scenario("anchors within a page that the app moved to work", async (world) => {
  const guide = await world.open(HOME);
  await guide.followTo(GLOSSARY);
  await guide.arriveAt(GLOSSARY);
  await guide.mark();
  const letters = guide.main.getByRole("navigation", { name: "Letters" }).getByRole("link");
  const letter = await letters.last().textContent();
  await letters.last().click();
  await guide.arriveAt(`${GLOSSARY}#letter-${letter}`);
  await eventually(async () =>
    assert.ok(await inView(guide.page.locator(`#letter-${letter}`)), "the letter is not in view"));
  assert.ok(await guide.marked(), "the page was loaded anew");
});

scenario("a link that is meant for a new tab opens one", async (world) => {
  const guide = await world.open(HOME);
  const [opened] = await Promise.all([
    guide.page.context().waitForEvent("page"),
    guide.main.getByRole("link", { name: "Learn the basics" }).click({ modifiers: ["Control"] }),
  ]);
  await opened.locator("html.app").waitFor({ state: "attached" });
  assert.equal(opened.url(), `${world.site.base}en/steps/learn-the-basics/`);
  assert.equal(guide.address, HOME);
});

scenario("the search of the head works after moving, wherever the page was opened", async (world) => {
  const guide = await world.open(ARTICLE);
  await guide.followTo(GUIDE);
  await guide.arriveAt(GUIDE);
  await guide.headSearch.type("art 18");
  await guide.press("Enter");
  await guide.arriveAt(`${SEARCH}?q=art+18`);
  await guide.search.hitLinks.first().click();
  await guide.arriveAt("en/articles/untoc-18/");
});

scenario("after moving, the head's suggestions are closed", async (world) => {
  const guide = await world.open(ARTICLE);
  await guide.headSearch.type("focal points");
  await guide.headSearch.options.first().waitFor();
  const [wanted] = await guide.headSearch.addresses();
  await guide.press("ArrowDown", "Enter");
  await guide.arriveAt(wanted);
  assert.equal(await guide.headSearch.isOpen(), false);
});

scenario("a link to the page one is on adds nothing to the history", async (world) => {
  const plain = await world.open(HOME, { scripts: false });
  const alive = await world.open(HOME);
  const added = async (guide) => {
    const before = await guide.page.evaluate(() => history.length);
    await guide.brand.click();
    await guide.arriveAt(HOME);
    return await guide.page.evaluate(() => history.length) - before;
  };
  assert.equal(await added(alive), await added(plain));
});

async function inView(place) {
  return place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top >= 0 && top < innerHeight;
  });
}
