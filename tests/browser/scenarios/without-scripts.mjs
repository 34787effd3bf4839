// Everything but the search works without scripts.

import assert from "node:assert/strict";
import { each } from "../support/check.mjs";
import { NOT_FOUND } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, GLOSSARY, HOME, KINDS, SEARCH } from "../support/site.mjs";

scenario("without scripts every kind of page can be read", async (world) => {
  const guide = await world.open(HOME, { scripts: false, allow: NOT_FOUND });
  await each(Object.entries(KINDS), async ([, address]) => {
    await guide.open(address, { app: false });
    assert.ok(await guide.heading.isVisible(), "no heading");
    assert.ok((await guide.main.innerText()).length > 150, "hardly any text");
    assert.equal(await guide.main.getByRole("link").first().isVisible(), true);
    assert.ok(await guide.menu.getByRole("link", { name: "Glossary" }).isVisible(), "no menu");
    assert.ok(await guide.aboutLink.isVisible(), "no foot");
    assert.equal(await guide.notice.isVisible(), false, "a notice of a fault");
  });
});

scenario("without scripts links lead from the first page to an article, its neighbours and a term", async (world) => {
  const guide = await world.open(HOME, { scripts: false });
  const path = [
    ["All 107 articles on one page", "en/articles/"],
    // The Trafficking Protocol's; other treaties have an article of that name too.
    [/^Prevention of trafficking in persons$/, "en/articles/tip-9/"],
    [/^Next: 10\. /, "en/articles/tip-10/"],
    [/^Before: 9\. /, "en/articles/tip-9/"],
    [/^Before: 8\. /, "en/articles/tip-8/"],
  ];
  for (const [words, address] of path) {
    await guide.follow(words);
    await guide.arriveAt(address);
  }
  await guide.open(ARTICLE, { app: false });
  await guide.follow("abuse of vulnerability");
  await guide.arriveAt(`${GLOSSARY}#abuse-of-vulnerability`);
  const term = guide.page.locator(":target");
  assert.equal(await term.getAttribute("id"), "abuse-of-vulnerability");
  assert.ok(await term.isVisible());
});

scenario("without scripts the search leads to a page that lists ways on", async (world) => {
  await each([["homeSearch", HOME], ["headSearch", ARTICLE], ["search", SEARCH]], async ([box, address]) => {
    const guide = await world.open(address, { scripts: false });
    await guide[box].type("focal points");
    await guide.press("Enter");
    await guide.arriveAt(`${SEARCH}?q=focal+points`);
    await guide.page.getByText("The search needs scripts").waitFor();
    const links = guide.main.getByRole("link");
    assert.ok(await links.count() >= 5, "too few ways on");
    const ways = await links.evaluateAll((links) => links.map((link) => link.href));
    for (const way of ways) assert.equal((await fetch(way)).status, 200, way);
  });
});

scenario("without scripts no button is shown that would do nothing", async (world) => {
  const guide = await world.open(ARTICLE, { scripts: false });
  const buttons = await guide.page.getByRole("button").allTextContents();
  assert.deepEqual(buttons, ["Search"]);
  const hidden = guide.page.getByRole("button", { name: /^Copy/, includeHidden: true });
  assert.equal(await hidden.count(), 2);
  for (const button of await hidden.all()) assert.equal(await button.isVisible(), false);
});

scenario("without scripts a term's translations unfold", async (world) => {
  const guide = await world.open(GLOSSARY, { scripts: false });
  const summary = guide.page.getByText("In other languages").first();
  await summary.click();
  assert.ok(await guide.page.locator("details[open] bdi").first().isVisible());
});

scenario("the site's root leads to the first page of the guide", async (world) => {
  for (const scripts of [false, true]) {
    const guide = await world.open("", { scripts, app: false });
    await guide.page.waitForURL(world.site.base + HOME);
    await guide.heading.waitFor();
  }
});
